using FairyTaleBot.Common;
using FairyTaleBot.Styles;

namespace FairyTaleBot.Engine.Styles;

/// <summary>Finds a style from free words ("like cut paper at night", "옛날 그림처럼") and draws one for those who want a surprise.</summary>
public static class StyleWords
{
    /// <summary>Korean hints may stand inside a word, for particles and endings follow; English ones are words of their own.</summary>
    private static readonly (string[] Words, string Id)[] Hints =
    [
        (["night", "nighttime", "lantern", "dark", "moon", "moonlight", "stars", "silhouette", "밤", "등불", "달빛", "별빛", "어두", "어둠"], "lantern-night"),
        (["paper", "papercut", "cut", "cutout", "collage", "origami", "종이", "오린", "오려", "색종이"], "papercut"),
        (["water", "watercolor", "watercolour", "soft", "wash", "aquarelle", "gentle", "수채", "물감", "부드러", "은은"], "watercolour"),
        (["music", "musical", "neon", "electric", "electronic", "sound", "waves", "음악", "네온", "소리", "전자"], "electroacoustic"),
        (["real", "realistic", "photo", "clay", "3d", "진짜", "사실", "점토", "실사"], "pseudorealism"),
        (["wood", "woodcut", "print", "carved", "linocut", "판화", "나무", "새긴"], "woodblock"),
        (["crayon", "child", "childlike", "kid", "scribble", "wax", "chalk", "크레파스", "크레용", "아이가", "낙서"], "crayon"),
        (["folk", "korean", "hanji", "tiger", "traditional", "민화", "한지", "옛날", "전통", "한국"], "minhwa"),
        (["pencil", "sketch", "drawing", "drawn", "연필", "색연필", "스케치"], "pencil"),
        (["glass", "stained", "window", "cathedral", "유리", "창문", "스테인드"], "stained-glass"),
        (["pixel", "game", "8-bit", "8bit", "retro", "arcade", "픽셀", "게임", "도트"], "pixel"),
        (["ink", "brush", "calligraphy", "black", "수묵", "먹으로", "먹물", "먹그림", "붓"], "ink-wash"),
    ];

    private static readonly string[] Surprises = ["surprise", "anything", "any", "random", "깜짝", "아무거나", "아무 그림", "마음대로", "알아서", "랜덤"];

    private static readonly string[] Endings = ["s", "es", "ed", "ing", "y", "ish", "like"];

    /// <summary>What somebody asked for: a name, "surprise us" (drawn from the seed), or words that lead to a style; null when they say nothing about one.</summary>
    public static StyleSheet? Choose(this StyleCatalogue styles, string? words, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(styles);
        return styles.Find(words) ?? (IsSurprise(words) ? styles.Surprise(seed) : styles.Guess(words));
    }

    /// <summary>The sheet of that name, or the one that the words come nearest to; null when they say nothing about a style.</summary>
    public static StyleSheet? Guess(this StyleCatalogue styles, string? words)
    {
        ArgumentNullException.ThrowIfNull(styles);
        if (styles.Find(words) is { } named) return named;
        var text = words?.ToLowerInvariant() ?? "";
        HashSet<string> said = [.. text.Split([' ', ',', '.', '!', '?', '"', '\''], StringSplitOptions.RemoveEmptyEntries)];
        var (sheet, score) = styles.Sheets.Select(s => (Sheet: s, Score: Score(s, text, said))).MaxBy(s => s.Score);
        return score > 0 ? sheet : null;
    }

    /// <summary>"Surprise us": drawn from the seed.</summary>
    public static StyleSheet Surprise(this StyleCatalogue styles, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(styles);
        return Seeded.For(seed, "style").Pick(styles.Sheets);
    }

    private static bool IsSurprise(string? words) =>
        words is not null && Surprises.Any(s => Says(words.ToLowerInvariant(), [.. words.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries)], s));

    private static int Score(StyleSheet sheet, string text, HashSet<string> said)
    {
        var score = 0;
        foreach (var (words, id) in Hints)
        {
            if (id == sheet.Id) score += 2 * words.Count(w => Says(text, said, w));
        }

        score += sheet.SeedTokens.Count(t => t.Split(' ').All(w => Says(text, said, w.ToLowerInvariant())));
        if (text.Contains(sheet.Names.En, StringComparison.OrdinalIgnoreCase) || text.Contains(sheet.Names.Ko, StringComparison.Ordinal)) score += 5;
        return score;
    }

    private static bool Says(string text, HashSet<string> said, string hint) =>
        hint[0] > 127 ? text.Contains(hint, StringComparison.Ordinal) : said.Contains(hint) || Endings.Any(e => said.Contains(hint + e));
}
