using System.Numerics;
using FairyTaleBot.Briefs;
using FairyTaleBot.Characters;
using FairyTaleBot.Common;
using FairyTaleBot.Drafts;
using FairyTaleBot.Embedded.Canvas;
using FairyTaleBot.Embedded.Illustrator.Figures;
using FairyTaleBot.Embedded.Illustrator.Landmarks;
using FairyTaleBot.Embedded.Illustrator.Media;
using FairyTaleBot.Embedded.Illustrator.Props;

namespace FairyTaleBot.Embedded.Illustrator.Scenes;

/// <param name="Gaze">Where it looks: x towards the side it faces, y downwards.</param>
internal sealed record CastSpot(Character Who, Vector2 Foot, float Height, bool Flip, Pose Pose, Emotion Mood, Vector2 Gaze, byte Mark, Drawable? Held = null, Vector4? HeldColour = null);

/// <param name="At">The middle of the thing.</param>
internal sealed record ThingSpot(Drawable Thing, Vector2 At, float Size, Vector4? Colour);

/// <summary>Where everything stands. Pure arithmetic on the brief: the painted page and its sketch share it.</summary>
internal sealed record Composition
{
    public const int Side = 1024;

    private static readonly Template[] Templates =
    [
        new(0.33f, 0.74f, 0.55f, 0.03f, 1.05f, 0.05f),
        new(0.68f, 0.26f, 0.63f, -0.035f, 1.2f, 0.025f),
        new(0.44f, 0.8f, 0.48f, 0.02f, 0.85f, 0.085f),
        new(0.3f, 0.7f, 0.65f, -0.045f, 1.15f, 0.02f),
        new(0.7f, 0.28f, 0.48f, 0.06f, 0.95f, 0.075f),
        new(0.58f, 0.2f, 0.57f, -0.03f, 1.3f, 0.04f),
    ];

    /// <param name="Scale">How large the landmark is beside its usual size: far or near.</param>
    /// <param name="Depth">How far behind the hero the others stand, in shares of a side.</param>
    private sealed record Template(float HeroX, float LandmarkX, float Horizon, float Slope, float Scale, float Depth);

    public required SceneBrief Brief { get; init; }

    public required float Horizon { get; init; }

    /// <summary>How many pixels the ground falls from left to right; grows with tension.</summary>
    public required float Slope { get; init; }

    public required Vector2 LandmarkFoot { get; init; }

    public required float LandmarkSize { get; init; }

    public required Vector2 Celestial { get; init; }

    public required float CelestialSize { get; init; }

    public required CastSpot[] Cast { get; init; }

    public required ThingSpot[] Things { get; init; }

    public required int Layout { get; init; }

    /// <summary>What in the keywords the picture shows.</summary>
    public required SceneReport Report { get; init; }

    /// <summary>A tree and grass frame the side away from the landmark.</summary>
    public bool FrameLeft => LandmarkFoot.X > Side / 2f;


    /// <summary>Where the near ground begins at a place across the page.</summary>
    public float GroundTop(float x) => Horizon + Side * 0.13f + Slope * (x / Side - 0.5f) + 15 * MathF.Sin(x / 190 + Layout) + 5 * MathF.Sin(x / 71 + Layout * 2);

    public static Composition For(SceneBrief asked)
    {
        var brief = Guests.Join(asked);
        var layout = (brief.Chapter + brief.Take + (int)(Seeded.Hash(brief.Style.Id + brief.Place.Id.Length) % 3)) % Templates.Length;
        var template = Templates[layout];
        var chance = Seeded.For(brief.Seed, "composition");
        var cameraLift = brief.Camera switch { Camera.Wide => 0.03f, Camera.Medium => 0, _ => -0.07f };
        var horizon = Side * (template.Horizon + cameraLift + 0.02f * (float)(chance.NextDouble() - 0.5));
        var cast = Places.Cast(brief, template.HeroX * Side, template.LandmarkX > template.HeroX, template.Depth, ref chance);
        var along = brief.Of <= 1 ? 0.5f : Math.Clamp((brief.Chapter - 1f) / (brief.Of - 1f), 0, 1);
        var low = brief.TimeOfDay is Plots.TimeOfDay.Evening or Plots.TimeOfDay.Morning;
        var celestial = new Vector2(
            Side * (0.16f + 0.68f * along),
            low ? horizon - Side * 0.17f : Side * (0.2f - 0.08f * MathF.Sin(along * MathF.PI)));
        var extent = Extent.Of(brief.Place.Landmark);
        var landmarkY = horizon + Side * 0.085f;
        var size = MathF.Min(Side * 0.54f * MathF.Min(template.Scale, extent.Half > 0.7f ? 1.15f : 2), (landmarkY - Side * 0.03f) / extent.Tall);
        var reach = size * extent.Half * (extent.Bleed ? 0.7f : 1);
        var scene = new Composition
        {
            Brief = brief,
            Horizon = horizon,
            Slope = Side * (template.Slope + MathF.Sign(template.Slope) * 0.006f * Math.Max(0, brief.Tension - 4)),
            LandmarkFoot = new(Places.Landmark(cast, template.LandmarkX * Side, reach, size * extent.Half), landmarkY),
            LandmarkSize = size,
            Celestial = Places.Clear(cast, celestial, Side * 0.085f),
            CelestialSize = Side * (low ? 0.075f : 0.058f),
            Cast = cast,
            Things = [],
            Layout = layout,
            Report = SceneReport.Empty,
        };
        return Props(scene);
    }

    private static Composition Props(Composition scene)
    {
        var wanted = Wanted.Of(scene.Brief);
        var (things, cast, drawn) = Places.Things(scene, wanted);
        var full = scene with { Things = things, Cast = cast };
        var aside = Places.Aside(full);
        return full with
        {
            Things = aside is null ? things : [.. things, aside],
            Report = SceneReport.Of(scene.Brief, drawn) with { Aside = aside?.Thing.Id },
        };
    }
}
