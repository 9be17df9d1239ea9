using FairyTaleBot.Common;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Styles;

/// <summary>How every picture of a tale is made. Data: one file each in <c>prompts/styles/</c>; the tale keeps its own copy.</summary>
/// <param name="Id">Lower case, URL-safe: <c>papercut</c>, <c>lantern-night</c>.</param>
/// <param name="Names">The name in each language, English first, Korean second.</param>
/// <param name="Medium">English, at most 60 characters; likewise light and texture (40), composition (80), finish (40).</param>
/// <param name="Palette">Five to seven colours, each with its part in the picture.</param>
/// <param name="Negatives">What never appears; English, at most 10.</param>
/// <param name="SeedTokens">Words that stand in every prompt; English, at most 6.</param>
/// <param name="Accent">Hex colour that surfaces may use as the tale's own.</param>
/// <param name="About">One sentence that tells people how the pictures are made, at most 120 characters a language; null in a sheet that does not say.</param>
public sealed record StyleSheet(
    string Id,
    StyleName Names,
    string Medium,
    EquatableArray<PaletteColour> Palette,
    LineStyle Line,
    string Light,
    string Texture,
    string Composition,
    string Finish,
    EquatableArray<string> Negatives,
    EquatableArray<string> SeedTokens,
    string Accent,
    StyleName? About = null);

public sealed record StyleName(string En, string Ko)
{
    public string In(Language language) => language == Language.Ko ? Ko : En;
}

public enum PaletteRole
{
    SkyTop,
    SkyBottom,
    LandFar,
    LandNear,
    Light,
    Line,
    Tint,
}

/// <param name="Hex">Lower case <c>#rrggbb</c>.</param>
public sealed record PaletteColour(PaletteRole Role, string Hex);

/// <param name="Weight">Pixels at 1024 × 1024; 0 is no line.</param>
/// <param name="Kind">English: "clean", "brushed", "none".</param>
public sealed record LineStyle(double Weight, string Colour, string Kind);
