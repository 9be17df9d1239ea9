using FairyTaleBot.Characters;
using FairyTaleBot.Common;
using FairyTaleBot.Ledgers;
using FairyTaleBot.Plots;

namespace FairyTaleBot.Drafts;

/// <summary>What a storyteller hands in to open a tale: the first bible, without the parts that only chapters fill.</summary>
/// <param name="Title">The tale's title, at most 60 characters: an object and a wonder, as in "The Lighthouse That Hummed".</param>
/// <param name="StyleId">A style sheet's id; the one asked for, or the storyteller's choice.</param>
/// <param name="Plan">One beat a chapter.</param>
public sealed record Opening(
    string Title,
    string Plot,
    Intent Intent,
    EquatableArray<Character> Cast,
    EquatableArray<Place> Places,
    EquatableArray<Item> Items,
    EquatableArray<Fact> Facts,
    EquatableArray<StoryThread> Threads,
    EquatableArray<Beat> Plan,
    ReaderCurve Curve,
    string StyleId,
    EquatableArray<string> Motifs);
