using System.Numerics;
using FairyTaleBot.Engine.Pictures;

namespace FairyTaleBot.Engine.Styles.Scoring;

/// <summary>Makes pictures small by averaging light over areas, whatever their size.</summary>
public static class Reduction
{
    /// <summary>The picture as <paramref name="side"/> × <paramref name="side"/> OKLab colours, row by row.</summary>
    public static Vector3[] ToOkLab(Bitmap picture, int side)
    {
        ArgumentNullException.ThrowIfNull(picture);
        var small = new Vector3[side * side];
        for (var y = 0; y < side; y++)
        {
            for (var x = 0; x < side; x++) small[y * side + x] = OkLab.FromLinear(Area(picture, x, y, side));
        }

        return small;
    }

    /// <summary>The same picture with at most <paramref name="side"/> pixels a side.</summary>
    public static Bitmap Thumbnail(Bitmap picture, int side)
    {
        ArgumentNullException.ThrowIfNull(picture);
        if (picture.Width <= side && picture.Height <= side) return picture;
        var rgb = new byte[side * side * 3];
        for (var i = 0; i < side * side; i++)
        {
            var light = Area(picture, i % side, i / side, side);
            (rgb[i * 3], rgb[i * 3 + 1], rgb[i * 3 + 2]) = (Byte(light.X), Byte(light.Y), Byte(light.Z));
        }

        return new(side, side, rgb);
    }

    private static Vector3 Area(Bitmap picture, int column, int row, int side)
    {
        var (left, right) = Edges(column, side, picture.Width);
        var (top, bottom) = Edges(row, side, picture.Height);
        var sum = Vector3.Zero;
        for (var y = top; y < bottom; y++)
        {
            var line = picture.Rgb.AsSpan((y * picture.Width + left) * 3, (right - left) * 3);
            for (var i = 0; i < line.Length; i += 3) sum += new Vector3(OkLab.Linear(line[i]), OkLab.Linear(line[i + 1]), OkLab.Linear(line[i + 2]));
        }

        return sum / ((right - left) * (bottom - top));
    }

    private static (int From, int To) Edges(int cell, int cells, int length)
    {
        var from = (int)((long)cell * length / cells);
        return (from, Math.Max(from + 1, (int)((cell + 1L) * length / cells)));
    }

    private static byte Byte(float light)
    {
        var value = light <= 0.0031308f ? light * 12.92f : 1.055f * MathF.Pow(light, 1 / 2.4f) - 0.055f;
        return (byte)(Math.Clamp(value, 0, 1) * 255 + 0.5f);
    }
}
