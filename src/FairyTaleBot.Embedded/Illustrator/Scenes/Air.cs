using System.Numerics;
using FairyTaleBot.Common;
using FairyTaleBot.Embedded.Canvas;
using FairyTaleBot.Embedded.Illustrator.Media;
using FairyTaleBot.Plots;
using static FairyTaleBot.Embedded.Canvas.Shapes;

namespace FairyTaleBot.Embedded.Illustrator.Scenes;

/// <summary>Weather: what lies between the landmark and the cast, and what falls and blows.</summary>
internal static class Air
{
    private const float Side = Composition.Side;

    /// <summary>Mist between the landmark and the cast.</summary>
    public static void Between(Medium medium, Composition scene, SceneColours colours)
    {
        if (colours.Weather is not (Weather.Mist or Weather.Rain or Weather.Snow) && colours.Time is not (TimeOfDay.Morning or TimeOfDay.Evening)) return;
        var strength = colours.Weather == Weather.Mist ? 0.72f : 0.16f;
        var haze = Colour.Mix(colours.SkyBottom, Colour.Rgb(0xff, 0xfa, 0xf0), colours.Night || colours.DarkSheet ? 0.04f : 0.3f);
        var middle = scene.Horizon + Side * 0.06f;
        var half = Side * (colours.Weather == Weather.Mist ? 0.2f : 0.14f);
        for (var y = (int)(middle - half); y < (int)(middle + half) && y < medium.Page.Height; y++)
        {
            var near = 1 - MathF.Abs(y - middle) / half;
            var row = medium.Page.Row(y);
            var along = Noise.Along(y / 40f, 7);
            for (var x = 0; x < row.Length; x++)
                row[x] += (haze - row[x]) * (strength * near * near * (0.75f + 0.25f * MathF.Sin(x / 190f + along * 2)));
        }
    }

    /// <param name="front">In front of the cast: only a few.</param>
    public static void Fall(Medium medium, Composition scene, SceneColours colours, bool front)
    {
        var chance = Seeded.For(scene.Brief.Seed, front ? "front" : "weather");
        switch (colours.Weather)
        {
            case Weather.Rain:
                var drop = Colour.Mix(colours.SkyBottom, Colour.Rgb(0xe8, 0xf2, 0xff), 0.55f);
                for (var i = 0; i < (front ? 22 : 110); i++)
                {
                    var at = P(Side * 1.1f * (float)chance.NextDouble(), Side * (float)chance.NextDouble());
                    var length = 22 + 26 * (float)chance.NextDouble();
                    medium.Spot(Strokes.Taper(0.8f, 2.6f, at, at + P(-length * 0.28f, length)), drop, 0.6f);
                }

                break;
            case Weather.Snow:
                for (var i = 0; i < (front ? 26 : 130); i++)
                {
                    var at = P(Side * (float)chance.NextDouble(), Side * (float)chance.NextDouble());
                    medium.Spot(Circle(at, (front ? 3.5f : 2) + 3.2f * (float)chance.NextDouble()), Colour.Rgb(0xfb, 0xfc, 0xff), 0.85f);
                }

                break;
            case Weather.Wind when !front:
                for (var i = 0; i < 7; i++)
                {
                    var at = P(Side * (float)(chance.NextDouble() * 0.8), scene.Horizon * (float)(0.15 + 0.85 * chance.NextDouble()));
                    var length = Side * (0.14f + 0.12f * (float)chance.NextDouble());
                    medium.Spot(Strokes.Taper(1.5f, 4.5f, [.. Curve(at, at + P(length * 0.4f, -8), at + P(length * 0.85f, 2)), .. Arc(at + P(length * 0.88f, -18), 22, 20, 80, -170)]), Colour.Mix(colours.SkyBottom, Colour.Rgb(255, 255, 255), 0.6f), 0.65f);
                }

                break;
            case Weather.Wind:
                for (var i = 0; i < 9; i++)
                {
                    var at = P(Side * (float)chance.NextDouble(), Side * (float)(0.1 + 0.6 * chance.NextDouble()));
                    var leaf = Blob(P(-13, 5), P(0, -7), P(15, -4), P(3, 8)).Apply(Matrix3x2.CreateRotation(6.28f * (float)chance.NextDouble()) * Matrix3x2.CreateTranslation(at));
                    if (!Covers(scene, at)) medium.Fill(leaf, new(i % 2 == 0 ? colours.Foliage : colours.Ambient(colours.Tint), Line: 0.5f, Casts: false));
                }

                break;
            default:
                break;
        }
    }

    private static bool Covers(Composition scene, Vector2 at) =>
        scene.Cast.Any(c => MathF.Abs(at.X - c.Foot.X) < c.Height * 0.36f && at.Y > c.Foot.Y - c.Height * 1.25f);
}
