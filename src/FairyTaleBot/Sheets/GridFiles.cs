using System.Text;
using System.Text.Json;
using FairyTaleBot.Engine.Pictures;
using FairyTaleBot.Engine.Styles.Grids;

namespace FairyTaleBot.Sheets;

/// <summary>Writes what a grid came to beside its pictures.</summary>
internal static class GridFiles
{
    public const string List = "styles.json";

    public static async Task WriteAsync(IReadOnlyList<DrawnPicture> pictures, FiguresJson? figures, string folder, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var list = new StylesJson([.. pictures.Select(p => new ImageJson(p.Style, p.Subject, p.Repeat, p.Arm.Code(), p.File))], figures);
        await WriteTextAsync(folder, List, JsonSerializer.Serialize(list, GridJson.Default.StylesJson) + "\n", cancellationToken);
        foreach (var arm in pictures.Select(p => p.Arm).Distinct())
        {
            var name = arm == Arm.Sheet ? "contact.png" : $"contact-{arm.Code()}.png";
            await File.WriteAllBytesAsync(Path.Combine(folder, name), PngWriter.Write(ContactSheet.Make(pictures, arm)), cancellationToken);
        }

        await WriteTextAsync(folder, "contact.html", GridPage.Make(pictures, figures), cancellationToken);
    }

    private static Task WriteTextAsync(string folder, string name, string text, CancellationToken cancellationToken) =>
        File.WriteAllTextAsync(Path.Combine(folder, name), text, new UTF8Encoding(false), cancellationToken);
}
