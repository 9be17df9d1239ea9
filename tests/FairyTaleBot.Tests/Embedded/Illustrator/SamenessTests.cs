using System.Numerics;
using FairyTaleBot.Characters;
using FairyTaleBot.Drafts;
using FairyTaleBot.Embedded.Illustrator.Media;
using FairyTaleBot.Plots;

namespace FairyTaleBot.Tests.Embedded.Illustrator;

/// <summary>The same little fox on every page, and never the same page twice.</summary>
public sealed class SamenessTests
{
    private static readonly Part[] Parts = [Part.Body, Part.Second, Part.Accent];

    public static TheoryData<string, BodyPlan> Heroes => new()
    {
        { "papercut", BodyPlan.Fox }, { "watercolour", BodyPlan.Mouse }, { "pseudorealism", BodyPlan.Bear }, { "lantern-night", BodyPlan.Child },
        { "crayon", BodyPlan.Bird }, { "pixel", BodyPlan.Frog }, { "electroacoustic", BodyPlan.Dragon }, { "ink-wash", BodyPlan.Cat }, { "stained-glass", BodyPlan.Turtle },
    };

    [Theory]
    [MemberData(nameof(Heroes))]
    public void The_hero_keeps_its_colours_through_all_chapters(string style, BodyPlan hero)
    {
        var chapters = Enumerable.Range(1, 5).Select(chapter =>
        {
            using var page = Pages.Paint(Pages.Scene(
                style, chapter, hero, (Landmark)(chapter * 2), (Camera)(chapter % 3), (Emotion)chapter, (TimeOfDay)(chapter % 4), chapter == 4 ? Weather.Snow : Weather.Clear));
            return (Parts: Parts.Select(part => Pages.Mean(page, Marks.Of(0, part))).ToArray(), Whole: Pages.MeanOf(page, 0));
        }).ToArray();
        var mean = chapters.Aggregate(Vector3.Zero, (sum, c) => sum + c.Whole) / chapters.Length;
        foreach (var chapter in chapters) Vector3.Distance(chapter.Whole, mean).ShouldBeLessThanOrEqualTo(0.01f, "the whole figure, as one sees it from afar");
        for (var part = 0; part < Parts.Length; part++)
        {
            var means = chapters.Select(c => c.Parts[part]).ToArray();
            means.ShouldAllBe(m => m.X > 0, $"{Parts[part]} is seen on every page");
            // The single colours pay for the whole figure's: a pose that hides a white belly makes the rest a little lighter. Accents are few pixels, half of them folds.
            var whole = means.Aggregate(Vector3.Add) / means.Length;
            foreach (var one in means) Vector3.Distance(one, whole).ShouldBeLessThanOrEqualTo(Parts[part] == Part.Accent ? 0.025f : 0.02f, Parts[part].ToString());
        }
    }

    [Fact]
    public void Consecutive_pages_differ_in_layout()
    {
        float[]? before = null;
        for (var chapter = 1; chapter <= 6; chapter++)
        {
            using var page = Pages.Paint(Pages.Scene("papercut", chapter));
            var thumbnail = Pages.Thumbnail(page);
            if (before is not null) thumbnail.Zip(before, (a, b) => MathF.Abs(a - b)).Average().ShouldBeGreaterThan(0.04f, $"chapter {chapter}");
            before = thumbnail;
        }
    }
}
