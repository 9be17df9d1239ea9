using System.Text;
using System.Text.RegularExpressions;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Reviews.Text;

/// <summary>Looks for words in prose the way a reader does: in any form of a stem, whatever the quotes and spaces.</summary>
internal static partial class Phrase
{
    /// <summary>The words by which a keyword is told, as they stand in the text; null when it is not told.</summary>
    public static string? FindTold(string text, string keyword, Language language)
    {
        if (!IsTold(text, keyword, language)) return null;
        if (language == Language.Ko) return FindSpaced(text.Normalize(NormalizationForm.FormC), Spaceless(keyword));
        var first = Words.Of(keyword)[0].Text.ToLowerInvariant();
        return Find(text, keyword, language) ?? Words.Of(text).Select(w => w.Text).First(w => IsForm(w.ToLowerInvariant(), first));
    }

    /// <summary>Whether the very phrase stands in the text: whole words in English, any place in Korean.</summary>
    public static bool StandsIn(string text, string phrase, Language language) => Find(text, phrase, language) is not null;

    /// <summary>The phrase as it is spelt in the text; null when it does not stand there.</summary>
    public static string? Find(string text, string phrase, Language language)
    {
        if (phrase.Length == 0) return null;
        for (var at = 0; (at = text.IndexOf(phrase, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            var end = at + phrase.Length;
            var whole = (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]));
            if (whole || language == Language.Ko) return text[at..end];
        }

        return null;
    }

    /// <summary>Whether a keyword stands in the text in some form: English by stem, Korean as the beginning of what inflects, spaces aside.</summary>
    public static bool IsTold(string text, string keyword, Language language)
    {
        if (!keyword.Any(char.IsLetterOrDigit)) return false;
        if (language == Language.Ko) return FindSpaced(text.Normalize(NormalizationForm.FormC), Spaceless(keyword)) is not null;
        var told = Words.Of(text).Select(w => w.Text.ToLowerInvariant()).ToHashSet();
        return Words.Of(keyword).Select(w => w.Text.ToLowerInvariant()).All(k => told.Any(t => IsForm(t, k)));
    }

    private static bool IsForm(string told, string keyword) => Stems.English(told) == Stems.English(keyword) || (keyword.Length >= 4 && told.StartsWith(keyword, StringComparison.Ordinal));

    /// <summary>
    /// The keyword as it is spelt in a Korean text: at any place of a word, or from the beginning of one on over the spaces. So “상어” is
    /// in “아기상어” and “달 토끼” is “달토끼”, but no shark swims in “이상 어떻게”.
    /// </summary>
    private static string? FindSpaced(string text, string keyword)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsWhiteSpace(text[at])) continue;
            var (end, matched, crossed) = (at, 0, false);
            for (; end < text.Length && matched < keyword.Length; end++)
            {
                if (char.IsWhiteSpace(text[end])) crossed = true;
                else if (char.ToUpperInvariant(text[end]) == char.ToUpperInvariant(keyword[matched])) matched++;
                else break;
            }

            if (matched == keyword.Length && (!crossed || at == 0 || !char.IsLetterOrDigit(text[at - 1]))) return text[at..end];
        }

        return null;
    }

    /// <summary>Whether a quotation is from the text; kinds of quotes, dashes and spaces do not matter.</summary>
    public static bool IsFrom(string text, string quotation)
    {
        var quoted = Plain(quotation).Trim(' ', '.', '"', '\'', '…');
        return quoted.Length > 0 && Plain(text).Contains(quoted, StringComparison.OrdinalIgnoreCase);
    }

    private static string Spaceless(string text) => string.Concat(text.Normalize(NormalizationForm.FormC).Where(c => !char.IsWhiteSpace(c)));

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Normalize(NormalizationForm.FormC));
        plain.Replace('“', '"').Replace('”', '"').Replace('‘', '\'').Replace('’', '\'').Replace('—', '-').Replace('–', '-').Replace("...", "…");
        return Gaps().Replace(plain.ToString(), " ");
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Gaps();
}
