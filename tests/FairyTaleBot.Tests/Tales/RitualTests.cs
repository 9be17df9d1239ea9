using FairyTaleBot.Ballots;
using FairyTaleBot.Tales;
using static FairyTaleBot.Tales.TaleCommand;
using static FairyTaleBot.Testing.Tales.TaleScript;

namespace FairyTaleBot.Tests.Tales;

/// <summary>The ritual of a page beside votes, ideas and countdowns: ties, being alone, rests.</summary>
public sealed class RitualTests
{
    private static readonly Ritual Times = Ritual.Default;

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
