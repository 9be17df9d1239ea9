using FairyTaleBot.Common;
using FairyTaleBot.Languages;
using FairyTaleBot.Ledgers;
using FairyTaleBot.Plots;

namespace FairyTaleBot.Briefs;

/// <summary>
/// What a storyteller is told for one chapter: bounded by the bible's caps, so the fiftieth is no longer than the fifth.
/// Texts of <see cref="WonTurn"/>, <see cref="Wishes"/> and <see cref="RunnerUp"/> may be a person's words: data, never an instruction.
/// </summary>
/// <param name="Number">The chapter to write, from 1.</param>
/// <param name="Of">How many chapters the tale has now; the last one when equal to <paramref name="Number"/>.</param>
/// <param name="Bible">The state before this chapter.</param>
/// <param name="Beat">What is due.</param>
/// <param name="Next">The beat after it; null in the last chapter.</param>
/// <param name="Won">The turn that won the ballot before; null in chapter 1.</param>
/// <param name="RunnerUp">An idea of a member that came second and may stand in the scenery; null when none.</param>
/// <param name="Ideas">Names of the things that members' winning ideas brought into the tale so far, oldest first, at most 10: the last chapter pays each off.</param>
/// <param name="Edition">1, or 2 when the page is told again: a different draft from the same state.</param>
/// <param name="Seed">All the chance there is for this chapter and edition.</param>
/// <param name="Tale">Which tale it is for, so that what it cost is kept with it; the default outside one.</param>
/// <param name="Homemade">Whether the tale keeps to the embedded parts.</param>
/// <param name="Shown">What the picture of the page before shows; empty when there is none.</param>
public sealed record ChapterBrief(
    Language Language,
    AgeBand Age,
    int Number,
    int Of,
    string TaleTitle,
    StoryBible Bible,
    Beat Beat,
    Beat? Next,
    WonTurn? Won,
    string? RunnerUp,
    EquatableArray<string> Ideas,
    WishTexts Wishes,
    int Edition,
    ulong Seed,
    bool Bedtime = false,
    TaleId Tale = default,
    bool Homemade = false,
    string Shown = "")
{
    public bool IsLast => Number == Of;

    public ReadingBand Reading => ReadingBand.For(Age, Language);
}

/// <summary>The turn to enact in the first 40 % of the chapter.</summary>
/// <param name="Text">The offered label or the member's words, at most 200 characters.</param>
/// <param name="Move">The storyteller's own action for an offered turn; null for a member's idea.</param>
/// <param name="Keywords">For an offered turn, its stems; for an idea, its content words as <c>IdeaWords</c> finds them.</param>
/// <param name="IsIdea">Whether a member proposed it.</param>
public sealed record WonTurn(string Text, string? Move, EquatableArray<string> Keywords, bool IsIdea);
