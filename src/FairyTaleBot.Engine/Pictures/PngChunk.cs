using System.Buffers.Binary;

namespace FairyTaleBot.Engine.Pictures;

/// <summary>A PNG file is a signature and chunks: length, name, data, checksum.</summary>
internal static class PngChunk
{
    private static readonly uint[] Table = MakeTable();

    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a];

    public static void Write(Stream to, ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
    {
        Span<byte> word = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(word, data.Length);
        to.Write(word);
        to.Write(name);
        to.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(word, Crc(name, data));
        to.Write(word);
    }

    /// <summary>CRC-32 as PNG (ISO 3309) wants it, over the name and the data.</summary>
    public static uint Crc(ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
    {
        var crc = uint.MaxValue;
        foreach (var b in name) crc = Table[(crc ^ b) & 255] ^ (crc >> 8);
        foreach (var b in data) crc = Table[(crc ^ b) & 255] ^ (crc >> 8);
        return ~crc;
    }

    private static uint[] MakeTable()
    {
        var table = new uint[256];
        for (var n = 0u; n < 256; n++)
        {
            var c = n;
            for (var bit = 0; bit < 8; bit++) c = (c & 1) == 1 ? 0xEDB88320 ^ (c >> 1) : c >> 1;
            table[n] = c;
        }

        return table;
    }
}
