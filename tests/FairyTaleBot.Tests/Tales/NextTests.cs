using FairyTaleBot.Ballots;
using FairyTaleBot.Tales;
using static FairyTaleBot.Tales.TaleCommand;
using static FairyTaleBot.Testing.Tales.TaleScript;

namespace FairyTaleBot.Tests.Tales;

/// <summary>Who may turn the page, and when.</summary>
public sealed class NextTests
{
    private static readonly Ritual Times = Ritual.Default;

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
}
