using System.Numerics;
using FairyTaleBot.Characters;
using FairyTaleBot.Drafts;
using FairyTaleBot.Embedded.Illustrator.Figures;
using FairyTaleBot.Embedded.Illustrator.Media;
using FairyTaleBot.Embedded.Illustrator.Scenes;
using FairyTaleBot.Plots;

namespace FairyTaleBot.Tests.Embedded.Illustrator;

/// <summary>Where the cast stands, where it looks, and what stays clear of it.</summary>
public sealed class CompositionTests
{
    [Fact]
    public void Two_who_are_together_look_at_each_other()
    {
        foreach (var scene in Scenes(Emotion.Calm))
        {
            foreach (var (me, other) in new[] { (scene.Cast[0], scene.Cast[1]), (scene.Cast[1], scene.Cast[0]) })
            {
                var turned = me.Gaze.X * (me.Flip ? -1 : 1);
                MathF.Sign(turned).ShouldBe(MathF.Sign(other.Foot.X - me.Foot.X), $"{me.Who.Id}, layout {scene.Layout}");
                MathF.Abs(turned).ShouldBeGreaterThan(0.5f);
            }
        }
    }

    [Fact]
    public void Who_looks_at_somebody_small_looks_down()
    {
        var scene = Composition.For(Pages.Scene(hero: BodyPlan.Giant, mood: Emotion.Calm));
        scene.Cast[0].Gaze.Y.ShouldBeGreaterThan(0);
        scene.Cast[1].Gaze.Y.ShouldBeLessThan(0);
    }

    [Fact]
    public void No_moon_sits_on_a_head()
    {
        var onHeads = Scenes(Emotion.Joy).Concat(Scenes(Emotion.Calm, BodyPlan.Giant, Camera.Close)).Count(scene => scene.Cast.Any(c =>
            MathF.Abs(c.Foot.X - scene.Celestial.X) < c.Height * 0.28f + scene.CelestialSize && scene.Celestial.Y + scene.CelestialSize > c.Foot.Y - c.Height));
        onHeads.ShouldBe(0);
    }

    [Theory]
    [InlineData("Tori falls asleep in the hay.", true)]
    [InlineData("They sleep until morning.", true)]
    [InlineData("토리는 풀밭에서 잠들었어요.", true)]
    [InlineData("She waits for the boat.", false)]
    [InlineData("토리는 배를 기다려요.", false)]
    public void Only_who_sleeps_has_its_eyes_shut(string action, bool sleeps) => (Poses.For(action, Emotion.Calm, 0) == Pose.Sleep).ShouldBe(sleeps);

    [Theory]
    [InlineData("minhwa", 24)]
    [InlineData("pencil", 14)]
    public void What_the_papers_edge_covers_is_nobodys(string style, int width)
    {
        // A giant near us in a place that is too small.
        using var page = Pages.Paint(Pages.Scene(style, hero: BodyPlan.Giant, camera: Camera.Close, action: "They sit."));
        var cast = 0;
        for (var y = 0; y < page.Height; y++)
        {
            var marks = page.MarkRow(y);
            for (var x = 0; x < marks.Length; x++)
            {
                if (Math.Min(Math.Min(x, y), Math.Min(marks.Length - 1 - x, page.Height - 1 - y)) < width && Marks.IsCast(marks[x])) cast++;
            }
        }

        cast.ShouldBe(0);
    }

    private static IEnumerable<Composition> Scenes(Emotion mood, BodyPlan hero = BodyPlan.Fox, Camera camera = Camera.Medium) =>
        Enumerable.Range(1, 30).Select(i => Composition.For(Pages.Scene(chapter: i, hero: hero, camera: camera, mood: mood, time: (TimeOfDay)(i % 4), landmark: (Landmark)(i % 12))));
}
