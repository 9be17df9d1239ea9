namespace FairyTaleBot.Embedded.Storyteller.Grammar;

/// <summary>One headed part of a table: named fields, then variants of a passage, each a list of lines.</summary>
/// <param name="Key">File and heading: <c>lost/home</c>.</param>
internal sealed record Section(string Key, IReadOnlyDictionary<string, string> Fields, IReadOnlyList<Variant> Variants)
{
    public static readonly Section Empty = new("", new Dictionary<string, string>(), []);

    public string Field(string name) => Fields.TryGetValue(name, out var value) ? value : "";

    public string[] List(string name) =>
        Field(name).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>One way to tell a passage.</summary>
/// <param name="Title">A chapter title that goes with it; empty when it has none.</param>
/// <param name="Answer">What becomes of it in the next chapter; empty when nothing does.</param>
internal sealed record Variant(string Title, string Answer, IReadOnlyList<Line> Lines);

/// <summary>How much a line is needed.</summary>
internal enum Need
{
    /// <summary>The chapter does not work without it.</summary>
    Must,

    /// <summary>Left out only where small children would get too much.</summary>
    Should,

    /// <summary>Told when there is room.</summary>
    May,
}

/// <param name="Text">A sentence pattern with slots, or, for an inclusion, the key of another section.</param>
internal sealed record Line(string Text, Need Need, bool Includes);
