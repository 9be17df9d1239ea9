using FairyTaleBot.Drafts;
using FairyTaleBot.Reviews.Text;

namespace FairyTaleBot.Reviews.Checks;

/// <summary>V14: what may not happen yet does not, least of all the end.</summary>
internal sealed class EarlyEnding : IReviewCheck
{
    /// <summary>A tale may begin with people who lived happily; it may not close so.</summary>
    private const int LastSentences = 3;

    public string Id => "V14";

    public IEnumerable<Finding> Examine(ReviewedPage page)
    {
        var (draft, context) = (page.Draft, page.Context);
        var language = context.Brief.Language;
        foreach (var phrase in context.Brief.Beat.MustNot.Select(p => Phrase.Find(draft.Text, p, language)).OfType<string>())
        {
            yield return new(Id, Severity.Block, phrase, $"Leave out “{phrase}”: it may not happen in this chapter.");
        }

        if (context.Brief.IsLast) yield break;
        if (draft.IsEnding) yield return new(Id, Severity.Block, "", "The tale goes on after this chapter; do not end it.");
        foreach (var sentence in page.Told.Select(s => s.Text).TakeLast(LastSentences))
        {
            if (IsWholeEnd(sentence) || Lists.Closing.In(language).Find(sentence.ToLowerInvariant()) is not null)
            {
                yield return new(Id, Severity.Block, draft.Text.Contains(sentence, StringComparison.Ordinal) ? sentence : "", "This closes the tale, and the tale goes on; close the chapter with a question or a look ahead.");
            }
        }
    }

    private static bool IsWholeEnd(string sentence) => sentence.Trim(' ', '.', '!', '~', '*').ToLowerInvariant() is "the end" or "끝";
}
