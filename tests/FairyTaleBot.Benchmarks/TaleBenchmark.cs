using System.Diagnostics;
using FairyTaleBot.Briefs;
using FairyTaleBot.Common;
using FairyTaleBot.Embedded.Gate;
using FairyTaleBot.Embedded.Storyteller;
using FairyTaleBot.Engine.Desk;
using FairyTaleBot.Engine.Steps;
using FairyTaleBot.Engine.Telling;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Languages;
using FairyTaleBot.Reviews;
using FairyTaleBot.Testing.Styles;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace FairyTaleBot.Benchmarks;

/// <summary>Whole embedded tales in both languages with drawn votes and ideas: time a chapter, distinct texts, what the reviews find.</summary>
internal static class TaleBenchmark
{
    private static readonly string[] Themes = ["a fox who lost its shadow", "the moon's umbrella", "a shy giant and a tiny baker", "그림자를 잃어버린 여우", "달을 훔친 고양이", "노래를 잊은 종탑"];
    private static readonly string[] Ideas = ["a rainbow rice cake", "they ride on a whale", "a zibbly appears", "it starts to snow sugar", "무지개떡을 나눠 줘요", "고래를 타고 가요", "뿌뿌가 나타나요", "설탕 눈이 내려요"];

    public static void Run(int tales)
    {
        var teller = new TaleTeller(
            new Scribe(new([new EmbeddedStoryteller()]), TestStyles.Catalogue, new LocalGate(), Options.Create(new TalesOptions()), NullLogger<Scribe>.Instance),
            new IllustratorLadder([]), new Gatekeeper(new LocalGate()), TestStyles.Catalogue);
        foreach (var language in Enum.GetValues<Language>())
        {
            var times = new List<double>();
            var texts = new HashSet<string>(StringComparer.Ordinal);
            var findings = new Dictionary<string, int>();
            var (chapters, blocked) = (0, 0);
            for (var seed = 0; seed < tales; seed++)
            {
                var request = Request(language, (ulong)seed);
                var began = Stopwatch.GetTimestamp();
                var book = teller.TellAsync(request, CancellationToken.None).GetAwaiter().GetResult();
                times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds / book.Told.Tale.Chapters.Count);
                texts.Add(string.Join("\n", book.Told.Tale.Chapters.Select(c => c.Draft.Text)));
                foreach (var chapter in book.Told.Tale.Chapters)
                {
                    chapters++;
                    foreach (var finding in chapter.Making.Findings) findings[$"{finding.Check} {finding.Severity}"] = findings.GetValueOrDefault($"{finding.Check} {finding.Severity}") + 1;
                    if (chapter.Making.Findings.Any(f => f.Severity == Severity.Block)) blocked++;
                    foreach (var finding in chapter.Making.Findings.Where(f => f.Severity == Severity.Block)) Console.WriteLine($"  seed {seed}, chapter {chapter.Number}: {finding.Check} “{finding.Span}” {finding.Advice}");
                }
            }

            times.Sort();
            Console.WriteLine($"tales {language.Code()}: {tales} told, {texts.Count} distinct, {chapters} chapters, {blocked} with a blocking finding, {times[times.Count / 2]:0.00} ms a chapter with its reviews (median), {times[(int)(times.Count * 0.99)]:0.00} ms (p99)");
            foreach (var (check, count) in findings.OrderByDescending(f => f.Value)) Console.WriteLine($"  {check}: {count}");
        }
    }

    private static TellRequest Request(Language language, ulong seed)
    {
        var chance = Seeded.For(seed, $"request {language}");
        var own = (string[] all) => (string[])[.. all.Where(t => LanguageCodes.OfScript(t) == language)];
        var ideas = new Dictionary<int, string>();
        var chapters = 3 + chance.Next(8);
        // Nobody proposes the same turn twice in one tale.
        var left = new Queue<string>(chance.Shuffle(own(Ideas)));
        for (var page = 1; page < chapters; page++)
        {
            if (chance.Next(3) == 0 && left.TryDequeue(out var idea)) ideas[page] = idea;
        }

        return new(
            language, chance.Next(2) == 0 ? chance.Pick(own(Themes)) : null, seed, chapters,
            (AgeBand)chance.Next(4), null, [], ideas, language == Language.Ko ? "독자" : "the reader", TextOnly: true);
    }
}
