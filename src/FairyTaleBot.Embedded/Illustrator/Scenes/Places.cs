using System.Numerics;
using FairyTaleBot.Briefs;
using FairyTaleBot.Characters;
using FairyTaleBot.Common;
using FairyTaleBot.Drafts;
using FairyTaleBot.Embedded.Canvas;
using FairyTaleBot.Embedded.Illustrator.Figures;
using FairyTaleBot.Embedded.Illustrator.Figures.Traits;
using FairyTaleBot.Embedded.Illustrator.Media;
using FairyTaleBot.Embedded.Illustrator.Props;

namespace FairyTaleBot.Embedded.Illustrator.Scenes;

/// <summary>Finds a place on the page for the cast and for things.</summary>
internal static class Places
{
    private const float Side = Composition.Side;

    /// <summary>Shares of a side that a ragged border may eat.</summary>
    private const float Margin = 0.055f;

    /// <param name="depth">How far behind the hero the others stand, in shares of a side: who is farther is smaller.</param>
    public static CastSpot[] Cast(SceneBrief brief, float heroX, bool looksRight, float depth, ref Seeded chance)
    {
        if (brief.Cast.Count == 0) return [];
        var unit = Side * (brief.Camera switch { Camera.Wide => 0.3f, Camera.Medium => 0.42f, _ => 0.56f });
        var poses = PosesOf(brief, ref chance);
        float Back(int i) => i == 0 ? 0 : depth * (i % 2 == 1 ? 1 : 0.55f);
        var heights = brief.Cast.Select((c, i) => Build.Height(c) * (1 - 1.6f * Back(i))).ToArray();
        // A mouse who is the hero comes nearer, a giant steps back.
        unit *= Math.Clamp(MathF.Pow(heights[0], -0.6f), 0.75f, 1.25f);
        unit = MathF.Min(unit, Side * 0.74f / heights.Max());
        var widths = brief.Cast.Select((c, i) => heights[i] * Width(c, poses[i])).ToArray();
        unit = MathF.Min(unit, Side * (1 - 2 * Margin) / widths.Sum());
        var offsets = Offsets(widths, looksRight);
        var (left, right) = (Side, 0f);
        for (var i = 0; i < offsets.Length; i++)
        {
            left = MathF.Min(left, heroX + (offsets[i] - widths[i] / 2) * unit);
            right = MathF.Max(right, heroX + (offsets[i] + widths[i] / 2) * unit);
        }

        // The group's middle stands where the layout wants it, so that the landmark stays in sight; the page's edge has the last word.
        var shift = heroX - (left + right) / 2;
        shift += MathF.Max(0, Side * Margin - left - shift) - MathF.Max(0, right + shift - Side * (1 - Margin));
        var baseY = Side * (brief.Camera switch { Camera.Wide => 0.85f, Camera.Medium => 0.895f, _ => 0.918f });
        var spots = new CastSpot[brief.Cast.Count];
        for (var i = 0; i < spots.Length; i++)
        {
            var who = brief.Cast[i];
            var back = Back(i) + (who.Visual.Body == BodyPlan.Giant ? 0.02f : 0);
            var foot = new Vector2(heroX + shift + offsets[i] * unit, baseY - Side * back);
            var flip = i == 0 ? !looksRight : offsets[i] > 0;
            var mood = i == 0 ? brief.Mood : Companion(brief.Mood, who, chance.Next(4));
            spots[i] = new(who, foot, unit * heights[i], flip, poses[i], mood, default, Marks.Of(i));
        }

        return [.. spots.Select((spot, i) => spot with { Gaze = Gaze(spots, i) })];
    }

    private static Pose[] PosesOf(SceneBrief brief, ref Seeded chance)
    {
        var poses = new Pose[brief.Cast.Count];
        poses[0] = Poses.For(brief.Action, brief.Mood, chance.Next(6));
        for (var i = 1; i < poses.Length; i++) poses[i] = Poses.Beside(poses[0], chance.Next(6));
        return poses;
    }

    public static (ThingSpot[] Things, CastSpot[] Cast, List<Wanted> Drawn) Things(Composition scene, List<Wanted> wanted)
    {
        var chance = Seeded.For(scene.Brief.Seed, "things");
        var unit = scene.Cast.Length == 0 ? Side * 0.35f : scene.Cast.Max(c => MathF.Min(c.Height, Side * 0.6f));
        unit = Math.Clamp(unit, Side * 0.27f, Side * 0.42f) * (wanted.Count > 4 ? 0.86f : 1);
        var room = new Room(scene);
        var cast = scene.Cast.ToArray();
        List<ThingSpot> things = [];
        List<Wanted> drawn = [];
        foreach (var want in wanted)
        {
            var colour = want.Thing == Drawables.Mystery && want.Hue is null ? Colour.Named(want.Words) : want.Hue;
            var holder = Array.FindIndex(cast, c => c.Who.Id == want.Owner && c.Held is null);
            if (holder < 0 && want.Important && want.Owner.Length == 0 && cast.Length > 0 && cast[0].Pose == Pose.Hold && cast[0].Held is null) holder = 0;
            if (holder >= 0 && want.Thing.Portable)
            {
                cast[holder] = cast[holder] with { Held = want.Thing, HeldColour = colour };
                drawn.Add(want);
                continue;
            }

            var size = unit * want.Thing.Size * (want.Important ? 1.25f : 1.1f);
            if (room.Find(want.Thing.Habitat, ref size, ref chance) is not { } at) continue;
            things.Add(new(want.Thing, at, size, colour));
            drawn.Add(want);
        }

        return ([.. things], cast, drawn);
    }

    /// <summary>What the picture says by itself; null where the page is full.</summary>
    public static ThingSpot? Aside(Composition scene)
    {
        var chance = Seeded.For(scene.Brief.Seed, "aside spot");
        var room = new Room(scene);
        foreach (var thing in Asides.For(scene.Brief, scene.Things.Select(t => t.Thing).Concat(scene.Cast.Select(c => c.Held).OfType<Drawable>())))
        {
            // Small: for the second look.
            var size = Side * 0.3f * MathF.Min(thing.Size, 0.4f) * (thing.Habitat is Habitat.Sky or Habitat.Air ? 0.8f : 1);
            var wish = size;
            if (room.Find(thing.Habitat, ref size, ref chance) is { } at && size > wish * 0.7f) return new(thing, at, size, null);
        }

        return null;
    }

    /// <summary>Where across the page the landmark is least hidden by the cast; near the layout's own place when it can.</summary>
    public static float Landmark(CastSpot[] cast, float wish, float reach, float half)
    {
        const int Steps = 12;
        var (best, bestCost) = (wish, float.MaxValue);
        for (var i = 0; i <= Steps; i++)
        {
            var x = i == 0 ? Math.Clamp(wish, reach + 12, Side - reach - 12) : reach + 12 + (Side - 2 * reach - 24) * (i - 1) / (Steps - 1f);
            var hidden = cast.Sum(c => MathF.Max(0, MathF.Min(x + half * 0.7f, c.Foot.X + c.Height * 0.3f) - MathF.Max(x - half * 0.7f, c.Foot.X - c.Height * 0.3f)) * c.Height / Side);
            var cost = hidden + MathF.Abs(x - wish) * 0.12f;
            if (cost < bestCost) (best, bestCost) = (x, cost);
        }

        return best;
    }

    /// <summary>They look at one another: the hero at its neighbour, the others at the hero. Who wonders looks up and away, who is alone ahead, and who is near us at us.</summary>
    private static Vector2 Gaze(CastSpot[] spots, int i)
    {
        var me = spots[i];
        if (i == 0 && me.Mood is Emotion.Wonder or Emotion.Surprise) return new(0.8f, -0.35f);
        if (spots.Length == 1) return new(me.Height > Side * 0.45f ? 0.3f : 0.7f, 0);
        var at = i > 0 ? spots[0] : spots[1];
        var to = Vector2.Normalize(Head(at) - Head(me));
        return new(Math.Clamp(to.X * 1.3f, -1, 1) * (me.Flip ? -1 : 1), to.Y);

        static Vector2 Head(CastSpot spot) => spot.Foot + new Vector2(0, Build.Of(spot.Who.Visual.Body).HeadY * spot.Height);
    }

    /// <summary>Beside all heads: a moon must not look like a hat.</summary>
    public static Vector2 Clear(CastSpot[] cast, Vector2 wish, float radius)
    {
        for (var step = 0; step < 22; step++)
        {
            var at = wish with { X = wish.X + (step % 2 == 0 ? 1 : -1) * (step + 1) / 2 * Side * 0.08f };
            if (at.X < Side * 0.12f || at.X > Side * 0.88f) continue;
            if (cast.All(c => MathF.Abs(at.X - c.Foot.X) > c.Height * 0.28f + radius || at.Y + radius < c.Foot.Y - c.Height * 1.25f)) return at;
        }

        return wish;
    }

    private static float[] Offsets(float[] widths, bool heroLooksRight)
    {
        var offsets = new float[widths.Length];
        var (right, left) = (widths[0] / 2, -widths[0] / 2);
        for (var i = 1; i < widths.Length; i++)
        {
            var onRight = (i % 2 == 1) == heroLooksRight;
            offsets[i] = onRight ? right + widths[i] / 2 : left - widths[i] / 2;
            if (onRight) right += widths[i];
            else left -= widths[i];
        }

        return offsets;
    }

    /// <summary>Who stretches out its arms needs more room.</summary>
    private static float Width(Character who, Pose pose)
    {
        var plan = who.Visual.Body;
        return (Kind.Of(who)?.Wide ?? Width(plan)) + (pose is Pose.Run or Pose.Reach ? plan == BodyPlan.Giant ? 0.18f : 0.1f : 0);
    }

    private static float Width(BodyPlan plan) => plan switch
    {
        BodyPlan.Dragon => 1.2f,
        BodyPlan.Fox => 0.86f,
        BodyPlan.Mouse => 0.82f,
        BodyPlan.Bird or BodyPlan.Cat or BodyPlan.Frog => 0.74f,
        BodyPlan.Giant => 0.62f,
        BodyPlan.CloudSpirit => 0.86f,
        BodyPlan.Elder or BodyPlan.Child => 0.6f,
        _ => 0.68f,
    };

    private static Emotion Companion(Emotion mood, Character who, int chance) => who.Role == Role.Opponent
        ? mood is Emotion.Joy or Emotion.Tenderness ? Emotion.Calm : Emotion.Courage
        : (mood, chance) switch
        {
            // Nobody smiles beside somebody who weeps.
            (Emotion.Sadness, _) => Emotion.Worry,
            // Three who stare are a fright; one who is glad tells that it ends well.
            (Emotion.Surprise, 0 or 1) => Emotion.Joy,
            (Emotion.Surprise, 2) => Emotion.Wonder,
            (Emotion.Worry, 0) => Emotion.Courage,
            (Emotion.Courage, 0) => Emotion.Wonder,
            (Emotion.Calm, 0) => Emotion.Joy,
            _ => mood,
        };
}
