using FairyTaleBot.Embedded.Illustrator;
using FairyTaleBot.Embedded.Illustrator.Props;
using FairyTaleBot.Languages;
using FairyTaleBot.Plots;

namespace FairyTaleBot.Tests.Embedded.Illustrator;

public sealed class DrawableNounsTests
{
    [Fact]
    public void Every_noun_leads_to_something_that_can_be_drawn()
    {
        DrawableNouns.All.Count(n => n[0] > 127).ShouldBeGreaterThan(150);
        DrawableNouns.All.Count(n => n[0] < 128).ShouldBeGreaterThan(150);
        foreach (var noun in DrawableNouns.All) DrawableNouns.Find(noun).ShouldNotBeNull(noun);
        Drawables.All.ShouldAllBe(d => Nouns.ById.Values.Contains(d.Id));
    }

    [Theory]
    [InlineData("a tin lantern", "lantern")]
    [InlineData("a rainbow rice cake", "rainbow-rice-cake")]
    [InlineData("a rice cake", "rice-cake")]
    [InlineData("two silver bells", "bell")]
    [InlineData("a jar of honey", "jar")]
    [InlineData("berries", "berry")]
    [InlineData("무지개떡", "rainbow-rice-cake")]
    [InlineData("은종", "bell")]
    [InlineData("종탑", "tower")]
    [InlineData("작은 등불을", "lantern")]
    [InlineData("할머니의 열쇠", "key")]
    [InlineData("보름달", "moon")]
    [InlineData("종이", "letter")]
    [InlineData("빨간 들꽃", "flower")]
    [InlineData("메밀떡", "rice-cake")]
    [InlineData("별이", "star")]
    public void A_phrase_is_drawn_by_its_head(string phrase, string id) => DrawableNouns.Find(phrase).ShouldBe(id);

    [Theory]
    [InlineData("zorblax")]
    [InlineData("")]
    [InlineData("🙂🙂🙂")]
    [InlineData("달콤한 뭔가")]
    [InlineData("얼굴")]
    [InlineData("안개")]
    [InlineData("노을")]
    [InlineData("조금")]
    [InlineData("자국")]
    public void What_nobody_can_draw_is_not_found(string phrase) => DrawableNouns.Find(phrase).ShouldBeNull();

    [Fact]
    public void A_report_counts_things_cast_landmark_and_weather_as_shown()
    {
        var report = EmbeddedIllustrator.Report(Pages.Scene(words: ["lantern", "fox cub", "cottage", "kite", "bureaucracy"], items: [Pages.Cake]));
        report.Drawn.ShouldBe(["lantern", "fox cub", "cottage", "kite"]);
        report.Missing.ShouldBe(["bureaucracy"]);
        report.Share.ShouldBe(0.8);
        report.Things.ShouldContain("rainbow-rice-cake");
    }

    [Fact]
    public void Korean_words_are_shown_too()
    {
        var report = EmbeddedIllustrator.Report(Pages.Scene(words: ["등대", "파도", "소라", "비", "토리"], items: [], language: Language.Ko, landmark: Landmark.Lighthouse, weather: Weather.Rain));
        report.Share.ShouldBeGreaterThanOrEqualTo(0.8);
    }

    [Fact]
    public void A_thing_that_nobody_knows_is_a_wrapped_one()
    {
        var riddle = Pages.Cake with { Name = "zorblax", VisualEn = "a humming zorblax" };
        var report = EmbeddedIllustrator.Report(Pages.Scene(items: [riddle], words: ["zorblax"]));
        (report.Share, report.Things[0]).ShouldBe((1, "gift"));
    }
}
