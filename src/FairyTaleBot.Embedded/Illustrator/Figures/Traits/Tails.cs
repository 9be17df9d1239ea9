using System.Numerics;
using FairyTaleBot.Embedded.Canvas;
using static FairyTaleBot.Embedded.Canvas.Shapes;

namespace FairyTaleBot.Embedded.Illustrator.Figures.Traits;

/// <summary>Tails that several kinds share.</summary>
internal static class Tails
{
    /// <summary>A line with one smooth edge all round, for what is thick, and does not bend too sharply for it.</summary>
    public static Shape Tube(float from, float to, params Vector2[] along)
    {
        var (left, right) = (new List<Vector2>(), new List<Vector2>());
        for (var i = 0; i < along.Length; i++)
        {
            var way = Vector2.Normalize(along[Math.Min(i + 1, along.Length - 1)] - along[Math.Max(i - 1, 0)]);
            var side = new Vector2(-way.Y, way.X) * (from + (to - from) * i / (along.Length - 1)) / 2;
            left.Add(along[i] + side);
            right.Add(along[i] - side);
        }

        right.Reverse();
        return Shape.Of([.. left, .. Cap(left[^1], along[^1]), .. right, .. Cap(right[^1], along[0])]);
    }

    /// <summary>Half a turn around an end, without its two edges.</summary>
    private static IEnumerable<Vector2> Cap(Vector2 edge, Vector2 end) => Enumerable.Range(1, 7).Select(i => end + Vector2.Transform(edge - end, Matrix3x2.CreateRotation(-i * MathF.PI / 8)));

    /// <summary>A thin tail with a tuft at its end.</summary>
    public static void Tuft(Sitter s, Vector4 tuft)
    {
        s.Pen.Fill(Tube(0.045f, 0.03f, Curve(P(-0.1f, -0.16f), P(-0.28f, -0.14f), P(-0.36f, -0.26f), P(-0.34f, -0.38f))), s.Main, 0.5f);
        s.Pen.Fill(Blob(P(-0.35f, -0.35f), P(-0.41f, -0.42f), P(-0.37f, -0.53f), P(-0.3f, -0.44f), P(-0.31f, -0.37f)), tuft, 0.6f);
    }

    public static void Bushy(Sitter s, Vector4 colour, Vector4 tip)
    {
        s.Pen.Fill(Blob(P(-0.06f, -0.1f), P(-0.22f, -0.06f), P(-0.38f, -0.14f), P(-0.44f, -0.34f), P(-0.37f, -0.5f), P(-0.28f, -0.38f), P(-0.22f, -0.25f), P(-0.1f, -0.22f)), colour);
        s.Pen.Patch(Blob(P(-0.37f, -0.495f), P(-0.435f, -0.38f), P(-0.4f, -0.32f), P(-0.35f, -0.34f), P(-0.305f, -0.4f)), tip);
    }

    public static void Stub(Sitter s, Vector4 colour) => s.Pen.Fill(Circle(P(-s.Wide * 1.02f, -0.2f), 0.055f), colour, 0.6f);
}
