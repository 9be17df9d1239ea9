using FairyTaleBot.Ballots;
using static FairyTaleBot.Tales.Decision;
using static FairyTaleBot.Tales.Refusal;
using static FairyTaleBot.Tales.TaleCommand;
using static FairyTaleBot.Tales.TaleEvent;

namespace FairyTaleBot.Tales;

/// <summary>Choosing the next turn: votes, ideas, countdowns and who closes a ballot.</summary>
public static partial class TaleDecider
{
    private static Decision Decide(CastVote vote, Tale tale, Ballot ballot, Ritual ritual)
    {
        if (vote.Ballot != ballot.Number) return No(new BallotIsClosed());
        if (ballot.Find(vote.Turn) is null) return No(new NoSuchTurn(ballot.NextNumber - 1));
        var cast = new VoteCast(vote.At, ballot.Number, vote.By.Key, vote.Turn);
        var voted = ballot.With(new Vote(vote.By.Key, vote.Turn));
        if (IsAlone(vote.By, tale)) return After(cast, Close(vote.At, vote.By, tale, voted));
        if (ballot.VoteOf(vote.By.Key) == vote.Turn) return No(new AlreadyVotedSo(vote.Turn));
        if (ballot.MovesOf(vote.By.Key) >= Ballot.MaxMoves) return No(new EnoughMoves(Ballot.MaxMoves));
        return Voted(cast, vote.By, tale, voted, ritual);
    }

    private static Decision Decide(Propose propose, Tale tale, Ballot ballot, Ritual ritual)
    {
        if (tale.Settings.MostIdeas == 0) return No(new NoIdeasHere());
        if (ballot.IdeasOf(propose.By.Key) >= tale.Settings.MostIdeas) return No(new OneIdeaAPage());
        if (ballot.IdeaCount >= Ballot.MaxIdeas) return No(new PageIsFull(Ballot.MaxIdeas));
        var turn = new Turn(ballot.NextNumber, null, propose.Idea, propose.By.Key);
        var proposed = new TurnProposed(propose.At, ballot.Number, propose.By.Key, turn.Number, propose.Idea);
        var voted = (ballot with { Turns = ballot.Turns.Add(turn) }).With(new Vote(propose.By.Key, turn.Number));
        return IsAlone(propose.By, tale)
            ? After(proposed, Close(propose.At, propose.By, tale, voted))
            : Voted(proposed, propose.By, tale, voted, ritual);
    }

    /// <summary>After a vote: everyone taking part has voted, so the ballot closes early, after a grace that each vote restarts.</summary>
    private static Accepted Voted(TaleEvent cast, Person by, Tale tale, Ballot voted, Ritual ritual)
    {
        // A ballot with a closing time of its own waits for it; one whose time went by while the tale rested does not wait for ever.
        var early = voted.ClosesAt is null
            && voted.Votes.Count >= 2
            && tale.TakingPart.All(m => voted.VoteOf(m) is not null);
        // Whoever is writing an idea keeps the time that was promised.
        var waitsForAnother = voted.Countdown is { Reason: CountdownReason.Idea } waits && waits.By != by.Key && waits.Until > cast.At;
        if (waitsForAnother) return Happens(cast);
        if (early && by.Company == Company.Clockless) return (Accepted)After(cast, Close(cast.At, by, tale, voted));
        if (early) return Happens([cast, .. Counting(CountdownReason.Early)]);
        // The idea that a countdown waited for has come.
        return voted.Countdown is { Reason: CountdownReason.Idea } held && held.By == by.Key
            ? Happens([cast, .. Counting(CountdownReason.Next)])
            : Happens(cast);

        IEnumerable<TaleEvent> Counting(CountdownReason reason) => StartCounting(cast.At, voted, new(cast.At + ritual.EarlyCloseGrace, reason, by.Key), ritual);
    }

    /// <summary>A countdown begins, and waits at once for whoever began to write an idea before it.</summary>
    private static IEnumerable<TaleEvent> StartCounting(DateTimeOffset at, Ballot ballot, Countdown countdown, Ritual ritual)
    {
        yield return new CountdownStarted(at, ballot.Number, countdown);
        var writing = ballot.Ideas.Where(i => i.By != countdown.By && i.At + ritual.IdeaHold > countdown.Until).MaxBy(i => i.At);
        if (writing is not null) yield return new CountdownStarted(at, ballot.Number, new(writing.At + ritual.IdeaHold, CountdownReason.Idea, writing.By));
    }

    private static Decision Decide(HoldForIdea hold, Ballot ballot, Ritual ritual)
    {
        if (hold.Ballot != ballot.Number) return No(new BallotIsClosed());
        // A second hold would let one member stop the tale.
        if (ballot.Held.Contains(hold.By.Key) || ballot.IdeaOf(hold.By.Key) is not null) return new Ignored();
        if (ballot.Countdown is null) return ballot.Ideas.Any(i => i.By == hold.By.Key) ? new Ignored() : Happens(new IdeaBegun(hold.At, ballot.Number, hold.By.Key));
        return Happens(new CountdownStarted(hold.At, ballot.Number, new(hold.At + ritual.IdeaHold, CountdownReason.Idea, hold.By.Key)));
    }

    private static Decision Decide(Wait wait, Ballot ballot) =>
        wait.Ballot != ballot.Number ? No(new BallotIsClosed())
        : ballot.Countdown is null ? No(new NoCountdown())
        : ballot.Waited.Contains(wait.By.Key) ? No(new AlreadyWaited())
        : Happens(new CountdownStopped(wait.At, ballot.Number, wait.By.Key));

    private static Decision Decide(Next next, Tale tale, Ballot ballot, Ritual ritual)
    {
        if (tale.Settings.Pages == PageTurning.All && !IsAlone(next.By, tale)) return No(new PageTurnsByItself());
        var orders = MayOrder(next.By, tale);
        if (!orders && tale.Settings.Pages == PageTurning.Starter) return No(new StarterOnly());
        if (ballot.Votes.Count == 0 && !IsAlone(next.By, tale)) return No(new NobodyVoted(ballot.Number));
        if (orders || next.By.Company == Company.Clockless) return Close(next.At, next.By, tale, ballot);
        return ballot.Countdown is { } running
            ? No(new CountdownRuns(running.Until))
            : Happens([.. StartCounting(next.At, ballot, new(next.At + ritual.NextCountdown, CountdownReason.Next, next.By.Key), ritual)]);
    }

    private static Decision Decide(LetStorytellerChoose let, Tale tale, Ballot ballot)
    {
        if (let.Ballot != ballot.Number || ballot.Votes.Count > 0) return No(new BallotIsClosed());
        if (tale.Settings.Pages == PageTurning.All && !IsAlone(let.By, tale)) return No(new PageTurnsByItself());
        return tale.Settings.Pages == PageTurning.Starter && !MayOrder(let.By, tale)
            ? No(new StarterOnly())
            : Close(let.At, let.By, tale, ballot);
    }

    private static Decision Decide(CloseBallot close, Tale tale, Ballot ballot)
    {
        if (close.Ballot != ballot.Number) return new Ignored();
        var countedDown = ballot.Countdown is { } c && c.Until <= close.At;
        var timeIsUp = ballot.ClosesAt is { } t && t <= close.At;
        if (!countedDown && !timeIsUp) return new Ignored();
        // A tale does not run on by itself before an empty room.
        return ballot.Votes.Count == 0
            ? Happens(new TalePaused(close.At, PauseReason.Quiet, null))
            : Close(close.At, null, tale, ballot);
    }

    private static Accepted Close(DateTimeOffset at, Person? by, Tale tale, Ballot ballot)
    {
        var (winner, rule) = Counting.Winner(ballot, tale.WinsOf, tale.Seed);
        var chapter = ballot.AfterChapter + 1;
        return Happens(
            new BallotClosed(at, ballot.Number, winner, rule, by?.Key),
            new ChapterRequested(at, chapter, tale.NextEdition(chapter), 1));
    }

    private static Decision Decide(RemoveIdea remove, Ballot ballot) =>
        !MayModerate(remove.By) ? No(new ModeratorOnly())
        : remove.Ballot != ballot.Number ? No(new BallotIsClosed())
        : ballot.Find(remove.Turn) is not { IsIdea: true } ? No(new NoSuchTurn(ballot.NextNumber - 1))
        : Happens(new IdeaRemoved(remove.At, ballot.Number, remove.Turn, remove.By.Key));

    private static Decision KeepIdea(Propose propose, Tale tale) =>
        tale.Settings.MostIdeas == 0 ? No(new NoIdeasHere())
        : tale.KeptIdeas.Any(i => i.By == propose.By.Key) ? No(new OneIdeaAPage())
        : tale.KeptIdeas.Count >= Ballot.MaxIdeas ? No(new PageIsFull(Ballot.MaxIdeas))
        : Happens(new IdeaKept(propose.At, propose.By.Key, propose.Idea));
}
