using System.Numerics;
using FairyTaleBot.Briefs;
using FairyTaleBot.Characters;
using FairyTaleBot.Embedded.Canvas;
using FairyTaleBot.Styles;

namespace FairyTaleBot.Embedded.Illustrator.Media;

/// <summary>What is done to the whole page last. The cast is left out of everything that would change its colours from page to page.</summary>
internal static class Finish
{
    /// <summary>Whether the style signs its pages with a red seal at <see cref="Seal"/>.</summary>
    public static bool HasSeal(Technique technique) => technique.Finish is Finishing.Hanji or Finishing.Print;

    /// <summary>The seal's middle, some 20 pixels from its edges.</summary>
    public static Vector2 Seal => new(Scenes.Composition.Side - 66, Scenes.Composition.Side - 68);

    /// <param name="settle">Settles the cast's colours: after its edges are final, before the page is dimmed and grained.</param>
    public static void Apply(Medium medium, SceneBrief brief, Action settle)
    {
        var technique = medium.Technique;
        Grade(medium.Page, technique, brief);
        switch (technique.Finish)
        {
            case Finishing.Sheet or Finishing.Wax or Finishing.Brush or Finishing.Sketch:
                Border(medium, technique.Finish == Finishing.Wax ? 16 : 30, technique.Finish == Finishing.Brush ? 30 : 16);
                break;
            case Finishing.Hanji or Finishing.Print:
                Frame(medium, brief.Style);
                break;
            case Finishing.Pixels:
                Pixels(medium.Page);
                break;
            case Finishing.Waves:
                Lines(medium.Page);
                break;
            default:
                break;
        }

        settle();
        if (brief.Bedtime) Dim(medium.Page);
        if (technique.Finish is Finishing.Soft or Finishing.PaperEdge or Finishing.Dusk or Finishing.Hanji or Finishing.Brush or Finishing.Print) Grain(medium.Page, technique.Finish == Finishing.Soft ? 0.016f : 0.022f);
    }

    /// <summary>Mood and tension: warmth, a little darkness, and a darker rim of the page.</summary>
    private static void Grade(Raster page, Technique technique, SceneBrief brief)
    {
        var warm = brief.Mood switch
        {
            Emotion.Joy or Emotion.Tenderness => new Vector4(1.02f, 1.005f, 0.975f, 1),
            Emotion.Sadness or Emotion.Worry => new Vector4(0.965f, 0.985f, 1.02f, 1),
            _ => Vector4.One,
        };
        warm *= 1 - 0.012f * Math.Max(0, brief.Tension - 4);
        var rim = technique.Vignette + (technique.Vignette > 0 ? 0.02f * Math.Max(0, brief.Tension - 4) : 0);
        var half = page.Width / 2f;
        for (var y = 0; y < page.Height; y++)
        {
            var row = page.Row(y);
            var marks = page.MarkRow(y);
            var dy = (y - half) / half;
            for (var x = 0; x < row.Length; x++)
            {
                if (Marks.IsCast(marks[x])) continue;
                var dx = (x - half) / half;
                var far = MathF.Max(0, dx * dx + dy * dy - 0.55f);
                row[x] *= warm * (1 - MathF.Min(0.6f, rim * far * 0.8f));
            }
        }
    }

    /// <summary>The paper's ragged margin.</summary>
    private static void Border(Medium medium, float width, float rough)
    {
        var page = medium.Page;
        var paper = medium.PaperColour;
        for (var y = 0; y < page.Height; y++)
        {
            var row = page.Row(y);
            var marks = page.MarkRow(y);
            for (var x = 0; x < row.Length; x++)
            {
                var edge = MathF.Min(MathF.Min(x, y), MathF.Min(page.Width - 1 - x, page.Height - 1 - y));
                if (edge > width + rough) continue;
                var bare = Math.Clamp((width + rough * Noise.Wash(x, y) * 0.9f + rough * 0.35f * Noise.Tooth(x, y) - edge) / 3, 0, 1);
                if (bare <= 0) continue;
                row[x] += (paper - row[x]) * bare;
                marks[x] = Marks.Scene;
            }
        }
    }

    private static void Frame(Medium medium, StyleSheet sheet)
    {
        var page = medium.Page;
        var paper = medium.PaperColour;
        var ink = Colour.Hex(sheet.Line.Colour);
        const int Margin = 26;
        for (var y = 0; y < page.Height; y++)
        {
            var row = page.Row(y);
            var marks = page.MarkRow(y);
            for (var x = 0; x < row.Length; x++)
            {
                var edge = Math.Min(Math.Min(x, y), Math.Min(page.Width - 1 - x, page.Height - 1 - y));
                if (edge < Margin + 8) marks[x] = Marks.Scene;
                if (edge < Margin) row[x] = paper * (1 + 0.03f * Noise.Tooth(x, y));
                else if (edge < Margin + 3 || edge is >= Margin + 7 and < Margin + 8) row[x] = ink;
            }
        }

        var seal = Seal;
        medium.Fill(Shapes.RoundBox(seal.X - 17, seal.Y - 17, 34, 34, 5), new(Colour.Rgb(0xb8, 0x38, 0x2c), Line: 0, Casts: false));
        medium.Spot(Strokes.Line(3, new Vector2(seal.X - 8, seal.Y - 7), new Vector2(seal.X + 8, seal.Y - 7)).And(Strokes.Line(3, new Vector2(seal.X, seal.Y - 7), new Vector2(seal.X, seal.Y + 9)), Strokes.Line(3, new Vector2(seal.X - 8, seal.Y + 9), new Vector2(seal.X + 8, seal.Y + 9))), paper);
    }

    /// <summary>The lines of an old screen, on which sound could be seen.</summary>
    private static void Lines(Raster page)
    {
        for (var y = 0; y < page.Height; y++)
        {
            if (y % 8 is < 4) continue;
            var row = page.Row(y);
            var marks = page.MarkRow(y);
            for (var x = 0; x < row.Length; x++)
            {
                if (!Marks.IsCast(marks[x])) row[x] *= 0.84f;
            }
        }
    }

    public static void Pixels(Raster page)
    {
        const int Block = 8;
        const float Steps = 22;
        ReadOnlySpan<float> bayer = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5];
        for (var by = 0; by < page.Height; by += Block)
        {
            for (var bx = 0; bx < page.Width; bx += Block)
            {
                var sum = Vector4.Zero;
                for (var y = 0; y < Block; y++)
                {
                    foreach (var pixel in page.Row(by + y).Slice(bx, Block)) sum += pixel;
                }

                var mean = sum / (Block * Block);
                var mark = page.MarkRow(by + 1)[bx + 1];
                var cast = Marks.IsCast(mark);
                var whole = true;
                for (var y = 0; y < Block; y++) whole &= !page.MarkRow(by + y).Slice(bx, Block).ContainsAnyExcept(mark);
                if (!whole)
                {
                    // A block that holds some of what is behind is no colour of the figure's.
                    var own = true;
                    for (var y = 0; y < Block; y++)
                    {
                        foreach (var other in page.MarkRow(by + y).Slice(bx, Block)) own &= Marks.SameFigure(other, mark);
                    }

                    for (var y = 0; y < Block; y++) page.MarkRow(by + y).Slice(bx, Block).Fill(own ? Marks.With(mark, Part.Rest) : Marks.Scene);
                }

                var threshold = cast ? 0.5f : (bayer[(by / Block % 4 * 4) + (bx / Block % 4)] + 0.5f) / 16;
                var steps = cast ? 32 : Steps;
                var colour = new Vector4(MathF.Floor(mean.X * steps + threshold), MathF.Floor(mean.Y * steps + threshold), MathF.Floor(mean.Z * steps + threshold), steps) / steps;
                for (var y = 0; y < Block; y++) page.Row(by + y).Slice(bx, Block).Fill(colour);
            }
        }
    }

    private static void Grain(Raster page, float strength)
    {
        for (var y = 0; y < page.Height; y++)
        {
            var row = page.Row(y);
            for (var x = 0; x < row.Length; x++) row[x] *= 1 + strength * Noise.Tooth(x, y);
        }
    }

    /// <summary>A page to fall asleep by: the mean lightness at most 0.43 (OKLab), nothing bright and large; all of the cast by the same share on every page.</summary>
    private static void Dim(Raster page)
    {
        const float Cast = 0.8f;
        const float Goal = 0.42f;
        const int Step = 8;
        var (low, high) = (0.15f, 1f);
        for (var i = 0; i < 7; i++)
        {
            var gain = (low + high) / 2;
            var (sum, count) = (0f, 0);
            for (var y = 0; y < page.Height; y += Step)
            {
                var row = page.Row(y);
                var marks = page.MarkRow(y);
                for (var x = 0; x < row.Length; x += Step)
                {
                    sum += Colour.Lightness(row[x] * (Marks.IsCast(marks[x]) ? Cast : gain));
                    count++;
                }
            }

            if (sum / count > Goal) high = gain;
            else low = gain;
        }

        for (var y = 0; y < page.Height; y++)
        {
            var row = page.Row(y);
            var marks = page.MarkRow(y);
            for (var x = 0; x < row.Length; x++) row[x] *= Marks.IsCast(marks[x]) ? Cast : low;
        }
    }
}
