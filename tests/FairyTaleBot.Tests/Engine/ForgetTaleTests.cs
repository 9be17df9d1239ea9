using FairyTaleBot.Common;
using FairyTaleBot.Engine.Desk;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Posts;
using FairyTaleBot.Engine.Steps;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Engine.Views;
using FairyTaleBot.Languages;
using FairyTaleBot.Tales;
using FairyTaleBot.Testing.Engine;
using FairyTaleBot.Testing.Stores;
using FairyTaleBot.Testing.Tales;
using Microsoft.Extensions.DependencyInjection;

namespace FairyTaleBot.Tests.Engine;

/// <summary>A whole tale is forgotten: who may, what is asked, and that nothing of it is left or comes back.</summary>
public sealed class ForgetTaleTests
{
    private static TaleHouse House() => new(replace: services => services.AddSingleton<IWorkbook, InMemoryWorkbook>());

    [Fact]
    public async Task It_is_asked_once_whether_that_is_meant_and_no_keeps_the_tale()
    {
        await using var house = House();
        var tale = await BeginAsync(house);
        var asked = (await house.SayAsync("Mina", "/tale forget tale")).ShouldBeOfType<Reply.Told>();
        TaleHouse.Text(asked).ShouldContain(tale.Title);
        asked.Controls.ShouldBe([new ButtonId.ForgetTale(tale.Id), new ButtonId.KeepTale(tale.Id)]);
        (await house.TaleAsync()).Id.ShouldBe(tale.Id);
        var kept = (await house.PressAsync("Mina", new ButtonId.KeepTale(tale.Id))).ShouldBeOfType<Reply.Told>();
        (TaleHouse.Text(kept), kept.Instead).ShouldBe(("Good. The tale stays.", true));
        (await house.TaleAsync()).Version.ShouldBe(tale.Version);
    }

    [Fact]
    public async Task Everything_of_the_tale_goes_and_what_is_not_of_it_stays()
    {
        await using var house = House();
        house.Illustrator.Paint = b => new(BitConverter.GetBytes(b.Seed), "image/png", 8, 8);
        var former = await BeginAsync(house, "Ada");
        await house.SayAsync("Ada", "/tale end now");
        var tale = await BeginAsync(house);
        await house.SayAsync("Jun", "/tale idea a rainbow kite");
        var workbook = (InMemoryWorkbook)house.Part<IWorkbook>();
        await workbook.RecordAsync(Call("1", tale.Id), default);
        await workbook.RecordAsync(Call("2", former.Id), default);
        await workbook.KeepPlateAsync("sheet", await house.Part<IPictureStore>().PutAsync(Plate, default), tale.Id, default);
        var picture = (await house.TaleAsync()).Chapters[0].Picture!;
        await SpeakOfAsync(house, former, "former");
        await SpeakOfAsync(house, tale, "list");

        var reply = await ForgetAsync(house, "Mina", tale.Id);

        TaleHouse.Text(reply).ShouldStartWith("The tale is forgotten.");
        (await house.Part<ITaleStore>().LoadAsync(tale.Id, default)).ShouldBeNull();
        (await house.TaleAsync()).Id.ShouldBe(former.Id);
        (await house.Part<IPostStore>().ReadAsync(TaleHouse.Chat, 500, default)).ShouldAllBe(p => p.Post.Tale == former.Id || p.Post.Key == "former");
        (await house.Part<IPictureStore>().FindAsync(picture, default)).ShouldBeNull();
        ((InMemoryPictureStore)house.Part<IPictureStore>()).Count.ShouldBe(1);
        workbook.Calls.Select(c => c.Tale).ShouldBe([default, former.Id]);
        (await workbook.FindPlateAsync("sheet", default)).ShouldBeNull();
        house.World.KnowsName("Mina").ShouldBeFalse();
        house.World.KnowsName("Jun").ShouldBeFalse();
        house.World.KnowsName("Ada").ShouldBeTrue();
        (await house.Part<ITaleStore>().WrittenByAsync(TaleHouse.Chat, TaleHouse.Key("Jun"), default)).ShouldBeEmpty();
        (await house.Part<ITaleStore>().NextDueAsync(default)).ShouldBeNull();
    }

    [Theory]
    [InlineData("Jun", Company.Group, false, false)]
    [InlineData("Mina", Company.Group, false, true)]
    [InlineData("Jun", Company.Group, true, true)]
    [InlineData("Jun", Company.Direct, false, true)]
    [InlineData("Jun", Company.Room, false, true)]
    public async Task In_a_group_whoever_started_it_and_moderators_may_and_at_home_everybody(string who, Company where, bool moderator, bool may)
    {
        await using var house = House();
        var tale = await BeginAsync(house);
        var asked = (Reply.Told)await house.SayAsync(who, "/tale forget tale", where, moderator: moderator);
        asked.Controls.Count.ShouldBe(may ? 2 : 0);
        if (!may) TaleHouse.Text(asked).ShouldBe("Only whoever started the tale, or a moderator, can do that.");

        // A button that somebody else was given opens no door either.
        var speaker = new Speaker(TaleHouse.Key(who), who, where, moderator);
        await house.Part<ChatDesk>().HandleAsync(TaleHouse.Chat, speaker, new ChatAct.Pressed(new ButtonId.ForgetTale(tale.Id).ToString()), default);
        await house.WorkAsync();
        (await house.Part<ITaleStore>().LoadAsync(tale.Id, default) is null).ShouldBe(may);
    }

    [Fact]
    public async Task Nobody_may_for_a_starter_who_was_forgotten()
    {
        await using var house = House();
        await BeginAsync(house);
        await house.SayAsync("Mina", "/tale forget me");
        ((Reply.Told)await house.SayAsync("Jun", "/tale forget tale", Company.Group)).Controls.ShouldBeEmpty();
        ((Reply.Told)await house.SayAsync("Jun", "/tale forget tale", Company.Group, moderator: true)).Controls.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_tale_is_meant_by_its_number_or_its_title()
    {
        await using var house = House();
        List<TaleId> told = [];
        foreach (var title in (string[])["The Fox", "The Owl and the Moon", "The Owl"])
        {
            house.Storyteller.Open = _ => Samples.Opening() with { Title = title };
            told.Insert(0, (await BeginAsync(house)).Id);
            await house.SayAsync("Mina", "/tale end now");
        }

        (await MeantAsync("")).ShouldBe(told[0]);
        (await MeantAsync(" 3")).ShouldBe(told[2]);
        (await MeantAsync(" the owl")).ShouldBe(told[0]);
        (await MeantAsync(" Moon")).ShouldBe(told[1]);
        (await MeantAsync(": the fox")).ShouldBe(told[2]);
        // It might be several, or none.
        (await MeantAsync(" The")).ShouldBeNull();
        (await MeantAsync(" 4")).ShouldBeNull();
        (await MeantAsync(" dragon")).ShouldBeNull();

        async Task<TaleId?> MeantAsync(string which) =>
            ((Reply.Told)await house.SayAsync("Mina", $"/tale forget tale{which}")).Controls is [ButtonId.ForgetTale meant, ..] ? meant.Of : null;
    }

    [Fact]
    public async Task A_chapter_that_comes_back_afterwards_brings_nothing_back()
    {
        await using var house = House();
        var reached = false;
        var tale = await BeginAsync(house);
        await house.Part<ChatDesk>().HandleAsync(
            TaleHouse.Chat, new(TaleHouse.Key("Mina"), "Mina", Company.Room), new ChatAct.Pressed(new ButtonId.Vote(tale.Id, 1, 1).ToString()), default);
        var due = await house.Part<ITaleStore>().TakeDueAsync("elsewhere", 10, TimeSpan.FromMinutes(1), default);
        house.Storyteller.Before = async _ =>
        {
            // While it is written somebody has the tale forgotten, and all of it is gone when the chapter is brought.
            reached = true;
            await ForgetAsync(house, "Mina", tale.Id);
            await house.Part<IWorkbook>().RecordAsync(Call("late", tale.Id), default);
        };

        await house.Part<StepWorker>().DoAsync(tale.Id, due.Single(d => d.Key.StartsWith("write/", StringComparison.Ordinal)).Key, default);
        await house.WorkAsync();

        reached.ShouldBeTrue();
        await NothingIsLeftAsync(house, tale.Id);
    }

    [Fact]
    public async Task A_picture_that_comes_too_late_goes_too()
    {
        await using var house = House();
        var reached = false;
        TaleId? id = null;
        house.Illustrator.Paint = b =>
        {
            if (id is { } tale && !reached)
            {
                reached = true;
                ForgetAsync(house, "Mina", tale).GetAwaiter().GetResult();
            }

            return new(new byte[] { 1, 2, 3, (byte)b.Take }, "image/png", 8, 8);
        };
        id = (await BeginAsync(house)).Id;
        await house.SayAsync("Mina", "/tale redraw");
        reached.ShouldBeTrue();
        await NothingIsLeftAsync(house, id.Value);
    }

    [Fact]
    public async Task A_late_press_and_a_late_word_are_answered_kindly()
    {
        await using var house = House();
        var tale = await BeginAsync(house);
        await ForgetAsync(house, "Mina", tale.Id);
        (await house.PressAsync("Jun", new ButtonId.Vote(tale.Id, 1, 1))).ShouldBeOfType<Reply.UnknownButton>().Why.ShouldBe(FairyTaleBot.Engine.Wording.Phrases.Answers.TaleGone.Say());
        TaleHouse.Text(await house.SayAsync("Jun", "/tale next")).ShouldStartWith("No tale has been told here yet");
        (await house.PressAsync("Mina", new ButtonId.ForgetTale(tale.Id))).ShouldBeOfType<Reply.UnknownButton>();
    }

    [Fact]
    public async Task Another_one_can_be_begun_at_once()
    {
        await using var house = House();
        var tale = await BeginAsync(house);
        await ForgetAsync(house, "Mina", tale.Id);
        (await BeginAsync(house)).Id.ShouldNotBe(tale.Id);
    }

    [Fact]
    public async Task What_a_killed_process_left_half_done_is_gone_on_with()
    {
        await using var house = House();
        var tale = await BeginAsync(house);
        await house.Part<ChatDesk>().HandleAsync(
            TaleHouse.Chat, new(TaleHouse.Key("Mina"), "Mina", Company.Room), new ChatAct.Pressed(new ButtonId.ForgetTale(tale.Id).ToString()), default);
        // Nobody reads it from that moment on, though all of it is still there.
        (await house.Part<TaleKeeper>().FindAsync(tale.Id, default)).ShouldBeNull();
        (await house.RoomAsync()).OfType<PostView.Page>().ShouldBeEmpty();
        (await house.Part<ITaleStore>().LoadAsync(tale.Id, default)).ShouldNotBeNull();
        foreach (var picture in (string[])[.. (await house.Part<ITaleStore>().LoadAsync(tale.Id, default))!.Events.OfType<TaleEvent.ChapterPictured>().Select(p => p.Picture)])
            await house.Part<IPictureStore>().RemoveAsync(picture, default);

        await house.WorkAsync();

        await NothingIsLeftAsync(house, tale.Id);
    }

    [Fact]
    public async Task It_can_be_said_in_Korean_too()
    {
        await using var house = House();
        var tale = await BeginAsync(house);
        var asked = (Reply.Told)await house.SayAsync("Mina", "/동화 동화잊기 1", language: Language.Ko);
        TaleHouse.Text(asked).ShouldStartWith($"“{tale.Title}” 동화를 아주 잊을까요?");
        asked.Controls.Select(c => ViewMaker.Control(c, Language.Ko).Label).ShouldBe(["🗑️ 네, 잊어 주세요", "아니요, 그냥 둘래요"]);
    }

    private static readonly Picture Plate = new(new byte[] { 9, 9, 9 }, "image/png", 8, 8);

    private static async Task<Tale> BeginAsync(TaleHouse house, string name = "Mina")
    {
        await house.SayAsync(name, "/tale start");
        return await house.TaleAsync();
    }

    private static Task<Reply> ForgetAsync(TaleHouse house, string name, TaleId tale) => house.PressAsync(name, new ButtonId.ForgetTale(tale));

    private static async Task NothingIsLeftAsync(TaleHouse house, TaleId tale)
    {
        (await house.Part<ITaleStore>().LoadAsync(tale, default)).ShouldBeNull();
        (await house.Part<ITaleStore>().ListAsync(TaleHouse.Chat, 10, default)).ShouldBeEmpty();
        (await house.Part<ITaleStore>().NextDueAsync(default)).ShouldBeNull();
        (await house.Part<IPostStore>().ReadAsync(TaleHouse.Chat, 500, default)).ShouldBeEmpty();
        ((InMemoryPictureStore)house.Part<IPictureStore>()).Count.ShouldBe(0);
        ((InMemoryWorkbook)house.Part<IWorkbook>()).Calls.ShouldAllBe(c => c.Tale == default);
    }

    /// <summary>An answer that the room keeps for somebody and that names the tale.</summary>
    private static Task SpeakOfAsync(TaleHouse house, Tale tale, string key)
    {
        var words = new PostContent.Whisper(TaleHouse.Key("Ada"), Language.En, [FairyTaleBot.Engine.Wording.Phrases.About.Verbatim.Say(("text", tale.Title + key))], [new ButtonId.Resume(tale.Id).ToString()]);
        return house.Part<IPostStore>().PutAsync([new(TaleHouse.Chat, key, null, "notice", words.ToJson(), house.Clock.GetUtcNow())], NewWords.None, default);
    }

    private static ModelCall Call(string id, TaleId tale) => new(
        id, tale, CallKind.Chapter, 1, 1, Samples.Now, "teller", "classic/0", "All", "0", "{}", 7, 1, 1, 1, 0, 42, 9, "used");
}
