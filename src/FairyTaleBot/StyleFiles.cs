using FairyTaleBot.Common;
using FairyTaleBot.Engine.Styles;
using FairyTaleBot.Styles;

namespace FairyTaleBot;

/// <summary>Reads the style sheets that stand beside the program, in <c>prompts/styles</c>.</summary>
internal static class StyleFiles
{
    private const string First = "papercut";

    /// <param name="promptsPath">A folder that holds <c>styles</c>; relative paths are beside the program.</param>
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
        // The first sheet is the one of a tale for which nobody named a style.
        return sheets.Count > 0 ? new(sheets.OrderByDescending(s => s.Id == First).ToEquatableArray()) : throw new StyleSheetException(folder, 0, "the folder holds no style sheet");
    }
}
