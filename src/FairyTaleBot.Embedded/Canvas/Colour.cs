using System.Globalization;
using System.Numerics;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Pictures;

namespace FairyTaleBot.Embedded.Canvas;

/// <summary>Colours as sRGB vectors from 0 to 1, and their OKLab coordinates, in which equal steps look equal.</summary>
internal static class Colour
{
    /// <summary>"#rrggbb" as a colour.</summary>
    /// <exception cref="FormatException">The text is no such colour.</exception>
    public static Vector4 Hex(string hex) => TryHex(hex) ?? throw new FormatException($"\"{hex}\" is not a colour such as #a1b2c3.");

    /// <summary>The same for a colour that somebody else wrote; null when it is none.</summary>
    public static Vector4? TryHex(string? hex) =>
        hex is ['#', ..] and { Length: 7 } && int.TryParse(hex.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? Rgb(value >> 16, (value >> 8) & 255, value & 255)
            : null;

    /// <summary>A friendly colour that belongs to a word: the same word, the same colour.</summary>
    public static Vector4 Named(string word)
    {
        var (sin, cos) = MathF.SinCos(Seeded.Hash(word) % 360 * MathF.PI / 180);
        return FromOkLab(new(0.72f, 0.11f * cos, 0.11f * sin));
    }

    public static Vector4 Rgb(int r, int g, int b) => new(r / 255f, g / 255f, b / 255f, 1);

    public static Vector3 ToOkLab(Vector4 srgb) => OkLab.FromSrgb(srgb.X, srgb.Y, srgb.Z);

    public static Vector4 FromOkLab(Vector3 lab)
    {
        var l = Cube(lab.X + 0.3963377774f * lab.Y + 0.2158037573f * lab.Z);
        var m = Cube(lab.X - 0.1055613458f * lab.Y - 0.0638541728f * lab.Z);
        var s = Cube(lab.X - 0.0894841775f * lab.Y - 1.2914855480f * lab.Z);
        return new(
            Gamma(4.0767416621f * l - 3.3077115913f * m + 0.2309699292f * s),
            Gamma(-1.2684380046f * l + 2.6097574011f * m - 0.3413193965f * s),
            Gamma(-0.0041960863f * l - 0.7034186147f * m + 1.7076147010f * s),
            1);
    }

    /// <summary>Halfway colours that stay clean: mixed in OKLab.</summary>
    public static Vector4 Mix(Vector4 a, Vector4 b, float t) => FromOkLab(Vector3.Lerp(ToOkLab(a), ToOkLab(b), Math.Clamp(t, 0, 1)));

    /// <summary>Lighter (above 0) or darker (below 0) by steps of OKLab lightness, hue kept.</summary>
    public static Vector4 Lift(Vector4 colour, float by)
    {
        var lab = ToOkLab(colour);
        return FromOkLab(lab with { X = Math.Clamp(lab.X + by, 0, 1) });
    }

    /// <summary>Chroma multiplied by <paramref name="by"/>: 0 is grey.</summary>
    public static Vector4 Saturate(Vector4 colour, float by)
    {
        var lab = ToOkLab(colour);
        return FromOkLab(new(lab.X, lab.Y * by, lab.Z * by));
    }

    public static float Lightness(Vector4 colour) => ToOkLab(colour).X;

    private static float Cube(float x) => x * x * x;

    private static float Gamma(float c) =>
        Math.Clamp(c <= 0.0031308f ? c * 12.92f : 1.055f * MathF.Pow(c, 1 / 2.4f) - 0.055f, 0, 1);
}
