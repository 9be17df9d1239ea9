using System.Numerics;

namespace FairyTaleBot.Engine.Pictures;

/// <summary>
/// OKLab (Björn Ottosson, 2020): X is lightness from 0 to 1, Y runs from green to red, Z from blue to yellow, and equal steps look equal.
/// </summary>
public static class OkLab
{
    private static readonly float[] LinearOfByte = [.. Enumerable.Range(0, 256).Select(b => Linear(b / 255f))];

    /// <summary>Of sRGB from 0 to 1.</summary>
    public static Vector3 FromSrgb(float red, float green, float blue) => FromLinear(new(Linear(red), Linear(green), Linear(blue)));

    /// <summary>Of "#rrggbb" taken apart into bytes.</summary>
    public static Vector3 FromBytes(byte red, byte green, byte blue) => FromLinear(new(LinearOfByte[red], LinearOfByte[green], LinearOfByte[blue]));

    /// <summary>Of light that adds up, as red, green and blue from 0 to 1.</summary>
    public static Vector3 FromLinear(Vector3 light)
    {
        var l = MathF.Cbrt(0.4122214708f * light.X + 0.5363325363f * light.Y + 0.0514459929f * light.Z);
        var m = MathF.Cbrt(0.2119034982f * light.X + 0.6806995451f * light.Y + 0.1073969566f * light.Z);
        var s = MathF.Cbrt(0.0883024619f * light.X + 0.2817188376f * light.Y + 0.6299787005f * light.Z);
        return new(
            0.2104542553f * l + 0.7936177850f * m - 0.0040720468f * s,
            1.9779984951f * l - 2.4285922050f * m + 0.4505937099f * s,
            0.0259040371f * l + 0.7827717662f * m - 0.8086757660f * s);
    }

    /// <summary>The light behind an sRGB value.</summary>
    public static float Linear(float value) => value <= 0.04045f ? value / 12.92f : MathF.Pow((value + 0.055f) / 1.055f, 2.4f);

    internal static float Linear(byte value) => LinearOfByte[value];
}
