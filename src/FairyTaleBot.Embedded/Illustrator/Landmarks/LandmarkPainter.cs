using System.Numerics;
using FairyTaleBot.Common;
using FairyTaleBot.Embedded.Canvas;
using FairyTaleBot.Embedded.Illustrator.Figures;
using FairyTaleBot.Embedded.Illustrator.Scenes;
using FairyTaleBot.Plots;
using static FairyTaleBot.Embedded.Canvas.Shapes;

namespace FairyTaleBot.Embedded.Illustrator.Landmarks;

/// <summary>The landmark of a place, one unit wide, its foot at the middle of the lower edge.</summary>
internal static class LandmarkPainter
{
    public static void Draw(FigurePen pen, Landmark landmark, SceneColours scene, ulong seed)
    {
        var c = LandmarkColours.For(scene, seed);
        var chance = new Seeded(seed);
        switch (landmark)
        {
            case Landmark.Cottage: Buildings.Cottage(pen, c); break;
            case Landmark.Tower: Buildings.Tower(pen, c); break;
            case Landmark.Castle: Buildings.Castle(pen, c); break;
            case Landmark.Lighthouse: Buildings.Lighthouse(pen, c); break;
            case Landmark.Market: Buildings.Market(pen, c, scene); break;
            case Landmark.Well: Buildings.Well(pen, c); break;
            case Landmark.Wood: Grounds.Wood(pen, c, ref chance); break;
            case Landmark.Hill: Grounds.Hill(pen, c); break;
            case Landmark.Cave: Grounds.Cave(pen, c); break;
            case Landmark.Lake: Grounds.Lake(pen, c, ref chance); break;
            case Landmark.Bridge: Grounds.Bridge(pen, c); break;
            case Landmark.Boat: Grounds.Boat(pen, c); break;
            default: throw new System.Diagnostics.UnreachableException();
        }
    }

    public static void Window(FigurePen pen, LandmarkColours c, float x, float y, float w, float h)
    {
        if (c.Lit) pen.Medium.Glow(pen.OnPage(x, y), w * pen.Scale * 3, c.Window, 0.5f);
        pen.Fill(Shape.Of([P(x - w / 2, y + h / 2), .. Arc(P(x, y), w / 2, h / 2, 180, 360), P(x + w / 2, y + h / 2)]), c.Window, 0.2f, 0.7f);
        pen.Line(0.006f, c.Wood, P(x, y - h / 2), P(x, y + h / 2));
        pen.Line(0.006f, c.Wood, P(x - w / 2, y + h * 0.1f), P(x + w / 2, y + h * 0.1f));
    }

    public static void Door(FigurePen pen, LandmarkColours c, float x, float y, float w, float h)
    {
        pen.Fill(Shape.Of([P(x - w / 2, y), .. Arc(P(x, y - h + w / 2), w / 2, w / 2, 180, 360), P(x + w / 2, y)]), c.Wood, 0.6f, 0.7f);
        pen.Line(0.005f, Colour.Lift(c.Wood, -0.08f), P(x, y - h), P(x, y));
        pen.Spot(Circle(P(x + w * 0.28f, y - h * 0.4f), w * 0.07f), c.Window);
    }

    public static void Tree(FigurePen pen, LandmarkColours c, Vector2 foot, float height, bool dark, int kind)
    {
        var leaf = dark ? c.LeafDark : c.Leaf;
        var p = pen.At(foot.X, foot.Y, height);
        if (kind == 1)
        {
            p.Fill(Strokes.Line(0.08f, P(0, 0), P(0, -0.3f)), c.Trunk, 0.6f, 0.7f);
            for (var i = 0; i < 3; i++)
            {
                var (wide, low) = (0.3f - i * 0.06f, -0.12f - i * 0.22f);
                p.Fill(Shape.Of([.. Curve(P(-wide, low), P(-wide * 0.36f, low - 0.17f), P(0, low - 0.44f)), .. Curve(P(0, low - 0.44f), P(wide * 0.36f, low - 0.17f), P(wide, low)), .. Curve(P(wide, low), P(0, low + 0.05f), P(-wide, low))]), Colour.Lift(leaf, i * 0.018f), 0.8f, 0.8f);
            }

            return;
        }

        p.Fill(Strokes.Taper(0.12f, 0.06f, Curve(P(0, 0), P(0.015f, -0.3f), P(0, -0.58f))), c.Trunk, 0.6f, 0.7f);
        p.Line(0.03f, c.Trunk, P(0, -0.34f), P(0.12f, -0.5f));
        p.Fill(Circle(P(0, -0.76f), 0.22f).And(Circle(P(-0.19f, -0.6f), 0.17f), Circle(P(0.2f, -0.61f), 0.17f), Circle(P(-0.05f, -0.55f), 0.16f), Circle(P(0.1f, -0.54f), 0.14f)), leaf, 0.9f, 0.8f);
        // On wet ink they would look like sleepy eyes.
        if (pen.Medium.Technique.Fade > 0) return;
        foreach (var (x, y) in (ReadOnlySpan<(float, float)>)[(-0.16f, -0.68f), (0.06f, -0.84f), (0.2f, -0.64f), (-0.02f, -0.62f)])
            p.Line(0.016f, Colour.Lift(leaf, 0.07f), Arc(P(x, y), 0.05f, 0.035f, 190, 350));
    }
}
