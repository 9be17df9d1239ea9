using System.Numerics;
using FairyTaleBot.Briefs;
using FairyTaleBot.Characters;
using FairyTaleBot.Embedded.Gate;
using FairyTaleBot.Embedded.Illustrator;
using FairyTaleBot.Embedded.Illustrator.Figures;
using FairyTaleBot.Embedded.Illustrator.Media;
using FairyTaleBot.Embedded.Illustrator.Scenes;
using FairyTaleBot.Embedded.Storyteller;
using FairyTaleBot.Engine.Desk;
using FairyTaleBot.Engine.Steps;
using FairyTaleBot.Engine.Styles.Scoring;
using FairyTaleBot.Engine.Telling;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Languages;
using FairyTaleBot.Testing.Styles;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace FairyTaleBot.Benchmarks;

/// <summary>What the pictures of embedded tales show of their scenes' words, whether each has its aside, how far consecutive pages differ in layout, and how true the hero stays to its colour.</summary>
internal static class SeenBenchmark
{
    public static void Run(int tales)
    {
        var teller = new TaleTeller(
            new Scribe(new([new EmbeddedStoryteller()]), TestStyles.Catalogue, new LocalGate(), Options.Create(new TalesOptions()), NullLogger<Scribe>.Instance),
            new IllustratorLadder([]), new Gatekeeper(new LocalGate()), TestStyles.Catalogue);
        var styles = TestStyles.Catalogue.Ids.ToArray();
        foreach (var language in Enum.GetValues<Language>())
        {
            var (shares, layouts, strays, asides) = (new List<double>(), new List<double>(), new List<float>(), 0);
            for (var seed = 0; seed < tales; seed++)
            {
                var request = new TellRequest(language, null, (ulong)seed, 5, AgeBand.From7To9, styles[seed % styles.Length], [], new Dictionary<int, string>(), "reader", true);
                var tale = teller.TellAsync(request, CancellationToken.None).GetAwaiter().GetResult().Told.Tale;
                StyleFeatures? before = null;
                List<Vector3> heroes = [];
                foreach (var brief in tale.Chapters.Select(c => BriefRules.ForScene(tale, c)))
                {
                    var report = EmbeddedIllustrator.Report(brief);
                    shares.Add(report.Share);
                    if (report.Aside is not null) asides++;
                    // Painting every page would take an hour.
                    if (seed >= tales / 5) continue;
                    using var page = ScenePainter.Paint(brief, Techniques.For(brief.Style));
                    if (brief.Cast is [{ Role: Role.Hero }, ..] && Likeness.Mean(page, Marks.Of(0)) is { } hero) heroes.Add(hero);
                    var now = StyleFeatures.Of(page.ToBitmap());
                    if (before is not null) layouts.Add(StyleDistance.Layout(before, now));
                    before = now;
                }

                if (heroes.Count < 2) continue;
                var mean = heroes.Aggregate(Vector3.Add) / heroes.Count;
                strays.AddRange(heroes.Select(h => Vector3.Distance(h, mean)));
            }

            Console.WriteLine(FormattableString.Invariant(
                $"seen {language.Code()}: {tales} tales, {shares.Count} pages: {shares.Average():0.0%} of the scenes' words are drawn, {shares.Count(s => s >= 0.6) / (double)shares.Count:0.0%} of the pages draw at least 60 %; {asides / (double)shares.Count:0.0%} have an aside; consecutive pages differ in layout by {layouts.Average():0.000} on average and {layouts.Min():0.000} at least ({layouts.Count} pairs); the hero strays from its tale's mean colour by {strays.Average():0.0000} on average and {strays.Max():0.0000} at most, {strays.Count(s => s <= 0.01f) / (double)strays.Count:0.0%} of {strays.Count} pages within 0.01"));
        }
    }
}
