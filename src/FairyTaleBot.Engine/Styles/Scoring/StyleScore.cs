using FairyTaleBot.Common;

namespace FairyTaleBot.Engine.Styles.Scoring;

/// <summary>How well a grid of pictures keeps each style together and the styles apart.</summary>
/// <param name="Within">The mean distance of two pictures of one style and different subjects.</param>
/// <param name="Between">The mean distance of two pictures of different styles and one subject.</param>
/// <param name="Ssr">(Between − Within) / the greater of the two: 1 is perfect, 0 is no style at all.</param>
/// <param name="Auc">How often a pair of different styles is farther apart than a pair of one style, 0 to 1.</param>
/// <param name="NearestNeighbour">How often the nearest picture of another subject is of the same style, 0 to 1.</param>
/// <param name="Styles">Each style's own, the weakest first.</param>
public sealed record StyleScore(
    double Within,
    double Between,
    double Ssr,
    double Auc,
    double NearestNeighbour,
    EquatableArray<StyleRatio> Styles)
{
    public double WorstRatio => Styles.Count > 0 ? Styles.Min(s => s.Ratio) : 0;
}

/// <summary>One style beside the one it is nearest to.</summary>
/// <param name="Ratio"><paramref name="Distance"/> / <paramref name="Within"/>: below 1 the two are mistaken for each other.</param>
public sealed record StyleRatio(string Style, double Within, string Nearest, double Distance)
{
    public double Ratio => Distance / Math.Max(1e-9, Within);
}

/// <summary>A figure with its 95 % interval.</summary>
public readonly record struct Interval(double Value, double Low, double High);
