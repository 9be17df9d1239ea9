using FairyTaleBot.Characters;
using FairyTaleBot.Embedded.Casting;
using FairyTaleBot.Engine.Styles.Grids;
using FairyTaleBot.Languages;
using FairyTaleBot.Testing.Styles;

namespace FairyTaleBot.Tests.Styles;

public sealed class StyleGridTests
{
    [Theory]
    [InlineData("cute cat", "cute-cat", BodyPlan.Cat)]
    [InlineData("귀여운 고양이", "cute-cat", BodyPlan.Cat)]
    [InlineData("귀여운 강아지", "cute-dog", BodyPlan.Dog)]
    [InlineData("a baby dragon", "baby-dragon", BodyPlan.Dragon)]
    [InlineData("아기 공룡", "baby-dinosaur", BodyPlan.Dragon)]
    [InlineData("Rabbit", "rabbit", BodyPlan.Rabbit)]
    [InlineData("a fox with a bird", "fox-with-a-bird", BodyPlan.Fox)]
    public void A_subject_is_read_in_both_languages(string words, string id, BodyPlan body)
    {
        var subject = GridSubjects.Read(words)!;
        subject.Who.Visual.Body.ShouldBe(body);
        if (!words.Contains(" with ", StringComparison.Ordinal)) subject.Id.ShouldBe(id);
    }

    [Theory]
    [InlineData("a lovely spaceship")]
    [InlineData("")]
    [InlineData("🙂🙂🙂")]
    [InlineData("냉장고")]
    public void Who_cannot_be_drawn_is_nobody(string words) => GridSubjects.Read(words).ShouldBeNull();

    [Theory]
    [InlineData("cute rabit", "rabbit")]
    [InlineData("dragonn", "dragon")]
    [InlineData("고앙이", "고양이")]
    public void A_slip_finds_the_name_that_was_meant(string words, string meant) => GridSubjects.Nearest(words)[0].ShouldBe(meant);

    [Fact]
    public void Every_arm_asks_for_the_same_pictures_and_only_the_sheet_says_how()
    {
        var grid = Grid();
        grid.Cells.Count().ShouldBe(grid.Count);
        grid.Cells.Select(c => c.File).Distinct().Count().ShouldBe(grid.Count);
        foreach (var cell in grid.Cells)
        {
            var (brief, plain) = (grid.Brief(cell), grid.Brief(cell with { Arm = Arm.Sheet }));
            (brief with { Style = plain.Style }).ShouldBe(plain);
            brief.Style.Id.ShouldBe(cell.Style.Id);
            brief.Style.Names.ShouldBe(cell.Style.Names);
            if (cell.Arm == Arm.NoSheet) (brief.Style.Medium + brief.Style.Texture + brief.Style.Light + brief.Style.Finish + string.Concat(brief.Style.SeedTokens)).ShouldBeEmpty();
        }
    }

    [Fact]
    public void A_prompt_changes_only_in_its_subject()
    {
        var grid = Grid();
        var same = grid.Cells.Where(c => c is { Arm: Arm.Sheet, Style.Id: "papercut", Repeat: 1 }).Select(c => grid.Brief(c) with { Cast = [], Action = "", Language = Language.En }).ToList();
        same.Distinct().Count().ShouldBe(1);
        same.Count.ShouldBe(2);
    }

    [Fact]
    public void Shuffled_sheets_are_each_used_as_often_as_before()
    {
        var grid = Grid();
        var cells = grid.Cells.Where(c => c.Arm == Arm.ShuffledSheet).ToList();
        foreach (var deal in cells.GroupBy(c => (c.Subject.Id, c.Repeat)))
            deal.Select(c => grid.Brief(c).Style.Medium).Order().ShouldBe(grid.Styles.Select(s => s.Medium).Order());
        cells.Count(c => grid.Brief(c).Style.Medium == c.Style.Medium).ShouldBeLessThan(cells.Count / 4);
    }

    private static StyleGrid Grid() => new([.. TestStyles.Catalogue.Sheets], [GridSubjects.Read("cute cat")!, GridSubjects.Read("용")!], 3, Arms.All);
}
