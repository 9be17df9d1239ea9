using FairyTaleBot.Languages;
using FairyTaleBot.Reviews;
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

    [Fact]
    public void Every_kind_of_fault_is_planted_in_both_languages_and_every_check_it_is_meant_for_exists()
    {
        FaultOperators.All.Count(o => !o.Name.Contains("told otherwise", StringComparison.Ordinal)).ShouldBe(17);
        FaultOperators.All.SelectMany(o => o.Checks).ShouldBeSubsetOf(Reviewer.Default.Select(c => c.Id));
        FaultOperators.All.Select(o => o.Name).ShouldBeUnique();
    }

    private static string Missed(FaultReport report) =>
        string.Join(", ", report.Planted.Where(p => !p.Found).CountBy(p => p.Operator.Name).Select(m => $"{m.Key} ×{m.Value}"));
}
