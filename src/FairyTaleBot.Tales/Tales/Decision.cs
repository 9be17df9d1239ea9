using FairyTaleBot.Common;

namespace FairyTaleBot.Tales;

/// <summary>What became of a command.</summary>
public abstract record Decision
{
    private Decision()
    {
    }

    /// <summary>It happened: these events, at least one.</summary>
    public sealed record Accepted(EquatableArray<TaleEvent> Events) : Decision;

    /// <summary>It did not, for a reason that a person can be told.</summary>
    public sealed record Refused(Refusal Reason) : Decision;

    /// <summary>It was late or doubled and there is nobody to tell.</summary>
    public sealed record Ignored : Decision;
}

/// <summary>Why a command by a person changed nothing. Each has a kind sentence in the phrasebook.</summary>
public abstract record Refusal
{
    private Refusal()
    {
    }

    /// <summary>The tale has ended.</summary>
    public sealed record TaleIsOver : Refusal;

    public sealed record TaleIsForgotten : Refusal;

    /// <summary>The tale rests; <c>resume</c> goes on.</summary>
    public sealed record TaleIsPaused : Refusal;

    public sealed record TaleIsNotPaused : Refusal;

    /// <summary>A chapter is being written just now.</summary>
    public sealed record StillWriting(int Chapter) : Refusal;

    /// <summary>The press came from a former page.</summary>
    public sealed record BallotIsClosed : Refusal;

    /// <param name="Turns">How many there are to choose from.</param>
    public sealed record NoSuchTurn(int Turns) : Refusal;

    /// <summary>The vote stands there already.</summary>
    public sealed record AlreadyVotedSo(int Turn) : Refusal;

    /// <summary>The vote has been moved so often on this ballot that it stays now.</summary>
    public sealed record EnoughMoves(int Most) : Refusal;

    /// <summary>So much has one member asked for since the last page; the next takes more.</summary>
    public sealed record EnoughAsked(int Most) : Refusal;

    /// <summary>No more ideas of one member on this page.</summary>
    public sealed record OneIdeaAPage : Refusal;

    public sealed record PageIsFull(int Most) : Refusal;

    /// <summary>In this tale one chooses among what the storyteller offers.</summary>
    public sealed record NoIdeasHere : Refusal;

    /// <summary>Nobody has voted; the storyteller can be asked to choose.</summary>
    public sealed record NobodyVoted(int Ballot) : Refusal;

    /// <summary>Only the starter or a moderator may.</summary>
    public sealed record StarterOnly : Refusal;

    /// <summary>The page turns only when all have voted or at its time.</summary>
    public sealed record PageTurnsByItself : Refusal;

    public sealed record CountdownRuns(DateTimeOffset Until) : Refusal;

    public sealed record NoCountdown : Refusal;

    public sealed record AlreadyWaited : Refusal;

    /// <summary>A second member has to want it too; this one has asked already.</summary>
    public sealed record SecondMissing(Petition Petition) : Refusal;

    public sealed record AlreadyRetold : Refusal;

    /// <summary>There is no page yet, or only the first.</summary>
    public sealed record NothingToTakeBack : Refusal;

    public sealed record NothingToRedraw : Refusal;

    public sealed record EnoughRedraws(int Most) : Refusal;

    /// <summary>The picture is being painted already.</summary>
    public sealed record StillPainting : Refusal;

    public sealed record AlreadyEnding : Refusal;

    public sealed record CastIsFull(int Most) : Refusal;

    /// <summary>One character a member.</summary>
    public sealed record AlreadyJoined(string Character) : Refusal;

    /// <summary>The tale has not been opened yet.</summary>
    public sealed record NotOpenYet : Refusal;

    public sealed record NoSuchFact : Refusal;

    public sealed record ModeratorOnly : Refusal;
}

/// <summary>The times of the ritual and its small limits.</summary>
/// <param name="EarlyCloseGrace">After the last vote of those taking part.</param>
/// <param name="NextCountdown">After a member who is not the starter says next.</param>
/// <param name="IdeaHold">The longest that a countdown waits for an idea being written.</param>
/// <param name="ClosesAt">When a ballot that opens, or wakes, with this command closes by the tale's rhythm; null when the group itself closes it.</param>
public sealed record Ritual(TimeSpan EarlyCloseGrace, TimeSpan NextCountdown, TimeSpan IdeaHold, int MaxRedraws, DateTimeOffset? ClosesAt = null)
{
    public static readonly Ritual Default = new(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(60), 3);
}
