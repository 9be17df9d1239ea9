using FairyTaleBot.Engine.Styles.Grids;
using FairyTaleBot.Engine.Styles.Scoring;

namespace FairyTaleBot.Sheets;

/// <summary>Works out what a drawn grid shows.</summary>
internal static class GridFigures
{
    private const int Draws = 1_000;
    private const int LeastForInterval = 3;

    public const string InstrumentOnly = "The built-in illustrator's styles are code: that it passes is a check of the instrument, not a finding about style sheets.";

    private const string OfModel = "A model hears of a style in words only: the figures say how well these sheets hold it, with 95 % intervals from resampling the repeats.";

    /// <summary>Null when there is nothing to compare.</summary>
    public static FiguresJson? Of(IReadOnlyList<DrawnPicture> pictures, IReadOnlyList<string> missing, string illustrator, StyleBounds bounds)
    {
        var sheet = pictures.Where(p => p.Arm == Arm.Sheet).Select(p => p.Scored).ToList();
        if (!StyleGridScore.Possible(sheet)) return null;
        // One scale for all arms, so that their figures can be compared.
        var scale = TextureScale.Of([.. sheet.Select(p => p.Features)]);
        var arms = Arms.All.Select(arm => (Arm: arm, Pictures: pictures.Where(p => p.Arm == arm).ToList()))
            .Where(a => StyleGridScore.Possible([.. a.Pictures.Select(p => p.Scored)]))
            .ToDictionary(a => a.Arm, a => Measure(a.Pictures, scale));
        var main = arms[Arm.Sheet];
        var beats = arms.Where(a => a.Key != Arm.Sheet).ToDictionary(a => a.Key.Code(), a => Difference(main, a.Value));
        List<string> failures = [.. missing.Count > 0 ? [$"{missing.Count} pictures are missing"] : (string[])[], .. bounds.Faults(main.Score), .. Copies(main.Json)];
        // Over two repeats, or two sheets that can only change places, an interval says nothing: then the difference itself has to do.
        var hasInterval = sheet.Select(p => p.Repeat).Distinct().Count() >= LeastForInterval && sheet.Select(p => p.Style).Distinct().Count() >= LeastForInterval;
        if (bounds.BeatsControls)
        {
            failures.AddRange(beats.Where(b => (hasInterval ? b.Value.Low : b.Value.Value) <= 0)
                .Select(b => FormattableString.Invariant($"the sheet does not beat {b.Key}: the difference is {b.Value.Value:0.000}, its interval begins at {b.Value.Low:0.000}")));
        }

        return new(
            illustrator, bounds == StyleBounds.Embedded ? InstrumentOnly : OfModel, failures.Count == 0, failures,
            Round(main.Score.Ssr), Round(main.Score.Auc), Round(main.Score.NearestNeighbour), Round(main.Score.WorstRatio),
            new(bounds.Name, bounds.Ssr, bounds.Auc, bounds.NearestNeighbour, bounds.Ratio, StyleDistance.CopyBelow),
            arms.ToDictionary(a => a.Key.Code(), a => a.Value.Json), beats);
    }

    private sealed record Measured(StyleScore Score, double[] Ssrs, ArmJson Json);

    private static Measured Measure(List<DrawnPicture> pictures, TextureScale scale)
    {
        List<ScoredPicture> scored = [.. pictures.Select(p => p.Scored)];
        var grid = StyleGridScore.Of(scored, (a, b) => StyleDistance.Between(a, b, scale));
        var score = grid.Score();
        var resampled = pictures.Any(p => p.Repeat > 1) ? grid.Resampled(Draws, 1) : [];
        IntervalJson Of(double value, Func<StyleScore, double> figure)
        {
            var i = StyleGridScore.IntervalOf(value, resampled.Select(figure));
            return new(Round(i.Value), Round(i.Low), Round(i.High));
        }

        return new(score, [.. resampled.Select(r => r.Ssr)], new(
            pictures.Count,
            Of(score.Ssr, s => s.Ssr), Of(score.Auc, s => s.Auc), Of(score.NearestNeighbour, s => s.NearestNeighbour),
            Round(score.Within), Round(score.Between),
            Round(StyleGridScore.Of(scored, StyleDistance.Palette).Score().Ssr),
            Round(StyleGridScore.Of(scored, (a, b) => StyleDistance.Texture(a, b, scale)).Score().Ssr),
            LeastLayout(pictures),
            pictures.All(p => p.OwnPalette is not null) ? Round(pictures.Average(p => p.OwnPalette!.Value)) : null,
            [.. score.Styles.Select(s => new RatioJson(s.Style, Round(s.Within), s.Nearest, Round(s.Distance), Round(s.Ratio)))]));
    }

    private static IntervalJson Difference(Measured sheet, Measured control)
    {
        var value = sheet.Score.Ssr - control.Score.Ssr;
        var i = StyleGridScore.IntervalOf(value, sheet.Ssrs.Zip(control.Ssrs, (a, b) => a - b));
        return new(Round(i.Value), Round(i.Low), Round(i.High));
    }

    /// <summary>The nearest two repeats of one style and subject: a drawing handed in twice would be 0.</summary>
    private static double? LeastLayout(IEnumerable<DrawnPicture> pictures)
    {
        double? least = null;
        foreach (var cell in pictures.GroupBy(p => (p.Style, p.Subject)).Select(g => g.ToList()))
        {
            for (var a = 0; a < cell.Count; a++)
            {
                for (var b = a + 1; b < cell.Count; b++) least = Math.Min(least ?? double.MaxValue, StyleDistance.Layout(cell[a].Features, cell[b].Features));
            }
        }

        return least is { } l ? Round(l) : null;
    }

    private static IEnumerable<string> Copies(ArmJson sheet)
    {
        if (sheet.LeastLayout < StyleDistance.CopyBelow)
            yield return FormattableString.Invariant($"two repeats are copies: their layouts differ by {sheet.LeastLayout:0.000}; at least {StyleDistance.CopyBelow:0.00} is needed");
    }

    private static double Round(double value) => Math.Round(value, 4);
}
