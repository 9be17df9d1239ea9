using FairyTaleBot.Tales;
using static FairyTaleBot.Tales.TaleCommand;
using static FairyTaleBot.Tales.TaleEvent;
using static FairyTaleBot.Testing.Tales.TaleScript;

namespace FairyTaleBot.Tests.Tales;

/// <summary>What moderators take away, how many ideas a member may have, and groups without a clock.</summary>
public sealed class OrderTests
{
    [Fact]
    public void A_removed_idea_takes_its_votes_along_and_its_number_is_not_given_out_again()
    {
        var tale = OnPageOne();
        tale.Proposes(Jun);
        tale.Votes(Ada, 4);
        tale.Do(new RemoveIdea(tale.Now, By(Sol, moderator: true), 1, 4)).ShouldBeOfType<Decision.Accepted>();
        tale.Tale.Ballot!.Find(4).ShouldBeNull();
        tale.Tale.Ballot.Votes.ShouldBeEmpty();
        tale.Proposes(Ada);
        tale.Tale.Ballot!.IdeaOf(Ada)!.Number.ShouldBe(5);
        tale.Votes(Jun, 4).ShouldBe(new Decision.Refused(new Refusal.NoSuchTurn(5)));
    }

    [Fact]
    public void Only_a_moderator_removes_an_idea_and_nobody_what_the_storyteller_offers()
    {
        var tale = OnPageOne();
        tale.Proposes(Jun);
        tale.Do(new RemoveIdea(tale.Now, By(Mina), 1, 4)).ShouldBe(new Decision.Refused(new Refusal.ModeratorOnly()));
        tale.Do(new RemoveIdea(tale.Now, By(Mina, moderator: true), 1, 1)).ShouldBe(new Decision.Refused(new Refusal.NoSuchTurn(4)));
        tale.Do(new RemoveIdea(tale.Now, By(Mina, moderator: true), 2, 4)).ShouldBe(new Decision.Refused(new Refusal.BallotIsClosed()));
    }

    [Fact]
    public void A_page_is_hidden_and_shown_again_even_after_the_end()
    {
        var tale = OnPageOne();
        tale.Do(new EndNow(tale.Now, By(Mina)));
        tale.Do(new HidePage(tale.Now, By(Mina), 1, true)).ShouldBe(new Decision.Refused(new Refusal.ModeratorOnly()));
        tale.Do(new HidePage(tale.Now, By(Ada, moderator: true), 1, true)).ShouldBeOfType<Decision.Accepted>();
        tale.Tale.Chapters[0].Hidden.ShouldBeTrue();
        tale.Do(new HidePage(tale.Now, By(Ada, moderator: true), 1, true)).ShouldBe(new Decision.Ignored());
        tale.Do(new HidePage(tale.Now, By(Ada, moderator: true), 1, false));
        tale.Tale.Chapters[0].Hidden.ShouldBeFalse();
    }

    [Fact]
    public void A_page_that_is_told_again_is_hidden_no_longer()
    {
        var tale = OnPageOne();
        tale.Do(new HidePage(tale.Now, By(Ada, moderator: true), 1, true));
        tale.Do(new Retell(tale.Now, By(Mina)));
        tale.Deliver();
        tale.Tale.Chapters[0].Hidden.ShouldBeFalse();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void A_member_has_as_many_ideas_on_a_page_as_the_tale_allows(int most)
    {
        var tale = OnPageOne(change: s => s with { IdeasAMember = most });
        for (var i = 0; i < most; i++) tale.Proposes(Jun).ShouldBeOfType<Decision.Accepted>();
        tale.Proposes(Jun).ShouldBe(new Decision.Refused(most == 0 ? new Refusal.NoIdeasHere() : new Refusal.OneIdeaAPage()));
        tale.Tale.Ballot!.IdeaCount.ShouldBe(most);
    }

    [Fact]
    public void Without_a_clock_next_turns_the_page_at_once_for_everybody()
    {
        var tale = OnPageOne();
        tale.Votes(Jun, 1, Company.Clockless);
        tale.Do(new Next(tale.Now, By(Jun, Company.Clockless)));
        tale.Events[^1].ShouldBeOfType<ChapterRequested>();
    }

    [Fact]
    public void Without_a_clock_the_page_turns_with_the_last_vote_of_those_taking_part()
    {
        var tale = OnPageOne();
        tale.Votes(Jun, 1, Company.Clockless);
        tale.Events[^1].ShouldBeOfType<VoteCast>();
        tale.Votes(Mina, 1, Company.Clockless);
        tale.Events[^1].ShouldBeOfType<ChapterRequested>();
        tale.Events.OfType<CountdownStarted>().ShouldBeEmpty();
    }
}
