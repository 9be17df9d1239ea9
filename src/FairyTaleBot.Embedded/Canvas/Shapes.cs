using System.Numerics;
using FairyTaleBot.Common;

namespace FairyTaleBot.Embedded.Canvas;

/// <summary>The shapes pictures are made of.</summary>
internal static class Shapes
{
    public static Vector2 P(float x, float y) => new(x, y);

    public static Vector2 Polar(Vector2 centre, float radius, float degrees)
    {
        var (sin, cos) = MathF.SinCos(degrees * MathF.PI / 180);
        return centre + new Vector2(cos, sin) * radius;
    }

    public static Shape Circle(Vector2 centre, float radius) => Ellipse(centre, radius, radius);

    public static Shape Ellipse(Vector2 centre, float rx, float ry, float degrees = 0)
    {
        var points = new Vector2[40];
        var turn = Matrix3x2.CreateRotation(degrees * MathF.PI / 180);
        for (var i = 0; i < points.Length; i++)
        {
            var (sin, cos) = MathF.SinCos(i * MathF.Tau / points.Length);
            points[i] = centre + Vector2.Transform(new(cos * rx, sin * ry), turn);
        }

        return Shape.Of(points);
    }

    /// <summary>Part of an ellipse, closed by a straight line; degrees run clockwise from the right.</summary>
    public static Shape Segment(Vector2 centre, float rx, float ry, float from, float to) =>
        Shape.Of([.. Enumerable.Range(0, 33).Select(i =>
        {
            var (sin, cos) = MathF.SinCos((from + (to - from) * i / 32) * MathF.PI / 180);
            return centre + new Vector2(cos * rx, sin * ry);
        })]);

    public static Vector2[] Arc(Vector2 centre, float rx, float ry, float from, float to) =>
        [.. Enumerable.Range(0, 21).Select(i =>
        {
            var (sin, cos) = MathF.SinCos((from + (to - from) * i / 20) * MathF.PI / 180);
            return centre + new Vector2(cos * rx, sin * ry);
        })];

    public static Shape Box(float x, float y, float width, float height) =>
        Shape.Of(new(x, y), new(x + width, y), new(x + width, y + height), new(x, y + height));

    public static Shape RoundBox(float x, float y, float width, float height, float radius)
    {
        radius = MathF.Min(radius, MathF.Min(width, height) / 2);
        List<Vector2> points = [];
        ReadOnlySpan<(float X, float Y, float From)> corners =
        [
            (x + width - radius, y + radius, -90), (x + width - radius, y + height - radius, 0),
            (x + radius, y + height - radius, 90), (x + radius, y + radius, 180),
        ];
        foreach (var corner in corners)
        {
            for (var i = 0; i <= 8; i++) points.Add(Polar(new(corner.X, corner.Y), radius, corner.From + i * 90f / 8));
        }

        return Shape.Of([.. points]);
    }

    /// <summary>A smooth closed outline through the points.</summary>
    public static Shape Blob(params Vector2[] through) => Shape.Of(Smooth(through, closed: true));

    /// <summary>A smooth open line through the points.</summary>
    public static Vector2[] Curve(params Vector2[] through) => Smooth(through, closed: false);

    public static Shape Star(Vector2 centre, float radius, float inner, int tips, float degrees = -90) =>
        Shape.Of([.. Enumerable.Range(0, tips * 2).Select(i => Polar(centre, i % 2 == 0 ? radius : inner, degrees + i * 180f / tips))]);

    public static Shape Heart(Vector2 centre, float size) => Blob(
        centre + new Vector2(0, -0.22f) * size, centre + new Vector2(0.24f, -0.46f) * size, centre + new Vector2(0.5f, -0.2f) * size,
        centre + new Vector2(0.3f, 0.18f) * size, centre + new Vector2(0, 0.48f) * size, centre + new Vector2(-0.3f, 0.18f) * size,
        centre + new Vector2(-0.5f, -0.2f) * size, centre + new Vector2(-0.24f, -0.46f) * size);

    public static Shape Crescent(Vector2 centre, float radius, float degrees = -30)
    {
        var outer = Arc(Vector2.Zero, radius, radius, 70, 290);
        var from = outer[^1];
        var to = outer[0];
        var inner = Enumerable.Range(1, 19).Select(i =>
        {
            var t = i / 20f;
            var p = Vector2.Lerp(from, to, t);
            return new Vector2(p.X - radius * 0.72f * MathF.Sin(t * MathF.PI), p.Y);
        });
        return Shape.Of([.. outer, .. inner]).Apply(Matrix3x2.CreateRotation(degrees * MathF.PI / 180) * Matrix3x2.CreateTranslation(centre));
    }

    /// <summary>A heap of puffs on a flat foot, <paramref name="width"/> wide.</summary>
    public static Shape Cloud(Vector2 centre, float width, ulong seed)
    {
        var chance = Seeded.For(seed, "cloud");
        var shape = RoundBox(centre.X - width / 2, centre.Y - width * 0.06f, width, width * 0.16f, width * 0.08f);
        var puffs = 4 + chance.Next(2);
        for (var i = 0; i < puffs; i++)
        {
            var t = (i + 0.5f) / puffs;
            var radius = width * (0.1f + 0.1f * MathF.Sin(t * MathF.PI) + 0.03f * (float)chance.NextDouble());
            shape = shape.And(Circle(new(centre.X + (t - 0.5f) * width * 0.8f, centre.Y - radius * 0.35f), radius));
        }

        return shape;
    }

    private static Vector2[] Smooth(Vector2[] through, bool closed)
    {
        const int Steps = 10;
        if (through.Length < 3) return through;
        var n = through.Length;
        var spans = closed ? n : n - 1;
        var points = new List<Vector2>(spans * Steps + 1);
        for (var i = 0; i < spans; i++)
        {
            var (a, b, c, d) = closed
                ? (through[(i + n - 1) % n], through[i], through[(i + 1) % n], through[(i + 2) % n])
                : (through[Math.Max(i - 1, 0)], through[i], through[i + 1], through[Math.Min(i + 2, n - 1)]);
            for (var s = 0; s < Steps; s++)
            {
                var t = s / (float)Steps;
                points.Add(0.5f * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t));
            }
        }

        if (!closed) points.Add(through[^1]);
        return [.. points];
    }
}
