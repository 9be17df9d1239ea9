using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace FairyTaleBot.Adapters.Telegram.Api.Text;

/// <summary>Reads the HTML of the Bot API: tags, four named entities and the numeric ones.</summary>
internal static partial class HtmlReader
{
    internal static HtmlText Read(string html)
    {
        var plain = new StringBuilder(html.Length);
        List<HtmlMark> marks = [];
        var open = new Stack<string>();
        var cursor = 0;
        foreach (Match token in Token.Matches(html))
        {
            plain.Append(html, cursor, token.Index - cursor);
            cursor = token.Index + token.Length;
            if (token.Groups["open"] is { Success: true } opened)
            {
                open.Push(opened.Value);
                marks.Add(new HtmlMark(plain.Length, true, opened.Value, token.Value));
            }
            else if (token.Groups["close"] is { Success: true } closed)
            {
                // A tag closed that was not open is dropped, lest a piece close more than it opens.
                if (!open.TryPeek(out var innermost) || innermost != closed.Value) continue;
                marks.Add(new HtmlMark(plain.Length, false, open.Pop(), token.Value));
            }
            else
            {
                plain.Append(Decode(token.Value));
            }
        }

        plain.Append(html, cursor, html.Length - cursor);
        return new HtmlText(plain.ToString(), marks);
    }

    private static string Decode(string entity) => entity switch
    {
        "&lt;" => "<",
        "&gt;" => ">",
        "&amp;" => "&",
        "&quot;" => "\"",
        ['&', '#', 'x' or 'X', .. var hex, ';'] => FromNumber(hex, NumberStyles.AllowHexSpecifier) ?? entity,
        ['&', '#', .. var digits, ';'] => FromNumber(digits, NumberStyles.None) ?? entity,
        _ => entity,
    };

    private static string? FromNumber(string digits, NumberStyles style) =>
        int.TryParse(digits, style, CultureInfo.InvariantCulture, out var value) && value > 0 && Rune.IsValid(value)
            ? new Rune(value).ToString()
            : null;

    [GeneratedRegex("""<(?<open>[a-z][a-z-]*)(?:\s[^<>]*)?>|</(?<close>[a-z][a-z-]*)\s*>|&(?:lt|gt|amp|quot|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Token { get; }
}
