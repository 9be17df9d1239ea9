using System.Numerics;
using FairyTaleBot.Embedded.Canvas;
using FairyTaleBot.Styles;

namespace FairyTaleBot.Embedded.Illustrator.Media;

/// <summary>Puts shapes on a page in one style's material.</summary>
internal sealed partial class Medium(Raster page, Technique technique, StyleSheet sheet, bool night = false)
{
    /// <summary>Pixels until a brush that was set down full of ink runs dry.</summary>
    private const float FadeLength = 240;

    private static readonly Vector4 CutEdge = new(0.99f, 0.985f, 0.96f, 1);

    private readonly Vector4 line = Colour.Hex(technique.Ink ?? sheet.Line.Colour);
    private readonly Vector4 tint = sheet.Colour(PaletteRole.Tint);
    private readonly Vector4 light = sheet.Colour(PaletteRole.Light);
    private readonly (float Sin, float Cos) strokes = MathF.SinCos(technique.HatchDegrees * MathF.PI / 180);

    public Raster Page => page;

    public Technique Technique => technique;

    public float LineWeight { get; } = technique.Ink is null ? (float)sheet.Line.Weight : 2;

    /// <summary>What shows where no paint is.</summary>
    public Vector4 PaperColour { get; } = Colour.Mix(Colour.Rgb(0xfd, 0xfb, 0xf5), sheet.Colour(PaletteRole.SkyBottom), 0.25f);

    /// <summary>What thin paint is mixed with: the paper, or the dark that night laid over it.</summary>
    public Vector4 Ground { get; } = Under(technique, sheet, night);

    public void Fill(Shape shape, Paint paint)
    {
        shape = Wobbled(shape);
        if (technique.Thin > 0) paint = paint with { Colour = Thinned(paint.Colour, paint.Frozen), Foot = paint.Foot is { } foot ? Thinned(foot, paint.Frozen) : null };
        if (paint.Frozen) paint = paint with { Colour = Colour.Mix(paint.Colour, tint, technique.CastTint * 0.5f) };
        using var cover = Rasteriser.Cover(shape, page.Width, page.Height);
        if (cover.IsEmpty) return;
        if (paint.Casts && technique.Shadow > 0) Shadow(cover, paint);
        if (paint.Line > 0) Outline(shape, cover, paint);
        Body(cover, paint);
        if (paint.Line > 0 && technique.Contour == Contour.Rim) Rim(cover, paint);
    }

    /// <summary>A plain mark of colour: eyes, seams, blades of grass.</summary>
    public void Spot(Shape shape, Vector4 colour, float alpha = 1, byte mark = 0)
    {
        if (technique.Thin > 0 && mark == Marks.Scene) colour = Thinned(colour, frozen: false);
        using var cover = Rasteriser.Cover(shape, page.Width, page.Height);
        Blend(cover, colour, alpha, mark);
    }

    /// <summary>Light that adds to what is there, strongest in the middle; leaves the cast alone.</summary>
    public void Glow(Vector2 centre, float radius, Vector4 colour, float strength)
    {
        var (left, right) = (Math.Max(0, (int)(centre.X - radius)), Math.Min(page.Width, (int)(centre.X + radius) + 1));
        var (top, bottom) = (Math.Max(0, (int)(centre.Y - radius)), Math.Min(page.Height, (int)(centre.Y + radius) + 1));
        for (var y = top; y < bottom; y++)
        {
            var row = page.Row(y);
            var dy = (y - centre.Y) / radius;
            for (var x = left; x < right; x++)
            {
                var dx = (x - centre.X) / radius;
                var near = 1 - (dx * dx + dy * dy);
                if (near <= 0) continue;
                row[x] += (Vector4.One - row[x]) * colour * (near * near * strength);
            }
        }
    }

    /// <summary>How dark the strokes of this hand are here: 0 between them, below 0 where the paper shows through.</summary>
    public float Stroke(int x, int y)
    {
        var stripe = (x * strokes.Cos + y * strokes.Sin + technique.HatchSway * Noise.Wash(x >> 1, y >> 1)) / technique.HatchSpacing;
        return stripe - MathF.Floor(stripe) < technique.HatchShare ? technique.Hatch : 0;
    }

    /// <summary>Water carries pigment away more than it gathers it: light clouds, and hardly a dark one.</summary>
    public static float Bloom(int x, int y)
    {
        var cloud = Noise.Wash(x, y);
        return cloud < 0 ? cloud * 0.35f : cloud;
    }

    private static float Eased(float t) => t * t * (3 - 2 * t);

    private static Vector4 Under(Technique technique, StyleSheet sheet, bool night)
    {
        var paper = Colour.Mix(Colour.Rgb(0xfd, 0xfb, 0xf5), sheet.Colour(PaletteRole.SkyBottom), 0.25f);
        return night && technique.Finish != Finishing.Sketch ? Colour.Mix(paper, Colour.Rgb(0x2c, 0x34, 0x5c), 0.8f) : paper;
    }

    private Vector4 Thinned(Vector4 colour, bool frozen) => Vector4.Lerp(colour, Ground, frozen ? MathF.Max(0, technique.Thin - 0.3f) : technique.Thin);

    private Shape Wobbled(Shape shape)
    {
        if (technique.Wobble == 0) return shape;
        var scale = 64 / technique.WobbleLength;
        return shape.Map(p => p + technique.Wobble * new Vector2(
            Noise.Wash((int)(p.X * scale), (int)(p.Y * scale)), Noise.Wash((int)(p.X * scale) + 200, (int)(p.Y * scale) + 90)) * 1.6f);
    }

    private void Blend(Coverage cover, Vector4 colour, float alpha, byte mark)
    {
        for (var y = cover.Y; y < cover.Y + cover.Height; y++)
        {
            var row = page.Row(y).Slice(cover.X, cover.Width);
            var marks = page.MarkRow(y).Slice(cover.X, cover.Width);
            var covered = cover.Row(y);
            for (var i = 0; i < covered.Length; i++)
            {
                var a = covered[i];
                if (a <= 0) continue;
                row[i] += (colour - row[i]) * (a * alpha);
                if (a > 0.5f && alpha > 0.5f) marks[i] = mark;
            }
        }
    }

    private void Body(Coverage cover, Paint paint)
    {
        var t = technique;
        var frozen = paint.Frozen;
        var top = paint.Colour;
        var foot = paint.Foot ?? paint.Colour;
        var alpha = paint.Alpha;
        var shade = t.Shade * paint.Shade * (frozen ? 0.12f : 0.17f);
        var edges = paint.Shade > 0 && (t.EdgeDark > 0 || t.Relief > 0);
        // On the cast it grows with the figure, so that near and far it has the same share of shade.
        var soften = Math.Clamp(Math.Min(cover.Width, cover.Height) / 5, frozen ? 2 : 4, frozen ? 90 : t.Relief > 0 ? 44 : 16);
        using var inner = edges ? cover.Blur(soften, page.Width, page.Height) : null;
        var hatching = t.Hatch != 0 && paint.Shade > 0;
        var fade = frozen || paint.Mark != Marks.Scene || paint.Shade == 0 ? 0 : t.Fade;
        for (var y = cover.Y; y < cover.Y + cover.Height; y++)
        {
            var row = page.Row(y).Slice(cover.X, cover.Width);
            var marks = page.MarkRow(y).Slice(cover.X, cover.Width);
            var covered = cover.Row(y);
            var down = (y - cover.Y + 0.5f) / cover.Height;
            var colour = Vector4.Lerp(top, foot, down);
            if (fade > 0) colour += (Ground - colour) * (fade * Eased(MathF.Min(1, (y - cover.Y) / MathF.Min(cover.Height, FadeLength))));
            for (var i = 0; i < covered.Length; i++)
            {
                var a = covered[i];
                if (a <= 0) continue;
                var x = cover.X + i;
                var across = (i + 0.5f) / cover.Width;
                var lift = shade * (0.62f - down * 0.8f + (0.5f - across) * 0.36f);
                if (inner is not null) lift += Modelled(inner, x, y, soften) * (frozen ? 0.8f : 1);
                if (t.Wash > 0) lift += t.Wash * (frozen ? 0.3f * Noise.Wash(x, y) : Bloom(x, y));
                if (t.Tooth > 0) lift += t.Tooth * Noise.Tooth(x, y);
                if (t.Fibre > 0) lift += t.Fibre * Noise.Fibre(x, y);
                if (hatching) lift -= Stroke(x, y) * (frozen ? 0.5f : 1) * (0.4f + down * 0.8f);

                if (t.Posterise > 0) lift = MathF.Round(lift * t.Posterise * 3) / (t.Posterise * 3);
                var lit = lift < 0 ? colour * (1 + lift) : colour + (Vector4.One - colour) * lift;
                row[i] += (lit - row[i]) * (a * alpha);
                if (a > 0.5f && paint.Alpha > 0.5f) marks[i] = paint.Mark;
            }
        }
    }

    private float Modelled(Coverage inner, int x, int y, int soften)
    {
        var lift = 0f;
        if (technique.Relief > 0)
        {
            // What runs over the page's edge has no edge there.
            var slope = (inner.At(Math.Min(x + 2, page.Width - 1), Math.Min(y + 2, page.Height - 1)) - inner.At(Math.Max(x - 2, 0), Math.Max(y - 2, 0))) * soften * 0.11f;
            lift += technique.Relief * Math.Clamp(slope, -0.42f, 0.3f);
        }

        if (technique.EdgeDark > 0)
        {
            var edge = Math.Clamp((1 - inner.At(x, y)) * 2, 0, 1);
            lift -= technique.EdgeDark * edge * edge;
        }

        return lift;
    }
}
