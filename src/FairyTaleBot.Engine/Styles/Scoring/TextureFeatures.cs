using System.Numerics;

namespace FairyTaleBot.Engine.Styles.Scoring;

/// <summary>How a surface looks close by, apart from its colours: measured on OKLab lightness.</summary>
/// <param name="EdgeDensity">The share of pixels on an edge (Sobel above 0.25), 0 to 1.</param>
/// <param name="Gradient">The mean Sobel gradient.</param>
/// <param name="Grain">The mean absolute Laplacian: what changes from pixel to pixel.</param>
/// <param name="Orientation">The entropy of the gradients' directions in nats, over eight: low when strokes run one way.</param>
public readonly record struct TextureFeatures(double EdgeDensity, double Gradient, double Grain, double Orientation)
{
    internal const int Count = 4;

    private const int Ways = 8;
    private const float Edge = 0.25f;

    internal double this[int index] => index switch { 0 => EdgeDensity, 1 => Gradient, 2 => Grain, _ => Orientation };

    internal static TextureFeatures Of(Vector3[] pixels, int side)
    {
        var (edges, gradient, grain) = (0, 0.0, 0.0);
        Span<double> ways = stackalloc double[Ways];
        for (var y = 1; y < side - 1; y++)
        {
            for (var x = 1; x < side - 1; x++)
            {
                var at = y * side + x;
                float L(int dx, int dy) => pixels[at + dy * side + dx].X;
                var across = L(1, -1) + 2 * L(1, 0) + L(1, 1) - L(-1, -1) - 2 * L(-1, 0) - L(-1, 1);
                var down = L(-1, 1) + 2 * L(0, 1) + L(1, 1) - L(-1, -1) - 2 * L(0, -1) - L(1, -1);
                var size = MathF.Sqrt(across * across + down * down);
                if (size > Edge) edges++;
                gradient += size;
                grain += MathF.Abs(4 * L(0, 0) - L(1, 0) - L(-1, 0) - L(0, 1) - L(0, -1));
                ways[Math.Min(Ways - 1, (int)((MathF.Atan2(down, across) + MathF.PI) / MathF.Tau * Ways))] += size;
            }
        }

        double count = (side - 2) * (side - 2);
        return new(edges / count, gradient / count, grain / count, Entropy(ways));
    }

    private static double Entropy(ReadOnlySpan<double> parts)
    {
        var (sum, entropy) = (0.0, 0.0);
        foreach (var part in parts) sum += part;
        foreach (var part in parts)
        {
            if (part > 0) entropy -= part / sum * Math.Log(part / sum);
        }

        return entropy;
    }
}
