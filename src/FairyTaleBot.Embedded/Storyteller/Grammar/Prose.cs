using System.Text.RegularExpressions;

namespace FairyTaleBot.Embedded.Storyteller.Grammar;

/// <summary>Counting and cutting of finished text.</summary>
internal static partial class Prose
{
    public static int Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    /// <summary>Sentences with their marks; closing quotes stay with the sentence they close.</summary>
    public static List<string> Sentences(string text)
    {
        var sentences = new List<string>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('.' or '!' or '?' or '…')) continue;
            var end = i + 1;
            while (end < text.Length && text[end] is '.' or '!' or '?' or '…' or '”' or '’') end++;
            if (end < text.Length && text[end] != ' ') continue;
            // “Who?” asked Tori: the sentence goes on in small letters.
            if (end + 1 < text.Length && char.IsLower(text[end + 1])) continue;
            // “잘 자.” 하고 인사했어요: so does this.
            if (text[end - 1] == '”' && TakenUp().IsMatch(text, end)) continue;
            sentences.Add(text[start..end].Trim());
            start = end;
            i = end - 1;
        }

        if (start < text.Length && text[start..].Trim() is { Length: > 0 } rest) sentences.Add(rest);
        return sentences;
    }

    /// <summary>At most so many characters, whole sentences where possible.</summary>
    public static string Cut(string text, int max)
    {
        if (text.Length <= max) return text;
        var kept = "";
        foreach (var sentence in Sentences(text))
        {
            var next = kept.Length == 0 ? sentence : $"{kept} {sentence}";
            if (next.Length > max) break;
            kept = next;
        }

        if (kept.Length > 0) return kept;
        var cut = text[..max];
        var gap = cut.LastIndexOf(' ');
        return (gap > max / 2 ? cut[..gap] : char.IsHighSurrogate(cut[^1]) ? cut[..^1] : cut).TrimEnd();
    }

    /// <summary>Korean words that go on with the sentence in which somebody was quoted.</summary>
    [GeneratedRegex(@"\G (?:하(?:고|며|면|는|던|더니|자|지요|기)|했|해서|(?:이)?라(?:고|는|며)|비슷한|소리)")]
    private static partial Regex TakenUp();

    /// <summary>Whether a word stands in the text; a very short Latin one only as a whole word, or "no" would be found in "nobody".</summary>
    public static bool Holds(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (word.Length is 0 or > 3 || !char.IsAsciiLetter(word[0])) return true;
            var end = at + word.Length;
            if ((at == 0 || !char.IsLetter(text[at - 1])) && (end == text.Length || !char.IsLetter(text[end]))) return true;
        }

        return false;
    }
}
