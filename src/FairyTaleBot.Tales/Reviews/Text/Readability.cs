using FairyTaleBot.Languages;

namespace FairyTaleBot.Reviews.Text;

/// <summary>How hard English prose is, by the formula of Flesch and Kincaid: a school year.</summary>
internal static class Readability
{
    private const int Fewest = 4;
    private static readonly char[] Pauses = [';', ':', '—', '–'];

    /// <summary>The school year that an age band reads without help, one above what is aimed at.</summary>
    public static double Limit(AgeBand age) => age switch
    {
        AgeBand.From4To6 => 4,
        AgeBand.From7To9 or AgeBand.All => 6,
        _ => 8,
    };

    public static double Grade(List<Word> words, int sentences) =>
        (0.39 * words.Count / sentences) + (11.8 * words.Sum(w => Syllables(w.Text)) / words.Count) - 15.59;

    /// <summary>
    /// What Flesch counted as sentences: each thought that could stand alone, be it parted from the next by a semicolon, a colon or a dash. What is too
    /// short to be one belongs to its neighbour.
    /// </summary>
    public static IEnumerable<string> Thoughts(string sentence, Language language)
    {
        var start = 0;
        for (var i = sentence.IndexOfAny(Pauses); i >= 0; i = sentence.IndexOfAny(Pauses, i + 1))
        {
            if (Text.Words.Count(sentence[start..i], language) < Fewest || Text.Words.Count(sentence[(i + 1)..], language) < Fewest) continue;
            yield return sentence[start..i].Trim();
            start = i + 1;
        }

        yield return sentence[start..].Trim();
    }

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
