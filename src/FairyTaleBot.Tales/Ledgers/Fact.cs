namespace FairyTaleBot.Ledgers;

/// <summary>What a fact is about, so that two of them can be seen to contradict.</summary>
public enum Predicate
{
    Colour,
    Age,
    Kin,
    Owns,
    LivesIn,
    Promise,
    Rule,
    Knows,
    Count,
    When,
    Distance,
    Name,
    Ability,
    Other,
}

/// <summary>One thing that is true in the tale. Subject and predicate are unique among active hard facts.</summary>
/// <param name="Subject">An id of the cast, a place or an item, or "world".</param>
/// <param name="Object">At most 60 characters, in the tale's language.</param>
/// <param name="Text">The fact as a sentence, at most 110 characters.</param>
/// <param name="Chapter">Where it was first true.</param>
/// <param name="Hard">A hard fact may not be contradicted; a soft one may fade.</param>
/// <param name="ValidTo">The chapter that retired it; null while it holds.</param>
public sealed record Fact(
    string Id,
    string Subject,
    Predicate Predicate,
    string Object,
    string Text,
    int Chapter,
    bool Hard,
    int? ValidTo = null)
{
    public const int MaxObject = 60;
    public const int MaxText = 110;
}

public enum ThreadStatus
{
    Open,
    Paid,
    Dropped,
}

/// <summary>A question the tale has raised and owes an answer to.</summary>
/// <param name="Question">At most 120 characters, in the tale's language.</param>
/// <param name="DueBy">The chapter by which it must be answered.</param>
/// <param name="Weight">1 to 3; a 3 must be closed when the tale ends.</param>
public sealed record StoryThread(string Id, string Question, int OpenedIn, int DueBy, int Weight, ThreadStatus Status)
{
    public const int MaxQuestion = 120;
}
