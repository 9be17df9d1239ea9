using System.Numerics;
using FairyTaleBot.Common;
using FairyTaleBot.Embedded.Canvas;
using FairyTaleBot.Embedded.Illustrator.Media;
using FairyTaleBot.Plots;
using static FairyTaleBot.Embedded.Canvas.Shapes;

namespace FairyTaleBot.Embedded.Illustrator.Scenes;

/// <summary>The sky, what hangs in it, and the clouds.</summary>
internal static class Sky
{
    private const float Side = Composition.Side;

    public static void Draw(Medium medium, Composition scene, SceneColours colours)
    {
        var seed = scene.Brief.Seed;
        Gradient(medium, scene, colours);
        Motif(medium, scene, colours);
        if (colours.Night) Stars(medium, scene, colours, seed);
        Body(medium, scene, colours);
        var clouds = scene.Brief.Weather switch { Weather.Cloudy => 6, Weather.Rain or Weather.Snow => 5, Weather.Wind => 4, Weather.Mist => 2, _ => 3 };
        var chance = Seeded.For(seed, "clouds");
        var white = colours.DarkSheet
            ? Colour.Lift(colours.SkyBottom, 0.07f)
            : Colour.Mix(colours.SkyBottom, colours.Night ? Colour.Rgb(0x8a, 0x92, 0xc0) : Colour.Rgb(0xff, 0xfd, 0xf8), colours.Night ? 0.3f : colours.Weather is Weather.Rain ? 0.25f : 0.7f);
        for (var i = 0; i < clouds; i++)
        {
            var width = Side * (0.14f + 0.15f * (float)chance.NextDouble());
            var at = P(Side * ((i + (float)chance.NextDouble()) / clouds), Side * 0.07f + (scene.Horizon - Side * 0.28f) * (float)chance.NextDouble());
            if (Vector2.Distance(at, scene.Celestial) < scene.CelestialSize + width * 0.55f && colours.Weather is Weather.Clear) continue;
            medium.Fill(Cloud(at, width, seed + (ulong)i), new(white, Line: 0.7f, Shade: 0.8f, Alpha: 0.85f));
        }

        Birds(medium, scene, colours);
    }

    private static void Birds(Medium medium, Composition scene, SceneColours colours)
    {
        var chance = Seeded.For(scene.Brief.Seed, "flock");
        if (colours.Night || colours.Weather is Weather.Rain or Weather.Snow or Weather.Mist || chance.Next(3) == 0) return;
        var at = P(Side * (0.25f + 0.5f * (float)chance.NextDouble()), scene.Horizon * (0.3f + 0.25f * (float)chance.NextDouble()));
        var ink = Colour.Mix(colours.SkyTop, colours.Line, colours.DarkSheet ? 0.4f : 0.55f);
        for (var i = 0; i < 4; i++)
        {
            var bird = at + P(i * 34 + 10 * (float)chance.NextDouble(), (i % 2 * 16) - i * 7);
            var span = 13 - i * 1.4f;
            medium.Spot(Strokes.Line(2.6f, Curve(bird + P(-span, -span * 0.42f), bird + P(-span * 0.4f, -span * 0.5f), bird)).And(Strokes.Line(2.6f, Curve(bird, bird + P(span * 0.4f, -span * 0.5f), bird + P(span, -span * 0.42f)))), ink, 0.75f);
        }
    }

    private static void Gradient(Medium medium, Composition scene, SceneColours colours)
    {
        var page = medium.Page;
        var technique = medium.Technique;
        var paper = medium.Ground;
        var reach = scene.Horizon + Side * 0.12f;
        for (var y = 0; y < page.Height; y++)
        {
            var t = MathF.Min(1, y / reach);
            var colour = Vector4.Lerp(colours.SkyTop, colours.SkyBottom, t * t * (3 - 2 * t) * 0.6f + t * 0.4f);
            if (technique.Posterise > 0) colour = Vector4.Lerp(colours.SkyTop, colours.SkyBottom, MathF.Round(t * technique.Posterise * 2) / (technique.Posterise * 2));
            colour += (paper - colour) * (technique.Thin * 0.8f);
            var row = page.Row(y);
            for (var x = 0; x < row.Length; x++)
            {
                var lift = technique.Wash * 0.8f * Medium.Bloom(x, y) + technique.Tooth * 0.6f * Noise.Tooth(x, y);
                if (technique.Hatch != 0) lift -= medium.Stroke(x, y) * 0.3f;
                row[x] = lift < 0 ? colour * (1 + lift) : colour + (Vector4.One - colour) * lift;
            }
        }
    }

    /// <summary>What only this style does to a sky.</summary>
    private static void Motif(Medium medium, Composition scene, SceneColours colours)
    {
        var at = scene.Celestial;
        switch (medium.Technique.Finish)
        {
            case Finishing.Waves:
                for (var i = 1; i < 11; i++)
                    medium.Spot(Strokes.Line(i % 3 == 0 ? 4 : 2, Arc(at, i * 62, i * 62, 0, 360)), i % 2 == 0 ? colours.Light : colours.Tint, 0.34f - i * 0.024f);
                break;
            case Finishing.PaperEdge:
                for (var i = 4; i > 0; i--)
                    medium.Fill(Circle(at, scene.CelestialSize * (1 + i * 1.15f)), new(Colour.Mix(colours.SkyTop, Colour.Mix(colours.SkyBottom, colours.Light, 0.3f), 0.9f - i * 0.19f), Line: 0, Shade: 0.2f));
                break;
            case Finishing.Glass:
                for (var i = 0; i < 18; i++)
                {
                    var ray = Shape.Of(at, Polar(at, 1500, i * 20), Polar(at, 1500, i * 20 + 20));
                    medium.Fill(ray, new(Colour.Mix(i % 2 == 0 ? colours.SkyTop : colours.SkyBottom, i % 3 == 0 ? colours.Light : colours.SkyBottom, 0.22f), Line: 0.55f, Shade: 0, Alpha: 0.9f, Casts: false));
                }

                break;
            case Finishing.Dusk:
                medium.Glow(at, Side * 0.5f, colours.Light, 0.35f);
                break;
            case Finishing.Soft:
                medium.Glow(at, Side * 0.6f, colours.Light, colours.Night ? 0.18f : 0.4f);
                break;
            case Finishing.Hanji or Finishing.Print:
                for (var i = 0; i < 3; i++)
                {
                    var y = scene.Horizon * (0.34f + i * 0.2f);
                    var x = Side * (i % 2 == 0 ? 0.1f : 0.56f) - i * 40;
                    medium.Fill(RoundBox(x, y, Side * 0.34f, 22, 11).And(RoundBox(x + 90, y + 22, Side * 0.3f, 20, 10)), new(Colour.Mix(colours.SkyBottom, colours.Night ? colours.SkyTop : Colour.Rgb(255, 250, 238), 0.5f), Line: 0.7f, Shade: 0.3f));
                }

                break;
            default:
                break;
        }
    }

    private static void Stars(Medium medium, Composition scene, SceneColours colours, ulong seed)
    {
        var chance = Seeded.For(seed, "stars");
        var star = Colour.Mix(colours.Light, Colour.Rgb(255, 252, 236), 0.6f);
        for (var i = 0; i < 70; i++)
        {
            var at = P(Side * (float)chance.NextDouble(), scene.Horizon * (float)(chance.NextDouble() * 0.95));
            var size = 1.2f + 2.2f * (float)(chance.NextDouble() * chance.NextDouble());
            medium.Spot(i % 9 == 0 ? Star(at, size * 4.2f, size * 1.3f, 4) : Circle(at, size), star, 0.85f);
        }
    }

    private static void Body(Medium medium, Composition scene, SceneColours colours)
    {
        if (colours.Weather is Weather.Rain or Weather.Mist && !colours.Night) return;
        var (at, radius) = (scene.Celestial, scene.CelestialSize);
        if (colours.Night)
        {
            var pale = Colour.Mix(colours.Light, Colour.Rgb(0xff, 0xf6, 0xd8), 0.6f);
            medium.Glow(at, radius * 5, pale, 0.4f);
            medium.Fill(scene.Brief.Chapter % 3 == 1 ? Crescent(at, radius) : Circle(at, radius), new(pale, Line: 0.8f, Shade: 0.5f));
            if (scene.Brief.Chapter % 3 == 1) return;
            foreach (var (x, y, r) in (ReadOnlySpan<(float, float, float)>)[(-0.3f, -0.2f, 0.2f), (0.3f, 0.1f, 0.14f), (-0.05f, 0.4f, 0.16f)])
                medium.Spot(Circle(at + P(x, y) * radius, r * radius), Colour.Lift(pale, -0.06f), 0.8f);
            return;
        }

        var warm = colours.Time == TimeOfDay.Evening ? Colour.Mix(colours.Light, Colour.Rgb(0xff, 0x8a, 0x5a), 0.45f) : colours.Light;
        medium.Glow(at, radius * 5.5f, Colour.Mix(warm, Colour.Rgb(255, 245, 220), 0.4f), 0.5f);
        if (medium.Technique.Finish is Finishing.Wax or Finishing.Pixels or Finishing.Sketch)
        {
            for (var i = 0; i < 12; i++) medium.Spot(Strokes.Taper(radius * 0.16f, radius * 0.06f, Polar(at, radius * 1.25f, i * 30), Polar(at, radius * 1.7f, i * 30)), warm, 0.9f);
        }

        medium.Fill(Circle(at, radius), new(warm, Line: 0.8f, Shade: 0.4f));
    }
}
