using System.Numerics;
using FairyTaleBot.Engine.Pictures;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Styles.Grids;
using FairyTaleBot.Engine.Styles.Scoring;
using FairyTaleBot.Styles;

namespace FairyTaleBot.Sheets;

/// <summary>Draws a grid into files. A picture is written, measured and let go before the next: memory does not grow with their size.</summary>
internal static class GridPainter
{
    private const int AtOnce = 2;

    /// <returns>What was drawn in the grid's order, and a sentence for each picture that was not.</returns>
    public static async Task<(IReadOnlyList<DrawnPicture> Drawn, IReadOnlyList<string> Missing)> PaintAsync(
        StyleGrid grid, IIllustrator illustrator, string folder, Action<int> onDrawn, CancellationToken cancellationToken)
    {
        GridCell[] cells = [.. grid.Cells];
        var drawn = new DrawnPicture?[cells.Length];
        var missing = new string?[cells.Length];
        var count = 0;
        await Parallel.ForEachAsync(Enumerable.Range(0, cells.Length), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, async (i, stop) =>
        {
            try
            {
                drawn[i] = await PaintAsync(cells[i], grid, illustrator, folder, stop);
            }
            catch (Exception e) when (e is IllustratorException or InvalidDataException)
            {
                missing[i] = $"{cells[i].File}: {e.Message}";
            }

            onDrawn(Interlocked.Increment(ref count));
        });
        return ([.. drawn.OfType<DrawnPicture>()], [.. missing.OfType<string>()]);
    }

    private static async Task<DrawnPicture> PaintAsync(GridCell cell, StyleGrid grid, IIllustrator illustrator, string folder, CancellationToken cancellationToken)
    {
        var picture = await illustrator.PaintAsync(grid.Brief(cell), cancellationToken);
        if (picture.MediaType != "image/png") throw new InvalidDataException($"the illustrator sent {picture.MediaType}; only PNG can be measured.");
        var path = Path.Combine(folder, cell.File);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllBytesAsync(path, picture.Bytes, cancellationToken);
        var bitmap = PngReader.Read(picture.Bytes.Span);
        return new(
            cell.Style.Id, cell.Subject.Id, cell.Repeat, cell.Arm, cell.File, StyleFeatures.Of(bitmap), Reduction.Thumbnail(bitmap, DrawnPicture.ThumbnailSide),
            StyleFeatures.Coverage(bitmap, Colours(cell.Style)));
    }

    private static Vector3[] Colours(StyleSheet style) => [.. style.Palette.Select(c => Convert.FromHexString(c.Hex.AsSpan(1))).Select(c => OkLab.FromBytes(c[0], c[1], c[2]))];
}
