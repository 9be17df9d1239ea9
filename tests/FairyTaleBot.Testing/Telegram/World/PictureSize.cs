using System.Buffers.Binary;

namespace FairyTaleBot.Testing.Telegram.World;

/// <summary>Width and height as the head of a PNG or JPEG file says.</summary>
internal static class PictureSize
{
    internal static (int Width, int Height)? Read(ReadOnlySpan<byte> file)
    {
        if (file.Length >= 24 && file.StartsWith<byte>([0x89, 0x50, 0x4E, 0x47])) return (Big(file[16..]), Big(file[20..]));
        if (!file.StartsWith<byte>([0xFF, 0xD8])) return null;
        for (var at = 2; at + 9 < file.Length && file[at] == 0xFF; at += 2 + BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]))
        {
            if (file[at + 1] is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return (BinaryPrimitives.ReadUInt16BigEndian(file[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(file[(at + 5)..]));
            }
        }

        return null;
    }

    private static int Big(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadInt32BigEndian(bytes);
}
