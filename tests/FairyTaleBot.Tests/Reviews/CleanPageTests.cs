using FairyTaleBot.Common;
using FairyTaleBot.Languages;
using FairyTaleBot.Reviews;

namespace FairyTaleBot.Tests.Reviews;

public sealed class CleanPageTests
{
    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Ko)]
    public void A_clean_page_has_no_findings(Language language) =>
        Reviewer.Examine(CleanPages.Draft(language), CleanPages.Context(language)).ShouldBeEmpty();

    [Fact]
    public void Every_check_has_an_id_of_its_own_and_they_stand_in_order()
    {
        var ids = Reviewer.Default.Select(c => int.Parse(c.Id[1..], System.Globalization.CultureInfo.InvariantCulture)).ToList();
        ids.ShouldBeUnique();
        ids.ShouldBe(ids.Order());
        ids.ShouldBe(Enumerable.Range(1, 34));
    }

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Ko)]
    public void A_finding_s_span_stands_in_the_draft(Language language)
    {
        var draft = CleanPages.With(language, t => t + (language == Language.Ko ? " 그리고 모두 행복하게 살았답니다." : " And they all lived happily ever after.")) with { Choices = [CleanPages.Draft(language).Choices[0], CleanPages.Draft(language).Choices[0]] };
        var everything = draft.Text + string.Join('\n', draft.Choices.Select(c => c.Label));
        var findings = Reviewer.Examine(draft, CleanPages.Context(language));
        findings.Count.ShouldBeGreaterThan(2);
        findings.ShouldAllBe(f => everything.Contains(f.Span) && f.Advice.EndsWith('.'));
        findings.Select(f => f.Severity).ShouldBe(findings.Select(f => f.Severity).OrderDescending());
    }
}
