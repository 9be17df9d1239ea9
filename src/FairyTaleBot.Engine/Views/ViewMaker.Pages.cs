using FairyTaleBot.Ballots;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Posts;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Engine.Wording;
using FairyTaleBot.Tales;
using static FairyTaleBot.Engine.Wording.Phrases;

namespace FairyTaleBot.Engine.Views;

/// <summary>Pages, written and still to come.</summary>
public static partial class ViewMaker
{
    /// <summary>The line under a chapter: who chose, whose idea, which rule; null for the first page.</summary>
    public static string? Credit(ToldTale told, Outcome? outcome) =>
        outcome is null ? null : string.Join(" · ", Credits.For(outcome).Select(s => Phrasebook.Say(told.Tale.Settings.Language, s, told.Words)));

    /// <summary>Who chose what, while the chapter is being written.</summary>
    public static string WritingNote(ToldTale told, Phase.Writing writing)
    {
        var language = told.Tale.Settings.Language;
        return Phrasebook.Say(language, WritingSentence(told, writing), told.Words);
    }

    private static Sentence WritingSentence(ToldTale told, Phase.Writing writing)
    {
        var tale = told.Tale;
        if (tale.Chapters.Any(c => c.Number == writing.Chapter)) return Pages.WritingAgain.Say(("chapter", writing.Chapter));
        if (writing.Chapter == 1) return Pages.WritingFirst;
        if (tale.Last is not { } last || last.Ballot.AfterChapter != writing.Chapter - 1) return Pages.WritingPlain.Say(("chapter", writing.Chapter));
        EquatableArray<MemberKey> voters = [.. last.Ballot.Votes.Where(v => v.Turn == last.Winner).Select(v => v.By)];
        return (last.Turn, voters.Count) switch
        {
            ({ Offered: { } o }, 0) => Pages.WritingStoryteller.Say(("choice", o.Label), ("chapter", writing.Chapter)),
            ({ Offered: { } o }, _) => Pages.WritingOffered.Say(("by", voters), ("choice", o.Label), ("chapter", writing.Chapter)),
            ({ Idea: { } idea }, _) => Pages.WritingIdea.Say(("by", voters), ("idea", idea), ("chapter", writing.Chapter)),
            _ => Pages.WritingPlain.Say(("chapter", writing.Chapter)),
        };
    }

    public static PageView? Page(ToldTale told, PostContent.Page post)
    {
        var tale = told.Tale;
        var language = tale.Settings.Language;
        if (post.Telling < Announcer.TellingOf(tale, post.Chapter))
        {
            var title = tale.Former.Where(f => f.Number == post.Chapter && f.TakenBack).ElementAtOrDefault(post.Telling)?.Title ?? "";
            return new(tale.Id, language, post.Chapter, tale.Of, 0, title, [], null, 0, "", false, null, true, false);
        }

        var chapter = tale.Chapters.FirstOrDefault(c => c.Number == post.Chapter);
        if (chapter is null)
        {
            return tale.Writing is { } w && w.Chapter == post.Chapter
                ? new(tale.Id, language, post.Chapter, tale.Of, w.Edition, "", [], null, 0, "", true, WritingNote(told, w), false, true)
                : null;
        }

        return Of(told, chapter);
    }

    /// <summary>A page as it stands; of one that a moderator put away nothing but that.</summary>
    public static PageView Of(ToldTale told, Chapter chapter) => chapter.Hidden ? Hidden(told, chapter) : new(
        told.Tale.Id,
        told.Tale.Settings.Language,
        chapter.Number,
        told.Tale.Of,
        chapter.Edition,
        chapter.Draft.Title,
        chapter.Draft.Paragraphs,
        chapter.Picture,
        chapter.Take,
        chapter.Draft.Scene.Alt,
        chapter.PictureOwed,
        Credit(told, chapter.Chosen),
        TakenBack: false,
        Expected: false);

    private static PageView Hidden(ToldTale told, Chapter chapter) => new(
        told.Tale.Id,
        told.Tale.Settings.Language,
        chapter.Number,
        told.Tale.Of,
        chapter.Edition,
        "…",
        [Phrasebook.Say(told.Tale.Settings.Language, Pages.Hidden)],
        Picture: null,
        chapter.Take,
        Alt: "",
        Painting: false,
        Credit: null,
        TakenBack: false,
        Expected: false);
}
