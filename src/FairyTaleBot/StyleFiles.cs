using FairyTaleBot.Engine.Styles;

namespace FairyTaleBot;

/// <summary>Reads the style sheets that stand beside the program, in <c>prompts/styles</c>.</summary>
internal static class StyleFiles
{
    /// <exception cref="StyleSheetException">A file is corrupt, or there is none: the start stops with file, line and reason.</exception>
    public static StyleCatalogue Read(string? promptsPath = null)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, promptsPath ?? "prompts", "styles");
        if (!Directory.Exists(folder)) throw new StyleSheetException(folder, 0, "there is no such folder");
        var sheets = Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(file =>
        {
            var sheet = StyleSheets.Parse(File.ReadAllText(file), file);
            return sheet.Id == Path.GetFileNameWithoutExtension(file)
                ? sheet
                : throw new StyleSheetException(file, 1, $"the file holds the style \"{sheet.Id}\"; its name must say the same");
        }).ToList();
        return sheets.Count > 0 ? new(sheets) : throw new StyleSheetException(folder, 0, "the folder holds no style sheet");
    }
}
