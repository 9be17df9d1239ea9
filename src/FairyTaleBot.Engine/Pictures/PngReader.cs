using System.Buffers.Binary;
using System.IO.Compression;

namespace FairyTaleBot.Engine.Pictures;

/// <summary>Reads PNG of 8 bits without interlace: grey, RGB, palette, with or without alpha (laid on white).</summary>
public static class PngReader
{
    /// <summary>Larger pictures are refused, so that a small file cannot unpack into all memory.</summary>
    public const int MaxSide = 4096;

    private const int ColourGrey = 0, ColourRgb = 2, ColourPalette = 3, ColourGreyAlpha = 4, ColourRgba = 6;

    /// <exception cref="InvalidDataException">The bytes are no PNG that this reader knows; the message says why.</exception>
    public static Bitmap Read(ReadOnlySpan<byte> file)
    {
        if (!file.StartsWith(PngChunk.Signature)) throw new InvalidDataException("The file does not begin as a PNG does.");
        var rest = file[PngChunk.Signature.Length..];
        var (width, height, colour) = (0, 0, -1);
        ReadOnlySpan<byte> palette = [];
        using var packed = new MemoryStream();
        while (true)
        {
            if (rest.Length < 12) throw new InvalidDataException("The PNG ends in the middle.");
            var length = BinaryPrimitives.ReadInt32BigEndian(rest);
            if (length < 0 || length > rest.Length - 12) throw new InvalidDataException("A PNG chunk is longer than the file.");
            var name = rest.Slice(4, 4);
            var data = rest.Slice(8, length);
            if (BinaryPrimitives.ReadUInt32BigEndian(rest[(8 + length)..]) != PngChunk.Crc(name, data)) throw new InvalidDataException("A PNG chunk's checksum is wrong.");
            rest = rest[(12 + length)..];
            if (name.SequenceEqual("IHDR"u8)) (width, height, colour) = Header(data);
            else if (name.SequenceEqual("PLTE"u8)) palette = data;
            else if (name.SequenceEqual("IDAT"u8)) packed.Write(data);
            else if (name.SequenceEqual("IEND"u8)) break;
        }

        if (colour < 0) throw new InvalidDataException("The PNG has no header.");
        packed.Position = 0;
        return Unpack(packed, width, height, colour, palette);
    }

    private static (int Width, int Height, int Colour) Header(ReadOnlySpan<byte> data)
    {
        if (data.Length != 13) throw new InvalidDataException("The PNG header has the wrong length.");
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(data), BinaryPrimitives.ReadInt32BigEndian(data[4..]));
        if (width is < 1 or > MaxSide || height is < 1 or > MaxSide) throw new InvalidDataException($"The PNG is {width} × {height}; at most {MaxSide} a side is read.");
        if (data[8] != 8 || data[12] != 0) throw new InvalidDataException("Only PNGs of 8 bits without interlace are read.");
        return (width, height, data[9]);
    }

    private static Bitmap Unpack(MemoryStream packed, int width, int height, int colour, ReadOnlySpan<byte> palette)
    {
        var pixel = colour switch
        {
            ColourGrey or ColourPalette => 1,
            ColourGreyAlpha => 2,
            ColourRgb => 3,
            ColourRgba => 4,
            _ => throw new InvalidDataException($"PNG colour type {colour} is not known."),
        };
        var rgb = new byte[width * height * 3];
        var row = new byte[width * pixel];
        var above = new byte[width * pixel];
        using var zip = new ZLibStream(packed, CompressionMode.Decompress);
        for (var y = 0; y < height; y++)
        {
            var filter = zip.ReadByte();
            if (filter < 0 || zip.ReadAtLeast(row, row.Length, throwOnEndOfStream: false) < row.Length) throw new InvalidDataException("The PNG has too few rows.");
            PngFilters.Undo(filter, row, above, pixel);
            for (var x = 0; x < width; x++) ToRgb(row.AsSpan(x * pixel, pixel), colour, palette, rgb.AsSpan((y * width + x) * 3, 3));
            (row, above) = (above, row);
        }

        return new(width, height, rgb);
    }

    private static void ToRgb(ReadOnlySpan<byte> pixel, int colour, ReadOnlySpan<byte> palette, Span<byte> to)
    {
        switch (colour)
        {
            case ColourGrey or ColourGreyAlpha:
                to.Fill(pixel[0]);
                break;
            case ColourPalette:
                if (pixel[0] * 3 + 3 > palette.Length) throw new InvalidDataException("A PNG pixel is outside its palette.");
                palette.Slice(pixel[0] * 3, 3).CopyTo(to);
                return;
            default:
                pixel[..3].CopyTo(to);
                break;
        }

        if (colour is not (ColourGreyAlpha or ColourRgba)) return;
        var alpha = pixel[^1];
        for (var i = 0; i < 3; i++) to[i] = (byte)((to[i] * alpha + 255 * (255 - alpha) + 127) / 255);
    }
}
