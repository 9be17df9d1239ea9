using System.Text.RegularExpressions;
using FairyTaleBot.Briefs;
using FairyTaleBot.Languages;
using FairyTaleBot.Reviews;
using FairyTaleBot.Testing.Reviews.Faults;
using FairyTaleBot.Tests.Embedded.Storyteller;

namespace FairyTaleBot.Tests.Reviews;

/// <summary>The test of the checks: whole tales, untouched and with a fault put into every page.</summary>
public sealed class ToldTaleFaultTests
{
    private static async Task<List<(ToldChapter Page, ReviewContext Context)>> PagesAsync(Language language)
    {
        var pages = new List<(ToldChapter, ReviewContext)>();
        for (var seed = 1UL; seed <= 12; seed++)
        {
            var tale = await ToldTale.TellAsync(new(language, seed * 7919, Chapters: 3 + (int)(seed % 8), (AgeBand)(seed % 4)));
            var earlier = new List<string>();
            foreach (var chapter in tale.Chapters)
            {
                pages.Add((chapter, new(chapter.Brief, [.. earlier])));
                earlier.Add(chapter.Draft.Text);
            }
        }

        return pages;
    }

    /// <summary>The share of pages in which the fault is found, of those that it changes.</summary>
    private static async Task<double> RecallAsync(Language language, string checks, Func<ToldChapter, ReviewContext, string> change)
    {
        var found = new List<bool>();
        foreach (var (page, context) in await PagesAsync(language))
        {
            var text = change(page, context);
            if (text == page.Draft.Text) continue;
            var findings = Reviewer.Examine(page.Draft with { Paragraphs = [.. text.Split("\n\n")] }, context);
            found.Add(findings.Any(f => f.Severity == Severity.Block && checks.Split(' ').Contains(f.Check)));
        }

        found.Count.ShouldBeGreaterThan(20);
        return found.Count(f => f) / (double)found.Count;
    }

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Ko)]
    public async Task Untouched_tales_raise_no_false_alarm(Language language)
    {
        var pages = await PagesAsync(language);
        pages.SelectMany(p => p.Page.Findings).Where(f => f.Severity == Severity.Block).ShouldBeEmpty();
        pages.Count(p => p.Page.Findings.Count > 0).ShouldBeLessThanOrEqualTo(pages.Count / 10);
    }

    [Theory]
    [InlineData(Language.En, "Bartholomew", 0.95)]
    [InlineData(Language.Ko, "가람별", 0.95)]
    [InlineData(Language.Ko, "도담", 0.95)]
    public async Task A_renamed_hero_is_found(Language language, string other, double least) =>
        (await RecallAsync(language, "V2 V3", (page, _) => Renamed(page, other))).ShouldBeGreaterThanOrEqualTo(least);

    [Theory]
    [InlineData(Language.En, " And they all lived happily ever after.")]
    [InlineData(Language.Ko, " 그리고 모두 오래오래 행복하게 살았답니다.")]
    public async Task An_early_end_is_found(Language language, string end) =>
        (await RecallAsync(language, "V14", (page, _) => page.Brief.IsLast ? page.Draft.Text : page.Draft.Text + end)).ShouldBe(1);

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Ko)]
    public async Task Another_script_is_found(Language language) =>
        (await RecallAsync(language, "V11", (page, _) => page.Draft.Text + " Потом наступила тихая ночь.")).ShouldBe(1);

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Ko)]
    public async Task A_stub_is_found(Language language) =>
        (await RecallAsync(language, "V10", (page, _) => page.Draft.Text[..(page.Draft.Text.Length / 6)])).ShouldBeGreaterThanOrEqualTo(0.95);

    [Theory]
    [InlineData(Language.En, "zz")]
    [InlineData(Language.Ko, "음")]
    public async Task An_ignored_vote_is_found(Language language, string nothing) =>
        (await RecallAsync(language, "V18", (page, context) => context.Brief.Won is { } won
            ? won.Keywords.Aggregate(page.Draft.Text, (text, keyword) => Regex.Replace(text, Regex.Escape(PageEdits.Stem(keyword, language)) + @"\p{L}*", nothing, RegexOptions.IgnoreCase))
            : page.Draft.Text)).ShouldBe(1);

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Ko)]
    public async Task Paragraphs_told_before_are_found(Language language) =>
        (await RecallAsync(language, "V20", (page, context) => context.Earlier is [.., var before]
            ? $"{page.Draft.Text}\n\n{before[..(before.Length / 3)]}"
            : page.Draft.Text)).ShouldBeGreaterThanOrEqualTo(0.95);

    /// <summary>Another name, with the particles that it takes, on pages that name the hero often enough for a stranger to be noticed.</summary>
    private static string Renamed(ToldChapter page, string other)
    {
        var (text, name) = (page.Draft.Text, Regex.Escape(page.Brief.Bible.Hero.Name.Display));
        if (Regex.Count(text, name) < 3) return text;
        return Regex.Replace(text, name + "(이라는|라는|이라고|라고|은|는|이|가|을|를|과|와|아|야|이랑|랑|으로|로)?", m => Josa.With(other, m.Groups[1].Value));
    }
}
