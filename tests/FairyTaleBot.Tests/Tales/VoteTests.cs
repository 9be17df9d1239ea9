using FairyTaleBot.Ballots;
using FairyTaleBot.Tales;
using static FairyTaleBot.Tales.TaleCommand;
using static FairyTaleBot.Testing.Tales.TaleScript;

namespace FairyTaleBot.Tests.Tales;

/// <summary>Votes: one each, changeable, and only where they count.</summary>
public sealed class VoteTests
{
    private static readonly Ritual Times = Ritual.Default;

    [Fact]
    public void A_vote_can_be_changed_and_counts_once()
    {
        var tale = OnPageOne();
        tale.Votes(Jun, 1);
        tale.Votes(Jun, 3);
        tale.Tale.Ballot!.Tally(1).ShouldBe(0);
        tale.Tale.Ballot.Tally(3).ShouldBe(1);
    }

    [Fact]
    public void The_same_vote_again_is_answered_kindly_and_changes_nothing()
    {
        var tale = OnPageOne();
        tale.Votes(Jun, 1);
        tale.Votes(Jun, 1).ShouldBe(new Decision.Refused(new Refusal.AlreadyVotedSo(1)));
    }

    [Fact]
    public void A_vote_that_was_moved_too_often_stays_and_nothing_more_is_kept_of_it()
    {
        var tale = OnPageOne();
        for (var n = 0; n <= Ballot.MaxMoves; n++) tale.Votes(Jun, (n % 2) + 1).ShouldBeOfType<Decision.Accepted>();
        var kept = tale.Events.Count;
        tale.Votes(Jun, 3).ShouldBe(new Decision.Refused(new Refusal.EnoughMoves(Ballot.MaxMoves)));
        tale.Votes(Jun, (Ballot.MaxMoves % 2) + 1).ShouldBe(new Decision.Refused(new Refusal.AlreadyVotedSo((Ballot.MaxMoves % 2) + 1)));
        tale.Events.Count.ShouldBe(kept);
        tale.Votes(Ada, 3).ShouldBeOfType<Decision.Accepted>();
        tale.TurnsPage().Votes(Jun, 3).ShouldBeOfType<Decision.Accepted>();
    }

    [Fact]
    public void Who_asks_for_too_much_on_one_page_is_told_that_the_next_takes_more()
    {
        var tale = OnPageOne();
        TaleCommand[] asked = [
            new Refine(tale.Now, By(Mina), Wish.Mood, new("calm")), new ChangeSettings(tale.Now, By(Mina), tale.Tale.Settings), new Pause(tale.Now, By(Mina)), new Resume(tale.Now, By(Mina))];
        for (var n = 0; tale.Tale.TimesAsked(Mina) < Tale.MaxAsked; n++) tale.Do(asked[n % asked.Length]).ShouldBeOfType<Decision.Accepted>();
        tale.Do(asked[3]);
        var kept = tale.Events.Count;
        foreach (var more in asked[..3]) tale.Do(more).ShouldBe(new Decision.Refused(new Refusal.EnoughAsked(Tale.MaxAsked)));
        tale.Events.Count.ShouldBe(kept);
        tale.Do(new Refine(tale.Now, By(Jun), Wish.Mood, new("calm"))).ShouldBeOfType<Decision.Accepted>();
        tale.TurnsPage().Do(asked[0]).ShouldBeOfType<Decision.Accepted>();
    }

    [Fact]
    public void A_vote_on_a_former_page_is_refused()
    {
        var tale = OnPageOne().TurnsPage();
        tale.Do(new CastVote(tale.Now, By(Jun), 1, 1)).ShouldBe(new Decision.Refused(new Refusal.BallotIsClosed()));
    }

    [Fact]
    public void A_turn_that_is_not_there_cannot_be_voted_for()
    {
        OnPageOne().Votes(Jun, 4).ShouldBe(new Decision.Refused(new Refusal.NoSuchTurn(3)));
    }

    [Fact]
    public void When_everyone_taking_part_has_voted_the_page_turns_after_a_grace_that_each_vote_restarts()
    {
        var tale = OnPageOne();
        tale.Votes(Mina, 1);
        tale.Tale.Ballot!.Countdown.ShouldBeNull();
        tale.Votes(Jun, 2);
        tale.Tale.Ballot!.Countdown.ShouldBe(new Countdown(tale.Now + Times.EarlyCloseGrace, CountdownReason.Early, Jun));
        tale.After(TimeSpan.FromSeconds(3)).Votes(Ada, 2);
        tale.Tale.Ballot!.Countdown!.Until.ShouldBe(tale.Now + Times.EarlyCloseGrace);
        tale.After(Times.EarlyCloseGrace).TimeIsUp();
        tale.Tale.Last!.Winner.ShouldBe(2);
        tale.Tale.Phase.ShouldBeOfType<Phase.Writing>().Chapter.ShouldBe(2);
    }

    [Fact]
    public void Somebody_who_took_part_in_the_ballot_before_is_waited_for()
    {
        var tale = OnPageOne();
        tale.Votes(Mina, 1);
        tale.Votes(Jun, 1);
        tale.Votes(Ada, 1);
        tale.SaysNext(Mina);
        tale.Deliver();
        tale.Votes(Mina, 1);
        tale.Votes(Jun, 1);
        tale.Tale.Ballot!.Countdown.ShouldBeNull();
        tale.SaysNext(Mina);
        tale.Deliver();
        // Ada was silent for a whole page: two votes are everyone now.
        tale.Votes(Mina, 1);
        tale.Votes(Jun, 1);
        tale.Tale.Ballot!.Countdown.ShouldNotBeNull();
    }

    [Fact]
    public void In_the_evening_rhythm_votes_do_not_close_early()
    {
        var tale = OnPageOne(change: s => s with { Rhythm = Rhythm.Evening });
        tale.Votes(Mina, 1);
        tale.SaysNext(Mina);
        tale.Deliver(tale.Now.AddHours(2));
        tale.Votes(Mina, 1);
        tale.Votes(Jun, 1);
        tale.Tale.Ballot!.Countdown.ShouldBeNull();
    }
}
