using System.Buffers.Binary;
using FairyTaleBot.Adapters.Telegram.Api.Types;

namespace FairyTaleBot.Adapters.Tests.Telegram;

internal static class Pictures
{
    /// <summary>As much of a PNG as tells its size.</summary>
    internal static InputFile.Upload Png(int width, int height)
    {
        byte[] file = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R', .. new byte[17]];
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(20), height);
        return new InputFile.Upload(file, "page.png", "image/png");
    }
}
