using System.Collections.Frozen;
using FairyTaleBot.Styles;

namespace FairyTaleBot.Embedded.Illustrator.Media;

/// <summary>The techniques by the style sheets' names, and by the words a sheet of somebody's own may use.</summary>
internal static class Techniques
{
    public static readonly Technique Sketch = new()
    {
        Finish = Finishing.Sketch, Contour = Contour.Ink, Ink = "#6a6670", Wobble = 2.2f, WobbleLength = 50, LineRough = 0.5f,
        Shade = 0.2f, Thin = 0.78f, Vignette = 0, CastTint = 0.1f,
    };

    private static readonly FrozenDictionary<string, Technique> ById = new Dictionary<string, Technique>
    {
        ["papercut"] = new()
        {
            Finish = Finishing.PaperEdge, PaperEdge = 2.2f, Shadow = 0.34f, ShadowReach = 7, ShadowBlur = 12, Fibre = 0.08f, Tooth = 0.02f,
            Shade = 0.25f, Wobble = 1.2f, WobbleLength = 90, CastTint = 0.04f, Vignette = 0.14f,
        },
        ["watercolour"] = new()
        {
            Finish = Finishing.Sheet, Wobble = 3.2f, WobbleLength = 46, Wash = 0.18f, EdgeDark = 0.32f, Thin = 0.13f,
            Shade = 0.55f, CastTint = 0.08f, Vignette = 0,
        },
        ["electroacoustic"] = new()
        {
            Finish = Finishing.Waves, Contour = Contour.Neon, Shade = 0.5f, CastTint = 0.14f, Vignette = 0.3f,
        },
        ["pseudorealism"] = new()
        {
            Finish = Finishing.Soft, Relief = 0.85f, Shade = 0.55f, Wash = 0.05f, Shadow = 0.3f, ShadowReach = 8, ShadowBlur = 22,
            CastTint = 0.14f, Vignette = 0.3f,
        },
        ["woodblock"] = new()
        {
            Finish = Finishing.Print, Contour = Contour.Ink, LineRough = 0.35f, Hatch = 0.15f, HatchSpacing = 13, HatchDegrees = 93, HatchSway = 9,
            Posterise = 6, Shade = 0.8f, Wobble = 1.5f, WobbleLength = 70, CastTint = 0.08f, Vignette = 0.1f,
        },
        ["lantern-night"] = new()
        {
            Finish = Finishing.Dusk, Contour = Contour.Rim, Shade = 0.9f, CastTint = 0.24f, Vignette = 0.45f, Shadow = 0.25f, ShadowReach = 6, ShadowBlur = 14,
        },
        ["crayon"] = new()
        {
            Finish = Finishing.Wax, Contour = Contour.Own, LineRough = 0.6f, Wobble = 3f, WobbleLength = 30, Hatch = -0.2f, HatchSpacing = 13, HatchShare = 0.3f, HatchDegrees = 52, HatchSway = 6,
            Tooth = 0.2f, ColourStep = 5, Shade = 0.2f, CastTint = 0.03f, Vignette = 0,
        },
        ["minhwa"] = new()
        {
            Finish = Finishing.Hanji, Contour = Contour.Ink, LineRough = 0.45f, EdgeDark = 0.24f, Shade = 0.3f, Wobble = 1f, WobbleLength = 80,
            Fibre = 0.03f, CastTint = 0.06f, Vignette = 0.06f,
        },
        ["pencil"] = new()
        {
            Finish = Finishing.Sheet, Contour = Contour.Ink, LineRough = 0.7f, Wobble = 2f, WobbleLength = 40, Hatch = 0.24f, HatchSpacing = 8, HatchDegrees = 58,
            Tooth = 0.04f, ColourStep = 4, Thin = 0.3f, Shade = 0.5f, CastTint = 0.12f, Vignette = 0,
        },
        ["stained-glass"] = new()
        {
            Finish = Finishing.Glass, Contour = Contour.Ink, Wash = 0.2f, EdgeDark = 0.26f, Shade = 0.5f, CastTint = 0.05f, Vignette = 0.25f,
        },
        ["pixel"] = new()
        {
            Finish = Finishing.Pixels, Contour = Contour.Ink, Posterise = 4, Shade = 0.9f, CastTint = 0.03f, Vignette = 0,
        },
        ["ink-wash"] = new()
        {
            Finish = Finishing.Brush, Contour = Contour.Ink, LineRough = 0.95f, Wobble = 3f, WobbleLength = 60, Wash = 0.18f, EdgeDark = 0.12f, Thin = 0.2f, Fade = 0.85f,
            Shade = 0.7f, CastTint = 0.22f, Vignette = 0,
        },
    }.ToFrozenDictionary();

    private static readonly (string[] Words, string Id)[] ByWord =
    [
        (["pixel", "8-bit", "sprite"], "pixel"),
        (["stained", "glass"], "stained-glass"),
        (["minhwa", "folk", "hanji"], "minhwa"),
        (["woodblock", "woodcut", "linocut", "print"], "woodblock"),
        (["neon", "electro", "wave"], "electroacoustic"),
        (["lantern", "silhouette", "shadow", "night"], "lantern-night"),
        (["crayon", "wax", "chalk", "pastel"], "crayon"),
        (["ink", "sumi", "brush"], "ink-wash"),
        (["pencil", "graphite"], "pencil"),
        (["watercolour", "watercolor", "gouache", "wash"], "watercolour"),
        (["cut", "paper", "collage", "felt"], "papercut"),
        (["photo", "real", "oil", "clay", "soft"], "pseudorealism"),
    ];

    /// <summary>The technique of that name; of a sheet that is not ours, the one its own words come nearest to.</summary>
    public static Technique For(StyleSheet sheet)
    {
        if (ById.TryGetValue(sheet.Id, out var known)) return known;
        var words = $"{sheet.Id} {sheet.Names.En} {sheet.Medium} {sheet.Texture} {string.Join(' ', sheet.SeedTokens)} {sheet.Finish}".ToLowerInvariant();
        foreach (var (any, id) in ByWord)
        {
            if (any.Any(w => words.Contains(w, StringComparison.Ordinal))) return ById[id];
        }

        return ById["watercolour"];
    }
}
