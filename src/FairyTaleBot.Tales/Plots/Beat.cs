using FairyTaleBot.Characters;
using FairyTaleBot.Common;

namespace FairyTaleBot.Plots;

/// <summary>In what way the choices after a beat differ.</summary>
public enum ChoiceAxis
{
    Who,
    Where,
    How,
    Risk,
    Kindness,
    None,
}

public enum BeatStatus
{
    Planned,
    Fulfilled,
}

/// <summary>What a chapter must bring about, and the words by which a check can see that it did.</summary>
/// <param name="What">In the tale's language, at most 80 characters.</param>
/// <param name="Keywords">One to three stems; at least one must stand in the chapter.</param>
public sealed record MustHappen(string What, EquatableArray<string> Keywords)
{
    public const int MaxWhat = 80;
    public const int MaxKeywords = 3;
}

/// <summary>One chapter's part of the plan.</summary>
/// <param name="Index">The chapter's number, from 1.</param>
/// <param name="Functions">Propp's codes: "0", "8a", "12".</param>
/// <param name="Goal">In the tale's language, at most 160 characters.</param>
/// <param name="MustNot">At most 2 phrases that may not stand in the chapter.</param>
/// <param name="Tension">0 to 10.</param>
/// <param name="Payoffs">Ids of threads that close here.</param>
/// <param name="Keywords">Three to six nouns in the tale's language, for the text and the picture.</param>
public sealed record Beat(
    int Index,
    EquatableArray<string> Functions,
    string Goal,
    EquatableArray<MustHappen> MustHappen,
    EquatableArray<string> MustNot,
    string PlaceId,
    EquatableArray<string> CastIds,
    Emotion Emotion,
    int Tension,
    EquatableArray<string> Payoffs,
    ChoiceAxis ChoiceAxis,
    EquatableArray<string> Keywords,
    BeatStatus Status = BeatStatus.Planned)
{
    public const int MaxGoal = 160;
    public const int MaxMustHappen = 2;
    public const int MaxMustNot = 2;
    public const int MaxCast = 4;
    public const int MaxKeywords = 6;
    public const int MaxTension = 10;
}
