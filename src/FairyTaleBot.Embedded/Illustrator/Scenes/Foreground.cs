using System.Numerics;
using FairyTaleBot.Common;
using FairyTaleBot.Embedded.Canvas;
using FairyTaleBot.Embedded.Illustrator.Figures;
using FairyTaleBot.Embedded.Illustrator.Media;
using FairyTaleBot.Embedded.Illustrator.Props;
using FairyTaleBot.Plots;
using static FairyTaleBot.Embedded.Canvas.Shapes;

namespace FairyTaleBot.Embedded.Illustrator.Scenes;

/// <summary>Plants in the lower corners, nearer than anything else: what makes a page deep. They belong to the place and never stand before the cast.</summary>
internal static class Foreground
{
    private const float Side = Composition.Side;
    private const float Least = 56;

    /// <summary>How far they reach from a lower corner, across and up; 0 where there is no room.</summary>
    public static float Reach(Composition scene, bool left)
    {
        var wish = left == scene.FrameLeft ? 250f : 170f;
        var room = scene.Cast.Select(c => (left ? c.Foot.X : Side - c.Foot.X) - c.Height * 0.4f).DefaultIfEmpty(Side).Min();
        return room < Least ? 0 : MathF.Min(room, wish);
    }

    public static void Draw(Medium medium, Composition scene, SceneColours colours)
    {
        foreach (var left in (ReadOnlySpan<bool>)[true, false])
        {
            if (Reach(scene, left) is not (> 0 and var reach)) continue;
            // Drawn in units of its reach, from the corner inwards and up.
            var place = Matrix3x2.CreateScale(left ? reach : -reach, reach) * Matrix3x2.CreateTranslation(left ? 0 : Side, Side + 6);
            Corner(new(medium, place, reach, 0.75f, Marks.Scene, Frozen: false), scene, colours, Seeded.For(Seeded.Hash(scene.Brief.Place.Id), left ? "left" : "right"));
        }
    }

    private static void Corner(FigurePen pen, Composition scene, SceneColours colours, Seeded chance)
    {
        var dark = colours.DarkSheet ? Colour.Lift(colours.Near, -0.03f) : Colour.Mix(colours.FoliageDark, colours.Ambient(Colour.Rgb(0x24, 0x30, 0x2e)), 0.3f);
        if (colours.Weather == Weather.Snow)
        {
            pen.Fill(Blob(P(-0.3f, 0.1f), P(-0.1f, -0.4f), P(0.3f, -0.34f), P(0.72f, -0.12f), P(1.1f, 0.1f)), Colour.Lift(colours.Near, 0.02f), 0.8f, 0.6f);
            Grass(pen, dark, 3, ref chance);
            return;
        }

        pen.Fill(Blob(P(-0.3f, 0.1f), P(-0.1f, -0.22f), P(0.3f, -0.2f), P(0.72f, -0.08f), P(1.06f, 0.1f)), Colour.Mix(colours.Near, dark, 0.75f), 0.6f, 0.5f);
        switch (scene.Brief.Place.Landmark)
        {
            case Landmark.Wood or Landmark.Cave or Landmark.Tower:
                Ferns(pen, dark, ref chance);
                Things.Draw(pen with { LineShare = 0.5f }, Drawables.Find("mushroom")!, P(0.6f, -0.2f), 0.27f, colours.Ambient(Colour.Mix(colours.Tint, dark, 0.25f)));
                Things.Draw(pen with { LineShare = 0.5f }, Drawables.Find("mushroom")!, P(0.8f, -0.15f), 0.17f, colours.Ambient(Colour.Mix(colours.Tint, dark, 0.15f)));
                break;
            case Landmark.Lake or Landmark.Boat or Landmark.Lighthouse or Landmark.Bridge:
                Reeds(pen, colours, dark, ref chance);
                break;
            default:
                Flowers(pen, colours, dark, ref chance);
                break;
        }
    }

    private static void Ferns(FigurePen pen, Vector4 dark, ref Seeded chance)
    {
        for (var i = 0; i < 4; i++)
        {
            var root = P(0.05f + 0.13f * i, -0.04f);
            var degrees = -98 + 20 * i + 8 * (float)chance.NextDouble();
            var length = 0.95f - 0.14f * i;
            var stem = Curve(root, Polar(root, length * 0.5f, degrees), Polar(root, length, degrees + 24));
            var leaf = Colour.Lift(dark, 0.022f * i);
            for (var k = 2; k < stem.Length - 1; k++)
            {
                var along = Vector2.Normalize(stem[k] - stem[k - 1]);
                var wide = 0.19f * (1 - k / (float)stem.Length) + 0.03f;
                foreach (var side in (ReadOnlySpan<int>)[-1, 1])
                {
                    if (k % 2 == 1) continue;
                    var across = new Vector2(-along.Y, along.X) * side;
                    var tip = stem[k] + across * wide + along * wide * 0.7f;
                    var middle = (stem[k] + tip) / 2;
                    pen.Fill(Blob(stem[k], middle + along * 0.03f, tip, middle - along * 0.03f), leaf, 0.4f, 0.45f);
                }
            }

            pen.Taper(0.022f, 0.006f, Colour.Lift(leaf, -0.03f), stem);
        }
    }

    private static void Flowers(FigurePen pen, SceneColours colours, Vector4 dark, ref Seeded chance)
    {
        ReadOnlySpan<Vector4> petals = [colours.Ambient(colours.Tint), colours.Ambient(colours.Light), colours.Ambient(Colour.Mix(colours.Tint, Colour.Rgb(255, 250, 244), 0.7f))];
        for (var i = 0; i < 5; i++)
        {
            var (x, tall) = (0.1f + 0.17f * i + 0.05f * (float)chance.NextDouble(), 0.92f - 0.15f * i + 0.1f * (float)chance.NextDouble());
            var top = P(x + 0.1f, -tall);
            pen.Taper(0.026f, 0.014f, Colour.Lift(dark, 0.02f), Curve(P(x, 0), P(x + 0.015f, -tall * 0.5f), top));
            foreach (var (t, side) in (ReadOnlySpan<(float, int)>)[(0.3f, 1), (0.5f, -1)])
                pen.Fill(Blob(P(x, -tall * t), P(x + side * 0.08f, -tall * t - 0.09f), P(x + side * 0.2f, -tall * t - 0.1f), P(x + side * 0.1f, -tall * t)), Colour.Lift(dark, 0.015f * i), 0.4f, 0.5f);
            var petal = Colour.Mix(petals[(i + chance.Next(2)) % 3], dark, 0.12f);
            for (var k = 0; k < 6; k++) pen.Fill(Ellipse(Polar(top, 0.075f, k * 60), 0.062f, 0.042f, k * 60), petal, 0.5f, 0.4f);
            pen.Fill(Circle(top, 0.042f), Colour.Mix(petals[(i + 2) % 3], dark, 0.2f), 0.5f, 0.4f);
        }

        Grass(pen, dark, 5, ref chance);
    }

    private static void Reeds(FigurePen pen, SceneColours colours, Vector4 dark, ref Seeded chance)
    {
        Grass(pen, dark, 10, ref chance);
        for (var i = 0; i < 3; i++)
        {
            var (x, tall) = (0.12f + 0.21f * i, 0.98f - 0.2f * i);
            pen.Taper(0.02f, 0.014f, Colour.Lift(dark, 0.02f), Curve(P(x, 0), P(x + 0.03f, -tall * 0.5f), P(x + 0.08f, -tall)));
            pen.Fill(Strokes.Line(0.062f, P(x + 0.07f, -tall * 0.8f), P(x + 0.08f, -tall * 0.98f)), colours.Ambient(Colour.Mix(colours.Trunk, dark, 0.2f)), 0.6f, 0.6f);
        }

        foreach (var (x, r) in (ReadOnlySpan<(float, float)>)[(0.72f, 0.11f), (0.9f, 0.07f)])
            pen.Fill(Blob(P(x - r, 0.02f), P(x - r * 0.6f, -r * 0.8f), P(x + r * 0.4f, -r * 0.9f), P(x + r, 0.02f)), colours.Ambient(Colour.Mix(Colour.Rgb(0xa4, 0xa0, 0x9e), dark, 0.3f)), 0.7f, 0.6f);
    }

    private static void Grass(FigurePen pen, Vector4 dark, int blades, ref Seeded chance)
    {
        for (var i = 0; i < blades; i++)
        {
            var x = 0.02f + 0.86f * (float)chance.NextDouble();
            var tall = (0.78f - x * 0.6f) * (0.6f + 0.4f * (float)chance.NextDouble());
            pen.Fill(Strokes.Taper(0.05f, 0.008f, Curve(P(x, 0.02f), P(x + 0.03f, -tall * 0.55f), P(x + 0.12f + 0.06f * (float)chance.NextDouble(), -tall))), Colour.Lift(dark, 0.02f * (i % 3)), 0.4f, 0.2f);
        }
    }
}
