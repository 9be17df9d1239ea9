using System.Globalization;
using System.Text.RegularExpressions;

namespace FairyTaleBot.Adapters.Telegram.Api.Text;

/// <summary>Cuts a long text where a reader would pause: paragraph, sentence, word; never inside a character as people see it.</summary>
internal static partial class SentenceSplitter
{
    /// <summary>Pieces in order, each at most <paramref name="limit"/> UTF-16 units, without the white space at the cuts.</summary>
    internal static IEnumerable<Range> Split(string text, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 2);
        var start = SkipSpace(text, 0);
        var end = TrimEnd(text, start, text.Length);
        while (start < end)
        {
            var cut = end - start <= limit ? end : start + Cut(text.AsSpan(start, end - start), limit);
            yield return start..TrimEnd(text, start, cut);
            start = SkipSpace(text, cut);
        }
    }

    private static int Cut(ReadOnlySpan<char> rest, int limit)
    {
        // One unit more, so that an end at the very limit is seen to be followed by a space.
        var window = rest[..Math.Min(rest.Length, limit + 1)];
        var paragraph = window.LastIndexOf("\n\n");
        if (paragraph >= limit / 2) return paragraph;
        var sentence = 0;
        foreach (var match in SentenceEnd.EnumerateMatches(window))
        {
            var end = match.Index + match.Length;
            if (end <= limit) sentence = end;
        }

        if (sentence > 0) return sentence;
        if (paragraph > 0) return paragraph;
        var space = window.LastIndexOfAny(' ', '\n');
        return space > 0 ? space : WholeCharacters(rest, limit);
    }

    private static int WholeCharacters(ReadOnlySpan<char> rest, int limit)
    {
        var taken = 0;
        while (taken < limit)
        {
            var next = StringInfo.GetNextTextElementLength(rest[taken..]);
            if (taken + next > limit) break;
            taken += next;
        }

        // A single character longer than the limit: only its pairs are kept whole.
        if (taken == 0) taken = char.IsHighSurrogate(rest[limit - 1]) ? limit - 1 : limit;
        return taken;
    }

    private static int SkipSpace(string text, int from)
    {
        while (from < text.Length && char.IsWhiteSpace(text[from])) from++;
        return from;
    }

    private static int TrimEnd(string text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return end;
    }

    [GeneratedRegex("""[.!?…]+["'”’»)\]』」]*(?=\s)|[。！？]+[”’」』）]*""", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd { get; }
}
