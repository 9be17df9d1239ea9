using System.Text.RegularExpressions;

namespace FairyTaleBot.Embedded.Storyteller.Grammar;

/// <summary>Reads one table; what it cannot read it names by file and line.</summary>
internal static partial class TableReader
{
    public static IEnumerable<Section> Read(string file, IReadOnlyList<string> lines)
    {
        string? heading = null;
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        var variants = new List<Variant>();
        var current = new List<Line>();
        var (title, answer) = ("", "");

        void EndVariant()
        {
            if (current.Count > 0 || title.Length > 0) variants.Add(new Variant(title, answer, [.. current]));
            current.Clear();
            (title, answer) = ("", "");
        }

        Section Take()
        {
            EndVariant();
            var section = new Section($"{file}/{heading}", new Dictionary<string, string>(fields, StringComparer.Ordinal), [.. variants]);
            fields.Clear();
            variants.Clear();
            return section;
        }

        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i].Trim();
            if (line.Length == 0 || line[0] == '#') continue;
            if (line[0] == '[')
            {
                if (!line.EndsWith(']')) throw new InvalidDataException($"{file}, line {i + 1}: a heading lacks its closing bracket.");
                if (heading is not null) yield return Take();
                heading = line[1..^1];
                continue;
            }

            if (heading is null) throw new InvalidDataException($"{file}, line {i + 1}: text stands before the first heading.");
            if (line == "--") EndVariant();
            else if (line.Trim('-').Length == 0) throw new InvalidDataException($"{file}, line {i + 1}: variants are parted by two dashes.");
            else if (current.Count == 0 && variants.Count == 0 && title.Length == 0 && FieldLine().Match(line) is { Success: true } field) fields[field.Groups[1].Value] = field.Groups[2].Value;
            else if (line.StartsWith("= ", StringComparison.Ordinal)) title = line[2..];
            else if (line.StartsWith("> ", StringComparison.Ordinal)) answer = line[2..];
            else current.Add(LineOf(line));
        }

        if (heading is not null) yield return Take();
    }

    private static Line LineOf(string line)
    {
        var need = line[0] switch { '+' => Need.May, '~' => Need.Should, _ => Need.Must };
        var text = need == Need.Must ? line : line[1..].TrimStart();
        return text[0] == '@' ? new Line(text[1..], need, Includes: true) : new Line(text, need, Includes: false);
    }

    [GeneratedRegex("^([a-z]+): (.*)$")]
    private static partial Regex FieldLine();
}
