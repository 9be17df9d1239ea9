using System.Numerics;

namespace FairyTaleBot.Embedded.Canvas;

/// <summary>A flat outline: closed contours of straight edges. Contours add up to their union; a hole cuts out.</summary>
internal sealed class Shape
{
    private readonly record struct Contour(Vector2[] Points, bool Hole);

    private readonly List<Contour> contours = [];

    public int Count => contours.Count;

    public ReadOnlySpan<Vector2> this[int contour] => contours[contour].Points;

    public bool IsHole(int contour) => contours[contour].Hole;

    public static Shape Of(params Vector2[] points)
    {
        var shape = new Shape();
        shape.contours.Add(new(points, false));
        return shape;
    }

    public Shape And(params ReadOnlySpan<Shape> others)
    {
        var all = new Shape();
        all.contours.AddRange(contours);
        foreach (var other in others) all.contours.AddRange(other.contours);
        return all;
    }

    /// <summary>Cuts <paramref name="hole"/>, which must lie inside, out of this shape.</summary>
    public Shape Without(Shape hole)
    {
        var all = And();
        foreach (var contour in hole.contours) all.contours.Add(contour with { Hole = true });
        return all;
    }

    public Shape Map(Func<Vector2, Vector2> move)
    {
        var moved = new Shape();
        foreach (var contour in contours) moved.contours.Add(contour with { Points = Array.ConvertAll(contour.Points, p => move(p)) });
        return moved;
    }

    public Shape Apply(Matrix3x2 matrix) => Map(p => Vector2.Transform(p, matrix));

    public (Vector2 Min, Vector2 Max) Bounds()
    {
        var min = new Vector2(float.MaxValue);
        var max = new Vector2(float.MinValue);
        foreach (var contour in contours)
        {
            foreach (var point in contour.Points)
            {
                min = Vector2.Min(min, point);
                max = Vector2.Max(max, point);
            }
        }

        return (min, max);
    }

    /// <summary>Twice the signed area; its sign tells which way round a contour runs.</summary>
    public static float Turn(ReadOnlySpan<Vector2> points)
    {
        var sum = 0f;
        for (var i = 0; i < points.Length; i++)
        {
            var (a, b) = (points[i], points[(i + 1) % points.Length]);
            sum += a.X * b.Y - b.X * a.Y;
        }

        return sum;
    }
}
