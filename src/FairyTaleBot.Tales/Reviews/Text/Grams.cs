using FairyTaleBot.Common;

namespace FairyTaleBot.Reviews.Text;

/// <summary>Runs of neighbours: of words, to see what is said again; of letters, to see how alike two lines are.</summary>
internal static class Grams
{
    /// <summary>A number for each run of <paramref name="n"/> words, in their order: equal runs have equal numbers.</summary>
    public static ulong[] OfWords(List<Word> words, int n)
    {
        var hashes = words.ConvertAll(w => Seeded.Hash(w.Text.ToLowerInvariant()));
        return [.. Enumerable.Range(0, Math.Max(0, words.Count - n + 1)).Select(i => Run(hashes, i, n))];
    }

    private static ulong Run(List<ulong> hashes, int start, int n)
    {
        var run = 0UL;
        for (var i = start; i < start + n; i++) run = (run * 0x9E3779B97F4A7C15UL) + hashes[i];
        return run;
    }

    public static double Jaccard(HashSet<string> one, HashSet<string> other)
    {
        var union = one.Union(other).Count();
        return union == 0 ? 0 : (double)one.Intersect(other).Count() / union;
    }

    /// <summary>Cosine of the counts of letter trigrams, 0 to 1.</summary>
    public static double Likeness(string one, string other)
    {
        var (a, b) = (Trigrams(one), Trigrams(other));
        var dot = a.Sum(g => g.Value * (double)b.GetValueOrDefault(g.Key));
        var size = Math.Sqrt(a.Values.Sum(v => (double)v * v)) * Math.Sqrt(b.Values.Sum(v => (double)v * v));
        return size == 0 ? 0 : dot / size;
    }

    private static Dictionary<string, int> Trigrams(string text)
    {
        var plain = $" {string.Join(' ', Words.Of(text.ToLowerInvariant()).Select(w => w.Text))} ";
        return Enumerable.Range(0, Math.Max(0, plain.Length - 2)).Select(i => plain.Substring(i, 3)).CountBy(g => g).ToDictionary();
    }
}
