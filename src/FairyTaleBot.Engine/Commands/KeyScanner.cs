namespace FairyTaleBot.Engine.Commands;

/// <summary>Splits <c>words key: value key: value</c> at the keys that a command knows. Any other colon is part of a value.</summary>
internal static class KeyScanner
{
    // A key is at most two words long; further back there is nothing to find.
    private const int MaxKey = 40;

    private static readonly Dictionary<char, char> Quotes = new()
    {
        ['"'] = '"', ['\''] = '\'', ['“'] = '”', ['‘'] = '’', ['「'] = '」', ['『'] = '』', ['«'] = '»',
    };

    /// <param name="text">Cleaned: single spaces, half-width colons.</param>
    /// <param name="keys">By <see cref="WordKey"/>.</param>
    /// <returns>The words before the first key, and each key's raw value in the order given.</returns>
    public static (string Main, List<OptionValue> Values) Split(string text, IReadOnlyDictionary<string, OptionKey> keys)
    {
        var values = new List<OptionValue>();
        var main = "";
        OptionKey? current = null;
        var from = 0;
        for (var i = SkipQuoted(text, 0); i < text.Length; i++)
        {
            if (text[i] != ':' || KeyBefore(text, from, i, keys) is not var (start, key)) continue;
            Close(start);
            current = key;
            from = i + 1;
            i = SkipQuoted(text, from) - 1;
        }

        Close(text.Length);
        return (main, values);

        void Close(int end)
        {
            var value = Unquote(text[from..end].Trim().TrimEnd(',', ';').TrimEnd());
            if (current is { } key) values.Add(new(key, value));
            else main = value;
        }
    }

    /// <summary>The value without the quotation marks that enclose the whole of it.</summary>
    private static string Unquote(string value) =>
        value.Length >= 2 && Quotes.TryGetValue(value[0], out var close) && value[^1] == close && value.IndexOf(close, 1) == value.Length - 1
            ? value[1..^1].Trim()
            : value;

    private static (int Start, OptionKey Key)? KeyBefore(string text, int from, int colon, IReadOnlyDictionary<string, OptionKey> keys)
    {
        var end = colon;
        while (end > from && text[end - 1] == ' ') end--;
        var least = Math.Max(from, end - MaxKey);
        var one = WordStart(end);
        var two = one > least ? WordStart(one - 1) : one;
        return Known(two) ?? Known(one);

        int WordStart(int before)
        {
            var start = before;
            while (start > least && text[start - 1] != ' ') start--;
            return start;
        }

        (int, OptionKey)? Known(int start) =>
            start < end && (start == 0 || start == from || text[start - 1] == ' ') && keys.TryGetValue(WordKey.Of(text[start..end]), out var key)
                ? (start, key)
                : null;
    }

    /// <summary>Past a quotation that begins a value, so that colons inside it split nothing; an apostrophe closes none.</summary>
    private static int SkipQuoted(string text, int from)
    {
        var open = from;
        while (open < text.Length && text[open] == ' ') open++;
        if (open >= text.Length || !Quotes.TryGetValue(text[open], out var close)) return from;
        for (var i = text.IndexOf(close, open + 1); i >= 0; i = text.IndexOf(close, i + 1))
        {
            if (i + 1 == text.Length || text[i + 1] is ' ' or ',') return i + 1;
        }

        return from;
    }
}
