using System.Buffers.Binary;

namespace FairyTaleBot.Engine.Pictures;

/// <summary>What a picture is, by its first bytes: names and headers can lie.</summary>
public sealed class PictureFormat
{
    public static readonly PictureFormat Png = new("image/png", ".png", PngSize);
    public static readonly PictureFormat Jpeg = new("image/jpeg", ".jpg", JpegSize);
    public static readonly PictureFormat WebP = new("image/webp", ".webp", WebPSize);
    public static readonly IReadOnlyList<PictureFormat> All = [Png, Jpeg, WebP];

    private delegate (int Width, int Height) Measure(ReadOnlySpan<byte> bytes);

    private readonly Measure measure;

    private PictureFormat(string mediaType, string extension, Measure measure) => (MediaType, Extension, this.measure) = (mediaType, extension, measure);

    public string MediaType { get; }

    public string Extension { get; }

    public static PictureFormat? Of(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Png,
        [0xFF, 0xD8, 0xFF, ..] => Jpeg,
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => WebP,
        _ => null,
    };

    /// <summary>In pixels; 0 × 0 when the header does not say.</summary>
    public (int Width, int Height) Size(ReadOnlySpan<byte> bytes) => measure(bytes);

    private static (int Width, int Height) PngSize(ReadOnlySpan<byte> bytes) => bytes.Length < 24
        ? default
        : (BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..]));

    /// <summary>The size stands in the start-of-frame segment: C0 to CF except C4, C8 and CC.</summary>
    private static (int Width, int Height) JpegSize(ReadOnlySpan<byte> bytes)
    {
        for (var at = 2; at + 9 <= bytes.Length && bytes[at] == 0xFF; at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]))
        {
            if (bytes[at + 1] is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return (BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]));
        }

        return default;
    }

    private static (int Width, int Height) WebPSize(ReadOnlySpan<byte> bytes) => bytes.Length < 30 ? default : bytes[15] switch
    {
        (byte)'X' => (1 + (bytes[24] | bytes[25] << 8 | bytes[26] << 16), 1 + (bytes[27] | bytes[28] << 8 | bytes[29] << 16)),
        (byte)'L' => (1 + (BinaryPrimitives.ReadInt32LittleEndian(bytes[21..]) & 0x3FFF), 1 + (BinaryPrimitives.ReadInt32LittleEndian(bytes[21..]) >> 14 & 0x3FFF)),
        _ => (BinaryPrimitives.ReadUInt16LittleEndian(bytes[26..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(bytes[28..]) & 0x3FFF),
    };
}
