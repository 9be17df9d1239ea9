using FairyTaleBot.Drafts;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Reviews;
using FairyTaleBot.Tales;
using FairyTaleBot.Testing.Engine;
using FairyTaleBot.Testing.Tales;

namespace FairyTaleBot.Tests.Engine;

/// <summary>What comes of drafts that are sent back: at most two repairs, and none that breaks anything.</summary>
public sealed class RepairTests
{
    private const string Long = "Tori walked on through the quiet wood and the lantern shone. ";

    /// <summary>Blocked for its length and for choices that are missing.</summary>
    private static ChapterDraft Poor(int chapter) => Samples.Draft(chapter) with { Paragraphs = ["Tori walked on."], Choices = [] };

    private static Task<Tale> TellAsync(params Func<ChapterDraft, ChapterDraft>[] repairs) => TellAsync(Poor, repairs);

    private static async Task<Tale> TellAsync(Func<int, ChapterDraft> first, params Func<ChapterDraft, ChapterDraft>[] repairs)
    {
        await using var house = new TaleHouse();
        var left = new Queue<Func<ChapterDraft, ChapterDraft>>(repairs);
        house.Storyteller.Write = (b, repair) => repair is null ? first(b.Number) : left.Dequeue()(repair.Draft);
        await house.SayAsync("Mina", "/tale start length: 3");
        house.Storyteller.Repairs.Count.ShouldBe(repairs.Length);
        return await house.TaleAsync();
    }

    [Fact]
    public async Task A_repair_that_brings_a_new_fault_is_refused()
    {
        var tale = await TellAsync(
            // Both old faults are gone, but a stranger has come in.
            d => d with { Choices = Samples.Draft(1).Choices, Paragraphs = [.. Enumerable.Repeat("Then Bartholomew ran to Tori. “Come,” said Bartholomew.", 30)] },
            d => d with { Choices = Samples.Draft(1).Choices });
        var making = tale.Chapters[0].Making;
        making.Rounds!.Value.Select(r => (r.Repair, r.Kept)).ShouldBe([(0, true), (1, false), (2, true)]);
        making.Rounds.Value[1].Findings.ShouldContain(f => f.Check == "V2");
        tale.Chapters[0].Draft.Text.ShouldBe("Tori walked on.");
        tale.Chapters[0].Draft.Choices.Count.ShouldBe(3);
        making.Repairs.ShouldBe(2);
        making.FirstDraft.ShouldBe(Poor(1));
    }

    [Fact]
    public async Task A_repair_that_mends_nothing_is_refused_and_there_is_no_third()
    {
        // Too short only: a page without its three ways on would be shown to nobody.
        var tale = await TellAsync(n => Poor(n) with { Choices = Samples.Draft(n).Choices }, d => d with { Title = "Another title" }, d => d with { Title = "And another" });
        tale.Chapters[0].Draft.Title.ShouldBe(Poor(1).Title);
        tale.Chapters[0].Making.Rounds!.Value.Select(r => r.Kept).ShouldBe([true, false, false]);
    }

    [Fact]
    public async Task The_second_repair_mends_what_the_first_has_left()
    {
        var tale = await TellAsync(
            d => d with { Choices = Samples.Draft(1).Choices },
            d => d with { Paragraphs = [.. Enumerable.Range(0, 12).Select(i => $"{Long}{i}.")] });
        tale.Chapters[0].Making.Rounds!.Value[1].Kept.ShouldBeTrue();
        tale.Chapters[0].Draft.Choices.Count.ShouldBe(3);
    }

    [Fact]
    public async Task The_log_names_every_storyteller_that_was_asked()
    {
        var first = new FakeStoryteller { Name = "first", Write = (b, _) => Poor(b.Number) };
        var second = new FakeStoryteller { Name = "second" };
        await using var house = new TaleHouse(storytellers: [first, second]);
        await house.SayAsync("Mina", "/tale start length: 3");
        (await house.TaleAsync()).Chapters[0].Making.Rounds!.Value.Select(r => (r.Writer, r.Repair)).ShouldBe(
            [("first", 0), ("first", 1), ("first", 2), ("second", 0), ("second", 1), ("second", 2)]);
    }

    [Fact]
    public async Task A_page_that_is_unfit_is_not_shown_even_when_there_is_none_better()
    {
        await using var house = new TaleHouse();
        house.Moderator.Judge = t => t.Contains("dreadful", StringComparison.Ordinal) ? new Verdict.Declined(DeclineReason.Gore) : new Verdict.Fine();
        house.Storyteller.Write = (b, _) => Samples.Draft(b.Number) with { Title = "A dreadful page" };
        await house.SayAsync("Mina", "/tale start length: 3");
        var tale = await house.TaleAsync();
        tale.Chapters.ShouldBeEmpty();
        tale.Phase.ShouldBeOfType<Phase.Paused>();
    }

    [Fact]
    public void A_repair_counts_by_what_blocks_alone()
    {
        var (former, mended) = (Samples.Draft(1), Samples.Draft(1) with { Paragraphs = ["Tori met Jim."] });
        Finding Of(string check, string span = "", Severity severity = Severity.Block) => new(check, severity, span, "Change it.");

        Repairs.Mends(former, [Of("V10"), Of("V13")], mended, [Of("V13")]).ShouldBeTrue();
        Repairs.Mends(former, [Of("V10")], mended, [Of("V3", severity: Severity.Warn)]).ShouldBeTrue();
        Repairs.Mends(former, [Of("V10"), Of("V13")], mended, [Of("V10"), Of("V13")]).ShouldBeFalse();
        Repairs.Mends(former, [Of("V10"), Of("V13"), Of("V16")], mended, [Of("V18")]).ShouldBeFalse();
        Repairs.Mends(former, [Of("V10"), Of("V13"), Of("V13")], mended, [Of("V10"), Of("V10")]).ShouldBeFalse();
        Repairs.Mends(former, [Of("V2", "Bob"), Of("V13")], mended, [Of("V2", "Jim")]).ShouldBeFalse();
        Repairs.Mends(former, [Of("V20", "Tori walked"), Of("V13")], mended, [Of("V20", "walked on")]).ShouldBeTrue();
    }
}
