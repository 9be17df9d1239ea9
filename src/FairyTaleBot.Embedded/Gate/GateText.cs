using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Embedded.Gate;

/// <summary>A text with its disguises taken off: what is looked at, never what is shown.</summary>
/// <param name="Line">Plain words parted by single spaces.</param>
/// <param name="Tokens">Every word in each spelling that it may hide.</param>
internal sealed partial record GateText(string Line, IReadOnlyList<string> Tokens)
{
    private const int Longest = 20_000;
    private const int LongestRow = 12;

    public static GateText Of(string text)
    {
        var clean = Folding.Clean(text, Longest).Normalize(NormalizationForm.FormC).ToLowerInvariant();
        clean = Hangul.Compose(Confusables.Plain(WithoutAccents(clean)));
        foreach (var benign in Lexicon.Benign) clean = Erased(clean, benign);

        string[] words = [.. clean.Split([' ', ',', '?', '!', '"', '“', '”', '(', ')', ':', ';', '…', '\n', '/'], StringSplitOptions.RemoveEmptyEntries)];
        var tokens = words.SelectMany(Spellings).Concat(SpacedOut(clean.Split(' '))).Where(t => t.Length > 1).Distinct().ToList();
        // "a$$", "sh1t!": a mark that stands for a letter would be lost with the marks above.
        tokens.AddRange(clean.Split(' ').Select(Confusables.Unleet).Where(t => t.Length > 1));
        return new(string.Join(' ', words.Select(Letters)), tokens);
    }

    private static IEnumerable<string> Spellings(string word)
    {
        var letters = Letters(word);
        yield return letters;
        yield return Confusables.Unleet(word);
        yield return Confusables.Unleet(word.Replace('1', 'l'));
        yield return Repeats().Replace(letters, "$1");
        // "f*ck" keeps its star; the lists know how to read it.
        if (word.Contains('*', StringComparison.Ordinal)) yield return word.Trim('.', '\'', '-');
    }

    private static string Letters(string word) => string.Concat(word.Where(char.IsLetter));

    /// <summary>
    /// "f u c k", "시 발": letters and syllables that stand alone in a row are read together. Korean has words of one syllable,
    /// so there the whole row must be the word; English has hardly any, so any part of it may be.
    /// </summary>
    private static IEnumerable<string> SpacedOut(string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var end = i;
            while (end < words.Length && end < i + LongestRow && IsAlone(words[end])) end++;
            if (end - i < 2) continue;
            var row = string.Concat(words[i..end].Select(Letters));
            if (row[0] < '가')
            {
                for (var length = 3; length <= row.Length; length++) yield return row[..length];
            }
            else
            {
                yield return row;
                i = end;
            }
        }
    }

    private static bool IsAlone(string word) => Letters(word).Length == 1 && !word.AsSpan().ContainsAny(",?!;:");

    /// <summary>Accents hide Latin letters only; a Korean syllable is not to be taken apart.</summary>
    private static string WithoutAccents(string text)
    {
        if (!text.Any(c => c is >= '\u0080' and < '\u0590' or >= 'Ḁ' and <= 'ỿ')) return text;
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is < '\u0080' or >= '가') plain.Append(c);
            else plain.Append(string.Concat(c.ToString().Normalize(NormalizationForm.FormD).Where(d => CharUnicodeInfo.GetUnicodeCategory(d) != UnicodeCategory.NonSpacingMark)));
        }

        return plain.ToString();
    }

    private static string Erased(string text, string benign) => text.Contains(benign, StringComparison.Ordinal) ? text.Replace(benign, " ", StringComparison.Ordinal) : text;

    [GeneratedRegex(@"(\p{L})\1+")]
    private static partial Regex Repeats();
}
