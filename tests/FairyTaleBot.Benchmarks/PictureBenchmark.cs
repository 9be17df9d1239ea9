using System.Diagnostics;
using FairyTaleBot.Briefs;
using FairyTaleBot.Characters;
using FairyTaleBot.Common;
using FairyTaleBot.Drafts;
using FairyTaleBot.Embedded.Illustrator;
using FairyTaleBot.Languages;
using FairyTaleBot.Plots;
using FairyTaleBot.Styles;
using FairyTaleBot.Testing.Styles;

namespace FairyTaleBot.Benchmarks;

/// <summary>One embedded picture of each style, and one sketch: brief to PNG bytes on one core, the median of the runs.</summary>
internal static class PictureBenchmark
{
    public static void Run(int runs)
    {
        using var illustrator = new EmbeddedIllustrator();
        foreach (var style in TestStyles.Catalogue.Sheets)
        {
            var (median, bytes) = Measure(runs, i => illustrator.PaintAsync(Scene(style, i), CancellationToken.None).GetAwaiter().GetResult().Bytes.Length);
            Console.WriteLine($"picture {style.Id,-16} median {median,6:0.0} ms of {runs}, {bytes / 1024,4} KB");
        }

        var (sketch, length) = Measure(runs, i => illustrator.SketchAsync(Scene(TestStyles.Of("papercut"), i), CancellationToken.None).GetAwaiter().GetResult().Bytes.Length);
        Console.WriteLine($"sketch                   median {sketch,6:0.0} ms of {runs}, {length / 1024,4} KB");
    }

    private static (double Milliseconds, int Bytes) Measure(int runs, Func<int, int> draw)
    {
        var bytes = draw(0);
        var times = Enumerable.Range(0, runs).Select(i =>
        {
            var start = Stopwatch.GetTimestamp();
            bytes = draw(i);
            return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }).Order().ToArray();
        return (times[runs / 2], bytes);
    }

    private static SceneBrief Scene(StyleSheet style, int turn)
    {
        var landmark = (Landmark)(turn % 12);
        return new(
            Language.En, 1 + turn % 5, 5, "A page", style, new("place", "Place", "", landmark, TimeOfDay.Day, Weather.Clear, ""),
            [Who("hero", BodyPlan.Fox), Who("helper-1", BodyPlan.Rabbit), Who("helper-2", BodyPlan.Bird)],
            [new("item", "lantern", "a tin lantern", "#d9553f", "hero", "", ItemStatus.Whole, "")], "They run to the gate.",
            ["key", "star", "flower", "kite"], (Camera)(turn % 3), (Emotion)(turn % 8), (TimeOfDay)(turn % 4), (Weather)(turn % 6), turn % 10, 0, (ulong)turn);
    }

    private static Character Who(string id, BodyPlan body) => new(
        id, new("Tori"), id == "hero" ? Role.Hero : Role.Helper, "kind", LifeStage.Young, Pronoun.They,
        new(body, "#e07a3f", "#fff1dc", "#3f7fb8", "small", "round", "a striped scarf", "a bell"), "", "", "", "", CharacterState.At("place"));
}
