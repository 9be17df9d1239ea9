using System.Text;
using System.Text.RegularExpressions;
using FairyTaleBot.Briefs;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Reviews.Text;

/// <summary>Korean particles that do not fit the name before them, and those that were left open: "을(를)".</summary>
internal static partial class Particles
{
    /// <summary>Those that agree with what stands before and are no word of their own behind a name; longest first.</summary>
    private static readonly string[] Agreeing = ["이라고", "이라는", "라고", "라는", "으로", "이랑", "은", "는", "이", "가", "을", "를", "과", "와", "로", "랑", "야"];

    /// <summary>The wrong stretches with what belongs there, in the order of the text.</summary>
    public static List<(int Start, string Wrong, string Right)> Wrong(string text, ChapterBrief brief)
    {
        var found = new List<(int Start, string Wrong, string Right)>();
        foreach (var name in Names(brief))
        {
            for (var at = 0; (at = text.IndexOf(name, at, StringComparison.Ordinal)) >= 0; at += name.Length)
            {
                var end = at + name.Length;
                if ((at > 0 && char.IsLetterOrDigit(text[at - 1])) || found.Any(f => f.Start == end)) continue;
                var stop = end;
                while (stop < text.Length && char.IsLetter(text[stop])) stop++;
                var particle = text[end..stop];
                if (Agreeing.Contains(particle) && Josa.For(name, particle) is var right && right != particle) found.Add((end, particle, right));
            }
        }

        foreach (Match open in LeftOpen().Matches(text))
        {
            var word = open.Groups["word"].Value;
            var pair = open.Groups["pair"].Value;
            // "(으)로" and "(이)라" stand for the longer half; else the half in front of the bracket will do for either.
            var either = pair[0] == '(' ? pair.Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal) : pair[..pair.IndexOf('(', StringComparison.Ordinal)];
            found.Add((open.Groups["pair"].Index, pair, Josa.For(word, either)));
        }

        return [.. found.DistinctBy(f => f.Start).OrderBy(f => f.Start)];
    }

    public static string Mended(string text, ChapterBrief brief)
    {
        var wrong = Wrong(text, brief);
        if (wrong.Count == 0) return text;
        var mended = new StringBuilder(text);
        foreach (var (start, was, right) in Enumerable.Reverse(wrong)) mended.Remove(start, was.Length).Insert(start, right);
        return mended.ToString();
    }

    private static IEnumerable<string> Names(ChapterBrief brief) =>
        brief.Bible.Cast.SelectMany(KnownWords.NamesOf).Concat(brief.Bible.Items.Select(i => i.Name)).Concat(brief.Bible.Places.Select(p => p.Name))
            .Where(n => n.Length > 1).Distinct().OrderByDescending(n => n.Length);

    [GeneratedRegex(@"(?<word>[\p{L}\p{Nd}]+[’”"")]?)(?<pair>(?:을\(를\)|를\(을\)|은\(는\)|는\(은\)|이\(가\)|가\(이\)|과\(와\)|와\(과\)|\(으\)로|\(이\)라고|\(이\)라는|\(이\)랑|아\(야\)))")]
    private static partial Regex LeftOpen();
}
