using FairyTaleBot.Ballots;

namespace FairyTaleBot.Tales;

/// <summary>What a tale is doing. Illegal states have no shape.</summary>
public abstract record Phase
{
    private Phase()
    {
    }

    /// <summary>The storyteller is making the cast and the plan.</summary>
    public sealed record Opening(DateTimeOffset Since) : Phase;

    /// <summary>A chapter is being written.</summary>
    /// <param name="Back">The ballot to go back to when a second edition cannot be had; null for a first edition.</param>
    public sealed record Writing(int Chapter, int Edition, int Attempt, DateTimeOffset Since, Ballot? Back = null) : Phase;

    /// <summary>The group is choosing the next turn.</summary>
    public sealed record Choosing(Ballot Ballot) : Phase;

    public sealed record Paused(PauseReason Reason, Phase From) : Phase;

    public sealed record Ended(EndingKind Ending) : Phase;

    /// <summary>It is to be forgotten: nothing happens to it any more but that all there is of it goes.</summary>
    public sealed record Forgotten(DateTimeOffset Since) : Phase;

    /// <summary>One word for lists and APIs: opening, writing, choosing, paused, ended; forgotten, which no list shows.</summary>
    public string Word => GetType().Name.ToLowerInvariant();
}
