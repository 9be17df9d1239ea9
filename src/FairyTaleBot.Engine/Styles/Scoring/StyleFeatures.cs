using System.Numerics;
using FairyTaleBot.Engine.Pictures;

namespace FairyTaleBot.Engine.Styles.Scoring;

/// <summary>
/// What is kept of a picture to compare its style and layout: some 28 kB, whatever its size. Made from 256 × 256 pixels without any model,
/// the same on every machine.
/// </summary>
public sealed class StyleFeatures
{
    /// <summary>Pixels a side that are looked at.</summary>
    public const int Side = 256;

    /// <summary>Cells a side of the layout.</summary>
    public const int LayoutSide = 32;

    internal const int Directions = 24;
    internal const int Quantiles = 256;

    /// <summary>Projections stand within ±2.4 (a and b count twice); 16,384 steps leave an error far below any distance that matters.</summary>
    private const int Steps = 16_384;

    private const float Reach = 2.4f;

    private static readonly Vector3[] Fibonacci = [.. Enumerable.Range(0, Directions).Select(Direction)];

    private StyleFeatures(float[] palette, TextureFeatures texture, float[] layout) => (Palette, Texture, Layout) = (palette, texture, layout);

    /// <summary>For each of 24 directions through OKLab, the 256 quantiles of the picture's pixels along it.</summary>
    internal float[] Palette { get; }

    public TextureFeatures Texture { get; }

    /// <summary>OKLab lightness in 32 × 32 cells, row by row.</summary>
    public IReadOnlyList<float> Layout { get; }

    public static StyleFeatures Of(Bitmap picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        var pixels = Reduction.ToOkLab(picture, Side);
        return new(PaletteOf(pixels), TextureFeatures.Of(pixels, Side), LayoutOf(pixels));
    }

    /// <summary>The share of the picture, from 0 to 1, whose colour is within <paramref name="within"/> (OKLab) of one of <paramref name="colours"/>.</summary>
    public static double Coverage(Bitmap picture, IReadOnlyCollection<Vector3> colours, float within = 0.1f) =>
        Reduction.ToOkLab(picture, Side).Count(p => colours.Any(c => Vector3.Distance(p, c) <= within)) / (double)(Side * Side);

    private static float[] PaletteOf(Vector3[] pixels)
    {
        var palette = new float[Directions * Quantiles];
        var counts = new int[Steps];
        for (var d = 0; d < Directions; d++)
        {
            counts.AsSpan().Clear();
            var direction = Fibonacci[d] * new Vector3(1, 2, 2);
            foreach (var pixel in pixels)
            {
                var at = (Vector3.Dot(pixel, direction) + Reach) / (2 * Reach) * Steps;
                counts[Math.Clamp((int)at, 0, Steps - 1)]++;
            }

            var (seen, step) = (0, -1);
            for (var q = 0; q < Quantiles; q++)
            {
                // The middle of the q-th of 256 equal shares.
                var rank = (q + 0.5) / Quantiles * pixels.Length;
                while (seen < rank) seen += counts[++step];
                palette[d * Quantiles + q] = (step + 0.5f) / Steps * 2 * Reach - Reach;
            }
        }

        return palette;
    }

    private static float[] LayoutOf(Vector3[] pixels)
    {
        const int Cell = Side / LayoutSide;
        var layout = new float[LayoutSide * LayoutSide];
        for (var i = 0; i < pixels.Length; i++) layout[i / Side / Cell * LayoutSide + i % Side / Cell] += pixels[i].X / (Cell * Cell);
        return layout;
    }

    /// <summary>Points spread evenly over a half sphere by the golden angle: a direction and its opposite see the same.</summary>
    private static Vector3 Direction(int index)
    {
        var z = 1 - (2 * index + 1) / (float)Directions;
        var radius = MathF.Sqrt(1 - z * z);
        var (sin, cos) = MathF.SinCos(index * MathF.PI * (3 - MathF.Sqrt(5)));
        return new(z, radius * cos, radius * sin);
    }
}
