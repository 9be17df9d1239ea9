using FairyTaleBot.Engine.Desk;
using FairyTaleBot.Engine.Steps;
using FairyTaleBot.Engine.Views;
using FairyTaleBot.Engine.Wording;
using FairyTaleBot.Languages;
using FairyTaleBot.Styles;
using FairyTaleBot.Tales;
using FairyTaleBot.Testing.Engine;
using FairyTaleBot.Testing.Styles;
using Microsoft.Extensions.DependencyInjection;

namespace FairyTaleBot.Tests.Engine;

/// <summary>How a group comes to the style of its pictures, and how it sees it.</summary>
public sealed class StyleOfATaleTests
{
    [Theory]
    [InlineData("style: minhwa", "minhwa")]
    [InlineData("style: 종이 오리기", "papercut")]
    [InlineData("style: like cut paper at night", "papercut")]
    [InlineData("style: 옛날 한지 그림처럼", "minhwa")]
    public async Task A_style_is_chosen_by_name_or_by_words(string option, string id)
    {
        await using var house = House();
        await house.SayAsync("Mina", $"/tale start a fox {option}");
        (await house.TaleAsync()).Bible!.Style.Id.ShouldBe(id);
    }

    [Fact]
    public async Task A_surprise_starts_a_tale_in_some_style()
    {
        await using var house = House();
        await house.SayAsync("Mina", "/tale start a fox style: surprise us");
        TestStyles.Catalogue.Ids.ShouldContain((await house.TaleAsync()).Settings.StyleId);
    }

    [Fact]
    public async Task Words_that_say_nothing_are_answered_with_the_styles_there_are()
    {
        await using var house = House();
        var reply = (Reply.Told)await house.SayAsync("Mina", "/tale start a fox style: flumsy");
        Phrasebook.Say(Language.En, reply.Lines, Words.None).ShouldContain("Watercolour");
        (await house.RoomAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Language.En, "cut out and laid in layers")]
    [InlineData(Language.Ko, "색종이")]
    public async Task Who_asks_for_the_style_is_told_how_it_is_made_and_shown_samples(Language language, string made)
    {
        await using var house = House();
        await house.SayAsync("Mina", "/tale start a fox style: papercut");
        var reply = (Reply.Told)await house.SayAsync("Mina", "/tale style", language: language);
        Phrasebook.Say(language, reply.Lines, Words.None).ShouldContain(made);
        reply.SamplesOf.ShouldBe((await house.TaleAsync()).Id);
    }

    [Theory]
    [InlineData("embedded", true)]
    [InlineData("some-model", false)]
    public async Task The_hidden_friend_is_named_at_the_end_of_a_tale_that_has_one_on_every_page(string painter, bool isNamed)
    {
        await using var house = new TaleHouse(replace: s => s.AddSingleton(new IllustratorLadder([new Named(painter)])));
        await house.SayAsync("Mina", "/tale start length: 3");
        for (var page = 1; page < 3; page++) await house.VoteAsync("Mina", 1);
        var tale = await house.TaleAsync();
        tale.IsOver.ShouldBeTrue();
        var end = (await house.RoomAsync()).OfType<PostView.End>().Single();
        if (isNamed) end.Text.ShouldContain($"{HiddenFriend.Of(tale)!.Name} was hiding in every picture.");
        else end.Text.ShouldNotContain("hiding");
    }

    [Fact]
    public async Task A_friend_is_named_with_the_right_particle()
    {
        await using var house = new TaleHouse(replace: s => s.AddSingleton(new IllustratorLadder([new Named("embedded")])));
        await house.SayAsync("Mina", "/tale start length: 3");
        var told = await house.TaleAsync();
        var tale = told with { Settings = told.Settings with { Language = Language.Ko } };
        var name = HiddenFriend.Of(tale)!.Name;
        var last = (name[^1] - 0xAC00) % 28;
        ViewMaker.Friend(tale)!.ShouldEndWith($"이름은 {name}{(last == 0 ? "예요" : "이에요")}.");
    }

    private static TaleHouse House() => new(replace: s => s.AddSingleton(TestStyles.Catalogue));

    private sealed class Named(string name) : FairyTaleBot.Engine.Ports.IIllustrator
    {
        private readonly FakeIllustrator inner = new();

        public string Name => name;

        public Task<FairyTaleBot.Engine.Ports.Picture> PaintAsync(FairyTaleBot.Briefs.SceneBrief brief, CancellationToken cancellationToken) => inner.PaintAsync(brief, cancellationToken);
    }
}
