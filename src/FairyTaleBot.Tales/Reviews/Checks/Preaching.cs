using FairyTaleBot.Reviews.Text;

namespace FairyTaleBot.Reviews.Checks;

/// <summary>V34: what the tale wants to say is shown; before the last chapter nobody says it.</summary>
internal sealed class Preaching : IReviewCheck
{
    private const double Most = 0.6;
    private const int FewestEnglish = 4;
    private const int FewestKorean = 3;

    public string Id => "V34";

    public IEnumerable<Finding> Examine(ReviewedPage page)
    {
        if (page.Brief.IsLast) yield break;
        var message = Words.Content(page.Brief.Bible.Intent.Message, page.Language);
        var fewest = page.Language == Languages.Language.Ko ? FewestKorean : FewestEnglish;
        if (message.Count < fewest) yield break;
        var enough = Math.Max(fewest, message.Count * Most);
        var lowered = page.Text.ToLowerInvariant();
        if (message.Count(m => lowered.Contains(m.Length > 4 ? m[..^1] : m, StringComparison.Ordinal)) < enough) yield break;
        foreach (var sentence in page.Sentences.Where(s => !page.Brief.Bible.Motifs.Any(m => Phrase.IsFrom(s.Text, m))))
        {
            var told = Words.Content(sentence.Text, page.Language);
            if (message.Count(told.Contains) < enough) continue;
            yield return new(Id, Severity.Warn, sentence.Text, "Let it be seen, not said: the lesson comes too early and too plainly.");
            yield break;
        }
    }
}
