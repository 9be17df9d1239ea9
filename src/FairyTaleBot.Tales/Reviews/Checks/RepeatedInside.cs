using FairyTaleBot.Languages;
using FairyTaleBot.Reviews.Text;

namespace FairyTaleBot.Reviews.Checks;

/// <summary>V21: the chapter does not say one thing twice. Human tales hardly ever do; a model that has lost itself does.</summary>
internal sealed class RepeatedInside : IReviewCheck
{
    private const double Same = 0.15;
    private const double LeastDistinct = 0.80;
    private const int Window = 220;
    private const int Fewest = 60;

    public string Id => "V21";

    public IEnumerable<Finding> Examine(ReviewedPage page)
    {
        var shortest = page.Language == Language.Ko ? 4 : 6;
        var sentences = page.Sentences
            .Where(s => Words.Count(s.Text, page.Language) >= shortest && !page.Brief.Bible.Motifs.Any(m => m.Contains(s.Text, StringComparison.OrdinalIgnoreCase) || s.Text.Contains(m.TrimEnd('.', '!', '?'), StringComparison.OrdinalIgnoreCase)))
            .Select(s => (s.Text, Words: Words.Of(s.Text).Select(w => w.Text).ToHashSet(StringComparer.OrdinalIgnoreCase))).ToList();
        var doubled = new List<string>();
        for (var i = 1; i < sentences.Count; i++)
        {
            if (sentences.Take(i).Any(before => IsSame(before, sentences[i]))) doubled.Add(sentences[i].Text);
        }

        // One short line said again is a teller's right; two, or a long one, are not.
        if (doubled.Count >= 2 || doubled.Any(d => Words.Count(d, page.Language) >= shortest * 2))
        {
            yield return new(Id, Severity.Block, doubled[0], "This is told twice; keep it once and tell something new in the other place.");
        }
        else if (Paragraph(page) is { } again)
        {
            yield return new(Id, Severity.Block, again, "This paragraph stands there twice; keep it once.");
        }
        else if (page.Language == Language.En && Distinct(page.Words) < LeastDistinct)
        {
            yield return new(Id, Severity.Block, "", "The same pairs of words come again and again; say some of it with other words.");
        }
    }

    private static string? Paragraph(ReviewedPage page) =>
        page.Draft.Paragraphs.Where(p => p.Length > 30).GroupBy(p => p.Trim()).Where(g => g.Count() > 1).Select(g => g.Key)
            .FirstOrDefault(p => !page.Brief.Bible.Motifs.Any(m => p.Contains(m.TrimEnd('.', '!', '?'), StringComparison.OrdinalIgnoreCase)));

    private static bool IsSame((string Text, HashSet<string> Words) one, (string Text, HashSet<string> Words) other)
    {
        var longer = Math.Max(one.Text.Length, other.Text.Length);
        if (one.Text == other.Text) return true;
        // Letters are compared only where half of the words are the same: nothing else can be so near.
        if (Math.Abs(one.Text.Length - other.Text.Length) > longer * Same || one.Words.Count(other.Words.Contains) * 2 < one.Words.Count) return false;
        return WordDistance.BetweenLetters(one.Text, other.Text) <= longer * Same;
    }

    /// <summary>The share of pairs of neighbours that are new, in the worst stretch of a page's length.</summary>
    private static double Distinct(List<Word> words)
    {
        if (words.Count < Fewest) return 1;
        var pairs = Grams.OfWords(words, 2);
        var least = 1.0;
        for (var start = 0; start == 0 || start + Window <= pairs.Length; start += Window / 2)
        {
            var stretch = pairs.AsSpan(start, Math.Min(Window, pairs.Length - start));
            least = Math.Min(least, new HashSet<ulong>(stretch.ToArray()).Count / (double)stretch.Length);
        }

        return least;
    }
}
