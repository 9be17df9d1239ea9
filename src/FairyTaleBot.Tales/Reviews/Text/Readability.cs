using FairyTaleBot.Languages;

namespace FairyTaleBot.Reviews.Text;

/// <summary>How hard English prose is, by the formula of Flesch and Kincaid: a school year.</summary>
internal static class Readability
{
    /// <summary>The school year that an age band reads without help, one above what is aimed at.</summary>
    public static double Limit(AgeBand age) => age switch
    {
        AgeBand.From4To6 => 4,
        AgeBand.From7To9 or AgeBand.All => 6,
        _ => 8,
    };

    public static double Grade(List<Word> words, int sentences) =>
        (0.39 * words.Count / sentences) + (11.8 * words.Sum(w => Syllables(w.Text)) / words.Count) - 15.59;

    /// <summary>Groups of vowels, without a silent e.</summary>
    public static int Syllables(string word)
    {
        var lower = word.ToLowerInvariant();
        var (groups, inside) = (0, false);
        foreach (var c in lower)
        {
            var vowel = c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
            if (vowel && !inside) groups++;
            inside = vowel;
        }

        var silent = lower.EndsWith('e') && !lower.EndsWith("le", StringComparison.Ordinal) || (lower.EndsWith("ed", StringComparison.Ordinal) && lower.Length > 3 && lower[^3] is not ('t' or 'd'));
        return Math.Max(1, silent ? groups - 1 : groups);
    }
}
