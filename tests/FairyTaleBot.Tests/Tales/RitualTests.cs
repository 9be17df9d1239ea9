using FairyTaleBot.Ballots;
using FairyTaleBot.Tales;
using FairyTaleBot.Testing.Tales;
using static FairyTaleBot.Tales.TaleCommand;
using static FairyTaleBot.Tales.TaleEvent;
using static FairyTaleBot.Testing.Tales.TaleScript;

namespace FairyTaleBot.Tests.Tales;

/// <summary>The group's ritual: votes, ideas, countdowns and ties.</summary>
public sealed class RitualTests
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
    public void Proposing_is_the_authors_vote()
    {
        var tale = OnPageOne();
        tale.Proposes(Jun);
        tale.Tale.Ballot!.VoteOf(Jun).ShouldBe(4);
        tale.Tale.Ballot.Find(4)!.By.ShouldBe(Jun);
    }

    [Fact]
    public void One_idea_a_member_and_six_a_page()
    {
        var tale = OnPageOne();
        tale.Proposes(Jun);
        tale.Proposes(Jun, "another").ShouldBe(new Decision.Refused(new Refusal.OneIdeaAPage()));
        for (var i = 0; i < 5; i++) tale.Proposes(new($"m-{i}")).ShouldBeOfType<Decision.Accepted>();
        tale.Proposes(Ada).ShouldBe(new Decision.Refused(new Refusal.PageIsFull(6)));
    }

    [Fact]
    public void An_idea_that_comes_too_late_stands_on_the_next_page_with_its_authors_vote()
    {
        var tale = OnPageOne();
        tale.Votes(Mina, 1);
        tale.SaysNext(Mina);
        tale.Proposes(Jun);
        tale.Deliver();
        tale.Tale.Ballot!.Find(4)!.By.ShouldBe(Jun);
        tale.Tale.Ballot.VoteOf(Jun).ShouldBe(4);
        tale.Tale.KeptIdeas.ShouldBeEmpty();
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

    [Fact]
    public void The_starters_next_closes_at_once()
    {
        var tale = OnPageOne();
        tale.Votes(Jun, 2);
        tale.SaysNext(Mina);
        tale.Tale.Last!.Winner.ShouldBe(2);
    }

    [Fact]
    public void A_moderators_next_closes_at_once()
    {
        var tale = OnPageOne();
        tale.Votes(Jun, 2);
        tale.SaysNext(Ada, moderator: true);
        tale.Tale.Phase.ShouldBeOfType<Phase.Writing>();
    }

    [Fact]
    public void A_members_next_counts_down_and_can_be_waited_once_by_each()
    {
        var tale = OnPageOne();
        tale.Votes(Jun, 2);
        tale.SaysNext(Jun);
        tale.Tale.Ballot!.Countdown!.Until.ShouldBe(tale.Now + Times.NextCountdown);
        tale.SaysNext(Jun).ShouldBe(new Decision.Refused(new Refusal.CountdownRuns(tale.Now + Times.NextCountdown)));
        tale.Do(new Wait(tale.Now, By(Ada), 1));
        tale.Tale.Ballot!.Countdown.ShouldBeNull();
        tale.SaysNext(Jun);
        tale.Do(new Wait(tale.Now, By(Ada), 1)).ShouldBe(new Decision.Refused(new Refusal.AlreadyWaited()));
        tale.After(Times.NextCountdown).TimeIsUp();
        tale.Tale.Phase.ShouldBeOfType<Phase.Writing>();
    }

    [Fact]
    public void Next_without_a_vote_offers_to_let_the_storyteller_choose()
    {
        var tale = OnPageOne();
        tale.SaysNext(Mina).ShouldBe(new Decision.Refused(new Refusal.NobodyVoted(1)));
        tale.Do(new LetStorytellerChoose(tale.Now, By(Jun), 1));
        tale.Tale.Last!.Rule.ShouldBe(WinningRule.Storyteller);
        tale.Tale.Last.Turn.IsIdea.ShouldBeFalse();
    }

    [Fact]
    public void An_open_idea_box_holds_a_countdown_once()
    {
        var tale = OnPageOne();
        tale.Votes(Mina, 1);
        tale.Votes(Jun, 1);
        tale.Do(new HoldForIdea(tale.Now, By(Ada), 1));
        tale.Tale.Ballot!.Countdown!.Until.ShouldBe(tale.Now + Times.IdeaHold);
        tale.After(TimeSpan.FromSeconds(20)).Proposes(Ada);
        tale.Tale.Ballot!.Countdown!.Until.ShouldBe(tale.Now + Times.EarlyCloseGrace);
        tale.Do(new HoldForIdea(tale.Now, By(Ada), 1)).ShouldBeOfType<Decision.Ignored>();
    }

    [Fact]
    public void A_countdown_waits_for_an_idea_that_was_begun_before_it()
    {
        var tale = OnPageOne();
        tale.Votes(Mina, 1);
        tale.Do(new HoldForIdea(tale.Now, By(Ada), 1));
        var begun = tale.Now;
        tale.After(TimeSpan.FromSeconds(5)).Votes(Jun, 1);
        tale.Tale.Ballot!.Countdown.ShouldBe(new(begun + Times.IdeaHold, CountdownReason.Idea, Ada));
        tale.After(TimeSpan.FromSeconds(20)).Proposes(Ada);
        tale.Tale.Ballot!.Countdown!.Until.ShouldBe(tale.Now + Times.EarlyCloseGrace);
    }

    [Fact]
    public void When_a_member_says_next_an_idea_begun_before_is_waited_for_as_well()
    {
        var tale = OnPageOne();
        tale.Votes(Mina, 1);
        tale.Do(new HoldForIdea(tale.Now, By(Ada), 1));
        tale.SaysNext(Jun);
        tale.Tale.Ballot!.Countdown!.Reason.ShouldBe(CountdownReason.Idea);
        tale.Tale.TakingPart.ShouldContain(Jun);
    }

    [Fact]
    public void An_idea_box_that_was_left_open_long_ago_holds_nothing()
    {
        var tale = OnPageOne();
        tale.Votes(Mina, 1);
        tale.Do(new HoldForIdea(tale.Now, By(Ada), 1));
        tale.After(Times.IdeaHold).Votes(Jun, 1);
        tale.Tale.Ballot!.Countdown!.Reason.ShouldBe(CountdownReason.Early);
    }

    [Fact]
    public void Whoever_votes_instead_of_writing_is_not_waited_for()
    {
        var tale = OnPageOne();
        tale.Do(new HoldForIdea(tale.Now, By(Ada), 1));
        tale.Do(new HoldForIdea(tale.Now, By(Ada), 1)).ShouldBeOfType<Decision.Ignored>();
        tale.Votes(Ada, 1);
        tale.Votes(Mina, 1);
        tale.Tale.Ballot!.Countdown!.Reason.ShouldBe(CountdownReason.Early);
    }

    [Fact]
    public void A_tie_goes_to_the_proposer_who_has_won_least()
    {
        var tale = OnPageOne();
        tale.TurnsPage();
        tale.Votes(Mina, 1);
        tale.Proposes(Jun);
        tale.SaysNext(Mina);
        tale.Tale.Last!.Turn.By.ShouldBe(Jun);
        tale.Tale.Last.Rule.ShouldBe(WinningRule.FewestWins);
    }

    [Fact]
    public void A_tie_among_equals_is_drawn_the_same_way_by_every_machine()
    {
        Outcome Close()
        {
            var tale = OnPageOne();
            tale.Votes(Mina, 1);
            tale.Votes(Jun, 2);
            tale.SaysNext(Mina);
            return tale.Tale.Last!;
        }

        Close().Rule.ShouldBe(WinningRule.Draw);
        Close().ShouldBe(Close());
    }

    [Fact]
    public void Alone_a_press_goes_straight_on()
    {
        var tale = OnPageOne();
        tale.Votes(Mina, 2, Company.Room);
        tale.Tale.Phase.ShouldBeOfType<Phase.Writing>().Chapter.ShouldBe(2);
        tale.Tale.Last!.Winner.ShouldBe(2);
    }

    [Fact]
    public void In_a_room_where_two_have_acted_nobody_is_alone()
    {
        var tale = OnPageOne();
        tale.Votes(Jun, 1, Company.Room);
        tale.Votes(Mina, 2, Company.Room);
        tale.Tale.Phase.ShouldBeOfType<Phase.Choosing>();
    }

    [Fact]
    public void When_time_is_up_and_nobody_voted_the_tale_rests_and_a_vote_wakes_it()
    {
        var tale = OnPageOne(change: s => s with { Rhythm = Rhythm.Evening });
        tale.TurnsPage();
        var closing = tale.Now + TimeSpan.FromHours(2);
        tale.Votes(Mina, 1);
        tale.SaysNext(Mina);
        tale.Deliver(closing);
        tale.After(TimeSpan.FromHours(2)).TimeIsUp();
        tale.Tale.Phase.ShouldBeOfType<Phase.Paused>().Reason.ShouldBe(PauseReason.Quiet);
        tale.Do(new CastVote(tale.Now, By(Jun), tale.Tale.Ballots, 1), Times with { ClosesAt = tale.Now.AddDays(1) });
        tale.Tale.Ballot!.VoteOf(Jun).ShouldBe(1);
        tale.Tale.Phase.ShouldBeOfType<Phase.Choosing>();
        // It closes the next evening: a tale that woke does not wait for ever.
        tale.After(TimeSpan.FromDays(1)).TimeIsUp();
        tale.Tale.Phase.ShouldBeOfType<Phase.Writing>();
    }

    [Fact]
    public void A_starter_who_only_says_next_takes_part_and_is_waited_for()
    {
        var tale = OnPageOne();
        tale.Votes(Jun, 1);
        tale.SaysNext(Mina);
        tale.Deliver();
        tale.Votes(Jun, 1);
        tale.SaysNext(Mina);
        tale.Deliver();
        tale.Votes(Jun, 1);
        tale.Votes(Ada, 1);
        tale.Tale.Ballot!.Countdown.ShouldBeNull();
        tale.Votes(Mina, 1);
        tale.Tale.Ballot!.Countdown.ShouldNotBeNull();
    }

    [Fact]
    public void Nobody_shortens_the_time_that_was_promised_to_somebody_writing_an_idea()
    {
        var tale = OnPageOne();
        tale.Votes(Mina, 1);
        tale.Votes(Jun, 1);
        tale.Do(new HoldForIdea(tale.Now, By(Ada), 1));
        var promised = tale.Tale.Ballot!.Countdown!.Until;
        tale.After(TimeSpan.FromSeconds(3)).Votes(Jun, 2);
        tale.Tale.Ballot!.Countdown!.Until.ShouldBe(promised);
    }

    [Fact]
    public void An_idea_for_a_page_that_will_not_come_is_not_kept_in_vain()
    {
        var tale = OnPageOne(3).TurnsPage();
        tale.Votes(Mina, 1);
        tale.SaysNext(Mina);
        tale.Proposes(Jun).ShouldBe(new Decision.Refused(new Refusal.StillWriting(3)));
    }

    [Fact]
    public void A_clock_that_is_early_or_late_changes_nothing()
    {
        var tale = OnPageOne();
        tale.Votes(Mina, 1);
        tale.Votes(Jun, 1);
        tale.After(TimeSpan.FromSeconds(4)).TimeIsUp().ShouldBeOfType<Decision.Ignored>();
        tale.After(TimeSpan.FromSeconds(1)).TimeIsUp().ShouldBeOfType<Decision.Accepted>();
        tale.Do(new CloseBallot(tale.Now, 1)).ShouldBeOfType<Decision.Ignored>();
    }

    [Fact]
    public void A_tale_whose_chat_is_lost_rests_once_and_goes_on_when_it_is_asked_to()
    {
        var script = OnPageOne();

        script.Do(new LoseChat(script.Now));
        script.Do(new LoseChat(script.Now)).ShouldBeOfType<Decision.Ignored>();
        script.Tale.Phase.ShouldBeOfType<Phase.Paused>().Reason.ShouldBe(PauseReason.ChatAway);
        script.Do(new Resume(script.Now, By(Mina)));

        script.Tale.Phase.ShouldBeOfType<Phase.Choosing>();
    }
}
