using System.Buffers.Binary;
using FairyTaleBot.Engine.Ports;

namespace FairyTaleBot.Adapters.OpenAI.Illustrator;

/// <summary>Sees what came as a picture: its kind by its first bytes, its size where that is written plainly.</summary>
internal static class PictureBytes
{
    private const int Asked = 1024;

    /// <exception cref="IllustratorException">It is no PNG, JPEG or WebP, or it ends in the middle.</exception>
    public static Picture Read(ReadOnlyMemory<byte> bytes)
    {
        var b = bytes.Span;
        if (b.Length > 32 && b.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]) && b[^8..^4].SequenceEqual("IEND"u8))
            return new(bytes, "image/png", BinaryPrimitives.ReadInt32BigEndian(b[16..]), BinaryPrimitives.ReadInt32BigEndian(b[20..]));
        if (b.Length > 32 && b.StartsWith((ReadOnlySpan<byte>)[0xff, 0xd8, 0xff]) && b[^2..].SequenceEqual((ReadOnlySpan<byte>)[0xff, 0xd9])) return new(bytes, "image/jpeg", Asked, Asked);
        if (b.Length > 32 && b.StartsWith("RIFF"u8) && b[8..12].SequenceEqual("WEBP"u8) && BinaryPrimitives.ReadInt32LittleEndian(b[4..]) + 8 <= b.Length) return new(bytes, "image/webp", Asked, Asked);
        throw new IllustratorException("What came is no whole picture.");
    }
}
