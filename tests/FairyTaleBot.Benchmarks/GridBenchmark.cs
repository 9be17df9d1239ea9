using System.Diagnostics;
using FairyTaleBot.Embedded.Casting;
using FairyTaleBot.Embedded.Illustrator;
using FairyTaleBot.Engine.Pictures;
using FairyTaleBot.Engine.Styles.Grids;
using FairyTaleBot.Engine.Styles.Scoring;
using FairyTaleBot.Testing.Styles;

namespace FairyTaleBot.Benchmarks;

/// <summary>The style grid of the embedded illustrator for several sets of subjects: whether its figures hold for others than the usual four, and what measuring costs.</summary>
internal static class GridBenchmark
{
    private static readonly string[] Sets = ["cute cat,cute dog,rabbit,dragon", "fox,bear,bird,child", "mouse,frog,turtle,giant"];

    public static void Run(int repeats)
    {
        using var illustrator = new EmbeddedIllustrator();
        foreach (var set in Sets)
        {
            var grid = new StyleGrid([.. TestStyles.Catalogue.Sheets], [.. set.Split(',').Select(s => GridSubjects.Read(s)!)], repeats, [Arm.Sheet]);
            var measuring = new Stopwatch();
            var pictures = grid.Cells.Select(cell =>
            {
                var picture = illustrator.PaintAsync(grid.Brief(cell), CancellationToken.None).GetAwaiter().GetResult();
                measuring.Start();
                var features = StyleFeatures.Of(PngReader.Read(picture.Bytes.Span));
                measuring.Stop();
                return new ScoredPicture(cell.Style.Id, cell.Subject.Id, cell.Repeat, features);
            }).ToList();
            var scale = TextureScale.Of([.. pictures.Select(p => p.Features)]);
            var score = StyleGridScore.Of(pictures, (a, b) => StyleDistance.Between(a, b, scale)).Score();
            var worst = score.Styles[0];
            Console.WriteLine(FormattableString.Invariant(
                $"grid {set}: SSR {score.Ssr:0.000}, AUC {score.Auc:0.0000}, 1-NN {score.NearestNeighbour:0.000}, worst ratio {worst.Ratio:0.00} ({worst.Style} beside {worst.Nearest}), measuring {measuring.Elapsed.TotalMilliseconds / pictures.Count:0.0} ms a picture; scale {scale}"));
        }
    }
}
