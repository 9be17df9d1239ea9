using FairyTaleBot.Briefs;
using FairyTaleBot.Reviews.Text;

namespace FairyTaleBot.Reviews.Checks;

/// <summary>V24: what somebody asked to leave out stays out. The word lists of what no child should read are the gate's.</summary>
internal sealed class Avoided : IReviewCheck
{
    public string Id => "V24";

    public IEnumerable<Finding> Examine(ReviewedPage page)
    {
        var (brief, language) = (page.Brief, page.Language);
        var avoided = brief.Bible.Intent.Taboo.Where(t => t.Length > 0).Concat(brief.Wishes?.Avoid is { Length: > 0 } wish ? IdeaWords.Of(wish, language) : []).Distinct();
        // What members brought in themselves after that is theirs to have.
        var brought = string.Join('\n', [brief.Won?.Text ?? "", brief.RunnerUp ?? "", .. brief.Ideas]);
        foreach (var word in avoided.Where(w => !Phrase.IsTold(brought, w, language)))
        {
            if (Phrase.FindTold(page.Text, word, language) is { } span)
                yield return new(Id, Severity.Block, span, $"Leave out “{word}”: the group asked for a tale without it.");
        }
    }
}
