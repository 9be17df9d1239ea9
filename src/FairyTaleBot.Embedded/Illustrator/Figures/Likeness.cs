using System.Numerics;
using FairyTaleBot.Characters;
using FairyTaleBot.Embedded.Canvas;
using FairyTaleBot.Embedded.Illustrator.Figures.Traits;
using FairyTaleBot.Embedded.Illustrator.Media;
using FairyTaleBot.Styles;

namespace FairyTaleBot.Embedded.Illustrator.Figures;

/// <summary>
/// Keeps a figure's mean colour through all poses. Sitting hides a belly and running shows a tail: the share of each colour changes, and with it
/// what one sees from afar. What strays too far is led back by a step so small on all of the figure that nobody sees it by itself.
/// </summary>
internal static class Likeness
{
    /// <summary>What may stay (OKLab): a smaller step keeps the single colours nearer to their own.</summary>
    private const float Stay = 0.004f;

    /// <summary>The longest step: beyond it the single colours would show it.</summary>
    private const float Most = 0.03f;

    private const int Small = 224;

    /// <summary>Large pixels need a figure as large as on a page: fewer of them hold its edge.</summary>
    private const int Large = 512;

    private const int Kept = 256;
    private static readonly Pose[] Poses = [Pose.Stand, Pose.Sit, Pose.Run, Pose.Reach];
    private static readonly Dictionary<(Technique, Look, Kind?, StyleSheet, bool), Vector3> Known = [];
    private static readonly Lock Gate = new();

    public static void Keep(Medium medium, StyleSheet sheet, bool night, IEnumerable<(Look Look, Kind? Kind, byte Mark)> cast)
    {
        foreach (var (look, kind, mark) in cast)
        {
            if (Mean(medium.Page, mark) is not { } mean) continue;
            var stray = mean - Of(medium.Technique, look, kind, sheet, night);
            var length = stray.Length();
            if (length <= Stay) continue;
            var wanted = Colour.FromOkLab(mean - stray * (MathF.Min(length - Stay, Most) / length));
            Apply(medium.Page, mark, wanted - Colour.FromOkLab(mean));
        }
    }

    /// <summary>The mean of a look in one style, over a few poses.</summary>
    private static Vector3 Of(Technique technique, Look look, Kind? kind, StyleSheet sheet, bool night)
    {
        var key = (technique, look, kind, sheet, night);
        lock (Gate)
        {
            if (Known.TryGetValue(key, out var known)) return known;
        }

        var pixels = technique.Finish == Finishing.Pixels;
        var side = pixels ? Large : Small;
        var mean = Vector3.Zero;
        foreach (var pose in Poses)
        {
            using var page = new Raster(side, side);
            var medium = new Medium(page, technique, sheet, night);
            page.Pixels.Fill(medium.Ground);
            Figure.Draw(medium, look, kind, pose, Emotion.Calm, default, new(side * 0.52f, side * 0.95f), side * 0.72f, flip: false, Marks.Of(0));
            if (pixels) Finish.Pixels(page);
            mean += Mean(page, Marks.Of(0)) ?? Vector3.Zero;
        }

        mean /= Poses.Length;
        lock (Gate)
        {
            if (Known.Count >= Kept) Known.Clear();
            Known[key] = mean;
        }

        return mean;
    }

    /// <summary>The mean OKLab colour of one of the cast on a page; null when it is not there.</summary>
    public static Vector3? Mean(Raster page, byte mark)
    {
        var (sum, count) = (Vector3.Zero, 0);
        for (var y = 0; y < page.Height; y += 2)
        {
            var row = page.Row(y);
            var marks = page.MarkRow(y);
            for (var x = y / 2 % 2; x < row.Length; x += 2)
            {
                if (!Marks.SameFigure(marks[x], mark)) continue;
                sum += Colour.ToOkLab(row[x]);
                count++;
            }
        }

        return count == 0 ? null : sum / count;
    }

    private static void Apply(Raster page, byte mark, Vector4 step)
    {
        for (var y = 0; y < page.Height; y++)
        {
            var row = page.Row(y);
            var marks = page.MarkRow(y);
            for (var x = 0; x < row.Length; x++)
            {
                if (Marks.SameFigure(marks[x], mark)) row[x] += step;
            }
        }
    }
}
