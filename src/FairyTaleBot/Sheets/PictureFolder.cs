using System.Text.Json;
using System.Text.RegularExpressions;
using FairyTaleBot.Engine.Pictures;
using FairyTaleBot.Engine.Styles.Grids;
using FairyTaleBot.Engine.Styles.Scoring;

namespace FairyTaleBot.Sheets;

/// <summary>
/// Reads a folder of pictures that somebody else drew: by its <c>styles.json</c> when there is one, else by the files' names,
/// <c>[arm/]style/subject-1.png</c> or <c>style--subject--1.png</c>.
/// </summary>
internal static partial class PictureFolder
{
    /// <exception cref="SheetException">The folder holds nothing that can be scored.</exception>
    public static async Task<(IReadOnlyList<DrawnPicture> Read, IReadOnlyList<string> Missing)> ReadAsync(string folder, string writeTo, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(folder)) throw new SheetException($"There is no folder \"{folder}\".");
        var entries = Entries(folder);
        if (entries.Count == 0)
        {
            throw new SheetException($"\"{folder}\" holds no pictures that say what they are. Name them style/subject-1.png or style--subject--1.png, or add a styles.json with {{\"images\": [{{\"style\", \"subject\", \"repeat\", \"arm\", \"file\"}}]}}.");
        }

        if (entries.Count > StyleGridScore.MaxPictures) throw new SheetException($"{entries.Count} pictures are too many: up to {StyleGridScore.MaxPictures}.");
        var (read, missing) = (new List<DrawnPicture>(), new List<string>());
        foreach (var image in entries)
        {
            var path = Path.GetFullPath(Path.Combine(folder, image.File));
            try
            {
                var bitmap = PngReader.Read(await File.ReadAllBytesAsync(path, cancellationToken));
                read.Add(new(
                    image.Style, image.Subject, image.Repeat, Arms.Find(image.Arm) ?? Arm.Sheet, Path.GetRelativePath(writeTo, path).Replace('\\', '/'),
                    StyleFeatures.Of(bitmap), Reduction.Thumbnail(bitmap, DrawnPicture.ThumbnailSide), null));
            }
            catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
            {
                missing.Add($"{image.File}: {e.Message}");
            }
        }

        return (read, missing);
    }

    private static IReadOnlyList<ImageJson> Entries(string folder)
    {
        var list = Path.Combine(folder, GridFiles.List);
        if (!File.Exists(list)) return [.. Directory.EnumerateFiles(folder, "*.png", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/')).Select(ByName).OfType<ImageJson>()];
        try
        {
            var images = JsonSerializer.Deserialize(File.ReadAllText(list), GridJson.Default.ImageListJson)?.Images ?? [];
            if (images.FirstOrDefault(i => i.Arm.Length > 0 && Arms.Find(i.Arm) is null) is { } odd) throw new SheetException($"{list}: \"{odd.Arm}\" is no arm; there are {string.Join(", ", Arms.All.Select(a => a.Code()))}.");
            return images;
        }
        catch (JsonException e)
        {
            throw new SheetException($"{list}, line {(e.LineNumber ?? 0) + 1}: this is no list of pictures.");
        }
    }

    private static ImageJson? ByName(string file)
    {
        var name = FileName().Match(file);
        return name.Success
            ? new(name.Groups["style"].Value, name.Groups["subject"].Value, int.Parse(name.Groups["repeat"].Value), name.Groups["arm"] is { Success: true, Value: var arm } ? arm : Arm.Sheet.Code(), file)
            : null;
    }

    [GeneratedRegex(@"^(?:(?<arm>sheet|no-sheet|shuffled-sheet)/)?(?<style>[^/]+?)(?:/|--)(?<subject>[^/]+?)-{1,2}(?<repeat>\d{1,4})\.png$", RegexOptions.IgnoreCase)]
    private static partial Regex FileName();
}
