using System.Text;
using System.Text.RegularExpressions;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Reviews.Text;

/// <summary>Looks for words in prose the way a reader does: in any form of a stem, whatever the quotes and spaces.</summary>
internal static partial class Phrase
{
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
        if (keyword.Trim().Length == 0) return false;
        if (language == Language.Ko) return Spaceless(text).Contains(Spaceless(keyword), StringComparison.OrdinalIgnoreCase);
        var told = Words.Of(text).Select(w => w.Text.ToLowerInvariant()).ToHashSet();
        var stems = told.Select(Stems.English).ToHashSet();
        return Words.Of(keyword).Select(w => w.Text.ToLowerInvariant())
            .All(k => stems.Contains(Stems.English(k)) || (k.Length >= 4 && told.Any(t => t.StartsWith(k, StringComparison.Ordinal))));
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
