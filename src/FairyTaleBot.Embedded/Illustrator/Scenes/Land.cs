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
            if (ridge == 1) FarTrees(medium, scene, colours, x => Height(points, x));
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
        Swells(medium, scene, colours);
        Path(medium, scene, colours);
        Growth(medium, scene, colours);
    }

    /// <summary>The ground rises and falls towards the reader.</summary>
    private static void Swells(Medium medium, Composition scene, SceneColours colours)
    {
        for (var i = 0; i < 2; i++)
        {
            var (depth, roll, shift) = (0.26f + i * 0.34f, 170f + 60 * i, scene.Layout * 1.7f + i * 2.6f);
            var edge = Enumerable.Range(0, 23).Select(k => k * Side / 20 - 50).Select(x => P(x, scene.GroundTop(x) + (Side - scene.GroundTop(x)) * (depth + (i == 0 ? 0.1f : -0.08f) * (x / Side - 0.5f)) + (22 + 9 * i) * MathF.Sin(x / roll + shift)));
            medium.Fill(Shape.Of([.. edge, P(Side + 60, Side + 40), P(-60, Side + 40)]), new(Colour.Lift(colours.Near, -0.008f - 0.02f * i), Colour.Lift(colours.Near, -0.07f), 0.3f, 0.4f));
        }
    }

    /// <summary>A few far trees on the last ridge.</summary>
    private static void FarTrees(Medium medium, Composition scene, SceneColours colours, Func<float, float> ridge)
    {
        var chance = Seeded.For(Seeded.Hash(scene.Brief.Place.Id), "far trees");
        var leaf = Colour.Mix(colours.Far, colours.FoliageDark, colours.DarkSheet ? 0.2f : 0.4f);
        var middle = Side * (float)chance.NextDouble();
        for (var i = 0; i < 11; i++)
        {
            if (i == 6) middle = Side * (float)chance.NextDouble();
            var x = middle + Side * 0.22f * (float)(chance.NextDouble() - 0.5);
            var size = 15 + 15 * (float)chance.NextDouble();
            var foot = P(x, ridge(x) + 4);
            if (i % 3 == 0) medium.Fill(Circle(foot + P(0, -size), size * 0.55f).And(Strokes.Line(3, foot, foot + P(0, -size * 0.7f))), new(leaf, Line: 0.35f, Shade: 0.5f, Casts: false));
            else medium.Fill(Shape.Of(foot + P(-size * 0.36f, 0), foot + P(0, -size * 1.5f), foot + P(size * 0.36f, 0)), new(leaf, Line: 0.35f, Shade: 0.5f, Casts: false));
        }
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
        var snow = colours.Weather == Weather.Snow;
        for (var x = 8f; !snow && x < Side; x += 22 + 26 * (float)chance.NextDouble()) Tuft(medium, P(x, scene.GroundTop(x) + 5), 8 + 7 * (float)chance.NextDouble(), 0.2f, blade);
        ReadOnlySpan<Vector4> petals = [colours.Ambient(colours.Tint), colours.Ambient(Colour.Lift(colours.Light, 0.04f)), colours.Ambient(Colour.Mix(colours.Tint, Colour.Rgb(255, 250, 244), 0.6f))];
        // Flowers keep company, as they do in a meadow.
        for (var patch = 0; patch < 9; patch++)
        {
            var middle = Side * (float)chance.NextDouble();
            var t = (float)chance.NextDouble();
            var blossoms = chance.Next(3) > 0;
            var members = 3 + chance.Next(4);
            for (var i = 0; i < members; i++)
            {
                var x = middle + (60 + 90 * t) * (float)(chance.NextDouble() - 0.5);
                var top = scene.GroundTop(x) + 16;
                var at = P(x, top + (Side - top) * t + 26 * (float)(chance.NextDouble() - 0.5));
                if (at.Y < top) continue;
                var size = (10 + 26 * t) * (0.75f + 0.5f * (float)chance.NextDouble());
                if (snow) continue;
                if (blossoms && i % 4 != 3) Flower(medium, at, size, t, blade, petals[patch % 3], petals[(patch + 1) % 3]);
                else Tuft(medium, at, size, t, blade);
            }
        }

        for (var i = 0; i < 4; i++)
        {
            var x = Side * (float)chance.NextDouble();
            var y = scene.GroundTop(x) + 20 + (Side - scene.GroundTop(x)) * 0.8f * (float)chance.NextDouble();
            var size = 12 + 20 * y / Side;
            medium.Fill(Blob(P(x - size * 0.6f, y), P(x - size * 0.4f, y - size * 0.42f), P(x + size * 0.2f, y - size * 0.5f), P(x + size * 0.6f, y), P(x, y + size * 0.12f)), new(colours.Ambient(Colour.Mix(Colour.Rgb(0xb4, 0xb0, 0xaa), colours.Near, 0.3f)), Line: 0.6f));
        }
    }

    /// <param name="near">0 at the far end of the ground, 1 at the reader's feet.</param>
    public static void Tuft(Medium medium, Vector2 at, float size, float near, Vector4 blade)
    {
        for (var b = -1; b <= 1; b++)
            medium.Spot(Strokes.Taper(2 + 2.4f * near, 0.8f, Curve(at + P(b * size * 0.22f, 0), at + P(b * size * 0.34f, -size * 0.5f), at + P(b * size * 0.62f, -size * (1 - 0.15f * MathF.Abs(b))))), blade);
    }

    private static void Flower(Medium medium, Vector2 at, float size, float near, Vector4 blade, Vector4 petal, Vector4 heart)
    {
        var head = at + P(1, -size * 0.95f);
        medium.Spot(Strokes.Line(1.5f + 1.5f * near, at, at + P(1, -size * 0.8f)), blade);
        for (var k = 0; k < 5; k++) medium.Spot(Circle(Polar(head, size * 0.2f, k * 72), size * 0.16f), petal);
        medium.Spot(Circle(head, size * 0.12f), heart);
    }

    private static float Height(List<Vector2> ridge, float x)
    {
        for (var i = 1; i < ridge.Count; i++)
        {
            if (ridge[i].X >= x) return float.Lerp(ridge[i - 1].Y, ridge[i].Y, (x - ridge[i - 1].X) / (ridge[i].X - ridge[i - 1].X));
        }

        return ridge[^1].Y;
    }

    private static bool Watery(Landmark landmark) => landmark is Landmark.Boat or Landmark.Lighthouse;
}
