using FairyTaleBot.Languages;
using FairyTaleBot.Reviews;
using FairyTaleBot.Testing.Reviews;
using FairyTaleBot.Testing.Reviews.Faults;

namespace FairyTaleBot.Tests.Reviews;

/// <summary>Good prose in other voices than the embedded storyteller's passes the checks that were made beside its.</summary>
public sealed class HandmadeTests
{
    public static TheoryData<string> Tales => [.. HandmadeTales.Names, .. HandmadeTales.Fresh];

    [Theory]
    [MemberData(nameof(Tales))]
    public void A_good_tale_is_not_blocked(string name)
    {
        foreach (var page in HandmadeTales.Read(name))
        {
            FaultSuite.Read(page).Where(f => f.Severity is Severity.Block or Severity.Auto).ShouldBeEmpty($"{name}, {page.Draft.Title}");
        }
    }

    [Fact]
    public void Hardly_any_page_of_theirs_is_even_doubted()
    {
        var pages = HandmadeTales.Names.Concat(HandmadeTales.Fresh).SelectMany(HandmadeTales.Read).ToList();
        pages.Count(p => p.Language == Language.En).ShouldBe(68);
        pages.Count(p => p.Language == Language.Ko).ShouldBe(68);
        // Some are shorter than their readers' band, and are rightly told so.
        var doubts = pages.Select(p => (p.Draft.Title, Found: FaultSuite.Read(p).Where(f => f.Check != "V10").ToList())).Where(p => p.Found.Count > 0).ToList();
        doubts.Count.ShouldBeLessThanOrEqualTo(pages.Count / 10, string.Join('\n', doubts.SelectMany(p => p.Found.Select(f => $"{p.Title}: {f}"))));
    }
}
