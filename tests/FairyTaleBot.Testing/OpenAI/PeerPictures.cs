using System.Text.RegularExpressions;
using FairyTaleBot.Engine.Pictures;

namespace FairyTaleBot.Testing.OpenAI;

/// <summary>Pictures for peers: small, different for each number, or in given colours.</summary>
public static partial class PeerPictures
{
    public static byte[] Png(int number, int side = 64)
    {
        var rgb = new byte[side * side * 3];
        for (var y = 0; y < side; y++)
        {
            for (var x = 0; x < side; x++)
            {
                var at = ((y * side) + x) * 3;
                var spot = ((x - (number * 7 % side)) * (x - (number * 7 % side))) + ((y - (side / 2)) * (y - (side / 2))) < side * 2;
                (rgb[at], rgb[at + 1], rgb[at + 2]) = spot ? ((byte)255, (byte)243, (byte)196) : y > side / 2 ? ((byte)61, (byte)90, (byte)64) : ((byte)39, (byte)64, (byte)96);
            }
        }

        return PngWriter.Write(new Bitmap(side, side, rgb));
    }

    /// <summary>Bands of the colours that a prompt asks for, parted elsewhere on each picture: a painter that keeps to its palette and does not copy.</summary>
    public static byte[] Of(string prompt, int number, int side = 256)
    {
        var colours = Hex().Matches(prompt.Split('\n')[0]).Select(m => Convert.FromHexString(m.Value[1..])).DefaultIfEmpty([90, 120, 150]).ToList();
        var rgb = new byte[side * side * 3];
        for (var y = 0; y < side; y++)
        {
            for (var x = 0; x < side; x++) colours[((y + (x / 4)) * colours.Count / side + number) % colours.Count].CopyTo(rgb, ((y * side) + x) * 3);
        }

        return PngWriter.Write(new Bitmap(side, side, rgb));
    }

    /// <summary>One colour all over.</summary>
    public static byte[] Flat(byte red, byte green, byte blue, int side = 64)
    {
        var rgb = new byte[side * side * 3];
        for (var i = 0; i < rgb.Length; i += 3) (rgb[i], rgb[i + 1], rgb[i + 2]) = (red, green, blue);
        return PngWriter.Write(new Bitmap(side, side, rgb));
    }

    [GeneratedRegex("#[0-9a-f]{6}")]
    private static partial Regex Hex();
}
