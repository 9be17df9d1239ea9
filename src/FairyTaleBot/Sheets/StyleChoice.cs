using System.Text.Json;
using FairyTaleBot.Engine.Styles;
using FairyTaleBot.Languages;
using FairyTaleBot.Styles;

namespace FairyTaleBot.Sheets;

/// <summary>Reads <c>--styles</c>: "all", names of shipped styles, and files that hold sheets of one's own, in any mixture.</summary>
internal static class StyleChoice
{
    public const int MaxStyles = 64;

    /// <exception cref="SheetException">A name is unknown or there are too many; the sentence says what is near.</exception>
    /// <exception cref="StyleSheetException">A file is corrupt.</exception>
    public static IReadOnlyList<StyleSheet> Read(string text, StyleCatalogue shipped)
    {
        var chosen = new List<StyleSheet>();
        foreach (var word in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (word.Equals("all", StringComparison.OrdinalIgnoreCase)) chosen.AddRange(shipped.Sheets);
            else if (shipped.Find(word) is { } known) chosen.Add(known);
            else if (word.EndsWith(".json", StringComparison.OrdinalIgnoreCase)) chosen.AddRange(FromFile(word));
            else throw new SheetException($"There is no style \"{word}\". Perhaps {Near(word, shipped)}? There are: {string.Join(", ", shipped.Ids)}; or name a .json file.");
        }

        if (chosen.Count == 0) throw new SheetException("--styles names none. Say \"all\", some names with commas between, or a .json file.");
        IReadOnlyList<StyleSheet> distinct = [.. chosen.DistinctBy(s => s.Id)];
        return distinct.Count <= MaxStyles ? distinct : throw new SheetException($"{distinct.Count} styles are too many: up to {MaxStyles}.");
    }

    private static string Near(string word, StyleCatalogue shipped) =>
        string.Join(" or ", WordDistance.Nearest(word, shipped.Sheets.SelectMany(s => (string[])[s.Id, s.Names.Ko]), 2).Select(n => $"\"{n}\""));

    /// <summary>One sheet, or an array of sheets.</summary>
    private static IEnumerable<StyleSheet> FromFile(string file)
    {
        if (!File.Exists(file)) throw new SheetException($"There is no file \"{file}\".");
        var text = File.ReadAllText(file);
        if (!text.AsSpan().TrimStart().StartsWith("[")) return [StyleSheets.Parse(text, file)];
        try
        {
            using var list = JsonDocument.Parse(text, new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            return [.. list.RootElement.EnumerateArray().Select((sheet, i) => StyleSheets.Parse(sheet.GetRawText(), $"{file}, sheet {i + 1}"))];
        }
        catch (JsonException e)
        {
            throw new StyleSheetException(file, (e.LineNumber ?? 0) + 1, "this is no JSON", e);
        }
    }
}
