using System.Diagnostics;
using System.Globalization;
using FairyTaleBot.Common;
using FairyTaleBot.Embedded.Gate;
using FairyTaleBot.Embedded.Storyteller;
using FairyTaleBot.Engine.Desk;
using FairyTaleBot.Engine.Steps;
using FairyTaleBot.Engine.Telling;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Languages;
using FairyTaleBot.Reviews;
using FairyTaleBot.Testing.Prose;
using FairyTaleBot.Testing.Styles;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace FairyTaleBot.Benchmarks;

/// <summary>Whole embedded tales in both languages with drawn votes and ideas: time a chapter, what the reviews find, and how much the tales are alike.</summary>
internal static class TaleBenchmark
{
    private const int Pool = 10;
    private const int SentenceTales = 1000;
    private const int WindowWords = 220;
    private const int Shown = 12;

    private static readonly string[] EnglishHeroes = ["fox", "bear", "cat", "rabbit", "owl", "mouse", "dragon", "turtle", "wolf", "penguin", "snail", "otter"];
    private static readonly string[] EnglishThings = ["shadow", "honey", "umbrella", "star", "kite", "drum", "pumpkin", "thunder", "mirror", "lantern", "cake", "whistle", "cloud", "boot"];
    private static readonly string[] EnglishSparks =
    [
        "a {0} who lost its {1}", "the {0} who borrowed the {1}", "a {0}, three doors and a {1}", "the {0} and the rule about the {1}", "a {0} far from home with a {1}", "the smallest {0} and the {1}",
        "a {0} and a mystery about the {1}", "a birthday present for the {0}: a {1}", "a {0} who was afraid of the {1}", "a {0} who could not sing", "the {0} and the {1}", "{1}",
    ];

    private static readonly string[] KoreanHeroes = ["여우", "곰", "고양이", "토끼", "부엉이", "생쥐", "용", "거북이", "늑대", "펭귄", "달팽이", "수달"];
    private static readonly string[] KoreanThings = ["그림자", "꿀", "우산", "별", "연", "북", "호박", "천둥", "거울", "등불", "케이크", "휘파람", "구름", "장화"];
    private static readonly string[] KoreanSparks =
    [
        "잃어버린 {1} 때문에 우는 {0}", "{1} 하나를 몰래 가져간 {0}", "{0}의 열쇠와 {1}", "{0}의 약속과 {1}", "집에서 먼 {0}의 {1}", "가장 작은 {0}의 {1}",
        "{0} 탐정과 {1}", "{0}의 생일 선물 {1}", "{1} 무서운 {0}", "노래하지 못하는 {0}", "{0} 이야기, {1} 이야기", "{1}",
    ];

    public static void Run(int tales)
    {
        var teller = new TaleTeller(
            new Scribe(new([new EmbeddedStoryteller()]), TestStyles.Catalogue, new LocalGate(), Options.Create(new TalesOptions()), NullLogger<Scribe>.Instance),
            new IllustratorLadder([]), new Gatekeeper(new LocalGate()), TestStyles.Catalogue);
        foreach (var language in Enum.GetValues<Language>()) Run(teller, language, tales);
    }

    private static void Run(TaleTeller teller, Language language, int tales)
    {
        var times = new List<double>();
        var texts = new HashSet<string>(StringComparer.Ordinal);
        var first = new List<(string Text, IReadOnlyList<string> Refrains)>();
        var windows = new List<string[]>();
        var repeated = new List<double>();
        var diverse = new List<double>();
        var findings = new Dictionary<string, int>();
        var (chapters, blocked, standing, seen) = (0, 0, 0, 0);
        var wrong = new List<string>();
        for (var seed = 0; seed < tales; seed++)
        {
            var request = Request(language, (ulong)seed);
            var began = Stopwatch.GetTimestamp();
            var book = teller.TellAsync(request, CancellationToken.None).GetAwaiter().GetResult();
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds / book.Told.Tale.Chapters.Count);
            var text = string.Join("\n", book.Told.Tale.Chapters.Select(c => c.Draft.Text));
            texts.Add(text);
            foreach (var chapter in book.Told.Tale.Chapters)
            {
                chapters++;
                foreach (var finding in chapter.Making.Findings) findings[$"{finding.Check} {finding.Severity}"] = findings.GetValueOrDefault($"{finding.Check} {finding.Severity}") + 1;
                if (chapter.Making.Rounds?.LastOrDefault(r => r.Kept) is { } told && told.Findings.Any(f => f.Severity == Severity.Block)) standing++;
                if (chapter.Making.Findings.FirstOrDefault(f => f.Severity == Severity.Block) is not { } block) continue;
                if (blocked++ < Shown) Console.WriteLine($"  seed {seed}, chapter {chapter.Number}: {block.Check} {block.Span} {block.Advice}");
            }

            var bible = book.Told.Tale.Bible!;
            repeated.Add(Sameness.RepeatedGrams(text, bible.Motifs));
            if (first.Count < SentenceTales) first.Add((text, [.. bible.Motifs]));
            var words = Tokens.Words(text);
            // As long as those that the human figures were taken from, each from its own place in its tale.
            windows.Add(Window(words, seed));
            if (language == Language.En) diverse.Add(Sameness.Mtld(words));
            else
            {
                var (looked, misfits) = new Particles([.. bible.Cast.Select(c => c.Name.Display), .. bible.Places.Select(p => p.Name), .. bible.Items.Select(i => i.Name), .. bible.Cast.Select(c => c.Kind)]).In(text);
                seen += looked;
                wrong.AddRange(misfits);
            }
        }

        times.Sort();
        Console.WriteLine($"tales {language.Code()}: {tales} told, {texts.Count} distinct, {chapters} chapters, {blocked} with a blocking finding in the first draft, {standing} as they are told, {times[times.Count / 2]:0.00} ms a chapter with its reviews (median), {times[(int)(times.Count * 0.99)]:0.00} ms (p99)");
        foreach (var (check, count) in findings.OrderByDescending(f => f.Value)) Console.WriteLine($"  {check}: {count}");
        var pools = windows.Chunk(Pool).Where(p => p.Length == Pool).Select(SelfBleu.Of).Order().ToArray();
        if (pools.Length > 0) Console.WriteLine($"  self-BLEU-4 of windows of {WindowWords} words, {pools.Length} pools of {Pool}: mean {pools.Average():0.0000}, p99 {pools[(int)(pools.Length * 0.99)]:0.000}, highest {pools[^1]:0.000}");
        repeated.Sort();
        Console.WriteLine($"  4-grams said before in the same tale, outside refrains: mean {repeated.Average():0.0%}, p99 {repeated[(int)(repeated.Count * 0.99)]:0.0%}");
        Console.WriteLine($"  sentences that most of {first.Count} tales share:");
        foreach (var (sentence, share) in Sameness.SharedSentences(first).Take(Shown)) Console.WriteLine($"    {share:0.0%} {sentence}");
        diverse.Sort();
        if (diverse.Count > 0) Console.WriteLine($"  MTLD: median {diverse[diverse.Count / 2]:0}, p5 {diverse[diverse.Count / 20]:0}, p95 {diverse[diverse.Count * 19 / 20]:0}, inside 50 to 100 {(double)diverse.Count(d => d is >= 50 and <= 100) / diverse.Count:0.0%}");
        if (language == Language.Ko) Console.WriteLine($"  particles after names, things and places: {seen} looked at, {wrong.Count} wrong {string.Join(", ", wrong.Distinct().Take(10))}");
    }

    private static string Theme(Language language, ref Seeded chance) => language == Language.Ko
        ? string.Format(CultureInfo.InvariantCulture, chance.Pick(KoreanSparks), chance.Pick(KoreanHeroes), chance.Pick(KoreanThings))
        : string.Format(CultureInfo.InvariantCulture, chance.Pick(EnglishSparks), chance.Pick(EnglishHeroes), chance.Pick(EnglishThings));

    private static string[] Window(string[] words, int tale) =>
        words.Length <= WindowWords ? words : [.. words.Skip(Seeded.For((ulong)tale, "window").Next(words.Length - WindowWords)).Take(WindowWords)];

    private static TellRequest Request(Language language, ulong seed)
    {
        var chance = Seeded.For(seed, $"request {language}");
        var ideas = new Dictionary<int, string>();
        var chapters = 3 + chance.Next(8);
        // Nobody proposes the same turn twice in one tale.
        var left = new Queue<string>(chance.Shuffle(FamilyIdeas.For(language)));
        for (var page = 1; page < chapters; page++)
        {
            if (chance.Next(3) == 0 && left.TryDequeue(out var idea)) ideas[page] = idea;
        }

        return new(
            language, chance.Next(2) == 0 ? Theme(language, ref chance) : null, seed, chapters,
            (AgeBand)chance.Next(4), null, [], ideas, language == Language.Ko ? "독자" : "the reader", TextOnly: true);
    }
}
