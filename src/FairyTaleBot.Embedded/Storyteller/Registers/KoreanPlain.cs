using System.Text;
using System.Text.RegularExpressions;
using FairyTaleBot.Embedded.Storyteller.Grammar;

namespace FairyTaleBot.Embedded.Storyteller.Registers;

/// <summary>Korean narration in the written style that bigger children read: 갔어요 becomes 갔다. What is spoken in quotes stays as it is.</summary>
internal static partial class KoreanPlain
{
    private const int LongEnough = 15;
    private const int PlainlyLong = 9;

    private static readonly string[] NeverPlain = ["무겁지", "가볍지", "멀지", "쉽지", "무섭지", "아프지", "어렵지", "나쁘지", "작지", "크지", "춥지", "외롭지", "싫지", "좋지", "낯설지", "차갑지"];

    // What joins the sentence before to the one that begins so.
    private static readonly (string Begins, string Joint)[] Joints =
    [
        ("그런데 ", "는데, "), ("하지만 ", "지만, "), ("그래도 ", "지만 그래도 "), ("그리고 ", "고, "), ("그러자 ", "고, 그러자 "),
    ];

    public static string Of(string text)
    {
        var written = new StringBuilder(text.Length + 8);
        var depth = 0;
        var from = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '“' or '‘')
            {
                if (depth++ == 0) from = Narrate(text[from..i], written, i);
            }
            else if (text[i] is '”' or '’' && depth > 0 && --depth == 0)
            {
                written.Append(text, from, i + 1 - from);
                from = i + 1;
            }
        }

        if (from < text.Length) Narrate(text[from..], written, text.Length);
        return written.ToString();
    }

    /// <summary>Short sentences that belong together become one.</summary>
    public static string Longer(string text)
    {
        var sentences = Prose.Sentences(text);
        for (var i = 0; i + 1 < sentences.Count; i++)
        {
            // “왜?” 하고 물었다: what ends a speech belongs to it.
            if ((i > 0 && sentences[i - 1].EndsWith('”')) || Join(sentences[i], sentences[i + 1]) is not { } joined) continue;
            sentences[i] = joined;
            sentences.RemoveAt(i + 1);
        }

        return string.Join(' ', sentences);
    }

    /// <summary>A long sentence parted for the smallest, where a past stem is joined on: 열었고, 들어왔어요.</summary>
    public static string Shorter(string text) => Joined().Replace(text, m => Apart(text, m) ? m.Groups[1].Value + Parted(m.Groups[2].Value) : m.Value);

    private static bool Apart(string text, Match match) => IsPast(match.Groups[1].Value[^1]) && text.AsSpan(0, match.Index).Count('“') == text.AsSpan(0, match.Index).Count('”') && text.AsSpan(0, match.Index).Count('‘') == text.AsSpan(0, match.Index).Count('’');

    private static string Parted(string joint) => joint switch { "고, " => "어요. ", "지만, " => "어요. 하지만 ", _ => "어요. " };

    private static int Narrate(string narration, StringBuilder written, int end)
    {
        written.Append(Ending().Replace(narration, m => Written(m.Groups[2].Value, m.Groups[1].Value) is { } plain ? m.Groups[1].Value + plain + m.Groups[3].Value : m.Value));
        return end;
    }

    /// <summary>The last word of a sentence in the written style; null when it has none.</summary>
    private static string? Written(string word, string before)
    {
        // "두었나 봐요" supposes, and stays a supposition.
        if (word == "봐요" && before.TrimEnd() is { Length: > 0 } supposed && supposed[^1] is '나' or '가' or '까') return "보다";
        if (word.EndsWith("어요", StringComparison.Ordinal) && word.Length > 2 && IsPast(word[^3])) return word[..^2] + "다";
        if (word == "않아요") return NeverPlain.Any(a => before.TrimEnd().EndsWith(a, StringComparison.Ordinal)) ? "않다" : "않는다";
        if (RegisterWords.Plain(word) is { } special) return special;
        foreach (var (spoken, plain, past) in Rules)
        {
            if (!word.EndsWith(spoken, StringComparison.Ordinal)) continue;
            var stem = word[..^spoken.Length];
            if (past && (stem.Length == 0 || !IsPast(stem[^1]))) continue;
            return stem + plain;
        }

        return null;
    }

    // Tried in order; those marked follow a past stem (갔-, 먹었-, 있-).
    private static readonly (string Spoken, string Plain, bool Past)[] Rules =
    [
        ("어요", "다", true), ("지요", "다", true), ("답니다", "다", true), ("습니다", "다", true), ("네요", "다", true), ("더군요", "다", true), ("을까요", "을까", true),
        ("거예요", "것이다", false), ("뭐예요", "뭔가", false), ("이에요", "이다", false), ("예요", "다", false), ("아니에요", "아니다", false),
        ("거든요", "기 때문이다", false), ("대요", "다고 한다", false), ("래요", "라고 한다", false), ("까요", "까", false), ("나요", "나", false), ("더군요", "더라", false), ("이지요", "이다", false),
        ("답니다", "다", false), ("이랍니다", "이다", false), ("랍니다", "다", false),
        ("서요", "서", false), ("고요", "고", false), ("만요", "만", false), ("면요", "면", false), ("다요", "다", false), ("로요", "로", false), ("게요", "게", false), ("씩이요", "씩", false),
        ("이요", "이", false), ("까요", "까", false), ("데요", "데", false), ("라서요", "라서", false), ("군요", "다", false), ("만큼요", "만큼", false), ("모두요", "모두", false), ("없이요", "없이", false),
        ("다니요", "다니", false), ("에요", "에", false), ("째요", "째", false), ("처럼요", "처럼", false), ("도요", "도", false), ("는요", "는", false), ("은요", "은", false), ("말이에요", "말이다", false), ("거나요", "거나", false),
    ];

    private static string? Join(string one, string other)
    {
        if (one.AsSpan().IndexOfAny('“', '”', '‘') >= 0 || other.AsSpan().IndexOfAny('“', '”', '‘') >= 0 || one.Length < 3 || !one.EndsWith("다.", StringComparison.Ordinal) || !IsPast(one[^3])) return null;
        var words = Prose.Words(one) + Prose.Words(other);
        if (words > LongEnough) return null;
        foreach (var (begins, joint) in Joints)
        {
            if (other.StartsWith(begins, StringComparison.Ordinal)) return one[..^2] + joint + other[begins.Length..];
        }

        return words <= PlainlyLong && BeginsWithSubject(other) && other.EndsWith("다.", StringComparison.Ordinal) && other.Length > 3 && IsPast(other[^3]) && other[^3] is not ('였' or '있') && !other.EndsWith("이었다.", StringComparison.Ordinal) && one[^3] is not ('있' or '였') && !one.Contains("고, ", StringComparison.Ordinal) && !other.Contains("고 ", StringComparison.Ordinal) ? $"{one[..^2]}고, {other}" : null;
    }

    /// <summary>A sentence without a subject of its own would take the one before it, and that may be somebody else.</summary>
    private static bool BeginsWithSubject(string sentence) => sentence.IndexOf(' ') is > 1 and var gap && sentence[gap - 1] is '은' or '는' or '이' or '가' or '도';

    /// <summary>Whether a syllable closes on ㅆ, as every past stem does.</summary>
    private static bool IsPast(char syllable) => syllable is >= '가' and <= '힣' && (syllable - '가') % 28 == 20;

    [GeneratedRegex("([가-힣])(고, |지만, |는데, )")]
    private static partial Regex Joined();

    [GeneratedRegex(@"((?:\S+\s+)?)(\S*?(?:요|니다))([.?!…])")]
    private static partial Regex Ending();
}
