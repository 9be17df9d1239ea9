namespace FairyTaleBot.Reviews.Text;

internal enum SpeechLevel
{
    Unclear,

    /// <summary>해요, 합쇼.</summary>
    Polite,

    /// <summary>반말, and how elders speak to children.</summary>
    Plain,
}

/// <summary>How politely a Korean line is said, by the ends of its sentences.</summary>
internal static class SpeechLevels
{
    private static readonly string[] Polite = ["요", "죠", "니다", "시오", "세요"];
    private static readonly string[] Plain =
    [
        "야", "아", "어", "지", "네", "니", "냐", "자", "라", "렴", "려무나", "구나", "군", "거든", "다", "래", "까", "게", "걸", "해", "줘", "봐", "와", "가", "여", "돼", "써", "려",
    ];

    /// <summary>Endings by which only somebody older speaks to somebody younger.</summary>
    private static readonly string[] Elder = ["단다", "란다", "렴", "려무나", "거라", "느니라", "느냐", "구먼"];

    /// <summary>Whether somebody older than the listener speaks.</summary>
    public static bool IsElders(string line) => Sentences.Of(line).Any(s => s.TrimEnd('.', '!', '?', '…', '~', ' ', ',', '”', '’') is var end && Elder.Any(e => end.EndsWith(e, StringComparison.Ordinal)));

    private static bool EndsInBieup(char syllable) => syllable is >= '가' and <= '힣' && (syllable - '가') % 28 == 17;

    public static SpeechLevel Of(string line)
    {
        var ends = Sentences.Of(line).Select(s => s.TrimEnd('.', '!', '?', '…', '~', ' ', ',', '”', '’')).Where(s => s.Length > 0).ToList();
        var levels = ends.Select(OfEnd).Where(l => l is not SpeechLevel.Unclear).Distinct().ToList();
        return levels.Count == 1 ? levels[0] : SpeechLevel.Unclear;
    }

    private static SpeechLevel OfEnd(string sentence)
    {
        // 들어 줘: a helping verb belongs to what it helps.
        var word = string.Concat(sentence.Split(' ').TakeLast(2));
        if (word.Length < 2) return SpeechLevel.Unclear;
        if (Polite.Any(p => word.EndsWith(p, StringComparison.Ordinal))) return SpeechLevel.Polite;
        // 갑니까, 먹습니까 ask politely; 온다니까 and 추우니까 do not.
        if (word.EndsWith("니까", StringComparison.Ordinal)) return word.Length > 2 && EndsInBieup(word[^3]) ? SpeechLevel.Polite : SpeechLevel.Plain;
        // 토리야: a call is no sentence.
        if (!sentence.Contains(' ', StringComparison.Ordinal) && word[^1] is '야') return SpeechLevel.Unclear;
        return Plain.Any(p => word.EndsWith(p, StringComparison.Ordinal)) ? SpeechLevel.Plain : SpeechLevel.Unclear;
    }
}
