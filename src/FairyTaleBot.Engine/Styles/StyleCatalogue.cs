using System.Collections.Immutable;
using FairyTaleBot.Common;
using FairyTaleBot.Styles;

namespace FairyTaleBot.Engine.Styles;

/// <summary>The style sheets a tale can be told in.</summary>
public sealed class StyleCatalogue
{
    /// <summary>The style of a tale for which nobody named one.</summary>
    public const string DefaultId = "papercut";

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

    private readonly ImmutableArray<StyleSheet> sheets;

    /// <exception cref="ArgumentException">There is no sheet, or two have the same id.</exception>
    public StyleCatalogue(IEnumerable<StyleSheet> sheets)
    {
        this.sheets = [.. sheets.OrderBy(s => s.Id, StringComparer.Ordinal)];
        if (this.sheets.IsEmpty) throw new ArgumentException("A catalogue needs at least one style sheet.", nameof(sheets));
        if (this.sheets.GroupBy(s => s.Id).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new ArgumentException($"Two style sheets have the id \"{twice.Key}\".", nameof(sheets));
    }

    /// <summary>By id, in order of their ids.</summary>
    public ImmutableArray<StyleSheet> All => sheets;

    public StyleSheet Default => Find(DefaultId) ?? sheets[0];

    /// <summary>The sheet of that id or name in either language, whatever the case and the spaces; null when there is none.</summary>
    public StyleSheet? Find(string? name)
    {
        var wanted = Plain(name);
        return wanted.Length == 0 ? null : sheets.FirstOrDefault(s => Plain(s.Id) == wanted || Plain(s.Names.En) == wanted || Plain(s.Names.Ko) == wanted);
    }

    /// <summary>The sheet that free words come nearest to ("like cut paper at night"); null when they say nothing about a style.</summary>
    public StyleSheet? FromWords(string? words)
    {
        if (Find(words) is { } named) return named;
        var text = words?.ToLowerInvariant() ?? "";
        var best = sheets
            .Select(s => (Sheet: s, Score: Score(s, text)))
            .OrderByDescending(s => s.Score)
            .First();
        return best.Score > 0 ? best.Sheet : null;
    }

    /// <summary>"Surprise us": drawn from the seed.</summary>
    public StyleSheet Surprise(ulong seed) => Seeded.For(seed, "style") is var chance ? chance.Pick(sheets) : Default;

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

    private static string Plain(string? name) => new([.. (name ?? "").Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);
}
