using System.Numerics;
using System.Runtime.InteropServices;

namespace FairyTaleBot.Engine.Styles.Scoring;

/// <summary>How far two pictures are apart in style, and how far in layout. Pure arithmetic; 0 is the same.</summary>
public static class StyleDistance
{
    /// <summary>What texture counts beside colour.</summary>
    public const double TextureWeight = 0.5;

    /// <summary>
    /// Two pages of a tale, or two repeats of a subject, that are nearer than this are copies: the same drawing with other colours at most.
    /// </summary>
    public const double CopyBelow = 0.02;

    /// <summary>Colour and texture together; <paramref name="scale"/> is the grid's, or <see cref="TextureScale.Reference"/> for a pair alone.</summary>
    public static double Between(StyleFeatures a, StyleFeatures b, TextureScale scale)
    {
        ArgumentNullException.ThrowIfNull(scale);
        return Palette(a, b) + TextureWeight * Texture(a, b, scale);
    }

    /// <summary>Sliced Wasserstein-1 distance of the pixels in OKLab (a and b doubled): how far colour must be carried to turn one palette into the other.</summary>
    public static double Palette(StyleFeatures a, StyleFeatures b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var x = MemoryMarshal.Cast<float, Vector<float>>(a.Palette);
        var y = MemoryMarshal.Cast<float, Vector<float>>(b.Palette);
        var sum = Vector<float>.Zero;
        for (var i = 0; i < x.Length; i++) sum += Vector.Abs(x[i] - y[i]);
        return Vector.Sum(sum) / a.Palette.Length;
    }

    public static double Texture(StyleFeatures a, StyleFeatures b, TextureScale scale)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        ArgumentNullException.ThrowIfNull(scale);
        return scale.Between(a.Texture, b.Texture);
    }

    /// <summary>The anti-copy measure: the mean difference of lightness over 32 × 32 cells. Below <see cref="CopyBelow"/> it is the same picture again.</summary>
    public static double Layout(StyleFeatures a, StyleFeatures b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var sum = 0.0;
        for (var i = 0; i < a.Layout.Count; i++) sum += Math.Abs(a.Layout[i] - b.Layout[i]);
        return sum / a.Layout.Count;
    }
}
