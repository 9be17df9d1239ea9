using FairyTaleBot.Ballots;
using FairyTaleBot.Tales;
using static FairyTaleBot.Tales.TaleCommand;
using static FairyTaleBot.Testing.Tales.TaleScript;

namespace FairyTaleBot.Tests.Tales;

/// <summary>Turns that members propose, and the time they are given to write.</summary>
public sealed class IdeaTests
{
    private static readonly Ritual Times = Ritual.Default;

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
}
