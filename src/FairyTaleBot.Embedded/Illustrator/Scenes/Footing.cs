using System.Numerics;
using FairyTaleBot.Characters;
using FairyTaleBot.Embedded.Canvas;
using FairyTaleBot.Embedded.Illustrator.Media;
using FairyTaleBot.Plots;
using static FairyTaleBot.Embedded.Canvas.Shapes;

namespace FairyTaleBot.Embedded.Illustrator.Scenes;

/// <summary>What makes somebody stand on the ground and not before it: a shadow away from the light, and grass at the feet.</summary>
internal static class Footing
{
    private static readonly Vector4 Shade = Colour.Rgb(0x18, 0x14, 0x22);

    /// <summary>All shadows before all of the cast: a shadow on somebody would change their colours.</summary>
    public static void Shadows(Medium medium, Composition scene, SceneColours colours)
    {
        var low = colours.Time is TimeOfDay.Morning or TimeOfDay.Evening;
        var clear = colours.Weather is Weather.Clear or Weather.Wind or Weather.Snow;
        foreach (var spot in scene.Cast)
        {
            var height = spot.Height;
            var floats = spot.Who.Visual.Body == BodyPlan.CloudSpirit;
            if (clear && !floats)
            {
                // The light stands behind the scene, so shadows fall towards the reader; a low light makes them long.
                var aside = Math.Clamp((spot.Foot.X - scene.Celestial.X) / (Composition.Side * 0.5f), -1, 1);
                var reach = height * (low ? 0.44f : 0.24f);
                medium.Spot(Ellipse(spot.Foot + new Vector2(aside * reach * 0.6f, height * 0.04f), height * 0.24f + MathF.Abs(aside) * reach * 0.5f, height * 0.05f, aside * 7), Shade, colours.DarkSheet ? 0.3f : 0.17f);
            }

            medium.Spot(Ellipse(spot.Foot + new Vector2(0, height * 0.012f), height * (floats ? 0.16f : 0.25f), height * 0.033f), Shade, 0.34f);
        }
    }

    public static void Grass(Medium medium, Composition scene, SceneColours colours)
    {
        if (colours.Weather == Weather.Snow) return;
        foreach (var spot in scene.Cast.Where(c => c.Pose != Figures.Pose.Run && c.Who.Visual.Body != BodyPlan.CloudSpirit)) Tufts(medium, spot.Foot + new Vector2(0, spot.Height * 0.03f), spot.Height * 0.5f, colours);
    }

    /// <summary>Grass before a foot: what it belongs to stands in the meadow and not upon it.</summary>
    public static void Tufts(Medium medium, Vector2 foot, float width, SceneColours colours)
    {
        var blade = Colour.Mix(colours.Near, colours.DarkSheet ? colours.Foliage : colours.FoliageDark, 0.75f);
        foreach (var x in (ReadOnlySpan<float>)[-0.36f, 0.31f]) Land.Tuft(medium, foot + new Vector2(x * width, 0), 9 + width * 0.1f, 0.8f, blade);
    }
}
