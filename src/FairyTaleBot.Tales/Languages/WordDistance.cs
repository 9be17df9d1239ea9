using System.Text;

namespace FairyTaleBot.Languages;

/// <summary>How far apart two words are spelled.</summary>
public static class WordDistance
{
    /// <summary>The letters of a word, a Korean syllable taken apart into its jamo: one slip there is one letter.</summary>
    public static string Letters(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return word.Normalize(NormalizationForm.FormD);
    }

    /// <summary>Insertions, deletions, changes and swaps of neighbours (optimal string alignment).</summary>
    public static int Between(string a, string b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        int[] before = new int[b.Length + 1], last = [.. Enumerable.Range(0, b.Length + 1)], row = new int[b.Length + 1];
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = a[i - 1] == b[j - 1] ? 0 : 1;
                var least = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), last[j - 1] + change);
                var swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                row[j] = swapped ? Math.Min(least, before[j - 2] + 1) : least;
            }

            (before, last, row) = (last, row, before);
        }

        return last[b.Length];
    }

    /// <summary>The same, without regard to capitals, a Korean syllable by its jamo.</summary>
    public static int BetweenLetters(string a, string b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return Between(Letters(a.ToLowerInvariant()), Letters(b.ToLowerInvariant()));
    }

    /// <summary>Those of <paramref name="names"/> that are spelled most like <paramref name="word"/>, nearest first.</summary>
    public static IReadOnlyList<string> Nearest(string word, IEnumerable<string> names, int most = 3)
    {
        var letters = Letters(Folding.NameKey(Folding.Cut(word, 40)));
        return [.. names.Distinct().OrderBy(n => Between(letters, Letters(Folding.NameKey(n)))).ThenBy(n => n, StringComparer.Ordinal).Take(most)];
    }
}
