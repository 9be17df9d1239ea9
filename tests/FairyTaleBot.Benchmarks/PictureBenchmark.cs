using System.Diagnostics;
using FairyTaleBot.Briefs;
using FairyTaleBot.Characters;
using FairyTaleBot.Drafts;
using FairyTaleBot.Embedded.Canvas;
using FairyTaleBot.Embedded.Illustrator;
using FairyTaleBot.Embedded.Illustrator.Media;
using FairyTaleBot.Embedded.Illustrator.Scenes;
using FairyTaleBot.Languages;
using FairyTaleBot.Plots;
using FairyTaleBot.Styles;
using FairyTaleBot.Testing.Styles;

namespace FairyTaleBot.Benchmarks;

/// <summary>One embedded picture of each style, and one sketch: brief to PNG bytes on one core, in processor time, so that others on the machine do not count. And how dark a bedtime page is.</summary>
internal static class PictureBenchmark
{
    public static void Run(int runs)
    {
        using var illustrator = new EmbeddedIllustrator();
        foreach (var style in TestStyles.Catalogue.Sheets)
        {
            var (mean, bytes) = Measure(runs, i => illustrator.PaintAsync(Scene(style, i), CancellationToken.None).GetAwaiter().GetResult().Bytes.Length);
            var (light, bright) = Darkness(style, runs);
            Console.WriteLine(FormattableString.Invariant($"picture {style.Id,-16} {mean,6:0.0} ms of processor time (mean of {runs}), {bytes / 1024,4} KB; bedtime: mean L at most {light:0.000}, {bright:0.00%} of a page above 0.9"));
        }

        var (sketch, length) = Measure(runs, i => illustrator.SketchAsync(Scene(TestStyles.Of("papercut"), i), CancellationToken.None).GetAwaiter().GetResult().Bytes.Length);
        Console.WriteLine(FormattableString.Invariant($"sketch                   {sketch,6:0.0} ms of processor time (mean of {runs}), {length / 1024,4} KB"));
    }

    private static (double Milliseconds, int Bytes) Measure(int runs, Func<int, int> draw)
    {
        using var process = Process.GetCurrentProcess();
        var bytes = draw(0);
        process.Refresh();
        var before = process.TotalProcessorTime;
        for (var i = 0; i < runs; i++) bytes = draw(i);
        process.Refresh();
        return ((process.TotalProcessorTime - before).TotalMilliseconds / runs, bytes);
    }

    private static (float Light, float Bright) Darkness(StyleSheet style, int runs)
    {
        var (light, bright) = (0f, 0f);
        for (var i = 0; i < runs; i++)
        {
            using var page = ScenePainter.Paint(Scene(style, i) with { Bedtime = true }, Techniques.For(style));
            var (sum, above) = (0f, 0);
            foreach (var pixel in page.Pixels)
            {
                var l = Colour.Lightness(pixel);
                sum += l;
                if (l > 0.9f) above++;
            }

            light = MathF.Max(light, sum / page.Pixels.Length);
            bright = MathF.Max(bright, above / (float)page.Pixels.Length);
        }

        return (light, bright);
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
