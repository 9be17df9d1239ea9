using FairyTaleBot.Common;
using FairyTaleBot.Styles;

namespace FairyTaleBot.Engine.Styles;

/// <summary>Finds a style from free words ("like cut paper at night", "옛날 그림처럼") and draws one for those who want a surprise.</summary>
public static class StyleWords
{
    private static readonly (string[] Words, string Id)[] Hints =
    [
        (["night", "lantern", "dark", "moon", "밤", "등불", "달빛", "어두"], "lantern-night"),
        (["paper", "cut", "collage", "종이", "오린", "오려"], "papercut"),
        (["water", "soft", "wash", "수채", "물감", "부드러"], "watercolour"),
        (["music", "neon", "electric", "sound", "음악", "네온", "소리"], "electroacoustic"),
        (["real", "photo", "clay", "진짜", "사실", "점토"], "pseudorealism"),
        (["wood", "print", "carved", "판화", "나무", "새긴"], "woodblock"),
        (["crayon", "child", "scribble", "wax", "크레파스", "크레용", "아이가"], "crayon"),
        (["folk", "korean", "hanji", "tiger", "민화", "한지", "옛날", "전통"], "minhwa"),
        (["pencil", "sketch", "drawing", "연필", "스케치"], "pencil"),
        (["glass", "window", "church", "유리", "창문"], "stained-glass"),
        (["pixel", "game", "8-bit", "retro", "픽셀", "게임", "도트"], "pixel"),
        (["ink", "brush", "black", "수묵", "먹", "붓"], "ink-wash"),
    ];

    /// <summary>The sheet of that name, or the one that the words come nearest to; null when they say nothing about a style.</summary>
    public static StyleSheet? Guess(this StyleCatalogue styles, string? words)
    {
        ArgumentNullException.ThrowIfNull(styles);
        if (styles.Find(words) is { } named) return named;
        var text = words?.ToLowerInvariant() ?? "";
        var (sheet, score) = styles.Sheets.Select(s => (Sheet: s, Score: Score(s, text))).MaxBy(s => s.Score);
        return score > 0 ? sheet : null;
    }

    /// <summary>"Surprise us": drawn from the seed.</summary>
    public static StyleSheet Surprise(this StyleCatalogue styles, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(styles);
        return Seeded.For(seed, "style").Pick(styles.Sheets);
    }

    private static int Score(StyleSheet sheet, string text)
    {
        var score = 0;
        foreach (var (words, id) in Hints)
        {
            if (id == sheet.Id) score += 2 * words.Count(w => text.Contains(w, StringComparison.Ordinal));
        }

        foreach (var token in sheet.SeedTokens)
        {
            if (text.Contains(token, StringComparison.OrdinalIgnoreCase)) score++;
        }

        if (text.Contains(sheet.Names.En, StringComparison.OrdinalIgnoreCase) || text.Contains(sheet.Names.Ko, StringComparison.Ordinal)) score += 5;
        return score;
    }
}
