using FairyTaleBot.Engine.Pictures;

namespace FairyTaleBot.Sheets;

/// <summary>Letters of 3 × 5 dots for the edges of a contact sheet: lower case, digits and a hyphen. All else is a space.</summary>
internal static class PixelFont
{
    public const int Rows = 5;
    public const int Advance = 4;

    private const string Letters = "abcdefghijklmnopqrstuvwxyz0123456789-";

    /// <summary>Five rows of three bits for each letter, the left dot first.</summary>
    private static readonly ushort[] Dots =
    [
        0b010_101_111_101_101, 0b110_101_110_101_110, 0b011_100_100_100_011, 0b110_101_101_101_110, 0b111_100_110_100_111, 0b111_100_110_100_100, 0b011_100_101_101_011,
        0b101_101_111_101_101, 0b111_010_010_010_111, 0b001_001_001_101_010, 0b101_101_110_101_101, 0b100_100_100_100_111, 0b101_111_111_101_101, 0b110_101_101_101_101,
        0b010_101_101_101_010, 0b110_101_110_100_100, 0b010_101_101_110_011, 0b110_101_110_101_101, 0b011_100_010_001_110, 0b111_010_010_010_010, 0b101_101_101_101_111,
        0b101_101_101_101_010, 0b101_101_111_111_101, 0b101_101_010_101_101, 0b101_101_010_010_010, 0b111_001_010_100_111,
        0b010_101_101_101_010, 0b010_110_010_010_111, 0b110_001_010_100_111, 0b110_001_010_001_110, 0b101_101_111_001_001, 0b111_100_110_001_110, 0b011_100_110_101_010,
        0b111_001_010_010_010, 0b010_101_010_101_010, 0b010_101_011_001_110,
        0b000_000_111_000_000,
    ];

    public static int Width(string text, int size) => text.Length * Advance * size;

    public static void Write(Bitmap page, string text, int left, int top, int size, byte ink)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var letter = Letters.IndexOf(char.ToLowerInvariant(text[i]), StringComparison.Ordinal);
            if (letter < 0) continue;
            for (var dot = 0; dot < 15; dot++)
            {
                if ((Dots[letter] >> (14 - dot) & 1) == 1) Fill(page, left + (i * Advance + dot % 3) * size, top + dot / 3 * size, size, ink);
            }
        }
    }

    private static void Fill(Bitmap page, int left, int top, int size, byte ink)
    {
        for (var y = Math.Max(0, top); y < Math.Min(page.Height, top + size); y++)
        {
            var (from, to) = (Math.Clamp(left, 0, page.Width), Math.Clamp(left + size, 0, page.Width));
            page.Rgb.AsSpan((y * page.Width + from) * 3, (to - from) * 3).Fill(ink);
        }
    }
}
