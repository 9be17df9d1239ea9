using FairyTaleBot.Characters;
using FairyTaleBot.Embedded.Illustrator.Figures.Traits;
using FairyTaleBot.Embedded.Illustrator.Scenes;
using FairyTaleBot.Plots;

namespace FairyTaleBot.Tests.Embedded.Illustrator;

/// <summary>What members thought of is on the page as what it is: somebody among the cast, or weather.</summary>
public sealed class GuestTests
{
    [Fact]
    public void A_pony_that_somebody_thought_of_stands_with_the_cast_and_is_drawn()
    {
        var pony = Pages.Cake with { Name = "pony", VisualEn = "a pony" };
        var scene = Composition.For(Pages.Scene(items: [pony], words: ["pony", "key"]));
        scene.Cast.Length.ShouldBe(3);
        Kind.Of(scene.Cast[2].Who.Kind).ShouldBe(Horses.Horse);
        scene.Report.Drawn.ShouldContain("pony");
        scene.Things.ShouldAllBe(t => t.Thing.Id != "pony");
    }

    [Fact]
    public void An_old_man_has_a_beard_and_a_giantess_has_none()
    {
        var old = Pages.Who("hero", BodyPlan.Elder) with { Kind = "" };
        Kind.Of(old with { Pronoun = Pronoun.He }).ShouldBe(Elders.OldMan);
        Kind.Of(old with { Pronoun = Pronoun.None, Kind = "깜박쟁이 시계지기" }).ShouldBe(Elders.OldMan);
        Kind.Of(old with { Pronoun = Pronoun.She }).ShouldBeNull();
        var giant = Pages.Who("hero", BodyPlan.Giant) with { Kind = "giant" };
        Kind.Of(giant with { Pronoun = Pronoun.She }).ShouldBe(Elders.Giantess);
        Kind.Of(giant with { Pronoun = Pronoun.He }).ShouldBeNull();
    }

    [Fact]
    public void A_giant_towers_over_everybody()
    {
        var giant = Pages.Cake with { Name = "거인", VisualEn = "a giant" };
        var scene = Composition.For(Pages.Scene(items: [giant], words: []));
        scene.Cast[2].Height.ShouldBeGreaterThan(1.5f * scene.Cast[0].Height);
    }

    [Fact]
    public void Snow_that_somebody_thought_of_falls_and_is_no_parcel()
    {
        var snow = Pages.Cake with { Name = "some snow", VisualEn = "some snow" };
        Things(snow, Weather.Snow).ShouldNotContain("gift");
        Things(snow, Weather.Clear).ShouldContain("snowflake");

        static IReadOnlyList<string> Things(Item item, Weather weather) =>
            [.. FairyTaleBot.Embedded.Illustrator.EmbeddedIllustrator.Report(Pages.Scene(items: [item], words: [], weather: weather)).Things];
    }
}
