using FairyTaleBot.Characters;
using FairyTaleBot.Common;
using FairyTaleBot.Drafts;
using FairyTaleBot.Languages;
using FairyTaleBot.Plots;
using FairyTaleBot.Styles;

namespace FairyTaleBot.Briefs;

/// <summary>What an illustrator is told: the frozen looks, the place, and what happens. Nothing a person wrote enters it but validated names of things.</summary>
/// <param name="Chapter">From 1.</param>
/// <param name="Of">How many chapters the tale has.</param>
/// <param name="Cast">Who is seen, most important first, at most 4.</param>
/// <param name="Items">Things that are seen, at most 4.</param>
/// <param name="Keywords">Three to six nouns, in the tale's language.</param>
/// <param name="Tension">0 to 10.</param>
/// <param name="Take">0, and one more for each redraw asked for.</param>
/// <param name="Seed">All the chance there is for this picture and take.</param>
/// <param name="ActionEn">The action in English; null when nobody translated it. Likewise the keywords.</param>
/// <param name="PlaceReturns">Whether the plan comes to this place in a later chapter.</param>
/// <param name="PlaceKnown">Whether it was there in an earlier one.</param>
/// <param name="Troupe">Those whom the tale is about, hero first, at most 3, seen here or not: painters may prepare for them.</param>
/// <param name="Tale">Which tale it is for, so that what it cost is kept with it; the default outside one.</param>
/// <param name="Homemade">Whether the tale keeps to the embedded parts.</param>
public sealed record SceneBrief(
    Language Language,
    int Chapter,
    int Of,
    string Title,
    StyleSheet Style,
    Place Place,
    EquatableArray<Character> Cast,
    EquatableArray<Item> Items,
    string Action,
    EquatableArray<string> Keywords,
    Camera Camera,
    Emotion Mood,
    TimeOfDay TimeOfDay,
    Weather Weather,
    int Tension,
    int Take,
    ulong Seed,
    bool Bedtime = false,
    string? ActionEn = null,
    EquatableArray<string> KeywordsEn = default,
    bool PlaceReturns = false,
    bool PlaceKnown = false,
    EquatableArray<Character> Troupe = default,
    TaleId Tale = default,
    bool Homemade = false);
