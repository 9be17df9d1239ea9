using System.Text.RegularExpressions;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Engine.Wording;

/// <summary>
/// The words of one phrase in one language. <c>{name}</c> is a slot; <c>{name|은}</c> a slot with the particle it takes;
/// <c>{|은}</c> the particle that fits what stands before it, closing quotes passed over; <c>{n?vote:votes}</c> one of two words by number.
/// </summary>
internal sealed partial class Template
{
    private readonly List<Part> parts = [];

    /// <exception cref="FormatException">A brace stands alone.</exception>
    public Template(string text)
    {
        var from = 0;
        foreach (Match match in Place().Matches(text))
        {
            AddWords(text[from..match.Index]);
            parts.Add(match.Groups switch
            {
                var g when g["one"].Success => new Part.Plural(g["name"].Value, g["one"].Value, g["many"].Value),
                var g when g["name"].Length > 0 => new Part.Place(g["name"].Value, g["particle"].Value),
                var g => new Part.Particle(g["particle"].Value),
            });
            from = match.Index + match.Length;
        }

        AddWords(text[from..]);
    }

    /// <summary>The slots it names.</summary>
    public IEnumerable<string> Names => parts
        .Select(p => p switch { Part.Place s => s.Name, Part.Plural n => n.Name, _ => null })
        .OfType<string>().Distinct();

    public bool StartsWith(string slot) => parts is [Part.Place first, ..] && first.Name == slot;

    /// <param name="fill">The words for a slot.</param>
    /// <param name="number">The number in a slot.</param>
    public string Say(Func<string, string> fill, Func<string, long> number)
    {
        var said = "";
        foreach (var part in parts)
        {
            said += part switch
            {
                Part.Words words => words.Text,
                Part.Place { With: "" } slot => fill(slot.Name),
                Part.Place slot => Josa.With(fill(slot.Name), slot.With),
                Part.Particle particle => Josa.For(said, particle.Text),
                Part.Plural plural => number(plural.Name) == 1 ? plural.One : plural.Many,
                _ => throw new System.Diagnostics.UnreachableException(),
            };
        }

        return said;
    }

    private void AddWords(string words)
    {
        if (words.AsSpan().ContainsAny('{', '}')) throw new FormatException($"A brace stands alone in: {words}");
        if (words.Length > 0) parts.Add(new Part.Words(words));
    }

    [GeneratedRegex(@"\{(?:(?<name>\w+)\?(?<one>[^:{}]+):(?<many>[^:{}]+)|(?<name>\w+)(?:\|(?<particle>\w+))?|\|(?<particle>\w+))\}")]
    private static partial Regex Place();

    private abstract record Part
    {
        public sealed record Words(string Text) : Part;

        public sealed record Place(string Name, string With) : Part;

        public sealed record Particle(string Text) : Part;

        public sealed record Plural(string Name, string One, string Many) : Part;
    }
}
