using FairyTaleBot.Briefs;
using FairyTaleBot.Embedded.Gate;
using FairyTaleBot.Embedded.Illustrator;
using FairyTaleBot.Embedded.Storyteller;
using FairyTaleBot.Engine.Desk;
using FairyTaleBot.Engine.Pictures;
using FairyTaleBot.Engine.Steps;
using FairyTaleBot.Engine.Styles.Scoring;
using FairyTaleBot.Engine.Telling;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Languages;
using FairyTaleBot.Testing.Styles;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace FairyTaleBot.Benchmarks;

/// <summary>What the pictures of embedded tales show of their scenes' words, whether each has its aside, and how far consecutive pages differ in layout.</summary>
internal static class SeenBenchmark
{
    public static void Run(int tales)
    {
        var teller = new TaleTeller(
            new Scribe(new([new EmbeddedStoryteller()]), TestStyles.Catalogue, new LocalGate(), Options.Create(new TalesOptions()), NullLogger<Scribe>.Instance),
            new IllustratorLadder([]), new Gatekeeper(new LocalGate()), TestStyles.Catalogue);
        using var illustrator = new EmbeddedIllustrator();
        foreach (var language in Enum.GetValues<Language>())
        {
            var (shares, layouts, asides) = (new List<double>(), new List<double>(), 0);
            for (var seed = 0; seed < tales; seed++)
            {
                var request = new TellRequest(language, null, (ulong)seed, 5, AgeBand.From7To9, null, [], new Dictionary<int, string>(), "reader", true);
                var tale = teller.TellAsync(request, CancellationToken.None).GetAwaiter().GetResult().Told.Tale;
                StyleFeatures? before = null;
                foreach (var brief in tale.Chapters.Select(c => BriefRules.ForScene(tale, c)))
                {
                    var report = EmbeddedIllustrator.Report(brief);
                    shares.Add(report.Share);
                    if (report.Aside is not null) asides++;
                    // Painting every page would take an hour; the sketch has the same layout.
                    if (seed >= tales / 10) continue;
                    var now = StyleFeatures.Of(PngReader.Read(illustrator.SketchAsync(brief, CancellationToken.None).GetAwaiter().GetResult().Bytes.Span));
                    if (before is not null) layouts.Add(StyleDistance.Layout(before, now));
                    before = now;
                }
            }

            Console.WriteLine(FormattableString.Invariant(
                $"seen {language.Code()}: {tales} tales, {shares.Count} pages: {shares.Average():0.0%} of the scenes' words are drawn, {shares.Count(s => s >= 0.6) / (double)shares.Count:0.0%} of the pages draw at least 60 %; {asides / (double)shares.Count:0.0%} have an aside; consecutive sketches differ in layout by {layouts.Average():0.000} on average and {layouts.Min():0.000} at least ({layouts.Count} pairs)"));
        }
    }
}
