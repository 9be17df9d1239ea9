using System.Text;
using System.Text.RegularExpressions;

namespace FairyTaleBot.Embedded.Gate;

/// <summary>What a text says to a machine that takes the trouble to decode it: the plain text is for readers, these are for nobody.</summary>
internal static partial class Disguises
{
    private const int Shortest = 8;
    private const int Longest = 4_000;

    /// <summary>Every other reading of the text that has letters in it.</summary>
    public static IEnumerable<string> Of(string text)
    {
        if (text.Length is < Shortest or > Longest) yield break;
        yield return Rot13(text);
        yield return Reversed(text);
        yield return string.Join(' ', text.Split(' ').Select(Reversed));
        yield return string.Join(' ', text.Split(' ').Select(Confusables.Read));
        var joined = Rows().Replace(text, row => string.Concat(row.Value.Where(char.IsLetterOrDigit)) + " ");
        yield return joined;
        // Where every gap is alike the words are lost, too.
        yield return RunTogether().Replace(joined.ToLowerInvariant(), "$1 $2 $3");
        foreach (Match code in Base64().Matches(text))
        {
            if (FromBase64(code.Value) is { } decoded) yield return decoded;
        }

        foreach (Match code in Hex().Matches(text))
        {
            if (FromHex(string.Concat(code.Value.Where(char.IsAsciiHexDigit))) is { } decoded) yield return decoded;
        }
    }

    private static string Rot13(string text) => string.Concat(text.Select(c => c switch
    {
        >= 'a' and <= 'z' => (char)('a' + ((c - 'a' + 13) % 26)),
        >= 'A' and <= 'Z' => (char)('A' + ((c - 'A' + 13) % 26)),
        _ => c,
    }));

    private static string Reversed(string text) => string.Concat(text.EnumerateRunes().Reverse().Select(r => r.ToString()));

    private static string? FromBase64(string code)
    {
        var room = new byte[code.Length];
        var padded = code.TrimEnd('=');
        padded += new string('=', (4 - (padded.Length % 4)) % 4);
        return Convert.TryFromBase64String(padded, room, out var length) ? Readable(room.AsSpan(0, length)) : null;
    }

    private static string? FromHex(string code)
    {
        if (code.Length % 2 != 0) return null;
        return Readable(Convert.FromHexString(code));
    }

    private static string? Readable(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        return text.Contains('\ufffd', StringComparison.Ordinal) || text.Any(c => char.IsControl(c) && c is not '\n') ? null : text;
    }

    [GeneratedRegex(@"[A-Za-z0-9+/]{16,}={0,2}")]
    private static partial Regex Base64();

    [GeneratedRegex(@"(?:[0-9a-fA-F]{2}[ :]?){8,}")]
    private static partial Regex Hex();

    [GeneratedRegex("(ignore|disregard|forget|print|reveal|repeat)(all|your|the|my|any|everything)?(?:previous|prior|system)?(instructions|rules|prompt|above)")]
    private static partial Regex RunTogether();

    /// <summary>"i g n o r e": single letters in a row.</summary>
    [GeneratedRegex(@"(?<![\p{L}\p{Nd}])(?:[\p{L}\p{Nd}][ .\-_*]){2,}[\p{L}\p{Nd}](?![\p{L}\p{Nd}])[ ]*")]
    private static partial Regex Rows();
}
