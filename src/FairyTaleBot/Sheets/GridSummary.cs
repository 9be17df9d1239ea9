using FairyTaleBot.Engine.Styles.Grids;

namespace FairyTaleBot.Sheets;

/// <summary>The figures in the terminal.</summary>
internal static class GridSummary
{
    public static void Write(TextWriter to, FiguresJson? figures, string folder)
    {
        if (figures is null)
        {
            to.WriteLine("No figures: a score compares at least two styles on at least two subjects.");
            to.WriteLine($"Written: {folder}");
            return;
        }

        foreach (var (arm, a) in figures.Arms)
        {
            to.WriteLine(FormattableString.Invariant(
                $"{arm,-15} SSR {a.Ssr.Value:0.000} ({a.Ssr.Low:0.000}–{a.Ssr.High:0.000})  AUC {a.Auc.Value:0.0000} ({a.Auc.Low:0.0000}–{a.Auc.High:0.0000})  1-NN {a.NearestNeighbour.Value:0.000}  colour alone {a.SsrOfColour:0.000}, texture alone {a.SsrOfTexture:0.000}  nearest repeats {a.LeastLayout:0.000}  own palette {a.OwnPalette:0.00}"));
        }

        foreach (var (arm, b) in figures.Beats) to.WriteLine(FormattableString.Invariant($"sheet − {arm}: {b.Value:0.000} ({b.Low:0.000} to {b.High:0.000})"));
        foreach (var s in figures.Arms[Arm.Sheet.Code()].Styles) to.WriteLine(FormattableString.Invariant($"  {s.Style,-16} within {s.Within:0.000}  nearest {s.Nearest,-16} {s.Distance:0.000}  ratio {s.Ratio:0.00}"));
        to.WriteLine(figures.Note);
        foreach (var failure in figures.Failures) to.WriteLine($"Fails: {failure}.");
        to.WriteLine($"{(figures.Passed ? "All bounds hold" : "A bound fails")}. Written: {folder}");
    }
}
