using System.Text;

namespace FairyTaleBot.Adapters.OpenAI.Storyteller;

/// <summary>Finds what a model says it quotes: quotation marks, dashes and spaces may differ, the words may not.</summary>
internal static class Quotes
{
    /// <summary>The passage of the text, verbatim; the quote as it came when it is no part of the text.</summary>
    public static string Find(string text, string quote)
    {
        var wanted = Fold(quote, null);
        if (wanted.Length == 0) return "";
        if (text.Contains(quote, StringComparison.Ordinal)) return quote;
        var places = new List<int>();
        var found = Fold(text, places).IndexOf(wanted, StringComparison.Ordinal);
        return found < 0 ? quote : text[places[found]..(places[found + wanted.Length - 1] + 1)];
    }

    public static bool IsIn(string text, string quote) => Fold(quote, null) is { Length: > 0 } wanted && Fold(text, null).Contains(wanted, StringComparison.Ordinal);

    /// <summary>Letters, digits and punctuation that matters, and where each of them stood.</summary>
    private static string Fold(string text, List<int>? places)
    {
        var folded = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i] switch
            {
                '“' or '”' or '„' or '«' or '»' or '"' => '"',
                '‘' or '’' or '\'' => '\'',
                '–' or '—' or '-' => '-',
                var other => char.ToLowerInvariant(other),
            };
            if (char.IsWhiteSpace(c) || c is '"' or '\'') continue;
            folded.Append(c);
            places?.Add(i);
        }

        return folded.ToString();
    }
}
