using System.Buffers.Binary;
using System.IO.Compression;
using System.Numerics;
using System.Runtime.InteropServices;

namespace FairyTaleBot.Engine.Pictures;

/// <summary>Writes PNG: 8-bit RGB, no interlace, the filter of each row chosen by the smallest sum of differences.</summary>
public static class PngWriter
{
    private const int Channels = 3;

    /// <summary>Filtered rows of a painted page hold runs and noise, hardly any longer repeats: looking for those takes five times as long and saves a twentieth.</summary>
    private static readonly ZLibCompressionOptions Packing = new() { CompressionLevel = 1, CompressionStrategy = ZLibCompressionStrategy.RunLengthEncoding };

    // Signature, and three chunks of twelve bytes and their data, of which the header's is thirteen.
    private const int Frame = 8 + 3 * 12 + 13;

    // A painted page packs into less, as a rule; a longer one only takes longer to write.
    private const int Packs = 4;

    public static byte[] Write(Bitmap bitmap)
    {
        ArgumentNullException.ThrowIfNull(bitmap);
        return Write(bitmap.Width, bitmap.Height, bitmap.Rgb);
    }

    /// <param name="rgb">Three bytes a pixel, row by row.</param>
    public static byte[] Write(int width, int height, ReadOnlySpan<byte> rgb)
    {
        using var packed = new MemoryStream(rgb.Length / Packs);
        using (var zip = new ZLibStream(packed, Packing, leaveOpen: true)) Rows(width, height, rgb, zip);
        var file = new byte[Frame + packed.Length];
        using var stream = new MemoryStream(file);
        stream.Write(PngChunk.Signature);
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], height);
        header[8] = 8;
        header[9] = 2;
        header[10..].Clear();
        PngChunk.Write(stream, "IHDR"u8, header);
        PngChunk.Write(stream, "IDAT"u8, packed.GetBuffer().AsSpan(0, (int)packed.Length));
        PngChunk.Write(stream, "IEND"u8, []);
        return file;
    }

    private static void Rows(int width, int height, ReadOnlySpan<byte> rgb, ZLibStream zip)
    {
        var length = width * Channels;
        ReadOnlySpan<byte> above = new byte[length];
        var (sub, up, paeth) = (new byte[length + 1], new byte[length + 1], new byte[length + 1]);
        (sub[0], up[0], paeth[0]) = (1, 2, 4);
        for (var y = 0; y < height; y++)
        {
            var row = rgb.Slice(y * length, length);
            row[..Channels].CopyTo(sub.AsSpan(1));
            Difference(row[Channels..], row, sub.AsSpan(1 + Channels));
            Difference(row, above, up.AsSpan(1));
            Paeth(row, above, paeth.AsSpan(1));
            var (best, cost) = (sub, Cost(sub));
            if (Cost(up) is var upCost && upCost < cost) (best, cost) = (up, upCost);
            if (Cost(paeth) < cost) best = paeth;
            zip.Write(best);
            above = row;
        }
    }

    private static void Difference(ReadOnlySpan<byte> row, ReadOnlySpan<byte> minus, Span<byte> to)
    {
        var i = 0;
        for (; i <= row.Length - Vector<byte>.Count; i += Vector<byte>.Count) (new Vector<byte>(row[i..]) - new Vector<byte>(minus[i..])).CopyTo(to[i..]);
        for (; i < row.Length; i++) to[i] = (byte)(row[i] - minus[i]);
    }

    private static void Paeth(ReadOnlySpan<byte> row, ReadOnlySpan<byte> above, Span<byte> to)
    {
        for (var i = 0; i < Channels; i++) to[i] = (byte)(row[i] - above[i]);
        for (var i = Channels; i < row.Length; i++)
            to[i] = (byte)(row[i] - PngFilters.Paeth(row[i - Channels], above[i], above[i - Channels]));
    }

    /// <summary>The sum of the differences, each as a signed byte: small is easy to pack.</summary>
    private static int Cost(ReadOnlySpan<byte> filtered)
    {
        var sum = 0;
        var i = 1;
        for (; i <= filtered.Length - Vector<sbyte>.Count; i += Vector<sbyte>.Count)
        {
            Vector.Widen(Vector.Min(Vector.AsVectorByte(Vector.Abs(new Vector<sbyte>(MemoryMarshal.Cast<byte, sbyte>(filtered[i..])))), new Vector<byte>(128)), out var low, out var high);
            sum += Vector.Sum(low + high);
        }

        for (; i < filtered.Length; i++) sum += Math.Abs((int)(sbyte)filtered[i]);
        return sum;
    }
}
