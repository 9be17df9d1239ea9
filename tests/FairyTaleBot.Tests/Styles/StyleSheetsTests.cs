using FairyTaleBot.Engine.Styles;
using FairyTaleBot.Styles;
using FairyTaleBot.Testing.Styles;

namespace FairyTaleBot.Tests.Styles;

public sealed class StyleSheetsTests
{
    [Fact]
    public void Twelve_sheets_are_shipped_and_every_one_is_whole()
    {
        TestStyles.Catalogue.Sheets.Count.ShouldBe(12);
        foreach (var sheet in TestStyles.Catalogue.Sheets)
        {
            sheet.Palette.Select(c => c.Role).ShouldBe(Enum.GetValues<PaletteRole>(), ignoreOrder: true);
            sheet.Names.Ko.ShouldContain(c => c >= '가' && c <= '힣', sheet.Id);
        }
    }

    [Theory]
    [InlineData("\"#6cb8c6\"", "\"teal\"", "not a colour")]
    [InlineData("\"skyTop\"", "\"ceiling\"", "")]
    [InlineData("\"weight\": 2.2", "\"weight\": 99", "outside 0 to 12")]
    [InlineData("\"id\": \"papercut\"", "\"id\": \"Paper Cut\"", "no id")]
    [InlineData("\"medium\"", "\"middle\"", "")]
    [InlineData("\"finish\": \"", "\"finish\": \"a very long finish that no prompt could ever hold in its forty characters ", "1 to 40")]
    public void A_corrupt_sheet_names_file_line_and_reason(string good, string bad, string reason)
    {
        var text = TestStyles.Text("papercut");
        var broken = text.Replace(good, bad, StringComparison.Ordinal);
        broken.ShouldNotBe(text);
        var fault = Should.Throw<StyleSheetException>(() => StyleSheets.Parse(broken, "papercut.json"));
        fault.Message.ShouldStartWith("papercut.json, line ");
        fault.Line.ShouldBeInRange(1, 25);
        fault.Message.ShouldContain(reason);
    }

    [Fact]
    public void A_line_is_where_the_fault_is()
    {
        var lines = TestStyles.Text("crayon").Split('\n');
        lines[7] = "    { broken";
        Should.Throw<StyleSheetException>(() => StyleSheets.Parse(string.Join('\n', lines), "crayon.json")).Line.ShouldBe(8);
        Should.Throw<StyleSheetException>(() => StyleSheets.Parse("", "empty.json")).Line.ShouldBe(1);
        Should.Throw<StyleSheetException>(() => StyleSheets.Parse("null", "null.json")).Reason.ShouldContain("null");
    }

    [Theory]
    [InlineData("like cut paper", "papercut")]
    [InlineData("like cut paper at night", "papercut")]
    [InlineData("drinking pink lemonade in wax crayons", "crayon")]
    [InlineData("색종이를 오려 붙인 느낌", "papercut")]
    [InlineData("붓으로 그린 수묵화", "ink-wash")]
    [InlineData("neon music", "electroacoustic")]
    [InlineData("a lantern at night", "lantern-night")]
    [InlineData("옛날 한지 그림처럼", "minhwa")]
    [InlineData("like an old pixel game", "pixel")]
    [InlineData("수채화", "watercolour")]
    [InlineData("Stained Glass", "stained-glass")]
    public void Words_lead_to_a_style(string words, string id) => TestStyles.Catalogue.Guess(words)!.Id.ShouldBe(id);

    [Theory]
    [InlineData("surprise us")]
    [InlineData("Anything you like!")]
    [InlineData("아무거나")]
    [InlineData("깜짝 놀라게 해 줘")]
    public void A_surprise_is_drawn_from_the_seed(string words)
    {
        Enumerable.Range(0, 60).Select(i => TestStyles.Catalogue.Choose(words, (ulong)i)!.Id).Distinct().Count().ShouldBeGreaterThan(7);
        TestStyles.Catalogue.Choose(words, 7).ShouldBe(TestStyles.Catalogue.Choose(words, 7));
    }

    [Fact]
    public void Every_sheet_says_in_both_languages_how_it_is_made()
    {
        TestStyles.Catalogue.Sheets.ShouldAllBe(s => s.About != null && s.About.En.EndsWith('.') && s.About.Ko.EndsWith("요."));
    }

    [Fact]
    public void Words_that_say_nothing_lead_nowhere_and_a_surprise_is_drawn_by_the_seed()
    {
        TestStyles.Catalogue.Guess("whatever pleases").ShouldBeNull();
        TestStyles.Catalogue.Guess("a cute pink drink").ShouldBeNull();
        TestStyles.Catalogue.Guess(null).ShouldBeNull();
        Enumerable.Range(0, 100).Select(i => TestStyles.Catalogue.Surprise((ulong)i).Id).Distinct().Count().ShouldBeGreaterThan(9);
        TestStyles.Catalogue.Surprise(7).ShouldBe(TestStyles.Catalogue.Surprise(7));
    }
}
