using FairyTaleBot.Drafts;
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
            yield return new(Id, Severity.Block, "", $"Let this happen: {must.What} ({string.Join(", ", must.Keywords)}).");
        }

        if (owed.Count == 0) yield break;
        if (!Phrase.IsFrom(draft.Text, draft.BeatEvidence))
        {
            yield return new(Id, Severity.Block, draft.BeatEvidence, "Quote as beat evidence a sentence that stands in the chapter.");
        }
        else if (owed.Any(m => m.Keywords.Count > 0) && !owed.SelectMany(m => m.Keywords).Any(k => Phrase.IsTold(draft.BeatEvidence, k, language)))
        {
            yield return new(Id, Severity.Warn, draft.BeatEvidence, "Quote as beat evidence the sentence in which the beat happens.");
        }
    }
}
