using System.Numerics;
using FairyTaleBot.Common;
using FairyTaleBot.Embedded.Illustrator.Media;
using FairyTaleBot.Embedded.Illustrator.Props;

namespace FairyTaleBot.Embedded.Illustrator.Scenes;

/// <summary>What is still free on the page: boxes are taken one after the other, and a new thing looks for the freest spot of its habitat.</summary>
internal sealed class Room
{
    private const float Side = Composition.Side;
    private const int Tries = 40;

    private readonly Composition scene;
    private readonly List<(Vector2 Min, Vector2 Max)> taken = [];
    private readonly List<(Vector2 Min, Vector2 Max)> faces = [];

    public Room(Composition scene)
    {
        this.scene = scene;
        foreach (var spot in scene.Cast)
        {
            var half = spot.Height * 0.34f;
            taken.Add((spot.Foot - new Vector2(half, spot.Height * 1.22f), spot.Foot + new Vector2(half, 0)));
            faces.Add((spot.Foot - new Vector2(half, spot.Height * 1.1f), spot.Foot + new Vector2(half, -spot.Height * 0.35f)));
        }

        foreach (var thing in scene.Things) taken.Add((thing.At - new Vector2(thing.Size * 0.5f), thing.At + new Vector2(thing.Size * 0.5f)));
        if (Canopy.Reach(scene) is > 0 and var reach)
        {
            var x = scene.FrameLeft ? 0 : Side - reach;
            taken.Add((new(x, 0), new(x + reach, reach * Canopy.Deep)));
        }

        foreach (var left in (ReadOnlySpan<bool>)[true, false])
        {
            var plants = Foreground.Reach(scene, left) * 0.8f;
            var corner = new Vector2(left ? 0 : Side - plants, Side - plants);
            if (plants > 0) taken.Add((corner, corner + new Vector2(plants)));
        }

        if (Finish.HasSeal(Techniques.For(scene.Brief.Style))) taken.Add((Finish.Seal - new Vector2(24), Finish.Seal + new Vector2(24)));
        var body = new Vector2(scene.CelestialSize * 1.2f);
        taken.Add((scene.Celestial - body, scene.Celestial + body));
    }

    /// <summary>The middle of a free spot; where it is crowded the thing shrinks; null when even then there is no room.</summary>
    public Vector2? Find(Habitat habitat, ref float size, ref Seeded chance)
    {
        var last = habitat == Habitat.Land ? 4 : 2;
        for (var shrink = 0; shrink <= last; shrink++, size *= 0.82f)
        {
            var (best, bestOverlap) = (Vector2.Zero, float.MaxValue);
            for (var i = 0; i < Tries; i++)
            {
                var at = Candidate(habitat, size, ref chance);
                var overlap = Overlap(at, size * 0.5f, habitat);
                if (overlap >= bestOverlap) continue;
                (best, bestOverlap) = (at, overlap);
            }

            if (bestOverlap > (shrink < last ? 0.12f : habitat == Habitat.Land ? 0.95f : 0.55f)) continue;
            taken.Add((best - new Vector2(size * 0.5f), best + new Vector2(size * 0.5f)));
            return best;
        }

        return null;
    }

    private Vector2 Candidate(Habitat habitat, float size, ref Seeded chance)
    {
        var half = size / 2;
        var x = half + Side * 0.03f + (Side * 0.94f - size) * (float)chance.NextDouble();
        var t = (float)chance.NextDouble();
        var ground = scene.GroundTop(x);
        var y = habitat switch
        {
            Habitat.Sky => Side * 0.06f + half + MathF.Max(0, scene.Horizon - Side * 0.16f - size) * t * 0.55f,
            Habitat.Air => Side * 0.16f + half + MathF.Max(10, scene.Horizon + Side * 0.02f - size - Side * 0.12f) * t,
            Habitat.Land => ground + Side * 0.02f - half,
            _ => MathF.Max(ground + Side * 0.06f, Side * 0.8f) + (Side * 0.955f - MathF.Max(ground + Side * 0.06f, Side * 0.8f)) * t - half * 0.9f,
        };
        return new(x, y);
    }

    /// <summary>How much of the thing others would share, 0 to 1 and more; the landmark minds only scenery and low things in the sky.</summary>
    private float Overlap(Vector2 at, float half, Habitat habitat)
    {
        var sum = 0f;
        var (min, max) = (at - new Vector2(half), at + new Vector2(half));
        foreach (var (a, b) in taken) sum += Shared(min, max, a, b);
        // What is drawn before the cast hides a face; scenery and sky are behind it.
        if (habitat is Habitat.Ground or Habitat.Air) foreach (var (a, b) in faces) sum += Shared(min, max, a, b);
        if (habitat != Habitat.Ground)
        {
            var reach = new Vector2(scene.LandmarkSize * 0.5f, 0);
            sum += Shared(min, max, scene.LandmarkFoot - reach - new Vector2(0, scene.LandmarkSize * 0.9f), scene.LandmarkFoot + reach) * 0.8f;
        }

        return sum;
    }

    private static float Shared(Vector2 min, Vector2 max, Vector2 a, Vector2 b)
    {
        var w = MathF.Min(max.X, b.X) - MathF.Max(min.X, a.X);
        var h = MathF.Min(max.Y, b.Y) - MathF.Max(min.Y, a.Y);
        return w <= 0 || h <= 0 ? 0 : w * h / ((max.X - min.X) * (max.Y - min.Y));
    }
}
