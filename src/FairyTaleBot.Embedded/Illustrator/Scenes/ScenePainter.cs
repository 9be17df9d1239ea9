using FairyTaleBot.Briefs;
using FairyTaleBot.Embedded.Canvas;
using FairyTaleBot.Embedded.Illustrator.Figures;
using FairyTaleBot.Embedded.Illustrator.Figures.Traits;
using FairyTaleBot.Embedded.Illustrator.Media;
using FairyTaleBot.Embedded.Illustrator.Props;

namespace FairyTaleBot.Embedded.Illustrator.Scenes;

/// <summary>Paints a composition from back to front.</summary>
internal static class ScenePainter
{
    public static Raster Paint(SceneBrief brief, Technique technique, CancellationToken cancellationToken = default)
    {
        var page = new Raster(Composition.Side, Composition.Side);
        try
        {
            var colours = SceneColours.For(brief);
            Paint(new Medium(page, technique, brief.Style, colours.Night), Composition.For(brief), colours, cancellationToken);
            return page;
        }
        catch
        {
            page.Dispose();
            throw;
        }
    }

    private static void Paint(Medium medium, Composition scene, SceneColours colours, CancellationToken cancellationToken)
    {
        Sky.Draw(medium, scene, colours);
        Things(medium, scene, colours, Habitat.Sky);
        cancellationToken.ThrowIfCancellationRequested();
        Land.Far(medium, scene, colours);
        Land.Middle(medium, scene, colours);
        cancellationToken.ThrowIfCancellationRequested();
        Things(medium, scene, colours, Habitat.Land);
        Air.Between(medium, scene, colours);
        Land.Near(medium, scene, colours);
        Air.Fall(medium, scene, colours, front: false);
        Pool(medium, scene, colours);
        FriendSpot.Draw(medium, scene, colours);
        cancellationToken.ThrowIfCancellationRequested();
        Footing.Shadows(medium, scene, colours);
        foreach (var spot in scene.Cast.OrderBy(c => c.Foot.Y))
            Figure.Draw(medium, spot.Who.Visual, Kind.Of(spot.Who), spot.Pose, spot.Mood, spot.Gaze, spot.Foot, spot.Height, spot.Flip, spot.Mark, spot.Held, spot.HeldColour);
        Footing.Grass(medium, scene, colours);
        Things(medium, scene, colours, Habitat.Air);
        Things(medium, scene, colours, Habitat.Ground);
        Canopy.Draw(medium, scene, colours);
        Foreground.Draw(medium, scene, colours);
        Air.Fall(medium, scene, colours, front: true);
        cancellationToken.ThrowIfCancellationRequested();
        Finish.Apply(medium, scene.Brief, () => Likeness.Keep(medium, scene.Brief.Style, colours.Night, scene.Cast.Select(c => (c.Who.Visual, Kind.Of(c.Who), c.Mark))));
    }

    /// <summary>The eye goes where the light is: by night a pool of lamplight, in which alone colours can be seen; by day a sunny patch of the meadow.</summary>
    private static void Pool(Medium medium, Composition scene, SceneColours colours)
    {
        // In few colours a faint light would only be a rash of dots.
        if (scene.Cast.Length == 0 || (!colours.Night && medium.Technique.Finish == Finishing.Pixels)) return;
        var middle = scene.Cast.Aggregate(System.Numerics.Vector2.Zero, (sum, c) => sum + c.Foot - new System.Numerics.Vector2(0, c.Height * 0.3f)) / scene.Cast.Length;
        var dull = colours.Weather is Plots.Weather.Rain or Plots.Weather.Snow or Plots.Weather.Mist;
        var strength = colours.Night ? colours.DarkSheet ? 0.2f : 0.26f : dull ? 0 : 0.08f;
        medium.Glow(middle, Composition.Side * 0.3f + scene.Cast.Max(c => c.Height) * 0.25f, colours.Night ? colours.Lamp : colours.Light, strength);
    }

    private static void Things(Medium medium, Composition scene, SceneColours colours, Habitat habitat)
    {
        foreach (var spot in scene.Things.Where(t => t.Thing.Habitat == habitat).OrderBy(t => t.At.Y + t.Size / 2))
        {
            var pen = new FigurePen(medium, System.Numerics.Matrix3x2.Identity, 1, 0.8f, Marks.Thing, Frozen: spot.Colour is not null);
            if (habitat == Habitat.Ground)
                medium.Spot(Shapes.Ellipse(spot.At + new System.Numerics.Vector2(0, spot.Size * 0.45f), spot.Size * 0.42f, spot.Size * 0.08f), Colour.Rgb(0x18, 0x14, 0x22), 0.28f);
            var colour = spot.Colour ?? (habitat == Habitat.Land ? colours.Ambient(Colour.Hex(spot.Thing.Hex)) : null as System.Numerics.Vector4?);
            Props.Things.Draw(pen, spot.Thing, spot.At, spot.Size, colour);
            if (habitat == Habitat.Ground && colours.Weather != Plots.Weather.Snow) Footing.Tufts(medium, spot.At + new System.Numerics.Vector2(0, spot.Size * 0.5f), spot.Size, colours);
        }
    }
}
