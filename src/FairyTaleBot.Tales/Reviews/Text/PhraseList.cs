using FairyTaleBot.Common;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Reviews.Text;

/// <summary>
/// A list of phrases of one language that is looked for in a whole text at once. English phrases stand between other words; Korean ones
/// anywhere. The halves of a phrase with "…" stand in one sentence, in their order, a line's length apart at most.
/// </summary>
internal sealed class PhraseList
{
    private const int Apart = 60;
    private readonly string[][] phrases;

    public PhraseList(string name, Language language)
    {
        IsEnglish = language == Language.En;
        phrases = [.. WordList.Read(typeof(PhraseList).Assembly, $"{language.Code()}.{name}.txt").Select(p => p.ToLowerInvariant().Split('…', StringSplitOptions.TrimEntries))];
    }

    private bool IsEnglish { get; }

    public int Count => phrases.Length;

    /// <summary>Where a phrase stands first in a text of lower case; null when none does.</summary>
    public (int Start, int End)? Find(string lowered) => All(lowered).Select(f => ((int, int)?)f).FirstOrDefault();

    /// <summary>One place for each phrase that stands in the text, in the list's order.</summary>
    public IEnumerable<(int Start, int End)> All(string lowered)
    {
        foreach (var parts in phrases)
        {
            if (Place(lowered, parts, 0) is { } found) yield return found;
        }
    }

    /// <summary>How often any of the phrases stands in the text.</summary>
    public int Times(string lowered)
    {
        var times = 0;
        foreach (var parts in phrases)
        {
            for (var at = 0; Place(lowered, parts, at) is { } found; at = found.End) times++;
        }

        return times;
    }

    private (int Start, int End)? Place(string text, string[] parts, int from)
    {
        for (var start = IndexOf(text, parts[0], from); start >= 0; start = IndexOf(text, parts[0], start + 1))
        {
            var end = start + parts[0].Length;
            var whole = true;
            for (var i = 1; i < parts.Length && whole; i++)
            {
                var next = IndexOf(text, parts[i], end);
                whole = next >= 0 && next - end <= Apart && !text.AsSpan(end, next - end).ContainsAny(".!?\n");
                end = next + parts[i].Length;
            }

            if (whole) return (start, end);
        }

        return null;
    }

    private int IndexOf(string text, string part, int from)
    {
        for (var at = from; at <= text.Length && (at = text.IndexOf(part, at, StringComparison.Ordinal)) >= 0; at++)
        {
            if (!IsEnglish) return at;
            var end = at + part.Length;
            var opens = at == 0 || !char.IsLetterOrDigit(text[at - 1]) || !char.IsLetterOrDigit(part[0]);
            var closes = end == text.Length || !char.IsLetterOrDigit(text[end]) || !char.IsLetterOrDigit(part[^1]);
            if (opens && closes) return at;
        }

        return -1;
    }
}
