using System.Numerics;

namespace FairyTaleBot.Embedded.Canvas;

/// <summary>Turns lines into shapes.</summary>
internal static class Strokes
{
    /// <summary>A line as wide as <paramref name="width"/> says at each point (0 to 1 along the line), round at joints and ends.</summary>
    public static Shape Along(ReadOnlySpan<Vector2> points, Func<float, float> width, bool closed = false)
    {
        List<Shape> parts = [];
        var edges = closed ? points.Length : points.Length - 1;
        for (var i = 0; i < edges; i++)
        {
            var (a, b) = (points[i], points[(i + 1) % points.Length]);
            var (ra, rb) = (width(i / (float)edges) / 2, width((i + 1) / (float)edges) / 2);
            var along = b - a;
            var length = along.Length();
            if (length < 1e-6f) continue;
            var side = new Vector2(-along.Y, along.X) / length;
            parts.Add(Shape.Of(a + side * ra, b + side * rb, b - side * rb, a - side * ra));
            if (closed || i > 0 || ra > 0.6f) parts.Add(Joint(a, ra));
            if (!closed && i == edges - 1) parts.Add(Joint(b, rb));
        }

        return parts.Count == 0 ? Joint(points.Length > 0 ? points[0] : default, width(0) / 2) : parts[0].And([.. parts.Skip(1)]);
    }

    public static Shape Line(float width, params Vector2[] points) => Along(points, _ => width);

    /// <summary>Thick at the start, thin at the end.</summary>
    public static Shape Taper(float from, float to, params Vector2[] points) => Along(points, t => from + (to - from) * t);

    /// <summary>The outline of every contour.</summary>
    public static Shape Around(Shape shape, Func<float, float> width)
    {
        List<Shape> parts = [];
        for (var i = 0; i < shape.Count; i++) parts.Add(Along(shape[i], width, closed: true));
        return parts[0].And([.. parts.Skip(1)]);
    }

    private static Shape Joint(Vector2 centre, float radius)
    {
        var points = new Vector2[radius > 6 ? 16 : 8];
        for (var i = 0; i < points.Length; i++)
        {
            var (sin, cos) = MathF.SinCos(i * MathF.Tau / points.Length);
            points[i] = centre + new Vector2(cos, sin) * radius;
        }

        return Shape.Of(points);
    }
}
