using FairyTaleBot.Drafts;
using FairyTaleBot.Languages;
using FairyTaleBot.Ledgers;
using FairyTaleBot.Reviews.Text;

namespace FairyTaleBot.Reviews.Checks;

/// <summary>V15: the last chapter ends the tale: no more choices, the great questions answered, the message or a refrain heard once more.</summary>
internal sealed class EndingTold : IReviewCheck
{
    private const int Great = 3;

    public string Id => "V15";

    public IEnumerable<Finding> Examine(ReviewedPage page)
    {
        var (draft, context) = (page.Draft, page.Context);
        var (brief, text) = (context.Brief, draft.Text);
        if (!brief.IsLast) yield break;
        if (!draft.IsEnding) yield return new(Id, Severity.Block, "", "This is the last chapter; end the tale.");
        if (draft.Choices.Count > 0) yield return new(Id, Severity.Block, draft.Choices[0].Label, "This is the last chapter; offer no choices.");

        var told = Words.Content(text, brief.Language);
        foreach (var thread in brief.Bible.OpenThreads.Where(t => t.Weight == Great && !draft.Delta.ThreadsClosed.Contains(t.Id)))
        {
            if (!IsNamed(thread, told, text, context)) yield return new(Id, Severity.Block, "", $"Answer before the end: {thread.Question}");
        }

        var message = Words.Content(brief.Bible.Intent.Message, brief.Language);
        var heard = message.Count == 0 || message.Overlaps(told) || (brief.Language == Language.Ko && message.Any(m => m.Length > 1 && told.Any(t => t.StartsWith(m, StringComparison.Ordinal)))) || brief.Bible.Motifs.Any(m => Phrase.IsFrom(text, m));
        if (!heard) yield return new(Id, Severity.Warn, "", $"Let the message be felt once more: {brief.Bible.Intent.Message}");
    }

    private static bool IsNamed(StoryThread thread, HashSet<string> told, string text, ReviewContext context)
    {
        var asked = Words.Content(thread.Question, context.Brief.Language);
        return asked.Count == 0 || asked.Count(told.Contains) * 2 >= asked.Count || Phrase.IsFrom(text, thread.Question);
    }
}
