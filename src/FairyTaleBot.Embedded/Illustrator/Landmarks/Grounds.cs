using System.Numerics;
using FairyTaleBot.Common;
using FairyTaleBot.Embedded.Canvas;
using FairyTaleBot.Embedded.Illustrator.Figures;
using static FairyTaleBot.Embedded.Canvas.Shapes;

namespace FairyTaleBot.Embedded.Illustrator.Landmarks;

internal static class Grounds
{
    public static void Wood(FigurePen p, LandmarkColours c, ref Seeded chance)
    {
        var kinds = chance.Next(3);
        for (var row = 0; row < 3; row++)
        {
            var count = 7 - row;
            for (var i = 0; i < count; i++)
            {
                var x = -0.62f + 1.24f * (i + 0.5f) / count + 0.05f * (float)(chance.NextDouble() - 0.5);
                var height = 0.56f + row * 0.13f + 0.16f * (float)chance.NextDouble();
                if (row == 2 && MathF.Abs(x) < 0.13f) continue;
                LandmarkPainter.Tree(p, c with { LeafDark = Colour.Lift(c.LeafDark, 0.05f - row * 0.03f), Leaf = Colour.Lift(c.Leaf, 0.03f - row * 0.02f) }, P(x, -0.07f + row * 0.045f), height, (i + row) % 2 == 0, kinds == 0 ? (i + row) % 2 : kinds - 1);
            }
        }

        // Undergrowth, so that the trunks grow out of something.
        p.Fill(Blob(P(-0.72f, 0.1f), P(-0.68f, -0.09f), P(-0.54f, -0.14f), P(-0.4f, -0.08f), P(-0.26f, -0.12f), P(-0.12f, -0.08f), P(0.02f, -0.04f), P(0.15f, -0.08f), P(0.29f, -0.13f), P(0.43f, -0.08f), P(0.57f, -0.13f), P(0.7f, -0.08f), P(0.76f, 0.1f)), Colour.Mix(c.LeafDark, c.Leaf, 0.35f), 0.8f, 0.6f);
    }

    public static void Hill(FigurePen p, LandmarkColours c)
    {
        p.Fill(Blob(P(-0.86f, 0.08f), P(-0.6f, -0.1f), P(-0.28f, -0.34f), P(0, -0.42f), P(0.3f, -0.33f), P(0.62f, -0.1f), P(0.86f, 0.08f), P(0, 0.1f)), c.Leaf, 0.9f, 0.8f, c.LeafDark);
        p.Fill(Shape.Of([.. Curve(P(-0.03f, -0.38f), P(0.12f, -0.28f), P(-0.1f, -0.14f), P(0.02f, 0.05f)), .. Curve(P(0.16f, 0.05f), P(0.02f, -0.14f), P(0.18f, -0.28f), P(0.01f, -0.4f))]), Colour.Mix(c.Wall, c.Wood, 0.25f), 0.3f, 0.3f);
        LandmarkPainter.Tree(p, c, P(0.03f, -0.39f), 0.62f, true, 0);
        LandmarkPainter.Tree(p, c, P(-0.46f, -0.14f), 0.24f, true, 1);
        LandmarkPainter.Tree(p, c, P(0.5f, -0.13f), 0.28f, true, 1);
        p.Line(0.008f, c.Wood, P(0.13f, -0.72f), P(0.13f, -0.5f));
        p.Line(0.008f, c.Wood, P(0.22f, -0.7f), P(0.22f, -0.5f));
        p.Fill(RoundBox(0.105f, -0.52f, 0.14f, 0.03f, 0.01f), c.Wood, 0.4f, 0.5f);
    }

    public static void Cave(FigurePen p, LandmarkColours c)
    {
        LandmarkPainter.Tree(p, c, P(-0.5f, 0), 0.5f, true, 1);
        p.Fill(Blob(P(-0.6f, 0.05f), P(-0.48f, -0.3f), P(-0.26f, -0.5f), P(-0.02f, -0.66f), P(0.24f, -0.54f), P(0.4f, -0.3f), P(0.6f, 0.05f), P(0, 0.08f)), c.Stone, 1, 1, Colour.Lift(c.Stone, -0.07f));
        p.Fill(Shape.Of([P(-0.21f, 0.03f), .. Curve(P(-0.21f, 0.03f), P(-0.19f, -0.2f), P(-0.04f, -0.34f), P(0.13f, -0.28f), P(0.21f, -0.08f), P(0.22f, 0.03f))]), c.Dark, 0.2f, 0.9f);
        p.Medium.Glow(p.OnPage(0.02f, -0.05f), 0.2f * p.Scale, c.Window, 0.4f);
        // Ivy and no teeth: a cave is no mouth.
        foreach (var (x, y, h) in (ReadOnlySpan<(float, float, float)>)[(-0.13f, -0.28f, 0.09f), (-0.05f, -0.33f, 0.14f), (0.1f, -0.3f, 0.1f)])
        {
            p.Line(0.008f, c.LeafDark, Curve(P(x, y), P(x + 0.01f, y + h * 0.5f), P(x - 0.005f, y + h)));
            for (var i = 0; i < 3; i++) p.Fill(Ellipse(P(x + (i % 2 == 0 ? 0.015f : -0.015f), y + h * (0.3f + 0.33f * i)), 0.022f, 0.013f, i % 2 == 0 ? -35 : 215), c.Leaf, 0.5f, 0.4f);
        }

        foreach (var (x, y) in (ReadOnlySpan<(float, float)>)[(-0.36f, -0.24f), (0.28f, -0.34f), (-0.12f, -0.5f), (0.38f, -0.12f)]) p.Line(0.009f, Colour.Lift(c.Stone, -0.09f), Curve(P(x, y), P(x + 0.06f, y + 0.03f), P(x + 0.05f, y + 0.09f)));
        p.Fill(Circle(P(-0.44f, 0), 0.08f).And(Circle(P(-0.35f, 0.02f), 0.06f)), c.LeafDark, 0.8f, 0.7f);
        p.Fill(Circle(P(0.46f, 0.01f), 0.07f).And(Circle(P(0.54f, 0.02f), 0.05f)), c.Leaf, 0.8f, 0.7f);
        // Turf that hangs over the edge, and a small tree upon it.
        LandmarkPainter.Tree(p, c, P(0.08f, -0.58f), 0.24f, false, 0);
        p.Fill(Blob(P(-0.34f, -0.4f), P(-0.2f, -0.57f), P(-0.02f, -0.68f), P(0.2f, -0.6f), P(0.34f, -0.42f), P(0.24f, -0.46f), P(0.16f, -0.5f), P(0.06f, -0.58f), P(-0.06f, -0.57f), P(-0.14f, -0.5f), P(-0.24f, -0.46f)), c.Leaf, 0.7f, 0.7f);
    }

    public static void Lake(FigurePen p, LandmarkColours c, ref Seeded chance)
    {
        for (var i = 0; i < 6; i++) LandmarkPainter.Tree(p, c, P(-0.62f + i * 0.25f, -0.17f), 0.24f + 0.1f * (float)chance.NextDouble(), i % 2 == 0, 1);
        p.Fill(Blob(P(-0.78f, -0.06f), P(-0.5f, -0.16f), P(0, -0.19f), P(0.5f, -0.16f), P(0.78f, -0.06f), P(0.5f, 0.06f), P(0, 0.09f), P(-0.5f, 0.06f)), c.Water, 0.5f, 0.8f, Colour.Lift(c.Water, 0.07f));
        for (var i = 0; i < 9; i++)
        {
            var (x, y) = (-0.56f + 1.1f * (float)chance.NextDouble(), -0.13f + 0.18f * (float)chance.NextDouble());
            p.Line(0.007f, Colour.Lift(c.Water, 0.13f), Curve(P(x - 0.06f, y), P(x, y - 0.008f), P(x + 0.06f, y)));
        }

        foreach (var (x, y) in (ReadOnlySpan<(float, float)>)[(-0.34f, 0.01f), (-0.22f, 0.04f), (0.36f, 0.015f)])
        {
            p.Fill(Ellipse(P(x, y), 0.055f, 0.02f), c.Leaf, 0.4f, 0.5f);
            p.Spot(Circle(P(x + 0.01f, y - 0.014f), 0.014f), c.Flag);
        }

        foreach (var side in (ReadOnlySpan<float>)[-0.6f, 0.56f])
        {
            for (var i = 0; i < 5; i++)
            {
                var x = side + i * 0.035f;
                p.Line(0.008f, c.LeafDark, Curve(P(x, 0.06f), P(x + 0.01f, -0.06f), P(x + 0.025f, -0.16f - i % 3 * 0.04f)));
                p.Fill(Ellipse(P(x + 0.025f, -0.18f - i % 3 * 0.04f), 0.012f, 0.036f, 8), c.Wood, 0.4f, 0.4f);
            }
        }
    }

    public static void Bridge(FigurePen p, LandmarkColours c)
    {
        p.Fill(Blob(P(-0.14f, -0.2f), P(0.14f, -0.2f), P(0.22f, -0.04f), P(0.4f, 0.14f), P(-0.36f, 0.14f), P(-0.2f, -0.04f)), c.Water, 0.4f, 0.5f, Colour.Lift(c.Water, 0.06f));
        foreach (var (x, y) in (ReadOnlySpan<(float, float)>)[(-0.06f, -0.06f), (0.08f, 0.02f), (-0.12f, 0.07f), (0.16f, 0.1f)]) p.Line(0.007f, Colour.Lift(c.Water, 0.12f), Curve(P(x - 0.06f, y), P(x, y - 0.01f), P(x + 0.06f, y)));
        LandmarkPainter.Tree(p, c, P(-0.6f, -0.05f), 0.5f, true, 0);
        LandmarkPainter.Tree(p, c, P(0.63f, -0.07f), 0.44f, true, 0);
        p.Fill(Shape.Of([.. Arc(P(0, 0.06f), 0.6f, 0.36f, 184, 356), .. Arc(P(0, 0.1f), 0.31f, 0.24f, 360, 180)]), c.Stone, 0.9f);
        foreach (var a in (ReadOnlySpan<float>)[200, 222, 245, 270, 295, 318, 340]) p.Line(0.008f, Colour.Lift(c.Stone, -0.08f), Polar(P(0, 0.1f), 0.33f, a) * P(1, 0.8f) + P(0, 0.01f), Polar(P(0, 0.1f), 0.42f, a) * P(1, 0.8f) + P(0, 0.02f));
        p.Fill(Strokes.Line(0.035f, Arc(P(0, 0), 0.6f, 0.36f, 190, 350)), Colour.Lift(c.Stone, 0.05f), 0.5f, 0.8f);
        foreach (var a in (ReadOnlySpan<float>)[194, 346])
        {
            var at = P(0.6f * MathF.Cos(a * MathF.PI / 180), 0.36f * MathF.Sin(a * MathF.PI / 180));
            p.Fill(RoundBox(at.X - 0.03f, at.Y - 0.13f, 0.06f, 0.18f, 0.01f), Colour.Lift(c.Stone, -0.03f), 0.5f, 0.8f);
            p.Medium.Glow(p.OnPage(at.X, at.Y - 0.17f), 0.12f * p.Scale, c.Window, c.Lit ? 0.8f : 0.25f);
            p.Fill(Circle(P(at.X, at.Y - 0.16f), 0.03f), c.Window, 0.2f, 0.6f);
        }
    }

    public static void Boat(FigurePen p, LandmarkColours c)
    {
        p.Fill(Strokes.Line(0.03f, P(0, -0.12f), P(0, -0.98f)), c.Wood, 0.5f, 0.8f);
        p.Fill(Shape.Of([P(0.03f, -0.92f), .. Curve(P(0.03f, -0.92f), P(0.32f, -0.62f), P(0.42f, -0.26f)), P(0.03f, -0.22f)]), c.Wall, 0.9f);
        p.Patch(Shape.Of([.. Curve(P(0.03f, -0.56f), P(0.2f, -0.53f), P(0.34f, -0.5f)), .. Curve(P(0.4f, -0.36f), P(0.2f, -0.4f), P(0.03f, -0.42f))]), c.Flag);
        p.Fill(Shape.Of([P(-0.03f, -0.84f), .. Curve(P(-0.03f, -0.84f), P(-0.2f, -0.54f), P(-0.34f, -0.26f)), P(-0.03f, -0.22f)]), Colour.Lift(c.Wall, -0.05f), 0.9f);
        p.Fill(Shape.Of(P(0, -0.98f), P(0.14f, -0.94f), P(0, -0.89f)), c.Flag, 0.4f, 0.6f);
        p.Fill(Blob(P(-0.5f, -0.19f), P(0, -0.14f), P(0.54f, -0.21f), P(0.42f, -0.01f), P(0.26f, 0.05f), P(-0.28f, 0.05f), P(-0.42f, -0.02f)), c.Roof);
        p.Line(0.012f, Colour.Lift(c.Roof, 0.12f), Curve(P(-0.47f, -0.12f), P(0, -0.08f), P(0.5f, -0.13f)));
        foreach (var x in (ReadOnlySpan<float>)[-0.22f, 0, 0.22f]) p.Fill(Circle(P(x, -0.03f), 0.032f), c.Window, 0.2f, 0.6f);
        p.Patch(Blob(P(-0.56f, 0.03f), P(-0.3f, 0), P(0, 0.035f), P(0.3f, 0), P(0.58f, 0.03f), P(0.3f, 0.08f), P(-0.3f, 0.08f)), Colour.Lift(c.Water, 0.1f), 0);
    }
}
