using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace FairyTaleBot.Adapters.OpenAI.Storyteller;

/// <summary>Text as servers really send it: some part an emoji's two halves into two pieces, some send one half alone.</summary>
internal static partial class Loose
{
    /// <summary>The letters of a JSON string; halves of letters stay as they are, since the other half may come with the next piece.</summary>
    public static string Letters(this JsonElement text)
    {
        try
        {
            return text.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return Escape().Replace(text.GetRawText()[1..^1], e => e.Value[1] switch
            {
                'u' => ((char)ushort.Parse(e.ValueSpan[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString(),
                'n' => "\n",
                'r' => "\r",
                't' => "\t",
                'b' or 'f' => "",
                var plain => plain.ToString(),
            });
        }
    }

    /// <summary>The text without halves of letters.</summary>
    public static string Whole(string text)
    {
        if (!text.Any(char.IsSurrogate)) return text;
        var whole = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) whole.Append(text[i]);
            else if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])) whole.Append(text, i++, 2);
        }

        return whole.ToString();
    }

    /// <summary>At most so many UTF-16 letters, and no half one.</summary>
    public static string Cut(string text, int max) => text.Length <= max ? text : text[..(char.IsHighSurrogate(text[max - 1]) ? max - 1 : max)];

    [GeneratedRegex(@"\\(?:u[0-9A-Fa-f]{4}|.)")]
    private static partial Regex Escape();
}
