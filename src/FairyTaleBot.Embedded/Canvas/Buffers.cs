using System.Buffers;
using System.Numerics;

namespace FairyTaleBot.Embedded.Canvas;

/// <summary>
/// What pages are drawn in: up to 16 MB a buffer, kept from page to page. The shared pool would keep one of each size for every thread
/// that ever drew, and an idle process never gives them back.
/// </summary>
internal static class Buffers
{
    // The largest: a page's pixels in three bytes each.
    private const int Longest = 1 << 22;

    // No page has more of one size in its hands at a time; what several pages need beyond it is not kept.
    private const int KeptOfASize = 8;

    private static volatile Shelf shelf = new();

    public static ArrayPool<float> Planes => shelf.Planes;

    public static ArrayPool<Vector4> Pages => shelf.Pages;

    public static ArrayPool<byte> Bytes => shelf.Bytes;

    /// <summary>Lets go of everything that is kept. What is in somebody's hands is kept again once it is returned.</summary>
    public static void Clear() => shelf = new();

    private sealed class Shelf
    {
        public ArrayPool<float> Planes { get; } = ArrayPool<float>.Create(Longest, KeptOfASize);

        public ArrayPool<Vector4> Pages { get; } = ArrayPool<Vector4>.Create(Longest, KeptOfASize);

        public ArrayPool<byte> Bytes { get; } = ArrayPool<byte>.Create(Longest, KeptOfASize);
    }
}
