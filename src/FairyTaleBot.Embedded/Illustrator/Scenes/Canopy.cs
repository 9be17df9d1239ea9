using System.Numerics;
using FairyTaleBot.Common;
using FairyTaleBot.Embedded.Canvas;
using FairyTaleBot.Embedded.Illustrator.Media;
using FairyTaleBot.Plots;
using static FairyTaleBot.Embedded.Canvas.Shapes;

namespace FairyTaleBot.Embedded.Illustrator.Scenes;

/// <summary>A tree so near that only its lowest boughs are on the page: one looks past it into the picture.</summary>
internal static class Canopy
{
    /// <summary>How far down it comes, in shares of how far it reaches across.</summary>
    public const float Deep = 0.42f;

    private const float Side = Composition.Side;
    private const float Least = 230;

    /// <summary>How far it reaches across the page from its side; 0 on pages without one. It stands where the horizon is low and the sky would be empty.</summary>
    public static float Reach(Composition scene)
    {
        if (scene.Layout % 2 == 0 || scene.Brief.Place.Landmark is Landmark.Boat or Landmark.Lighthouse) return 0;
        var wish = 330f + 60 * (scene.Layout / 2);
        // Nobody wears a bough for a hat.
        foreach (var spot in scene.Cast)
        {
            var (x, top) = (scene.FrameLeft ? spot.Foot.X : Side - spot.Foot.X, spot.Foot.Y - spot.Height * 1.25f);
            if (top < wish * Deep) wish = MathF.Min(wish, x - spot.Height * 0.34f);
        }

        return wish < Least ? 0 : wish;
    }

    public static void Draw(Medium medium, Composition scene, SceneColours colours)
    {
        var reach = Reach(scene);
        if (reach == 0) return;
        var chance = Seeded.For(Seeded.Hash(scene.Brief.Place.Id), "canopy");
        var dark = colours.DarkSheet ? Colour.Lift(colours.Near, -0.03f) : Colour.Mix(colours.FoliageDark, colours.Ambient(Colour.Rgb(0x24, 0x30, 0x2e)), 0.2f);
        var bark = colours.DarkSheet ? Colour.Lift(dark, -0.03f) : Colour.Mix(dark, colours.Trunk, 0.5f);
        Vector2 M(float x, float y) => new(scene.FrameLeft ? x : Side - x, y);
        medium.Fill(Strokes.Taper(30, 5, Curve(M(-20, 128), M(reach * 0.3f, 92), M(reach * 0.62f, 80), M(reach * 0.9f, 58))), new(bark, Line: 0.6f, Shade: 0.6f));
        // Clusters from the back forwards: the nearer the lighter, as leaves are where the sky shines through.
        for (var row = 0; row < 3; row++)
        {
            for (var i = 0; i < 5 - row; i++)
            {
                var t = (i + 0.5f * row + 0.3f * (float)chance.NextDouble()) / 4.6f;
                var at = M(reach * t, reach * Deep * (0.46f - 0.2f * row) * (1 - t * t * 0.55f));
                Cluster(medium, at, reach * (0.17f - 0.05f * t), Colour.Lift(dark, 0.022f * row), ref chance);
            }
        }

        for (var i = 0; i < 9; i++)
        {
            var t = (i + (float)chance.NextDouble()) / 9;
            Leaf(medium, M(reach * t, reach * Deep * (0.82f - 0.5f * t)), 30 + 16 * (float)chance.NextDouble(), 60 + 60 * (float)chance.NextDouble(), Colour.Lift(dark, 0.045f));
        }
    }

    private static void Cluster(Medium medium, Vector2 at, float size, Vector4 colour, ref Seeded chance)
    {
        var points = new Vector2[14];
        for (var i = 0; i < points.Length; i++) points[i] = Polar(at, size * (i % 2 == 0 ? 1.08f : 0.84f) * (0.9f + 0.2f * (float)chance.NextDouble()), i * 360f / points.Length);
        medium.Fill(Blob(points), new(colour, Line: 0.6f, Shade: 0.7f));
    }

    private static void Leaf(Medium medium, Vector2 at, float length, float degrees, Vector4 colour)
    {
        var tip = Polar(at, length, degrees);
        var across = new Vector2(-(tip - at).Y, (tip - at).X) * 0.26f;
        medium.Fill(Blob(at, Vector2.Lerp(at, tip, 0.45f) + across, tip, Vector2.Lerp(at, tip, 0.45f) - across), new(colour, Line: 0.6f, Shade: 0.6f));
    }
}
