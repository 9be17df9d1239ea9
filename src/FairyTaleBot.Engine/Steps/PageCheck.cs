using System.Numerics;
using FairyTaleBot.Briefs;
using FairyTaleBot.Engine.Pictures;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Styles.Scoring;

namespace FairyTaleBot.Engine.Steps;

/// <summary>Looks at a painted page by its pixels: whether it keeps to the tale's palette and style, and is no copy of the page before.</summary>
/// <param name="Coverage">Share of the picture near the palette's or the cast's colours, 0 to 1.</param>
/// <param name="Strangeness">How far it is from the page before in style; 0 without one.</param>
/// <param name="IsCopy">Whether it is the page before once more.</param>
public sealed record PageCheck(double Coverage, double Strangeness, bool IsCopy)
{
    // Guesses for painters that are models, to be set anew where pictures are kept and looked at: a page in quite other colours covers
    // under a third, two pages of different shipped styles are 0.2 and more apart.
    private const double LeastCoverage = 0.4;
    private const double MostStrangeness = 0.35;
    private const int Side = 256;

    public bool IsGood => Coverage >= LeastCoverage && Strangeness <= MostStrangeness && !IsCopy;

    /// <summary>The better of two pages has more.</summary>
    public double Score => Coverage - Strangeness - (IsCopy ? 1 : 0);

    /// <summary>Null when the page is no picture that can be read here: then nothing is known against it.</summary>
    public static PageCheck? Look(Picture page, SceneBrief brief, Picture? before)
    {
        if (Read(page) is not { } bitmap) return null;
        var features = StyleFeatures.Of(bitmap);
        var former = before is null ? null : Read(before);
        var known = former is null ? null : StyleFeatures.Of(former);
        string[] colours = [.. brief.Style.Palette.Select(c => c.Hex), .. brief.Cast.SelectMany(c => new[] { c.Visual.BodyColour, c.Visual.SecondColour, c.Visual.AccentColour })];
        return new(
            StyleFeatures.Coverage(bitmap, [.. colours.Select(ColourOf)], 0.12f),
            known is null ? 0 : StyleDistance.Between(features, known, TextureScale.Reference),
            known is not null && StyleDistance.Layout(features, known) < StyleDistance.CopyBelow);
    }

    private static Bitmap? Read(Picture picture)
    {
        if (picture.MediaType != "image/png") return null;
        try
        {
            return Reduction.Thumbnail(PngReader.Read(picture.Bytes.Span), Side);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static Vector3 ColourOf(string hex)
    {
        var rgb = Convert.FromHexString(hex.AsSpan(1));
        return OkLab.FromBytes(rgb[0], rgb[1], rgb[2]);
    }
}
