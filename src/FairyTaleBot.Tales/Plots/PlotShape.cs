using FairyTaleBot.Common;

namespace FairyTaleBot.Plots;

/// <summary>The bones of a beat before a tale puts flesh on them: Propp's functions and how tense it is.</summary>
/// <param name="Functions">Propp's codes.</param>
/// <param name="Tension">0 to 10.</param>
/// <param name="Name">What the beat is for: home, lack, departure, test, gift, journey, trial, dark, victory, return.</param>
public sealed record BeatShape(EquatableArray<string> Functions, int Tension, string Name);

/// <summary>Plans of beats for three to ten chapters. Source: Propp's functions grouped for short tales.</summary>
public static class PlotShape
{
    public const int MinChapters = 3;
    public const int MaxChapters = 10;
    public const int DefaultChapters = 5;

    private static readonly EquatableArray<BeatShape> Three =
    [
        new(["0", "8a", "9", "11"], 3, "lack"),
        new(["12", "13", "14", "15", "16"], 9, "trial"),
        new(["18", "19", "20", "31"], 1, "return"),
    ];

    private static readonly EquatableArray<BeatShape> Five =
    [
        new(["0", "2", "8"], 2, "lack"),
        new(["9", "10", "11", "12"], 4, "departure"),
        new(["13", "14", "15"], 6, "gift"),
        new(["16", "18"], 9, "trial"),
        new(["19", "20", "27", "31"], 1, "return"),
    ];

    private static readonly EquatableArray<BeatShape> Seven =
    [
        new(["0", "2"], 2, "home"),
        new(["3", "8", "9"], 4, "lack"),
        new(["10", "11", "12", "13"], 5, "departure"),
        new(["14", "15"], 6, "gift"),
        new(["16"], 8, "dark"),
        new(["17", "18", "19"], 10, "trial"),
        new(["20", "27", "31"], 1, "return"),
    ];

    private static readonly EquatableArray<BeatShape> Ten =
    [
        new(["0"], 1, "home"),
        new(["2", "3"], 3, "rule"),
        new(["8", "9"], 5, "lack"),
        new(["10", "11"], 4, "departure"),
        new(["12", "13"], 5, "test"),
        new(["14", "15"], 6, "gift"),
        new(["25"], 7, "dark"),
        new(["16", "25"], 9, "trial"),
        new(["18", "19", "21", "22"], 6, "victory"),
        new(["20", "27", "28", "31"], 1, "return"),
    ];

    /// <summary>The plan for a length: 3, 5, 7 and 10 have their own; the others are the next longer plan with one or two quiet beats merged into their neighbours.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Under 3 or over 10 chapters.</exception>
    public static EquatableArray<BeatShape> For(int chapters) => chapters switch
    {
        3 => Three,
        4 => Merge(Five, "gift"),
        5 => Five,
        6 => Merge(Seven, "home"),
        7 => Seven,
        8 => Merge(Merge(Ten, "rule"), "test"),
        9 => Merge(Ten, "rule"),
        10 => Ten,
        _ => throw new ArgumentOutOfRangeException(nameof(chapters), chapters, "A tale has 3 to 10 chapters."),
    };

    /// <summary>The named beat joins the one after it, which keeps its own name and tension.</summary>
    private static EquatableArray<BeatShape> Merge(EquatableArray<BeatShape> shapes, string name)
    {
        var at = shapes.IndexOf(s => s.Name == name);
        var merged = shapes[at + 1] with { Functions = shapes[at].Functions.AddRange(shapes[at + 1].Functions) };
        return [.. shapes.Take(at), merged, .. shapes.Skip(at + 2)];
    }
}
