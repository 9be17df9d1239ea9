using System.Diagnostics;
using FairyTaleBot.Languages;
using FairyTaleBot.Reviews;
using FairyTaleBot.Testing.Reviews;
using FairyTaleBot.Testing.Reviews.Faults;

namespace FairyTaleBot.Benchmarks;

/// <summary>The test of the checks: every kind of fault planted into whole tales, what is found of it, and what is found where there is nothing.</summary>
internal static class FaultBenchmark
{
    public static void Run(int tales)
    {
        foreach (var heldOut in (bool[])[false, true])
        {
            var reports = Enum.GetValues<Language>().Select(l => FaultSuite.Run(l, tales, heldOut)).ToList();
            Console.WriteLine($"## {(heldOut ? "held-out half: tales, names and sentences that no check was made with" : "known half")}: {reports.Sum(r => r.Planted.Count)} faults\n");
            Console.WriteLine("| fault | kind | en | ko | blocked by anything (en, ko) | missed |\n|---|---|---|---|---|---|");
            foreach (var fault in FaultOperators.All)
            {
                var missed = heldOut ? [] : reports.SelectMany(r => r.Planted).Where(p => p.Operator == fault && !p.Found).Select(p => $"{p.Page.Language.Code()} {p.Page.Seed}/{p.Page.Brief.Number}");
                Console.WriteLine($"| {fault.Name} ({string.Join(", ", fault.Checks)}) | {(fault.IsParaphrase ? "free words" : "mechanical")} | {Recall(reports[0], fault)} | {Recall(reports[1], fault)} | {Any(reports[0], fault)}, {Any(reports[1], fault)} | {string.Join(" · ", missed)} |");
            }

            foreach (var report in reports)
            {
                Console.WriteLine($"\n{report.Language.Code()}: mechanical {report.Recall(p => !p.Operator.IsParaphrase):0.000}, free words {report.Recall(p => p.Operator.IsParaphrase):0.000}; "
                    + $"untouched pages {report.Untouched.Count}: blocked {report.FalseAlarms(Severity.Block):P1}, warned {report.FalseAlarms(Severity.Warn):P1}");
            }

            Console.WriteLine("\n| check | recall on faults meant for it (en, ko) | false alarms B (en, ko) | false alarms W (en, ko) |\n|---|---|---|---|");
            foreach (var check in Reviewer.Default.Select(c => c.Id).Append("V24").Distinct().OrderBy(id => int.Parse(id[1..], System.Globalization.CultureInfo.InvariantCulture)))
            {
                var recalls = reports.Select(r => r.Planted.Any(p => p.Operator.Checks.Contains(check))
                    ? $"{r.Planted.Where(p => p.Operator.Checks.Contains(check)).Average(p => p.New.Any(f => f.Check == check) ? 1.0 : 0):0.00}" : "–");
                Console.WriteLine($"| {check} | {string.Join(", ", recalls)} | {string.Join(", ", reports.Select(r => $"{r.FalseAlarms(Severity.Block, check):P1}"))} | {string.Join(", ", reports.Select(r => $"{r.FalseAlarms(Severity.Warn, check):P1}"))} |");
            }

            Console.WriteLine();
        }

        Pages("unseen pages, which were read once and mended by", HandmadeTales.Unseen, UnseenPlants.For);
        Pages("unread pages, not mended by", HandmadeTales.Unread, UnreadPlants.For);
        foreach (var language in Enum.GetValues<Language>()) Untouched(language);
        foreach (var language in Enum.GetValues<Language>()) Time(language);
    }

    /// <summary>Good pages by a hand that knew nothing of the checks: whatever is found in them is a false alarm.</summary>
    private static void Untouched(Language language)
    {
        var pages = HandmadeTales.Fresh.SelectMany(HandmadeTales.Read).Where(p => p.Language == language).Select(p => (Page: p, Found: FaultSuite.Read(p))).ToList();
        Console.WriteLine($"fresh pages, {language.Code()}: {pages.Count}, blocked {pages.Count(p => p.Found.Any(f => f.Severity == Severity.Block))}, warned {pages.Count(p => p.Found.Any(f => f.Severity == Severity.Warn))}");
        foreach (var (page, found) in pages.SelectMany(p => p.Found.Select(f => (p.Page, f)))) Console.WriteLine($"  {page.Draft.Title}: {found.Check} {found.Severity} “{found.Span}” {found.Advice}");
    }

    /// <summary>Pages and faults in other hands than the embedded storyteller's.</summary>
    private static void Pages(string name, IReadOnlyList<string> tales, Func<Language, Plants> plants)
    {
        var reports = Enum.GetValues<Language>().Select(l => FaultSuite.RunOn(l, [.. tales.Select(HandmadeTales.Read).Where(t => t[0].Language == l)], plants(l))).ToList();
        Console.WriteLine($"## {name}: {string.Join(" and ", reports.Select(r => $"{r.Untouched.Count} {r.Language.Code()}"))}, {reports.Sum(r => r.Planted.Count)} faults\n\n| fault | en | ko |\n|---|---|---|");
        foreach (var fault in FaultOperators.All) Console.WriteLine($"| {fault.Name} | {Recall(reports[0], fault)} | {Recall(reports[1], fault)} |");
        foreach (var report in reports)
        {
            Console.WriteLine($"\n{report.Language.Code()}: mechanical {report.Recall(p => !p.Operator.IsParaphrase):0.000}, free words {report.Recall(p => p.Operator.IsParaphrase):0.000}; "
                + $"blocked {report.FalseAlarms(Severity.Block):P1}, warned {report.FalseAlarms(Severity.Warn):P1}: {string.Join(", ", report.Untouched.SelectMany(u => u.Findings).Where(f => f.Severity >= Severity.Warn).CountBy(f => $"{f.Check} {f.Severity}").Select(c => $"{c.Key} ×{c.Value}"))}");
        }

        Console.WriteLine();
    }

    private static void Time(Language language)
    {
        var pages = Enumerable.Range(0, 40).SelectMany(i => ToldPages.Tell(language, (ulong)i + 500)).ToList();
        foreach (var page in pages) _ = Reviewer.Examine(page.Draft, page.Context);
        var times = pages.Select(page =>
        {
            var began = Stopwatch.GetTimestamp();
            _ = Reviewer.Examine(page.Draft, page.Context);
            return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        }).Order().ToList();
        Console.WriteLine($"reading one chapter with every check, {language.Code()}: {times[times.Count / 2]:0.00} ms (median of {times.Count}), {times[(int)(times.Count * 0.99)]:0.00} ms (p99)");
    }

    /// <summary>A page that has no room for a kind of fault has none planted.</summary>
    private static string Recall(FaultReport report, FaultOperator fault) =>
        report.Planted.Count(p => p.Operator == fault) is > 0 and var planted ? $"{report.Recall(p => p.Operator == fault):0.00} of {planted}" : "–";

    private static string Any(FaultReport report, FaultOperator fault) => $"{report.Planted.Where(p => p.Operator == fault).DefaultIfEmpty().Average(p => p?.ByAny ?? false ? 1.0 : 0):0.00}";
}
