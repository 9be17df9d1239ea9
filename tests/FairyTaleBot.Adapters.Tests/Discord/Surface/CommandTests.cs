using System.Text.Json.Nodes;
using FairyTaleBot.Engine.Commands;
using FairyTaleBot.Engine.Pictures;
using static FairyTaleBot.Adapters.Tests.Discord.Surface.DiscordHouse;
using static FairyTaleBot.Adapters.Tests.Discord.Surface.TaleTests;

namespace FairyTaleBot.Adapters.Tests.Discord.Surface;

public sealed class CommandTests
{
    [Fact]
    public async Task Every_verb_is_registered_in_both_languages()
    {
        await using var house = await StartAsync();
        var tale = house.Peer.Commands.Single(c => (string)c!["name"]! == "tale")!;
        ((string)tale["name_localizations"]!["ko"]!).ShouldBe("동화");
        Numbers(tale["contexts"]).ShouldBe([0, 1, 2]);
        var subs = tale["options"]!.AsArray();
        // Discord takes twenty-five and not one more: the two ways to end a tale share one, and one forgets a person or a tale.
        subs.Count.ShouldBe(25);
        subs.Single(s => (string)s!["name"]! == "forget")!["options"]!.AsArray().Select(o => (string)o!["name"]!).ShouldBe(["what", "tale"]);
        var end = subs.Single(s => (string)s!["name"]! == "end")!;
        end["options"]!.AsArray().Select(o => ((string)o!["name"]!, (string)o["name_localizations"]!["ko"]!)).ShouldBe([("soon", "다음장에서"), ("now", "지금")]);
        foreach (var spec in CommandCatalogue.Default.Commands.Where(c => c.Verb is not (Verb.End or Verb.EndNow or Verb.ForgetMe or Verb.ForgetTale)))
        {
            var sub = subs.Single(s => (string)s!["name"]! == spec.En.Slug)!;
            ((string)sub["name_localizations"]!["ko"]!).ShouldBe(spec.Ko.Slug);
            (sub["options"] as JsonArray ?? []).Select(o => (string)o!["name"]!).ShouldBe(spec.Options.Select(o => CommandCatalogue.Default[o].En.Name));
        }

        Numbers(house.Peer.Commands.Single(c => (string)c!["name"]! == "bedtime")!["contexts"]).ShouldBe([1]);
        await CalmAsync(house);
    }

    [Fact]
    public async Task Styles_and_themes_are_suggested_while_one_types()
    {
        await using var house = await StartAsync();
        var mina = house.Peer.AddMember("민아", "ko");
        (await mina.TypeAsync(house.Channel, "tale start", "theme", "")).ShouldContain(s => s.Name == "그림자를 잃어버린 여우");
        var styles = await mina.TypeAsync(house.Channel, "tale start", "style", "");
        styles.Count.ShouldBeGreaterThan(5);
        (await mina.TypeAsync(house.Channel, "tale start", "style", styles[2].Name)).ShouldContain(styles[2]);
        (await mina.TypeAsync(house.Channel, "tale settings", "zone", "서울")).ShouldBe([("서울", "Asia/Seoul")]);
        await CalmAsync(house);
    }

    [Fact]
    public async Task Personal_answers_are_for_one_alone_and_in_their_language()
    {
        await using var house = await StartAsync();
        var help = await (await house.Peer.AddMember("민아", "ko").UseAsync(house.Channel, "tale help")).SaidAsync();
        help.Ephemeral.ShouldBeTrue();
        help.Text.ShouldContain("/tale 시작");
        var menu = await (await house.Peer.AddMember("Jun").UseAsync(house.Channel, "tale page")).SaidAsync();
        menu.Ephemeral.ShouldBeTrue();
        menu.Buttons.Select(b => b.Label).ShouldBe(["🌙 Bedtime", "📖 New tale"]);
        Public(house.Channel).ShouldBeEmpty();
        await CalmAsync(house);
    }

    [Theory]
    [InlineData("en", "Samples")]
    [InlineData("ko", "그림")]
    public async Task A_style_is_shown_as_a_picture_beside_its_words(string locale, string alt)
    {
        await using var house = await StartAsync();
        var mina = house.Peer.AddMember("Mina", locale);
        await house.BeginAsync(mina, house.Channel, locale);
        var shown = await (await mina.UseAsync(house.Channel, "tale style")).SaidAsync();
        shown.Ephemeral.ShouldBeTrue();
        var picture = shown.Files.ShouldHaveSingleItem();
        var bitmap = PngReader.Read(picture.Bytes);
        (bitmap.Width, bitmap.Height).ShouldBe((1024, 512));
        shown.AltTexts.ShouldContain(t => t.Contains(alt, StringComparison.OrdinalIgnoreCase));
        shown.Text.Length.ShouldBeGreaterThan(20);
        await CalmAsync(house);
    }

    [Fact]
    public async Task A_missing_permission_is_named()
    {
        await using var house = await StartAsync();
        house.Channel.AppPermissions = (1UL << 10) | (1UL << 11) | (1UL << 16);
        var answer = await (await house.Peer.AddMember("Mina").UseAsync(house.Channel, "tale start", ("theme", "a fox"))).SaidAsync();
        answer.Text.ShouldContain("Attach Files");
        answer.Ephemeral.ShouldBeTrue();
        (await house.Tales.ListAsync(new($"discord:{house.Channel.Id}"), 1, default)).ShouldBeEmpty();
        await CalmAsync(house);
    }

    [Fact]
    public async Task A_button_of_another_channel_or_of_nobody_is_answered_kindly()
    {
        await using var house = await StartAsync();
        var elsewhere = house.Guild.AddText("elsewhere");
        var (mina, jun) = (house.Peer.AddMember("Mina"), house.Peer.AddMember("Jun"));
        var ballot = await house.BeginAsync(mina, house.Channel);
        await house.BeginAsync(jun, elsewhere);
        var there = await house.BallotAsync(elsewhere, 1);
        foreach (var id in new[] { ballot.Buttons[0].CustomId!, "v.nothing.1.1", "🦊", new string('x', 100) })
        {
            var press = await jun.ForgePressAsync(there, id);
            await house.Peer.UntilAsync(() => press.FollowUps.Count == 1, "a kind answer");
            press.FollowUps[0].Text.ShouldContain(id == "v.nothing.1.1" ? "not here any more" : "no longer here");
            press.FollowUps[0].Ephemeral.ShouldBeTrue();
        }

        ballot.Buttons[0].Label.ShouldNotEndWith(")");
        await CalmAsync(house);
    }

    [Fact]
    public async Task A_moderator_ends_a_tale_that_somebody_else_began_and_a_member_does_not()
    {
        await using var house = await StartAsync();
        await house.BeginAsync(house.Peer.AddMember("Mina"), house.Channel);
        (await (await house.Peer.AddMember("Jun").UseAsync(house.Channel, "tale end now")).SaidAsync()).Ephemeral.ShouldBeTrue();
        await house.Peer.AddMember("Ara", permissions: 1UL << 13).UseAsync(house.Channel, "tale end now");
        await house.Peer.UntilAsync(() => Public(house.Channel)[^1].Text.Contains("Ara closed the book"), "the end");
        await CalmAsync(house);
    }

    [Fact]
    public async Task Who_began_a_tale_can_make_the_next_page_its_last()
    {
        await using var house = await StartAsync();
        var mina = house.Peer.AddMember("Mina");
        var ballot = await house.BeginAsync(mina, house.Channel);
        await mina.PressAsync(ballot, "1 ·");
        await house.Peer.UntilAsync(() => ballot.Buttons[0].Label.EndsWith("(1)", StringComparison.Ordinal), "the vote");
        var soon = await mina.UseAsync(house.Channel, "tale end soon");
        await house.Peer.UntilAsync(() => soon.Original is { Deleted: true } or { Thinking: false }, "the wish to be heard");
        await mina.UseAsync(house.Channel, "tale next");
        await house.Peer.UntilAsync(() => Public(house.Channel)[^1].Text.Contains("The end"), "the end after the second page of three");
        Public(house.Channel).Count(m => m.Text.Contains("## Chapter")).ShouldBe(2);
        await CalmAsync(house);
    }

    private static IEnumerable<int> Numbers(JsonNode? list) => list!.AsArray().Select(n => n!.GetValue<int>());
}
