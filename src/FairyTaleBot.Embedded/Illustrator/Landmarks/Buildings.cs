using System.Numerics;
using FairyTaleBot.Embedded.Canvas;
using FairyTaleBot.Embedded.Illustrator.Figures;
using FairyTaleBot.Embedded.Illustrator.Scenes;
using static FairyTaleBot.Embedded.Canvas.Shapes;

namespace FairyTaleBot.Embedded.Illustrator.Landmarks;

internal static class Buildings
{
    public static void Cottage(FigurePen p, LandmarkColours c)
    {
        LandmarkPainter.Tree(p, c, P(-0.42f, 0), 0.6f, true, 0);
        p.Fill(Box(0.16f, -0.68f, 0.09f, 0.2f), c.Stone, 0.6f, 0.8f);
        foreach (var (x, y, r) in (ReadOnlySpan<(float, float, float)>)[(0.22f, -0.74f, 0.03f), (0.26f, -0.81f, 0.04f), (0.32f, -0.89f, 0.05f)])
            p.Medium.Spot(Circle(p.OnPage(x, y), r * p.Scale), Colour.Rgb(255, 252, 246), 0.4f);
        p.Fill(Box(-0.3f, -0.36f, 0.6f, 0.37f), c.Wall);
        p.Fill(Blob(P(-0.43f, -0.3f), P(-0.26f, -0.44f), P(-0.1f, -0.62f), P(0, -0.66f), P(0.1f, -0.62f), P(0.26f, -0.44f), P(0.43f, -0.3f), P(0.22f, -0.31f), P(0, -0.33f), P(-0.22f, -0.31f)), c.Roof);
        for (var i = 0; i < 3; i++) p.Line(0.007f, Colour.Lift(c.Roof, -0.07f), Curve(P(-0.3f + i * 0.1f, -0.36f - i * 0.085f), P(0, -0.39f - i * 0.085f), P(0.3f - i * 0.1f, -0.36f - i * 0.085f)));
        LandmarkPainter.Window(p, c, -0.18f, -0.18f, 0.12f, 0.13f);
        LandmarkPainter.Window(p, c, 0.19f, -0.18f, 0.12f, 0.13f);
        LandmarkPainter.Door(p, c, 0.01f, 0, 0.15f, 0.25f);
        foreach (var x in (ReadOnlySpan<float>)[-0.29f, 0.28f]) p.Fill(Circle(P(x, -0.02f), 0.07f).And(Circle(P(x + 0.07f, -0.01f), 0.05f), Circle(P(x - 0.06f, 0), 0.045f)), c.LeafDark, 0.8f, 0.7f);
        for (var i = 0; i < 5; i++) p.Spot(Circle(P(-0.34f + i * 0.03f, -0.03f - i % 2 * 0.03f), 0.011f), c.Flag);
    }

    public static void Tower(FigurePen p, LandmarkColours c)
    {
        p.Fill(Shape.Of(P(-0.19f, 0.01f), P(-0.15f, -0.62f), P(0.15f, -0.62f), P(0.19f, 0.01f)), c.Stone);
        for (var row = 0; row < 6; row++)
        {
            for (var i = -1; i <= 1; i++) p.Line(0.007f, Colour.Lift(c.Stone, -0.07f), P(i * 0.09f + row % 2 * 0.04f - 0.035f, -0.08f - row * 0.09f), P(i * 0.09f + row % 2 * 0.04f + 0.015f, -0.08f - row * 0.09f));
        }

        p.Fill(Box(-0.2f, -0.66f, 0.4f, 0.05f), Colour.Lift(c.Stone, 0.04f), 0.5f, 0.8f);
        p.Fill(Box(-0.16f, -0.84f, 0.32f, 0.2f), c.Wall, 0.6f, 0.9f);
        p.Patch(Shape.Of([P(-0.1f, -0.64f), .. Arc(P(0, -0.74f), 0.1f, 0.08f, 180, 360), P(0.1f, -0.64f)]), c.Dark, 0);
        p.Fill(Blob(P(0, -0.8f), P(0.05f, -0.78f), P(0.08f, -0.69f), P(0, -0.67f), P(-0.08f, -0.69f), P(-0.05f, -0.78f)), Colour.Rgb(0xe9, 0xb8, 0x4a), 0.8f, 0.5f);
        p.Fill(Blob(P(-0.24f, -0.82f), P(-0.1f, -0.96f), P(0, -1.14f), P(0.1f, -0.96f), P(0.24f, -0.82f), P(0, -0.84f)), c.Roof);
        p.Line(0.01f, c.Wood, P(0, -1.13f), P(0, -1.22f));
        p.Fill(Shape.Of(P(0, -1.22f), P(0.1f, -1.19f), P(0, -1.16f)), c.Flag, 0.4f, 0.6f);
        LandmarkPainter.Window(p, c, 0, -0.42f, 0.09f, 0.13f);
        LandmarkPainter.Door(p, c, 0, 0.01f, 0.14f, 0.22f);
        p.Fill(Circle(P(-0.22f, -0.02f), 0.07f).And(Circle(P(-0.14f, 0), 0.05f)), c.LeafDark, 0.8f, 0.7f);
        p.Fill(Circle(P(0.23f, -0.01f), 0.06f).And(Circle(P(0.3f, 0.01f), 0.045f)), c.Leaf, 0.8f, 0.7f);
    }

    public static void Castle(FigurePen p, LandmarkColours c)
    {
        p.Fill(Blob(P(-0.62f, 0.06f), P(-0.46f, -0.1f), P(-0.2f, -0.17f), P(0.2f, -0.17f), P(0.46f, -0.1f), P(0.62f, 0.06f)), c.LeafDark, 0.8f, 0.8f);
        foreach (var (x, w, top) in (ReadOnlySpan<(float, float, float)>)[(-0.12f, 0.13f, -0.76f), (0.14f, 0.12f, -0.68f)]) Turret(p, c, x, w, top, -0.3f);
        p.Fill(Box(-0.26f, -0.44f, 0.52f, 0.34f), c.Wall);
        for (var i = 0; i < 5; i++) p.Fill(Box(-0.26f + i * 0.113f, -0.49f, 0.07f, 0.07f), c.Wall, 0.4f, 0.6f);
        foreach (var x in (ReadOnlySpan<float>)[-0.32f, 0.32f]) Turret(p, c, x, 0.17f, -0.56f, -0.06f);
        LandmarkPainter.Door(p, c, 0, -0.1f, 0.16f, 0.22f);
        foreach (var x in (ReadOnlySpan<float>)[-0.17f, 0.17f]) LandmarkPainter.Window(p, c, x, -0.3f, 0.06f, 0.09f);
        p.Fill(Shape.Of([.. Curve(P(-0.07f, -0.1f), P(-0.04f, -0.02f), P(-0.16f, 0.06f)), .. Curve(P(0.08f, 0.06f), P(0.1f, -0.02f), P(0.07f, -0.1f))]), Colour.Mix(c.Wall, c.Stone, 0.5f), 0.3f, 0.4f);
    }

    public static void Lighthouse(FigurePen p, LandmarkColours c)
    {
        p.Fill(Blob(P(-0.42f, 0.03f), P(-0.3f, -0.1f), P(-0.08f, -0.15f), P(0.18f, -0.13f), P(0.36f, -0.06f), P(0.46f, 0.03f)), c.Stone, 0.9f, 0.8f);
        if (c.Lit) p.Medium.Spot(Shape.Of(P(0, -0.92f), P(-1.6f, -1.16f), P(-1.6f, -0.7f)).Apply(p.Place), c.Window, 0.2f);
        p.Fill(Shape.Of(P(-0.15f, -0.1f), P(-0.1f, -0.82f), P(0.1f, -0.82f), P(0.15f, -0.1f)), c.Wall);
        foreach (var (a, b) in (ReadOnlySpan<(float, float)>)[(-0.24f, -0.38f), (-0.52f, -0.66f)])
            p.Patch(Shape.Of(P(-0.15f - (a + 0.1f) * 0.07f, a), P(-0.15f - (b + 0.1f) * 0.07f, b), P(0.15f + (b + 0.1f) * 0.07f, b), P(0.15f + (a + 0.1f) * 0.07f, a)), c.Roof);
        p.Fill(RoundBox(-0.14f, -0.86f, 0.28f, 0.05f, 0.02f), c.Dark, 0.4f, 0.7f);
        if (c.Lit) p.Medium.Glow(p.OnPage(0, -0.93f), 0.3f * p.Scale, c.Window, 0.9f);
        p.Fill(Box(-0.08f, -0.98f, 0.16f, 0.12f), c.Window, 0.2f, 0.8f);
        p.Line(0.008f, c.Dark, P(0, -0.98f), P(0, -0.86f));
        p.Fill(Segment(P(0, -0.97f), 0.12f, 0.12f, 180, 360), c.Roof, 0.7f, 0.9f);
        p.Fill(Circle(P(0, -1.1f), 0.02f), c.Dark, 0.3f, 0.5f);
        LandmarkPainter.Door(p, c, 0, -0.1f, 0.09f, 0.14f);
        LandmarkPainter.Window(p, c, 0.01f, -0.45f, 0.05f, 0.07f);
    }

    public static void Market(FigurePen p, LandmarkColours c, SceneColours scene)
    {
        ReadOnlySpan<(float X, float S, Vector4 Cloth)> stalls = [(-0.36f, 0.72f, c.Leaf), (0.34f, 0.78f, c.Roof), (-0.02f, 1, c.Flag)];
        foreach (var (x, s, cloth) in stalls)
        {
            var q = p.At(x, s == 1 ? 0.02f : -0.05f, s);
            foreach (var side in (ReadOnlySpan<float>)[-0.24f, 0.24f]) q.Fill(Strokes.Line(0.028f, P(side, 0), P(side, -0.5f)), c.Wood, 0.4f, 0.7f);
            q.Fill(RoundBox(-0.28f, -0.2f, 0.56f, 0.2f, 0.02f), Colour.Lift(c.Wood, 0.07f), 0.7f, 0.9f);
            for (var i = 0; i < 5; i++) q.Fill(Circle(P(-0.2f + i * 0.1f, -0.22f), 0.045f), i % 2 == 0 ? scene.Ambient(Colour.Rgb(0xe0, 0x64, 0x4e)) : scene.Ambient(Colour.Rgb(0xf0, 0xb8, 0x4a)), 0.7f, 0.6f);
            var pale = Colour.Mix(cloth, scene.Ambient(Colour.Rgb(255, 248, 235)), 0.75f);
            for (var i = 0; i < 6; i++)
            {
                var (l, r) = (-0.33f + i * 0.11f, -0.22f + i * 0.11f);
                var (tl, tr) = (-0.24f + i * 0.08f, -0.16f + i * 0.08f);
                q.Fill(Shape.Of([P(tl, -0.66f), P(tr, -0.66f), P(r, -0.46f), .. Arc(P((l + r) / 2, -0.46f), 0.055f, 0.04f, 0, 180), P(l, -0.46f)]), i % 2 == 0 ? cloth : pale, 0.5f, 0.6f);
            }
        }

        var line = Curve(P(-0.56f, -0.72f), P(-0.28f, -0.6f), P(0, -0.78f), P(0.28f, -0.6f), P(0.56f, -0.74f));
        p.Line(0.006f, c.Dark, line);
        for (var i = 3; i < line.Length; i += 5) p.Spot(Shape.Of(line[i] + P(-0.025f, 0), line[i] + P(0.025f, 0), line[i] + P(0, 0.06f)), (i / 5 % 3) switch { 0 => c.Flag, 1 => c.Window, _ => c.Leaf });
    }

    public static void Well(FigurePen pen, LandmarkColours c)
    {
        LandmarkPainter.Tree(pen, c, P(0.36f, -0.03f), 0.7f, true, 0);
        var p = pen.At(-0.03f, 0, 0.92f);
        foreach (var x in (ReadOnlySpan<float>)[-0.22f, 0.22f]) p.Fill(Strokes.Line(0.045f, P(x, -0.2f), P(x, -0.56f)), c.Wood, 0.5f, 0.8f);
        p.Fill(Strokes.Line(0.035f, P(-0.24f, -0.47f), P(0.24f, -0.47f)), c.Wood, 0.5f, 0.7f);
        p.Line(0.01f, c.Dark, P(0.03f, -0.47f), P(0.03f, -0.32f));
        p.Fill(Shape.Of(P(-0.03f, -0.32f), P(0.09f, -0.32f), P(0.075f, -0.2f), P(-0.015f, -0.2f)), Colour.Lift(c.Wood, 0.08f), 0.6f, 0.7f);
        p.Fill(Shape.Of(P(-0.36f, -0.52f), P(-0.28f, -0.6f), P(0, -0.78f), P(0.28f, -0.6f), P(0.36f, -0.52f)), c.Roof);
        p.Line(0.008f, Colour.Lift(c.Roof, -0.07f), P(-0.24f, -0.59f), P(0.24f, -0.59f));
        p.Fill(Ellipse(P(0, -0.2f), 0.31f, 0.07f), Colour.Lift(c.Stone, 0.05f), 0.5f, 0.8f);
        p.Patch(Ellipse(P(0, -0.2f), 0.25f, 0.045f), c.Dark, 0);
        p.Fill(Blob(P(-0.31f, -0.19f), P(0, -0.125f), P(0.31f, -0.19f), P(0.3f, -0.02f), P(0, 0.04f), P(-0.3f, -0.02f)), c.Stone);
        for (var row = 0; row < 2; row++)
        {
            for (var i = 0; i < 4; i++) p.Line(0.008f, Colour.Lift(c.Stone, -0.08f), P(-0.22f + i * 0.13f + row * 0.05f, -0.1f + row * 0.06f), P(-0.15f + i * 0.13f + row * 0.05f, -0.09f + row * 0.06f));
        }
    }

    private static void Turret(FigurePen p, LandmarkColours c, float x, float w, float top, float foot)
    {
        p.Fill(Box(x - w / 2, top, w, foot - top), c.Wall);
        p.Fill(Blob(P(x - w * 0.72f, top + 0.015f), P(x - w * 0.25f, top - w * 0.8f), P(x, top - w * 1.6f), P(x + w * 0.25f, top - w * 0.8f), P(x + w * 0.72f, top + 0.015f), P(x, top)), c.Roof);
        p.Line(0.007f, c.Wood, P(x, top - w * 1.55f), P(x, top - w * 2f));
        p.Fill(Shape.Of(P(x, top - w * 2f), P(x + w * 0.6f, top - w * 1.85f), P(x, top - w * 1.7f)), c.Flag, 0.3f, 0.5f);
        LandmarkPainter.Window(p, c, x, top + 0.1f, w * 0.32f, w * 0.5f);
    }
}
