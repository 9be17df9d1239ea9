using System.Numerics;

namespace FairyTaleBot.Embedded.Canvas;

/// <summary>
/// Shape to coverage by exact area: each edge adds what it cuts off to its own pixels, and a running sum along the row fills the rest.
/// Work is bounded by the shape's box. A raster library could stand in its place.
/// </summary>
internal static class Rasteriser
{
    public static Coverage Cover(Shape shape, int pageWidth, int pageHeight)
    {
        var (min, max) = shape.Bounds();
        var left = (int)MathF.Floor(Math.Clamp(min.X, 0, pageWidth));
        var top = (int)MathF.Floor(Math.Clamp(min.Y, 0, pageHeight));
        var right = (int)MathF.Ceiling(Math.Clamp(max.X, 0, pageWidth));
        var bottom = (int)MathF.Ceiling(Math.Clamp(max.Y, 0, pageHeight));
        var coverage = new Coverage(left, top, right - left, bottom - top);
        if (coverage.IsEmpty) return coverage;

        var stride = coverage.Width + 2;
        var cells = Buffers.Planes.Rent(stride * coverage.Height);
        cells.AsSpan(0, stride * coverage.Height).Clear();
        var origin = new Vector2(left, top);
        for (var i = 0; i < shape.Count; i++)
        {
            var points = shape[i];
            var sign = Shape.Turn(points) > 0 == shape.IsHole(i) ? -1f : 1f;
            for (var p = 0; p < points.Length; p++)
            {
                var next = p + 1 == points.Length ? 0 : p + 1;
                Edge(cells, stride, coverage.Width, coverage.Height, points[p] - origin, points[next] - origin, sign);
            }
        }

        for (var y = 0; y < coverage.Height; y++)
        {
            var row = coverage.Row(top + y);
            var sum = 0f;
            var start = y * stride;
            for (var x = 0; x < row.Length; x++)
            {
                sum += cells[start + x];
                row[x] = Math.Clamp(sum, 0, 1);
            }
        }

        Buffers.Planes.Return(cells);
        return coverage;
    }

    private static void Edge(float[] cells, int stride, int width, int height, Vector2 a, Vector2 b, float sign)
    {
        if (a.Y == b.Y) return;
        // Downwards on the page takes away, upwards adds, so that contours with a positive turn fill.
        var direction = -sign;
        if (a.Y > b.Y)
        {
            (a, b) = (b, a);
            direction = sign;
        }

        if (b.Y <= 0 || a.Y >= height) return;
        var slope = (b.X - a.X) / (b.Y - a.Y);
        var x = a.Y < 0 ? a.X - a.Y * slope : a.X;
        var from = Math.Max(a.Y, 0);
        var to = Math.Min(b.Y, height);
        for (var y = (int)from; y < to; y++)
        {
            var dy = MathF.Min(y + 1, to) - MathF.Max(y, from);
            var nextX = x + slope * dy;
            Span(cells, y * stride, width, Math.Clamp(MathF.Min(x, nextX), 0, width), Math.Clamp(MathF.Max(x, nextX), 0, width), dy * direction);
            x = nextX;
        }
    }

    /// <summary>One edge's part of one row, from x0 to x1: each cell gets the area right of the edge, the last the remainder.</summary>
    private static void Span(float[] cells, int row, int width, float x0, float x1, float d)
    {
        var first = (int)x0;
        var last = (int)MathF.Ceiling(x1);
        if (last <= first + 1)
        {
            var middle = 0.5f * (x0 + x1) - first;
            cells[row + first] += d * (1 - middle);
            cells[row + Math.Min(first + 1, width + 1)] += d * middle;
            return;
        }

        var step = 1 / (x1 - x0);
        var head = 1 - (x0 - first);
        var headArea = 0.5f * step * head * head;
        cells[row + first] += d * headArea;
        var tail = x1 - last + 1;
        var tailArea = 0.5f * step * tail * tail;
        if (last == first + 2)
        {
            cells[row + first + 1] += d * (1 - headArea - tailArea);
        }
        else
        {
            var second = step * (1.5f - (x0 - first));
            cells[row + first + 1] += d * (second - headArea);
            for (var x = first + 2; x < last - 1; x++) cells[row + x] += d * step;
            var before = second + (last - first - 3) * step;
            cells[row + last - 1] += d * (1 - before - tailArea);
        }

        cells[row + last] += d * tailArea;
    }
}
