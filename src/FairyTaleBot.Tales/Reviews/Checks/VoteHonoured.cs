using FairyTaleBot.Drafts;
using FairyTaleBot.Reviews.Text;

namespace FairyTaleBot.Reviews.Checks;

/// <summary>V18: what the group chose happens, and early enough to be seen as theirs.</summary>
internal sealed class VoteHonoured : IReviewCheck
{
    private const double Early = 0.4;

    public string Id => "V18";

    public IEnumerable<Finding> Examine(ReviewedPage page)
    {
        var (draft, context) = (page.Draft, page.Context);
        if (context.Brief.Won is not { IsIdea: false, Keywords.Count: > 0 } won) yield break;
        var opening = Opening(draft.Text);
        if (won.Keywords.Any(k => Phrase.IsTold(opening, k, context.Brief.Language))) yield break;
        yield return new(Id, Severity.Block, "", $"The group chose this and the beginning does not tell it; let it happen in the first paragraphs: {won.Text} (one of these words: {string.Join(", ", won.Keywords)}).");
    }

    /// <summary>The first two fifths, to the end of the sentence in which they end.</summary>
    private static string Opening(string text)
    {
        var at = (int)(text.Length * Early);
        var end = 0;
        foreach (var sentence in Sentences.Of(text))
        {
            end = text.IndexOf(sentence, end, StringComparison.Ordinal) + sentence.Length;
            if (end >= at) break;
        }

        return text[..end];
    }
}
