using FairyTaleBot.Briefs;
using FairyTaleBot.Plots;
using FairyTaleBot.Reviews.Text;

namespace FairyTaleBot.Reviews.Checks;

/// <summary>V13: what the plan owes in this chapter happens in it, and the quotation that proves it is from it.</summary>
internal sealed class BeatFulfilled : IReviewCheck
{
    public string Id => "V13";

    public IEnumerable<Finding> Examine(ReviewedPage page)
    {
        var (draft, context) = (page.Draft, page.Context);
        var (language, owed) = (context.Brief.Language, context.Brief.Beat.MustHappen);
        foreach (var must in owed.Where(m => m.Keywords.Count > 0 && !m.Keywords.Any(k => Phrase.IsTold(draft.Text, k, language))))
        {
            yield return new(Id, Severity.Block, "", $"The plot owes this and it is not told; let it happen in the prose: {must.What} (one of these words: {string.Join(", ", must.Keywords)}).");
        }

        if (owed.Count == 0) yield break;
        if (!Phrase.IsFrom(draft.Text, draft.BeatEvidence))
        {
            yield return new(Id, Severity.Block, draft.BeatEvidence, "This is not in the prose; copy as beatEvidence one sentence of the chapter, word for word.");
        }
        else if (owed.Any(m => m.Keywords.Count > 0) && !owed.Any(m => IsShown(m, draft.BeatEvidence, context.Brief)))
        {
            yield return new(Id, Severity.Warn, draft.BeatEvidence, "Copy as beatEvidence the sentence in which it happens.");
        }
    }

    /// <summary>By one of its keywords, or by another word of what was to happen: a letter “to nobody” need not be called a letter twice.</summary>
    private static bool IsShown(MustHappen must, string quotation, ChapterBrief brief)
    {
        var (language, bible) = (brief.Language, brief.Bible);
        // Who does it and where says nothing of what happens.
        var names = bible.Cast.SelectMany(KnownWords.NamesOf).Concat(bible.Places.Select(p => p.Name)).SelectMany(n => Words.Content(n, language)).ToHashSet();
        return must.Keywords.Any(k => Phrase.IsTold(quotation, k, language)) || Words.Content(must.What, language).Any(w => w.Length > 1 && !names.Contains(w) && Phrase.IsTold(quotation, w, language));
    }
}
