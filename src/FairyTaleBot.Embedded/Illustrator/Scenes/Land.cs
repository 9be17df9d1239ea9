using System.Numerics;
using FairyTaleBot.Common;
using FairyTaleBot.Embedded.Canvas;
using FairyTaleBot.Embedded.Illustrator.Figures;
using FairyTaleBot.Embedded.Illustrator.Landmarks;
using FairyTaleBot.Embedded.Illustrator.Media;
using FairyTaleBot.Plots;
using static FairyTaleBot.Embedded.Canvas.Shapes;

namespace FairyTaleBot.Embedded.Illustrator.Scenes;

/// <summary>Far land, the landmark's land, and the ground that the cast stands on. Shapes come from the place's id, so a place keeps its silhouette.</summary>
internal static class Land
{
    private const float Side = Composition.Side;

    public static void Far(Medium medium, Composition scene, SceneColours colours)
    {
        var place = Seeded.Hash(scene.Brief.Place.Id);
        var seed = (int)(place % 1000);
        var peaks = scene.Brief.Place.Landmark is Landmark.Castle or Landmark.Cave or Landmark.Tower || place % 3 == 0;
        for (var ridge = 0; ridge < 2; ridge++)
        {
            var colour = Colour.Mix(colours.SkyBottom, colours.Far, 0.5f + ridge * 0.4f);
            var top = scene.Horizon - Side * (0.1f - ridge * 0.055f);
            var rise = Side * (peaks ? 0.15f - ridge * 0.06f : 0.07f - ridge * 0.02f);
            var points = new List<Vector2>();
            for (var i = -1; i <= 21; i++)
            {
                var x = i * Side / 20;
                var bump = peaks && ridge == 0
                    ? MathF.Abs(Noise.Along(i * 0.42f, seed)) * 1.3f + 0.25f * Noise.Along(i * 1.1f, seed + 5)
                    : 0.5f + 0.5f * Noise.Along(i * 0.28f + ridge * 3, seed + ridge);
                points.Add(P(x, top - rise * bump + scene.Slope * 0.5f * (x / Side - 0.5f)));
            }

            var line = peaks && ridge == 0 ? [.. points] : Curve([.. points]);
            medium.Fill(Shape.Of([.. line, P(Side + 60, scene.Horizon + Side * 0.2f), P(-60, scene.Horizon + Side * 0.2f)]), new(colour, Colour.Mix(colour, colours.SkyBottom, 0.35f), 0.7f, 0.5f));
        }

        if (Watery(scene.Brief.Place.Landmark)) Sea(medium, scene, colours);
    }

    public static void Middle(Medium medium, Composition scene, SceneColours colours)
    {
        var place = Seeded.Hash(scene.Brief.Place.Id);
        if (!Watery(scene.Brief.Place.Landmark))
        {
            var points = Enumerable.Range(-1, 13).Select(i => P(i * Side / 10, scene.Horizon + Side * 0.03f + 16 * Noise.Along(i * 0.5f, (int)(place % 77)) + scene.Slope * 0.6f * (i / 10f - 0.5f)));
            medium.Fill(Shape.Of([.. Curve([.. points]), P(Side + 60, Side * 0.95f), P(-60, Side * 0.95f)]), new(Colour.Lift(colours.Mid, 0.02f), Colour.Lift(colours.Mid, -0.05f), 0.8f, 0.4f));
            Bushes(medium, scene, colours, place);
        }

        var pen = new FigurePen(medium, Matrix3x2.CreateScale(place % 2 == 0 ? scene.LandmarkSize : -scene.LandmarkSize, scene.LandmarkSize) * Matrix3x2.CreateTranslation(scene.LandmarkFoot), scene.LandmarkSize, 0.85f, Marks.Scene, Frozen: false);
        LandmarkPainter.Draw(pen, scene.Brief.Place.Landmark, colours, place);
    }

    public static void Near(Medium medium, Composition scene, SceneColours colours)
    {
        var edge = Enumerable.Range(0, 33).Select(i => i * Side / 30 - 30).Select(x => P(x, scene.GroundTop(x)));
        medium.Fill(Shape.Of([.. edge, P(Side + 60, Side + 40), P(-60, Side + 40)]), new(Colour.Lift(colours.Near, 0.03f), Colour.Lift(colours.Near, -0.07f), 0.9f, 0.5f));
        Path(medium, scene, colours);
        Growth(medium, scene, colours);
    }

    private static void Sea(Medium medium, Composition scene, SceneColours colours)
    {
        var top = scene.Horizon - Side * 0.012f;
        medium.Fill(Shape.Of(P(-60, top + 2), P(Side + 60, top + 2 + scene.Slope * 0.3f), P(Side + 60, Side * 0.95f), P(-60, Side * 0.95f)), new(Colour.Mix(colours.Water, colours.SkyBottom, 0.4f), colours.Water, 0.6f, 0.4f));
        var chance = Seeded.For(scene.Brief.Seed, "waves");
        for (var i = 0; i < 34; i++)
        {
            var t = (float)chance.NextDouble();
            var at = P(Side * (float)chance.NextDouble(), top + 12 + Side * 0.15f * t);
            var half = 10 + 34 * t;
            medium.Spot(Strokes.Line(1.6f + 2 * t, Curve(at + P(-half, 0), at + P(-half / 2, -3 - 3 * t), at, at + P(half / 2, -3 - 3 * t), at + P(half, 0))), Colour.Mix(colours.Water, Colour.Mix(colours.Light, Colour.Rgb(255, 255, 255), 0.6f), 0.5f), 0.5f);
        }
    }

    private static void Bushes(Medium medium, Composition scene, SceneColours colours, ulong place)
    {
        var chance = Seeded.For(place, "bushes");
        for (var i = 0; i < 9; i++)
        {
            var x = Side * (float)chance.NextDouble();
            var size = Side * (0.018f + 0.02f * (float)chance.NextDouble());
            if (MathF.Abs(x - scene.LandmarkFoot.X) < scene.LandmarkSize * 0.4f) continue;
            var at = P(x, scene.Horizon + Side * 0.05f + 20 * (float)chance.NextDouble());
            medium.Fill(Circle(at, size).And(Circle(at + P(size * 0.9f, size * 0.2f), size * 0.75f), Circle(at + P(-size * 0.9f, size * 0.25f), size * 0.7f)), new(Colour.Mix(colours.Foliage, colours.Mid, 0.35f), Line: 0.6f, Shade: 0.8f));
        }
    }

    /// <summary>A path from the reader's feet to the landmark leads the eye.</summary>
    private static void Path(Medium medium, Composition scene, SceneColours colours)
    {
        if (Watery(scene.Brief.Place.Landmark)) return;
        var far = scene.LandmarkFoot.X + (scene.LandmarkFoot.X < Side / 2 ? 20 : -20);
        var near = Side * (scene.LandmarkFoot.X < Side / 2 ? 0.62f : 0.38f);
        var top = scene.GroundTop(far) + 4;
        Vector2 Middle(float t) => P(far + (near - far) * t * t + 70 * MathF.Sin(t * 4.4f) * (1 - t), top + (Side + 30 - top) * t);
        var left = Enumerable.Range(0, 13).Select(i => Middle(i / 12f) + P(-8 - i * i * 0.95f, 0));
        var right = Enumerable.Range(0, 13).Reverse().Select(i => Middle(i / 12f) + P(8 + i * i * 0.95f, 0));
        var sand = Colour.Mix(colours.Near, colours.Ambient(Colour.Mix(colours.Light, Colour.Rgb(0xee, 0xdc, 0xb8), 0.5f)), colours.DarkSheet ? 0.16f : 0.55f);
        medium.Fill(Shape.Of([.. left, .. right]), new(sand, Line: 0.35f, Shade: 0, Casts: false));
    }

    private static void Growth(Medium medium, Composition scene, SceneColours colours)
    {
        var chance = Seeded.For(Seeded.Hash(scene.Brief.Place.Id) ^ (ulong)scene.Layout, "growth");
        var blade = Colour.Mix(colours.Near, colours.DarkSheet ? colours.Foliage : colours.FoliageDark, 0.75f);
        ReadOnlySpan<Vector4> petals = [colours.Ambient(colours.Tint), colours.Ambient(Colour.Lift(colours.Light, 0.04f)), colours.Ambient(Colour.Mix(colours.Tint, Colour.Rgb(255, 250, 244), 0.6f))];
        for (var i = 0; i < 46; i++)
        {
            var x = Side * (float)chance.NextDouble();
            var t = (float)chance.NextDouble();
            var top = scene.GroundTop(x) + 14;
            var y = top + (Side - top) * t;
            var size = 9 + 22 * t;
            var kind = chance.Next(10);
            if (colours.Weather == Weather.Snow && kind < 8) continue;
            if (kind < 6)
            {
                for (var b = -1; b <= 1; b++) medium.Spot(Strokes.Taper(2 + 2.4f * t, 0.8f, Curve(P(x + b * size * 0.22f, y), P(x + b * size * 0.34f, y - size * 0.5f), P(x + b * size * 0.62f, y - size * (1 - 0.15f * MathF.Abs(b))))), blade);
            }
            else if (kind < 9)
            {
                medium.Spot(Strokes.Line(1.5f + 1.5f * t, P(x, y), P(x + 1, y - size * 0.8f)), blade);
                for (var k = 0; k < 5; k++) medium.Spot(Circle(Polar(P(x + 1, y - size * 0.95f), size * 0.2f, k * 72), size * 0.16f), petals[i % 3]);
                medium.Spot(Circle(P(x + 1, y - size * 0.95f), size * 0.12f), petals[(i + 1) % 3]);
            }
            else
            {
                medium.Fill(Blob(P(x - size * 0.6f, y), P(x - size * 0.4f, y - size * 0.42f), P(x + size * 0.2f, y - size * 0.5f), P(x + size * 0.6f, y), P(x, y + size * 0.12f)), new(colours.Ambient(Colour.Mix(Colour.Rgb(0xb4, 0xb0, 0xaa), colours.Near, 0.3f)), Line: 0.6f));
            }
        }
    }

    private static bool Watery(Landmark landmark) => landmark is Landmark.Boat or Landmark.Lighthouse;
}
