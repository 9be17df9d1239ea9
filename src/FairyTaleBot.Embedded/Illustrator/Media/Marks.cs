namespace FairyTaleBot.Embedded.Illustrator.Media;

/// <summary>What was painted last at a pixel: nothing of note, a thing, or one of the cast and which of its frozen colours.</summary>
internal static class Marks
{
    public const byte Scene = 0;
    public const byte Thing = 255;

    private const int Parts = 4;
    private const int MostCast = 8;

    /// <summary>Of one of the cast, 0 for the hero.</summary>
    public static byte Of(int figure, Part part = Part.Rest) => (byte)(1 + figure * Parts + (int)part);

    /// <summary>The same figure's other part; what is not of the cast stays as it is.</summary>
    public static byte With(byte mark, Part part) => IsCast(mark) ? (byte)(1 + (mark - 1) / Parts * Parts + (int)part) : mark;

    public static bool IsCast(byte mark) => mark is >= 1 and <= Parts * MostCast;

    public static bool SameFigure(byte a, byte b) => IsCast(a) && IsCast(b) && (a - 1) / Parts == (b - 1) / Parts;
}

/// <summary>The frozen colours of a look, and what is drawn in others: lines, eyes, shades.</summary>
internal enum Part
{
    Body,
    Second,
    Accent,
    Rest,
}
