using FairyTaleBot.Engine.Desk;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Engine.Views;
using FairyTaleBot.Languages;
using FairyTaleBot.Tales;
using FairyTaleBot.Testing.Engine;
using FairyTaleBot.Testing.Tales;

namespace FairyTaleBot.Tests.Engine;

/// <summary>The engine as a chat sees it.</summary>
public sealed class RoomTests
{
    [Fact]
    public async Task Three_people_tell_a_tale_to_its_end()
    {
        await using var house = new TaleHouse();
        await house.SayAsync("Mina", "/tale start a fox who lost its shadow length: 5");
        for (var page = 1; page < 5; page++)
        {
            await house.VoteAsync("Jun", 1);
            await house.SayAsync("Ada", $"/tale idea a rainbow kite {page}");
            await house.VoteAsync("Mina", 4);
            await house.PassAsync(TimeSpan.FromSeconds(5));
        }

        var tale = await house.TaleAsync();
        tale.Phase.ShouldBe(new Phase.Ended(EndingKind.Finished));
        tale.Chapters.Count.ShouldBe(5);
        var room = await house.RoomAsync();
        var pages = room.OfType<PostView.Page>().Select(p => p.View).ToList();
        pages.Select(p => p.Chapter).ShouldBe([1, 2, 3, 4, 5]);
        pages.ShouldAllBe(p => p.Picture != null && !p.Painting);
        pages[1].Credit.ShouldBe("Chosen by 2 of 3 · idea: Ada");
        room.OfType<PostView.Vote>().Count().ShouldBe(4);
        room.OfType<PostView.Vote>().ShouldAllBe(v => v.View.Closed && v.View.Turns.Single(t => t.Won).Label.StartsWith("a rainbow kite"));
        room[^1].ShouldBeOfType<PostView.End>().People.ShouldBe(["Mina", "Jun", "Ada"], ignoreOrder: true);
    }

    [Fact]
    public async Task The_winning_idea_reaches_the_storyteller_and_its_thing_the_last_chapter()
    {
        await using var house = new TaleHouse();
        await house.SayAsync("Mina", "/tale start length: 3");
        await house.SayAsync("Mina", "/tale idea a rainbow kite appears");
        var won = house.Storyteller.Briefs.ElementAt(1).Won!;
        won.IsIdea.ShouldBeTrue();
        won.Text.ShouldBe("a rainbow kite appears");
        won.Keywords.ShouldContain("kite");
        await house.VoteAsync("Mina", 1);
        house.Storyteller.Briefs.ElementAt(2).Ideas.ShouldBe(["rainbow kite"]);
    }

    [Fact]
    public async Task A_draft_that_the_reviews_block_is_sent_back_with_its_findings_at_most_twice()
    {
        await using var house = new TaleHouse();
        house.Storyteller.Write = (b, _) => Samples.Draft(b.Number, b.IsLast) with { Paragraphs = ["Too short."] };
        await house.SayAsync("Mina", "/tale start");
        house.Storyteller.Repairs.Count.ShouldBe(2);
        house.Storyteller.Repairs.First().Findings.ShouldContain(f => f.Check == "V10");
        // The group gets its chapter all the same, and students the findings.
        (await house.TaleAsync()).Chapters[0].Making.Findings.ShouldContain(f => f.Check == "V10");
    }

    [Fact]
    public async Task What_a_storyteller_wrote_passes_the_gate_too()
    {
        var model = new FakeStoryteller { Name = "model" };
        var embedded = new FakeStoryteller { Name = "embedded" };
        await using var house = new TaleHouse(storytellers: [model, embedded]);
        model.Write = (b, _) => Samples.Draft(b.Number, b.IsLast) with { Title = "Unkind" };
        house.Moderator.Judge = text => text.StartsWith("Unkind", StringComparison.Ordinal) ? new Verdict.Declined(DeclineReason.Insult) : new Verdict.Fine();
        await house.SayAsync("Mina", "/tale start");
        model.Repairs.First().Findings.ShouldContain(f => f.Check == "V24");
        (await house.TaleAsync()).Chapters[0].Making.Writer.ShouldBe("embedded");
    }

    [Fact]
    public async Task When_the_first_storyteller_is_away_the_next_on_the_ladder_writes_and_the_page_says_so()
    {
        var model = new FakeStoryteller { Name = "model" };
        var embedded = new FakeStoryteller { Name = "embedded" };
        await using var house = new TaleHouse(storytellers: [model, embedded]);
        model.Write = (_, _) => throw new StorytellerException("away");
        await house.SayAsync("Mina", "/tale start");
        (await house.TaleAsync()).Chapters[0].Making.Writer.ShouldBe("embedded");
        (await house.RoomAsync()).OfType<PostView.Notice>().ShouldContain(n => n.Text.Contains("could not be reached"));
    }

    [Fact]
    public async Task When_nobody_can_write_the_tale_rests_with_a_plain_sentence_and_go_on_tries_again()
    {
        await using var house = new TaleHouse();
        house.Storyteller.Write = (_, _) => throw new StorytellerException("away");
        await house.SayAsync("Mina", "/tale start");
        (await house.TaleAsync()).Phase.ShouldBeOfType<Phase.Paused>();
        var notice = (await house.RoomAsync()).OfType<PostView.Notice>().Last();
        notice.Controls.ShouldHaveSingleItem();
        house.Storyteller.Write = (b, _) => Samples.Draft(b.Number, b.IsLast);
        await house.PressAsync("Mina", ButtonId.Parse(notice.Controls[0].Id)!);
        (await house.TaleAsync()).Phase.ShouldBeOfType<Phase.Choosing>();
    }

    [Fact]
    public async Task A_picture_that_nobody_can_paint_keeps_no_tale_waiting()
    {
        await using var house = new TaleHouse();
        house.Illustrator.Paint = _ => throw new IllustratorException("away");
        await house.SayAsync("Mina", "/tale start");
        var tale = await house.TaleAsync();
        tale.Phase.ShouldBeOfType<Phase.Choosing>();
        tale.Chapters[0].PictureOwed.ShouldBeFalse();
        (await house.RoomAsync()).OfType<PostView.Notice>().ShouldContain(n => n.Text.Contains("did not turn out"));
    }

    [Fact]
    public async Task One_tale_at_a_time_in_a_chat()
    {
        await using var house = new TaleHouse();
        await house.SayAsync("Mina", "/tale start");
        TaleHouse.Text(await house.SayAsync("Jun", "/tale start")).ShouldContain("The Lantern That Listened");
        await house.SayAsync("Mina", "/tale end now");
        await house.SayAsync("Jun", "/tale start");
        (await house.TaleAsync()).StartedBy.ShouldBe(TaleHouse.Key("Jun"));
    }

    [Fact]
    public async Task A_late_press_is_answered_kindly_and_changes_nothing()
    {
        await using var house = new TaleHouse();
        await house.SayAsync("Mina", "/tale start");
        await house.VoteAsync("Jun", 2);
        await house.SayAsync("Mina", "/tale next");
        var before = await house.TaleAsync();
        TaleHouse.Text(await house.PressAsync("Jun", new ButtonId.Vote(before.Id, 1, 1))).ShouldContain("turned already");
        (await house.TaleAsync()).Version.ShouldBe(before.Version);
    }

    [Fact]
    public async Task A_button_that_never_was_is_unknown()
    {
        await using var house = new TaleHouse();
        await house.SayAsync("Mina", "/tale start");
        var tale = await house.TaleAsync();
        (await house.PressAsync("Jun", new ButtonId.Vote(tale.Id, 1, 9))).ShouldBeOfType<Reply.UnknownButton>();
        (await house.PressAsync("Jun", new ButtonId.Vote(new("zzunknown"), 1, 1))).ShouldBeOfType<Reply.UnknownButton>();
    }

    [Fact]
    public async Task What_the_gate_declines_is_redirected_kindly_and_not_kept()
    {
        await using var house = new TaleHouse();
        await house.SayAsync("Mina", "/tale start");
        house.Moderator.Judge = _ => new Verdict.Care();
        TaleHouse.Text(await house.SayAsync("Jun", "/tale idea something sad")).ShouldContain("grown-up");
        (await house.TaleAsync()).Ballot!.IdeaCount.ShouldBe(0);
    }

    [Fact]
    public async Task A_forgotten_member_is_somebody_in_the_room()
    {
        await using var house = new TaleHouse();
        await house.SayAsync("Mina", "/tale start length: 3");
        await house.SayAsync("Jun", "/tale idea a paper boat");
        await house.SayAsync("Mina", "/tale next");
        await house.SayAsync("Jun", "/tale forget me");
        var text = string.Join("\n", (await house.RoomAsync()).Select(v => v.ToString()));
        text.ShouldNotContain("Jun");
        text.ShouldNotContain("paper boat");
        (await house.RoomAsync()).OfType<PostView.Page>().Last().View.Credit.ShouldBe("Idea: somebody");
    }

    [Fact]
    public async Task Settings_hold_for_the_chats_next_tale_too()
    {
        await using var house = new TaleHouse();
        await house.SayAsync("Mina", "/tale settings language: ko age: 4-6");
        await house.SayAsync("Mina", "/tale start");
        var settings = (await house.TaleAsync()).Settings;
        settings.Language.ShouldBe(Language.Ko);
        settings.Age.ShouldBe(AgeBand.From4To6);
    }

    [Fact]
    public async Task Another_machine_may_move_a_tale_on_between_two_looks()
    {
        await using var house = new TaleHouse();
        await house.SayAsync("Mina", "/tale start");
        await using var other = new TaleHouse(replace: s => Replace(s, house));
        await other.VoteAsync("Jun", 1, Company.Group);
        await house.VoteAsync("Mina", 2, Company.Group);
        (await house.TaleAsync()).Ballot!.Votes.Count.ShouldBe(2);

        // What one machine knows is not what the other may refuse by.
        await other.SayAsync("Mina", "/tale next", Company.Group);
        await house.VoteAsync("Jun", 1, Company.Group);
        await other.VoteAsync("Ada", 1, Company.Group);
        await house.SayAsync("Mina", "/tale next", Company.Group);
        (await house.Part<TaleKeeper>().ReloadAsync((await house.TaleAsync()).Id, default))!.Tale.Chapters.Count.ShouldBeGreaterThan(1);

        static void Replace(Microsoft.Extensions.DependencyInjection.IServiceCollection services, TaleHouse house)
        {
            Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddSingleton(services, house.Part<ITaleStore>());
            Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddSingleton(services, house.Part<IPostStore>());
        }
    }
}
