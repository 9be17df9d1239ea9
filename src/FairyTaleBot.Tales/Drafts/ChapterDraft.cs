using System.Text.Json.Serialization;
using FairyTaleBot.Ballots;
using FairyTaleBot.Characters;
using FairyTaleBot.Common;
using FairyTaleBot.Ledgers;
using FairyTaleBot.Plots;

namespace FairyTaleBot.Drafts;

/// <summary>What a storyteller hands in for one chapter. Nothing in it is true until the reviews and the bible's rules have passed it.</summary>
/// <param name="Title">In the tale's language, at most 60 characters, without the chapter's number.</param>
/// <param name="Paragraphs">The prose, plain text, one paragraph an entry.</param>
/// <param name="Choices">Three ways on; none when the chapter ends the tale.</param>
/// <param name="BeatEvidence">A substring of the prose in which the beat happens.</param>
/// <param name="TurnEvidence">A substring of the prose that enacts the winning turn; empty in the first chapter.</param>
/// <param name="Synopsis">The whole tale so far, at most 900 characters.</param>
public sealed record ChapterDraft(
    string Title,
    Scene Scene,
    EquatableArray<string> Paragraphs,
    EquatableArray<OfferedTurn> Choices,
    BibleDelta Delta,
    string BeatEvidence,
    string TurnEvidence,
    string Synopsis,
    bool IsEnding)
{
    public const int MaxTitle = 60;

    /// <summary>The whole prose, paragraphs parted by an empty line.</summary>
    public string Text => string.Join("\n\n", Paragraphs);
}

public enum Camera
{
    Wide,
    Medium,
    Close,
}

/// <summary>What the chapter's picture shows.</summary>
/// <param name="CastIds">Who is in it, at most 4, the most important first.</param>
/// <param name="Action">What they do, one sentence in the tale's language.</param>
/// <param name="Keywords">Three to six nouns of the chapter, in the tale's language.</param>
/// <param name="ItemIds">Things of the tale that are seen.</param>
/// <param name="Alt">The picture in words, in the tale's language, for those who cannot see it; at most 300 characters.</param>
/// <param name="ActionEn">The action in English for painters that read English best; null when the tale is English or nobody translated it.</param>
/// <param name="KeywordsEn">The keywords likewise.</param>
public sealed record Scene(
    EquatableArray<string> CastIds,
    string PlaceId,
    string Action,
    EquatableArray<string> Keywords,
    EquatableArray<string> ItemIds,
    Camera Camera,
    Emotion Mood,
    TimeOfDay TimeOfDay,
    Weather Weather,
    string Alt,
    string? ActionEn = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] EquatableArray<string> KeywordsEn = default)
{
    public const int MaxCast = 4;
    public const int MaxAlt = 300;
}

/// <summary>Changes that a chapter proposes to the bible.</summary>
public sealed record BibleDelta(
    EquatableArray<Fact> NewFacts = default,
    EquatableArray<string> RetiredFacts = default,
    EquatableArray<StateChange> StateChanges = default,
    EquatableArray<Character> NewCharacters = default,
    EquatableArray<Item> NewItems = default,
    EquatableArray<ItemChange> ItemChanges = default,
    EquatableArray<StoryThread> ThreadsOpened = default,
    EquatableArray<string> ThreadsClosed = default)
{
    public static readonly BibleDelta None = new();
}

/// <summary>A character's new state after the chapter.</summary>
public sealed record StateChange(string CharacterId, CharacterState State);

/// <summary>An item's new owner, place and status after the chapter.</summary>
public sealed record ItemChange(string ItemId, string Owner, string PlaceId, ItemStatus Status);
