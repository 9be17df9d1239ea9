using System.Globalization;

namespace FairyTaleBot.Adapters.OpenAI.Prompts;

/// <summary>A plain name beside each hex colour: image models follow names, people check hex.</summary>
internal static class ColourWords
{
    private static readonly (string Name, int Red, int Green, int Blue)[] Named =
    [
        ("black", 20, 20, 24), ("charcoal", 64, 64, 70), ("grey", 140, 140, 140), ("silver", 200, 200, 205), ("white", 252, 252, 250),
        ("cream", 255, 241, 220), ("beige", 226, 205, 170), ("brown", 120, 78, 46), ("rust", 176, 84, 44), ("orange", 230, 126, 44),
        ("gold", 240, 192, 78), ("yellow", 255, 220, 90), ("olive", 128, 132, 60), ("lime", 160, 205, 80), ("green", 72, 150, 86),
        ("forest green", 46, 92, 62), ("mint", 160, 215, 180), ("teal", 50, 140, 140), ("sky blue", 130, 190, 220), ("blue", 60, 110, 180),
        ("navy", 32, 46, 92), ("lavender", 180, 165, 220), ("purple", 118, 76, 150), ("plum", 92, 48, 84), ("pink", 240, 170, 185),
        ("rose", 215, 98, 120), ("coral", 232, 112, 92), ("red", 200, 52, 48), ("maroon", 110, 34, 40),
    ];

    /// <summary>"orange #d9772b".</summary>
    public static string Of(string hex)
    {
        var (red, green, blue) = (Part(hex, 1), Part(hex, 3), Part(hex, 5));
        var name = Named.MinBy(n => Square(n.Red - red) * 2 + Square(n.Green - green) * 4 + Square(n.Blue - blue) * 3).Name;
        return $"{name} {hex}";
    }

    private static int Part(string hex, int at) => int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static int Square(int n) => n * n;
}
