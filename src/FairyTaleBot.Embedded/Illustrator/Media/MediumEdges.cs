using System.Numerics;
using FairyTaleBot.Embedded.Canvas;

namespace FairyTaleBot.Embedded.Illustrator.Media;

/// <summary>What happens at a shape's edge: shadow, contour, glow, rim of light.</summary>
internal sealed partial class Medium
{
    private void Shadow(Coverage cover, Paint paint)
    {
        using var soft = cover.Blur(technique.ShadowBlur, page.Width, page.Height);
        var reach = (int)technique.ShadowReach;
        var strength = technique.Shadow * paint.Alpha;
        var fromY = Math.Max(0, soft.Y + reach);
        for (var y = fromY; y < Math.Min(page.Height, soft.Y + soft.Height + reach); y++)
        {
            var row = page.Row(y);
            var shade = soft.Row(y - reach);
            var marks = page.MarkRow(y);
            for (var i = 0; i < shade.Length; i++)
            {
                var x = soft.X + i + reach / 2;
                if ((uint)x >= (uint)page.Width) continue;
                // A shadow on the cast would change its colours from page to page.
                var own = Marks.SameFigure(paint.Mark, marks[x]);
                if (!own && Marks.IsCast(marks[x])) continue;
                row[x] *= 1 - shade[i] * strength * (own ? 0.35f : 1);
            }
        }
    }

    /// <summary>The contour, outside the shape only: what overlaps within it never shows, however thin the paint.</summary>
    private void Outline(Shape shape, Coverage cover, Paint paint)
    {
        var weight = technique.PaperEdge > 0 ? technique.PaperEdge * MathF.Min(1, paint.Line) : LineWeight * paint.Line;
        if (weight <= 0 || (technique.PaperEdge == 0 && technique.Contour is Contour.None or Contour.Rim)) return;
        var rough = technique.LineRough;
        var seed = (int)shape.Bounds().Min.X;
        using var stroke = Rasteriser.Cover(Strokes.Around(shape, t => weight * 2 * MathF.Max(0.15f, 1 + rough * Noise.Along(t * 9, seed))), page.Width, page.Height);
        if (stroke.IsEmpty) return;
        stroke.Subtract(cover);
        if (technique.Contour == Contour.Neon)
        {
            Neon(stroke, paint);
            return;
        }

        var ink = technique.PaperEdge > 0 ? CutEdge : technique.Contour == Contour.Own ? Colour.Lift(paint.Colour, -0.17f) : line;
        Blend(stroke, ink, paint.Alpha, Marks.With(paint.Mark, Part.Rest));
    }

    private void Neon(Coverage crisp, Paint paint)
    {
        var glow = paint.Frozen ? light : Colour.Mix(light, paint.Colour, 0.25f);
        using var soft = crisp.Blur(16, page.Width, page.Height);
        for (var y = soft.Y; y < soft.Y + soft.Height; y++)
        {
            var row = page.Row(y);
            var around = soft.Row(y);
            var marks = page.MarkRow(y);
            for (var i = 0; i < around.Length; i++)
            {
                if (around[i] <= 0 || Marks.IsCast(marks[soft.X + i])) continue;
                ref var pixel = ref row[soft.X + i];
                pixel += (Vector4.One - pixel) * glow * (around[i] * 0.75f * paint.Alpha);
            }
        }

        Blend(crisp, glow, paint.Alpha * 0.95f, Marks.With(paint.Mark, Part.Rest));
    }

    /// <summary>Light on the upper edges, as if a lantern hung above.</summary>
    private void Rim(Coverage cover, Paint paint)
    {
        var reach = Math.Clamp(Math.Min(cover.Width, cover.Height) / 18, 1, paint.Frozen ? 12 : 4);
        for (var y = cover.Y; y < cover.Y + cover.Height; y++)
        {
            var row = page.Row(y).Slice(cover.X, cover.Width);
            var marks = page.MarkRow(y).Slice(cover.X, cover.Width);
            var covered = cover.Row(y);
            for (var i = 0; i < covered.Length; i++)
            {
                if (covered[i] <= 0) continue;
                var edge = covered[i] - cover.At(cover.X + i - reach, y - reach * 2);
                if (edge <= 0) continue;
                row[i] += (line - row[i]) * (edge * 0.6f * paint.Alpha * MathF.Min(1, paint.Line));
                if (edge > 0.15f) marks[i] = Marks.With(marks[i], Part.Rest);
            }
        }
    }
}
