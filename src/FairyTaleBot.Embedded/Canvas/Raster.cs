using System.Numerics;
using FairyTaleBot.Engine.Pictures;

namespace FairyTaleBot.Embedded.Canvas;

/// <summary>A page of pixels: sRGB as X, Y, Z from 0 to 1, and for each pixel a mark that says what was painted there last.</summary>
internal sealed class Raster : IDisposable
{
    private Vector4[] pixels;
    private byte[] marks;

    public Raster(int width, int height)
    {
        (Width, Height) = (width, height);
        pixels = Buffers.Pages.Rent(width * height);
        marks = Buffers.Bytes.Rent(width * height);
        Pixels.Clear();
        Marks.Clear();
    }

    public int Width { get; }

    public int Height { get; }

    public Span<Vector4> Pixels => pixels.AsSpan(0, Width * Height);

    public Span<byte> Marks => marks.AsSpan(0, Width * Height);

    public Span<Vector4> Row(int y) => pixels.AsSpan(y * Width, Width);

    public Span<byte> MarkRow(int y) => marks.AsSpan(y * Width, Width);

    /// <summary>Eight bits a channel, RGB, rounded the same way everywhere, in steps of <paramref name="step"/>: coarser steps pack better, and grain hides them.</summary>
    public Bitmap ToBitmap(int step = 1)
    {
        var bytes = new byte[Width * Height * 3];
        Round(bytes, step);
        return new(Width, Height, bytes);
    }

    /// <summary>The same as a file, without a bitmap between that nobody keeps.</summary>
    public byte[] ToPng(int step = 1)
    {
        var length = Width * Height * 3;
        var bytes = Buffers.Bytes.Rent(length);
        Round(bytes, step);
        var file = PngWriter.Write(Width, Height, bytes.AsSpan(0, length));
        Buffers.Bytes.Return(bytes);
        return file;
    }

    private void Round(Span<byte> bytes, int step)
    {
        var scale = 255f / step;
        var at = 0;
        foreach (var pixel in Pixels)
        {
            var c = Vector4.Clamp(pixel, Vector4.Zero, Vector4.One) * scale + new Vector4(0.5f);
            // Where the steps do not divide 255, white would be one step beyond it.
            bytes[at] = (byte)Math.Min((int)c.X * step, byte.MaxValue);
            bytes[at + 1] = (byte)Math.Min((int)c.Y * step, byte.MaxValue);
            bytes[at + 2] = (byte)Math.Min((int)c.Z * step, byte.MaxValue);
            at += 3;
        }
    }

    public void Dispose()
    {
        if (pixels.Length == 0) return;
        Buffers.Pages.Return(pixels);
        Buffers.Bytes.Return(marks);
        (pixels, marks) = ([], []);
    }
}
