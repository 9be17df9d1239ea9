namespace FairyTaleBot.Embedded.Canvas;

/// <summary>How much of each pixel of a box a shape covers, 0 to 1, row by row.</summary>
internal sealed class Coverage : IDisposable
{
    private float[] values;

    public Coverage(int x, int y, int width, int height)
    {
        (X, Y, Width, Height) = (x, y, Math.Max(0, width), Math.Max(0, height));
        values = Buffers.Planes.Rent(Math.Max(1, Width * Height));
        Values.Clear();
    }

    public int X { get; }

    public int Y { get; }

    public int Width { get; }

    public int Height { get; }

    public bool IsEmpty => Width == 0 || Height == 0;

    public Span<float> Values => values.AsSpan(0, Width * Height);

    public Span<float> Row(int y) => values.AsSpan((y - Y) * Width, Width);

    /// <summary>What is covered at a pixel of the page; nothing is outside the box.</summary>
    public float At(int x, int y) =>
        (uint)(x - X) < (uint)Width && (uint)(y - Y) < (uint)Height ? values[(y - Y) * Width + x - X] : 0;

    /// <summary>Takes away what <paramref name="other"/> covers.</summary>
    public void Subtract(Coverage other)
    {
        var (left, right) = (Math.Max(X, other.X), Math.Min(X + Width, other.X + other.Width));
        if (left >= right) return;
        for (var y = Math.Max(Y, other.Y); y < Math.Min(Y + Height, other.Y + other.Height); y++)
        {
            var mine = Row(y)[(left - X)..(right - X)];
            var theirs = other.Row(y)[(left - other.X)..(right - other.X)];
            for (var i = 0; i < mine.Length; i++) mine[i] = MathF.Min(mine[i], 1 - theirs[i]);
        }
    }

    /// <summary>The same, softened over about <paramref name="radius"/> pixels, in a box that much larger but inside the page.</summary>
    public Coverage Blur(int radius, int pageWidth, int pageHeight)
    {
        var (left, top) = (Math.Max(0, X - radius), Math.Max(0, Y - radius));
        var (right, bottom) = (Math.Min(pageWidth, X + Width + radius), Math.Min(pageHeight, Y + Height + radius));
        var soft = new Coverage(left, top, right - left, bottom - top);
        for (var y = Y; y < Y + Height; y++) Row(y).CopyTo(soft.Row(y)[(X - left)..]);
        var each = Math.Max(1, radius / 2);
        var other = Buffers.Planes.Rent(Math.Max(1, soft.Values.Length));
        for (var pass = 0; pass < 2; pass++)
        {
            BoxRows(soft.values, other, soft.Width, soft.Height, each);
            BoxColumns(other, soft.values, soft.Width, soft.Height, each);
        }

        Buffers.Planes.Return(other);
        return soft;
    }

    public void Dispose()
    {
        if (values.Length == 0) return;
        Buffers.Planes.Return(values);
        values = [];
    }

    private static void BoxRows(float[] from, float[] to, int width, int height, int radius)
    {
        var scale = 1f / (radius * 2 + 1);
        for (var y = 0; y < height; y++)
        {
            var source = from.AsSpan(y * width, width);
            var target = to.AsSpan(y * width, width);
            var sum = source[0] * radius;
            for (var x = 0; x <= radius; x++) sum += source[Math.Min(x, width - 1)];
            for (var x = 0; x < width; x++)
            {
                target[x] = sum * scale;
                sum += source[Math.Min(x + radius + 1, width - 1)] - source[Math.Max(x - radius, 0)];
            }
        }
    }

    private static void BoxColumns(float[] from, float[] to, int width, int height, int radius)
    {
        var scale = 1f / (radius * 2 + 1);
        var sums = Buffers.Planes.Rent(width);
        var sum = sums.AsSpan(0, width);
        sum.Clear();
        for (var y = -radius; y <= radius; y++) Add(sum, from.AsSpan(Math.Clamp(y, 0, height - 1) * width, width), 1);
        for (var y = 0; y < height; y++)
        {
            var target = to.AsSpan(y * width, width);
            for (var x = 0; x < width; x++) target[x] = sum[x] * scale;
            Add(sum, from.AsSpan(Math.Min(y + radius + 1, height - 1) * width, width), 1);
            Add(sum, from.AsSpan(Math.Max(y - radius, 0) * width, width), -1);
        }

        Buffers.Planes.Return(sums);
    }

    private static void Add(Span<float> sum, ReadOnlySpan<float> row, float sign)
    {
        for (var x = 0; x < sum.Length; x++) sum[x] += row[x] * sign;
    }
}
