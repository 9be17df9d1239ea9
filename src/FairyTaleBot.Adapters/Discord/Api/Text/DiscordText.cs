using System.Globalization;

namespace FairyTaleBot.Adapters.Discord.Api.Text;

/// <summary>Fits text into Discord's limits. Lengths are UTF-16 units, which is never less than Discord counts.</summary>
internal static class DiscordText
{
    private const string SentenceEnds = ".!?…。！？";
    private const string Closers = "\"'”’»)]』」》";

    /// <summary>The text, or its beginning with "…" when it is longer. Never cuts through a character.</summary>
    public static string Cut(string text, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return text.Length <= limit ? text : string.Concat(text.AsSpan(0, WholeCharacters(text, limit - 1)).TrimEnd(), "…");
    }

    /// <summary>Cuts a long text into parts of at most <paramref name="limit"/>, at the last paragraph, sentence or word that fits. No part is blank; no word is lost.</summary>
    public static IReadOnlyList<string> Split(string text, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 16);
        List<string> parts = [];
        var rest = text.Trim();
        while (rest.Length > limit)
        {
            var cut = Boundary(rest, limit);
            parts.Add(rest[..cut].TrimEnd());
            rest = rest[cut..].TrimStart();
        }

        if (rest.Length > 0)
            parts.Add(rest);
        return parts;
    }

    private static int Boundary(string text, int limit)
    {
        // A cut in the first third would leave a scrap of a message; a lesser boundary further on reads better.
        var least = limit / 3;
        var paragraph = text.LastIndexOf("\n\n", limit - 1, limit, StringComparison.Ordinal);
        if (paragraph > least)
            return paragraph;
        for (var end = limit; end > least; end--)
        {
            if (EndsSentence(text, end))
                return end;
        }

        for (var end = limit; end > 0; end--)
        {
            if (char.IsWhiteSpace(text[end]) && !text.AsSpan(0, end).IsWhiteSpace())
                return end;
        }

        return WholeCharacters(text, limit);
    }

    private static bool EndsSentence(string text, int end)
    {
        if (!char.IsWhiteSpace(text[end]) && !IsWide(text[end - 1]))
            return false;
        // A closing quotation mark stays with its sentence.
        if (Closers.Contains(text[end]))
            return false;
        var last = end - 1;
        while (last > 0 && Closers.Contains(text[last]))
            last--;
        return SentenceEnds.Contains(text[last]) && !SentenceEnds.Contains(text[end]);
    }

    // Chinese and Japanese sentences end without a space after them.
    private static bool IsWide(char end) => end is '。' or '！' or '？' or '」' or '』';

    private static int WholeCharacters(string text, int limit)
    {
        var at = 0;
        while (at < limit)
        {
            var next = at + StringInfo.GetNextTextElementLength(text, at);
            if (next > limit)
                break;
            at = next;
        }

        // One endless cluster of marks longer than the limit: cut it, but not through a surrogate pair.
        return at > 0 ? at : char.IsHighSurrogate(text[limit - 1]) && limit > 1 ? limit - 1 : limit;
    }
}
