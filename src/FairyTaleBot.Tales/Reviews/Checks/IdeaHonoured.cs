using FairyTaleBot.Drafts;
using FairyTaleBot.Reviews.Text;

namespace FairyTaleBot.Reviews.Checks;

/// <summary>V19: a member's winning idea stands in the chapter in words they would know again.</summary>
internal sealed class IdeaHonoured : IReviewCheck
{
    public string Id => "V19";

    public IEnumerable<Finding> Examine(ReviewedPage page)
    {
        var (draft, context) = (page.Draft, page.Context);
        if (context.Brief.Won is not { IsIdea: true, Keywords.Count: > 0 } won) yield break;
        if (!won.Keywords.Any(k => Phrase.IsTold(draft.Text, k, context.Brief.Language)))
        {
            yield return new(Id, Severity.Block, "", $"A member's idea was chosen and the prose does not tell it; let it happen, with at least one of these words: {string.Join(", ", won.Keywords)}.");
        }
        else if (!Phrase.IsFrom(draft.Text, draft.TurnEvidence))
        {
            yield return new(Id, Severity.Warn, draft.TurnEvidence, "This is not in the prose; copy as turnEvidence one sentence of the chapter, word for word.");
        }
    }
}
