namespace FairyTaleBot.Embedded.Canvas;

/// <summary>Hash noise and a few tiles of it, the same on every machine. Tiles repeat every <see cref="Size"/> pixels.</summary>
internal static class Noise
{
    public const int Size = 512;
    private const int Mask = Size - 1;

    private static readonly Lazy<float[]> WashTile = new(() => Layers(11, [(8, 0.5f), (16, 0.25f), (32, 0.15f), (64, 0.1f)]));
    private static readonly Lazy<float[]> ToothTile = new(() => Layers(23, [(128, 0.25f), (256, 0.45f), (512, 0.3f)]));
    private static readonly Lazy<float[]> FibreTile = new(Fibres);

    /// <summary>Slow clouds of light and dark, −1 to 1.</summary>
    public static float Wash(int x, int y) => WashTile.Value[((y & Mask) << 9) | (x & Mask)];

    /// <summary>The tooth of paper, −1 to 1, in specks of two pixels: finer grain is not seen, but makes a PNG three times as long.</summary>
    public static float Tooth(int x, int y) => ToothTile.Value[(((y >> 1) & Mask) << 9) | ((x >> 1) & Mask)];

    /// <summary>Short fibres, 0 to 1, mostly 0.</summary>
    public static float Fibre(int x, int y) => FibreTile.Value[((y & Mask) << 9) | (x & Mask)];

    public static uint Hash(int x, int y)
    {
        unchecked
        {
            var h = (uint)(x * 374761393 + y * 668265263);
            h = (h ^ (h >> 13)) * 1274126177u;
            return h ^ (h >> 16);
        }
    }

    public static float Unit(int x, int y) => Hash(x, y) / (float)uint.MaxValue;

    /// <summary>Smooth noise along a line, −1 to 1, one bump a unit.</summary>
    public static float Along(float t, int seed)
    {
        var i = (int)MathF.Floor(t);
        var f = t - i;
        f = f * f * (3 - 2 * f);
        return (Unit(i, seed) * (1 - f) + Unit(i + 1, seed) * f) * 2 - 1;
    }

    private static float[] Layers(int seed, (int Cells, float Weight)[] layers)
    {
        var tile = new float[Size * Size];
        foreach (var (cells, weight) in layers)
        {
            var step = Size / cells;
            for (var y = 0; y < Size; y++)
            {
                var (cy, fy) = (y / step, Ease((y % step) / (float)step));
                for (var x = 0; x < Size; x++)
                {
                    var (cx, fx) = (x / step, Ease((x % step) / (float)step));
                    var (nx, ny) = ((cx + 1) % cells, (cy + 1) % cells);
                    var top = Lattice(cx, cy, seed + cells) * (1 - fx) + Lattice(nx, cy, seed + cells) * fx;
                    var bottom = Lattice(cx, ny, seed + cells) * (1 - fx) + Lattice(nx, ny, seed + cells) * fx;
                    tile[y * Size + x] += weight * ((top * (1 - fy) + bottom * fy) * 2 - 1);
                }
            }
        }

        return tile;
    }

    private static float[] Fibres()
    {
        var tile = new float[Size * Size];
        for (var i = 0; i < 900; i++)
        {
            var (x, y) = (Unit(i, 1) * Size, Unit(i, 2) * Size);
            var (sin, cos) = MathF.SinCos(Unit(i, 3) * MathF.Tau);
            var bend = (Unit(i, 4) - 0.5f) * 0.04f;
            for (var s = 0; s < 10 + 26 * Unit(i, 5); s++)
            {
                tile[(((int)y & Mask) << 9) | ((int)x & Mask)] = 0.4f + 0.6f * Unit(i, 6);
                x += cos;
                y += sin;
                (cos, sin) = (cos - sin * bend, sin + cos * bend);
            }
        }

        return tile;
    }

    private static float Lattice(int x, int y, int seed) => Unit(x + seed * 131, y - seed * 57);

    private static float Ease(float t) => t * t * (3 - 2 * t);
}
