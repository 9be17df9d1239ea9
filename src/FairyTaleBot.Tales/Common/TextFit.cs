using System.Globalization;
using System.Text.RegularExpressions;

namespace FairyTaleBot.Common;

/// <summary>
/// Fits text into a platform's limits, counted in UTF-16 units: cut where a reader would pause, at a paragraph, a sentence or a word; never
/// inside a character as people see it.
/// </summary>
public static partial class TextFit
{
    /// <summary>The text, or its beginning with "…" when it is longer than <paramref name="limit"/>.</summary>
    public static string Cut(string text, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return text.Length <= limit ? text : string.Concat(text.AsSpan(0, WholeCharacters(text, limit - 1)).TrimEnd(), "…");
    }

    /// <summary>A long text in pieces of at most <paramref name="limit"/>. None is blank, and no word is lost.</summary>
    public static IReadOnlyList<string> Split(string text, int limit) => [.. Ranges(text, limit).Select(range => text[range])];

    /// <summary>Where the pieces of <see cref="Split"/> stand in the text: in order, without the white space at the cuts.</summary>
    public static IEnumerable<Range> Ranges(string text, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 2);
        var start = SkipSpace(text, 0);
        var end = TrimEnd(text, start, text.Length);
        while (start < end)
        {
            var cut = end - start <= limit ? end : start + Boundary(text.AsSpan(start, end - start), limit);
            yield return start..TrimEnd(text, start, cut);
            start = SkipSpace(text, cut);
        }
    }

    private static int Boundary(ReadOnlySpan<char> rest, int limit)
    {
        // A cut in the first third would leave a scrap; a lesser boundary further on reads better.
        var least = limit / 3;
        // One unit more, so that an end at the very limit is seen to be followed by a space.
        var window = rest[..(limit + 1)];
        var paragraph = window.LastIndexOf("\n\n");
        if (paragraph > least) return paragraph;
        var sentence = 0;
        foreach (var match in SentenceEnd.EnumerateMatches(window))
        {
            var end = match.Index + match.Length;
            if (end <= limit) sentence = end;
        }

        if (sentence > least) return sentence;
        for (var end = limit; end > 0; end--)
        {
            if (char.IsWhiteSpace(window[end])) return end;
        }

        return WholeCharacters(rest, limit);
    }

    /// <summary>How much of the text, at most <paramref name="limit"/>, is whole characters.</summary>
    private static int WholeCharacters(ReadOnlySpan<char> text, int limit)
    {
        var taken = 0;
        while (taken < limit)
        {
            var next = StringInfo.GetNextTextElementLength(text[taken..]);
            if (taken + next > limit) break;
            taken += next;
        }

        // One endless cluster of marks longer than the limit: only its pairs are kept whole.
        return taken > 0 || limit == 0 ? taken : char.IsHighSurrogate(text[limit - 1]) ? limit - 1 : limit;
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

    // Chinese and Japanese sentences end without a space after them, and a closing mark stays with its sentence.
    [GeneratedRegex("""[.!?…]+["'”’»)\]』」》]*(?=\s)|[。！？]+[”’」』）》]*""", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd { get; }
}
