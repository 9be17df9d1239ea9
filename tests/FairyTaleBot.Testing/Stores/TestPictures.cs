using System.Buffers.Binary;
using FairyTaleBot.Engine.Ports;

namespace FairyTaleBot.Testing.Stores;

/// <summary>Bytes that pass for a PNG: its signature and header, and something to tell them apart.</summary>
public static class TestPictures
{
    public static Picture Png(byte seed = 1, int width = 1024, int height = 768)
    {
        byte[] bytes = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 0, 0, 0, 0, 0, 8, 6, 0, 0, 0, seed];
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(20), height);
        return new(bytes, "image/png", width, height);
    }
}
