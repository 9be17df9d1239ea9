using FairyTaleBot.Tales;
using FairyTaleBot.Testing.Tales;
using static FairyTaleBot.Tales.TaleCommand;
using static FairyTaleBot.Testing.Tales.TaleScript;

namespace FairyTaleBot.Tests.Tales;

/// <summary>Pages told, told again, taken back, painted; tales ended and forgotten.</summary>
public sealed class PageTests
{
    [Fact]
    public void A_tale_of_three_ends_with_its_third_chapter()
    {
        var tale = OnPageOne(3).TurnsPage().TurnsPage();
        tale.Tale.Phase.ShouldBe(new Phase.Ended(EndingKind.Finished));
        tale.Tale.Chapters.Select(c => c.Number).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public void A_late_or_doubled_draft_yields_no_events()
    {
        var tale = OnPageOne();
        tale.Do(new DeliverChapter(tale.Now, 1, 1, Samples.Draft(1), Samples.Made)).ShouldBeOfType<Decision.Ignored>();
        tale.Do(new DeliverChapter(tale.Now, 2, 1, Samples.Draft(2), Samples.Made)).ShouldBeOfType<Decision.Ignored>();
    }

    [Fact]
    public void Retell_writes_edition_two_in_the_pages_place_once()
    {
        var tale = OnPageOne().TurnsPage();
        tale.Do(new Retell(tale.Now, By(Mina)));
        tale.Tale.Phase.ShouldBeOfType<Phase.Writing>().Edition.ShouldBe(2);
        tale.Deliver();
        tale.Tale.Chapters.Count.ShouldBe(2);
        tale.Tale.Chapters[1].Edition.ShouldBe(2);
        tale.Tale.Chapters[1].Chosen.ShouldNotBeNull();
        tale.Do(new Retell(tale.Now, By(Mina))).ShouldBe(new Decision.Refused(new Refusal.AlreadyRetold()));
    }

    [Fact]
    public void A_second_edition_that_cannot_be_had_gives_the_page_back_with_its_votes()
    {
        var tale = OnPageOne();
        tale.Votes(Jun, 2);
        tale.Do(new Retell(tale.Now, By(Mina)));
        tale.Do(new AbandonWriting(tale.Now, 1, 2, 1));
        tale.Tale.Phase.ShouldBeOfType<Phase.Choosing>().Ballot.VoteOf(Jun).ShouldBe(2);
    }

    [Fact]
    public void Undo_takes_the_page_back_and_opens_the_former_choice_without_votes()
    {
        var tale = OnPageOne().TurnsPage(2);
        tale.Do(new Undo(tale.Now, By(Mina)));
        tale.Tale.Chapters.Count.ShouldBe(1);
        tale.Tale.Former.ShouldContain(f => f.Number == 2 && f.TakenBack);
        tale.Tale.Ballot!.Votes.ShouldBeEmpty();
        tale.Tale.Ballot.Number.ShouldBe(3);
        tale.TurnsPage(1);
        tale.Tale.Chapters[1].Edition.ShouldBe(2);
        tale.Tale.Chapters[1].Chosen!.Winner.ShouldBe(1);
    }

    [Fact]
    public void The_first_page_cannot_be_taken_back()
    {
        var tale = OnPageOne();
        tale.Do(new Undo(tale.Now, By(Mina))).ShouldBe(new Decision.Refused(new Refusal.NothingToTakeBack()));
    }

    [Fact]
    public void Asked_by_another_than_the_starter_undo_needs_a_second_member()
    {
        var tale = OnPageOne().TurnsPage();
        tale.Do(new Undo(tale.Now, By(Jun)));
        tale.Tale.Chapters.Count.ShouldBe(2);
        tale.Do(new Undo(tale.Now, By(Jun))).ShouldBe(new Decision.Refused(new Refusal.SecondMissing(Petition.Undo)));
        tale.Do(new Undo(tale.Now, By(Ada)));
        tale.Tale.Chapters.Count.ShouldBe(1);
    }

    [Fact]
    public void End_makes_the_next_chapter_the_last()
    {
        var tale = OnPageOne(7);
        tale.Do(new End(tale.Now, By(Mina)));
        tale.Tale.Of.ShouldBe(2);
        tale.Tale.Bible!.Plan.Count.ShouldBe(2);
        tale.TurnsPage();
        tale.Tale.Phase.ShouldBe(new Phase.Ended(EndingKind.Finished));
    }

    [Fact]
    public void End_now_is_the_starters_and_works_even_before_the_tale_is_opened()
    {
        var tale = Started();
        tale.Do(new EndNow(tale.Now, By(Jun))).ShouldBe(new Decision.Refused(new Refusal.StarterOnly()));
        tale.Do(new EndNow(tale.Now, By(Mina)));
        tale.Tale.Phase.ShouldBe(new Phase.Ended(EndingKind.Stopped));
    }

    [Fact]
    public void When_the_storyteller_is_away_the_tale_rests_and_resume_asks_again()
    {
        var tale = OnPageOne();
        tale.Votes(Mina, 1);
        tale.SaysNext(Mina);
        tale.Do(new AbandonWriting(tale.Now, 2, 1, 1));
        tale.Tale.Phase.ShouldBeOfType<Phase.Paused>().Reason.ShouldBe(PauseReason.StorytellerAway);
        tale.Do(new Resume(tale.Now, By(Jun)));
        tale.Tale.Phase.ShouldBeOfType<Phase.Writing>().Attempt.ShouldBe(2);
    }

    [Fact]
    public void A_page_that_arrives_while_the_tale_rests_does_not_wake_it()
    {
        var tale = OnPageOne();
        tale.Votes(Mina, 1);
        tale.SaysNext(Mina);
        tale.Do(new Pause(tale.Now, By(Mina)));
        tale.Deliver();
        tale.Tale.Phase.ShouldBeOfType<Phase.Paused>();
        tale.Do(new Resume(tale.Now, By(Mina)));
        tale.Tale.Ballot!.AfterChapter.ShouldBe(2);
        tale.Tale.Phase.ShouldBeOfType<Phase.Choosing>();
    }

    [Fact]
    public void A_redraw_owes_another_picture_and_a_late_one_of_the_former_take_is_ignored()
    {
        var tale = OnPageOne();
        tale.Do(new Redraw(tale.Now, By(Jun))).ShouldBe(new Decision.Refused(new Refusal.StillPainting()));
        tale.Do(new DeliverPicture(tale.Now, 1, 1, 0, "abc", "embedded"));
        tale.Do(new Redraw(tale.Now, By(Jun)));
        tale.Do(new DeliverPicture(tale.Now, 1, 1, 0, "late", "embedded")).ShouldBeOfType<Decision.Ignored>();
        tale.Do(new DeliverPicture(tale.Now, 1, 1, 1, "new", "embedded"));
        tale.Tale.Chapters[0].Picture.ShouldBe("new");
    }

    [Fact]
    public void Whoever_joined_survives_an_undo()
    {
        var tale = OnPageOne().TurnsPage();
        tale.Do(new Join(tale.Now, By(Jun), new("line"), Samples.Newcomer("guest-1", Jun)));
        tale.Do(new Undo(tale.Now, By(Mina)));
        tale.Tale.Bible!.FindCharacter("guest-1").ShouldNotBeNull();
    }

    [Fact]
    public void A_forgotten_member_is_somebody_everywhere_and_the_tally_of_closed_ballots_stands()
    {
        var tale = OnPageOne();
        tale.Votes(Jun, 2);
        tale.Votes(Ada, 2);
        tale.SaysNext(Mina);
        tale.Deliver();
        tale.Proposes(Jun);
        tale.Do(new Forget(tale.Now, By(Jun)));
        System.Text.Json.JsonSerializer.Serialize(tale.Tale, TaleJson.Options).ShouldNotContain(Jun.Value);
        tale.Tale.Chapters[1].Chosen!.Ballot.Tally(2).ShouldBe(2);
        tale.Tale.Ballot!.Votes.ShouldBeEmpty();
    }

    [Fact]
    public void When_the_starter_is_forgotten_whoever_came_next_takes_the_place()
    {
        var tale = OnPageOne();
        tale.Votes(Jun, 2);
        tale.Do(new Forget(tale.Now, By(Mina)));
        tale.Tale.StartedBy.ShouldBe(Jun);
        tale.Do(new EndNow(tale.Now, By(Jun))).ShouldBeOfType<Decision.Accepted>();
    }

    [Fact]
    public void A_forgotten_member_does_not_come_back_with_a_page_that_could_not_be_retold()
    {
        var tale = OnPageOne();
        tale.Do(new Join(tale.Now, By(Jun), new("line"), Samples.Newcomer("guest-1", Jun)));
        tale.Votes(Jun, 2);
        tale.Do(new Retell(tale.Now, By(Mina)));
        tale.Do(new Forget(tale.Now, By(Jun)));
        tale.Do(new AbandonWriting(tale.Now, 1, 2, 1));
        System.Text.Json.JsonSerializer.Serialize(tale.Tale, TaleJson.Options).ShouldNotContain(Jun.Value);
    }

    [Fact]
    public void What_is_being_written_when_somebody_lets_the_tale_rest_is_not_thrown_away()
    {
        var tale = OnPageOne();
        tale.Votes(Mina, 1);
        tale.SaysNext(Mina);
        tale.Do(new Pause(tale.Now, By(Mina)));
        Keys(tale).ShouldContain("write/2/1/1");
        tale.Do(new Resume(tale.Now, By(Mina)));
        Keys(tale).ShouldContain("write/2/1/1");
    }

    [Fact]
    public void What_is_owed_follows_from_the_state()
    {
        var tale = Started();
        Keys(tale).ShouldBe(["open"]);
        tale.Do(new Open(tale.Now, Samples.Opening(), Samples.Style, "embedded"));
        Keys(tale).ShouldBe(["write/1/1/1"]);
        tale.Deliver();
        Keys(tale).ShouldBe(["paint/1/1/0"]);
        tale.Votes(Mina, 1);
        tale.Votes(Jun, 1);
        Keys(tale).ShouldBe(["close/1", "paint/1/1/0"]);
        tale.Do(new EndNow(tale.Now, By(Mina)));
        Keys(tale).ShouldBe(["paint/1/1/0"]);
    }

    private static IEnumerable<string> Keys(TaleScript tale) => OwedWork.Of(tale.Tale).Select(w => w.Key);
}
