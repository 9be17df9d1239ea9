using FairyTaleBot.Languages;
using FairyTaleBot.Reviews.Text;

namespace FairyTaleBot.Reviews.Checks;

/// <summary>V33: Korean particles fit the names before them, and the teller keeps one way of ending sentences.</summary>
internal sealed class KoreanSurface : IReviewCheck
{
    private const double Uniform = 0.9;
    private const int Fewest = 5;

    public string Id => "V33";

    public IEnumerable<Finding> Examine(ReviewedPage page)
    {
        if (page.Language != Language.Ko) yield break;
        foreach (var (start, wrong, right) in Particles.Wrong(page.Text, page.Brief))
        {
            yield return new(Id, Severity.Auto, page.Text.Substring(start, wrong.Length), $"Write “{right}” here.");
        }

        var ends = Sentence.In(page.Narration).Where(s => page.Narration[(s.End - 1)..Math.Min(page.Narration.Length, s.End)] is "." or "!" or "?" or "…")
            .Select(s => (s, Style: StyleOf(s.Text) ?? "")).Where(s => s.Style.Length > 0).ToList();
        if (ends.Count < Fewest) yield break;
        var main = ends.CountBy(e => e.Style).MaxBy(e => e.Value);
        if (main.Value >= ends.Count * Uniform) yield break;
        var odd = ends.First(e => e.Style != main.Key).s;
        yield return new(Id, Severity.Warn, page.Text.Substring(odd.Start, odd.Text.Length), "The teller ends sentences in two styles; end this one as the others end (-어요, -습니다 or -다).");
    }

    /// <summary>Spoken and polite (했어요, 했지요, 했답니다), or written (했다); null for what is neither, as a bare noun.</summary>
    private static string? StyleOf(string sentence)
    {
        var word = sentence.TrimEnd('.', '!', '?', '…', ' ').Split(' ')[^1];
        if (word.EndsWith("니다", StringComparison.Ordinal) || word.EndsWith('요') || word.EndsWith('죠')) return "spoken";
        return word.Length > 1 && word.EndsWith('다') ? "written" : null;
    }
}
