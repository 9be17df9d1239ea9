using FairyTaleBot.Languages;
using FairyTaleBot.Reviews;
using FairyTaleBot.Testing.Reviews;
using FairyTaleBot.Testing.Reviews.Faults;

namespace FairyTaleBot.Tests.Reviews;

/// <summary>The bounds on a sample of the held-out half; the whole suite is <c>faults</c> of the benchmarks.</summary>
public sealed class FaultSuiteTests
{
    private const int Tales = 5;

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Ko)]
    public void Planted_faults_are_found_and_clean_pages_are_let_pass(Language language)
    {
        var report = FaultSuite.Run(language, Tales, heldOut: true);
        foreach (var fault in FaultOperators.All) report.Planted.Count(p => p.Operator == fault).ShouldBe(Tales, fault.Name);
        report.Recall(p => !p.Operator.IsParaphrase).ShouldBeGreaterThanOrEqualTo(0.95, Missed(report));
        report.Recall(p => p.Operator.IsParaphrase).ShouldBeGreaterThanOrEqualTo(0.7, Missed(report));
        report.FalseAlarms(Severity.Block).ShouldBeLessThanOrEqualTo(0.02);
        report.FalseAlarms(Severity.Warn).ShouldBeLessThanOrEqualTo(0.10);
    }

    /// <summary>Prose in other hands, as a model might write it: those pages that the checks were mended by, and those that they were only measured with. The bounds are what was measured, with a little room.</summary>
    [Theory]
    [InlineData(Language.En, false, 0.97, 0.95, 0)]
    [InlineData(Language.Ko, false, 0.97, 0.95, 0)]
    [InlineData(Language.En, true, 0.86, 0.78, 1)]
    [InlineData(Language.Ko, true, 0.80, 0.78, 0)]
    public void Faults_in_strange_prose_are_found_and_strange_prose_is_let_pass(Language language, bool unread, double mechanical, double freely, int blocked)
    {
        var names = unread ? HandmadeTales.Unread : HandmadeTales.Unseen;
        var report = FaultSuite.RunOn(language, [.. names.Select(HandmadeTales.Read).Where(t => t[0].Language == language)], unread ? UnreadPlants.For(language) : UnseenPlants.For(language));
        report.Untouched.Count.ShouldBe(12);
        report.Planted.Count.ShouldBeGreaterThan(150);
        report.Recall(p => !p.Operator.IsParaphrase).ShouldBeGreaterThanOrEqualTo(mechanical, Missed(report));
        report.Recall(p => p.Operator.IsParaphrase).ShouldBeGreaterThanOrEqualTo(freely, Missed(report));
        report.Untouched.Count(u => u.Findings.Any(f => f.Severity == Severity.Block)).ShouldBeLessThanOrEqualTo(blocked, Alarms(report));
        report.Untouched.Count(u => u.Findings.Any(f => f.Severity == Severity.Warn)).ShouldBeLessThanOrEqualTo(1, Alarms(report));
    }

    [Fact]
    public void Every_kind_of_fault_is_planted_in_both_languages_and_every_check_it_is_meant_for_exists()
    {
        FaultOperators.All.Count(o => !o.Name.Contains("told otherwise", StringComparison.Ordinal)).ShouldBe(17);
        FaultOperators.All.SelectMany(o => o.Checks).ShouldBeSubsetOf(Reviewer.Default.Select(c => c.Id));
        FaultOperators.All.Select(o => o.Name).ShouldBeUnique();
    }

    private static string Alarms(FaultReport report) => string.Join('\n', report.Untouched.SelectMany(u => u.Findings.Select(f => $"{u.Page.Draft.Title}: {f}")));

    private static string Missed(FaultReport report) =>
        string.Join(", ", report.Planted.Where(p => !p.Found).CountBy(p => p.Operator.Name).Select(m => $"{m.Key} ×{m.Value}"));
}
