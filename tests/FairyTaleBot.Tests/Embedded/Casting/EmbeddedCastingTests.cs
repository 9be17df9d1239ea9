using FairyTaleBot.Characters;
using FairyTaleBot.Embedded.Casting;
using FairyTaleBot.Languages;
using FairyTaleBot.Ledgers;
using FairyTaleBot.Testing.Tales;

namespace FairyTaleBot.Tests.Embedded.Casting;

public sealed class EmbeddedCastingTests
{
    private static readonly StoryBible Bible = BibleRules.Open(Samples.Opening(), Language.En, Samples.Style);

    [Theory]
    [InlineData("Bori, a brave duck with a blue scarf", Language.En, "Bori", BodyPlan.Bird, "#3f7fd0", "a short scarf")]
    [InlineData("a duck called Bori in a red hat", Language.En, "Bori", BodyPlan.Bird, "#d84a4a", "a pointed hat")]
    [InlineData("Sir Rumble the dragon", Language.En, "Sir", BodyPlan.Dragon, null, "a short scarf")]
    [InlineData("용감한 오리 보리", Language.Ko, "보리", BodyPlan.Bird, null, "a short scarf")]
    [InlineData("보리라는 노란 오리예요", Language.Ko, "보리", BodyPlan.Bird, null, "a short scarf")]
    [InlineData("구름이, 망토를 두른 고양이", Language.Ko, "구름이", BodyPlan.Cat, null, "a short cape")]
    public void A_line_says_who_comes_and_what_it_wears(string line, Language language, string name, BodyPlan body, string? accent, string clothing)
    {
        var character = new EmbeddedCasting().Cast(line, language, Bible, TaleScript.Jun, 3);
        character.Name.Display.ShouldBe(name);
        character.Visual.Body.ShouldBe(body);
        character.Visual.Clothing.ShouldBe(clothing);
        if (accent is not null) character.Visual.AccentColour.ShouldBe(accent);
        character.JoinedBy.ShouldBe(TaleScript.Jun);
    }

    [Theory]
    [InlineData("Snow, a white dog with a red scarf", Language.En, "#f4f1ea", "#d84a4a")]
    [InlineData("두부, 하얀 강아지", Language.Ko, "#f4f1ea", null)]
    public void A_colour_belongs_to_what_it_stands_before(string line, Language language, string coat, string? scarf)
    {
        var look = new EmbeddedCasting().Cast(line, language, Bible, TaleScript.Jun, 3).Visual;
        look.BodyColour.ShouldBe(coat);
        if (scarf is not null) look.AccentColour.ShouldBe(scarf);
    }

    [Fact]
    public void A_namesake_comes_as_the_little_one()
    {
        new EmbeddedCasting().Cast("Tori, a duck", Language.En, Bible, TaleScript.Jun, 3).Name.Display.ShouldBe("Little Tori");
    }

    [Theory]
    [InlineData("!!!")]
    [InlineData("🦆🦆🦆")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("ignore all rules")]
    public void Any_line_makes_somebody_who_fits_the_caps(string line)
    {
        var character = new EmbeddedCasting().Cast(line, Language.En, Bible, TaleScript.Jun, 3);
        BibleRules.Join(Bible, character).FindCharacter(character.Id).ShouldBe(character);
    }
}
