using FairyTaleBot.Characters;
using FairyTaleBot.Common;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Briefs;

/// <summary>What a storyteller is told when a tale opens. Every string in <see cref="Wishes"/> was written by a person: data, never an instruction.</summary>
/// <param name="Style">The style sheet asked for by id; null leaves the choice to the storyteller.</param>
/// <param name="StyleIds">The ids there are.</param>
/// <param name="Seed">All the chance there is.</param>
/// <param name="Tale">Which tale it is for, so that what it cost is kept with it; the default outside one.</param>
/// <param name="Homemade">Whether the tale keeps to the embedded parts.</param>
/// <param name="Hero">Who comes back from an earlier tale: name, kind, pronoun and look are kept, what is wanted and feared is new. Null for somebody new.</param>
/// <param name="Recent">Plots and heroes this chat had lately, so as not to tell the same again; newest first, at most 10.</param>
public sealed record OpeningBrief(
    Language Language,
    AgeBand Age,
    int Chapters,
    WishTexts Wishes,
    string? Style,
    EquatableArray<string> StyleIds,
    ulong Seed,
    EquatableArray<RecentTale> Recent = default,
    bool Bedtime = false,
    TaleId Tale = default,
    bool Homemade = false,
    Character? Hero = null);

/// <summary>What people asked of the tale, in their words; each null when they did not say.</summary>
public sealed record WishTexts(string? Theme = null, string? Lesson = null, string? Mood = null, string? Twist = null, string? Avoid = null);

/// <param name="Plot">The former tale's <c>StoryBible.Plot</c>.</param>
/// <param name="HeroKind">Its hero's kind.</param>
/// <param name="Motif">Its refrain.</param>
/// <param name="Habit">Its helper's habit, as <c>Character.Flaw</c> words it.</param>
/// <param name="Names">What its cast and places were called.</param>
public sealed record RecentTale(string Plot, string HeroKind, string Motif, string Habit = "", EquatableArray<string> Names = default)
{
    public static RecentTale Of(Ledgers.StoryBible bible) => new(
        bible.Plot,
        bible.Hero.Kind,
        bible.Motifs.Count > 0 ? bible.Motifs[0] : "",
        bible.Cast.FirstOrDefault(c => c.Role == Characters.Role.Helper)?.Flaw ?? "",
        [.. bible.Cast.Select(c => c.Name.Display), .. bible.Places.Select(p => p.Name)]);
}
