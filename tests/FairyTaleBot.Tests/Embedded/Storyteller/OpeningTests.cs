using FairyTaleBot.Briefs;
using FairyTaleBot.Characters;
using FairyTaleBot.Embedded.Storyteller;
using FairyTaleBot.Languages;
using FairyTaleBot.Plots;

namespace FairyTaleBot.Tests.Embedded.Storyteller;

public class OpeningTests
{
    [Fact]
    public async Task A_theme_names_the_hero_and_what_is_lost()
    {
        var opening = await Open(Language.En, "a fox who lost its shadow");

        opening.Plot.ShouldBe("lost");
        opening.Cast.Single(c => c.Role == Role.Hero).Kind.ShouldBe("fox");
        opening.Cast.Single(c => c.Role == Role.Hero).Visual.Body.ShouldBe(BodyPlan.Fox);
        opening.Items.ShouldContain(i => i.Name == "shadow");
    }

    [Fact]
    public async Task A_Korean_theme_names_the_hero_and_what_was_taken()
    {
        var opening = await Open(Language.Ko, "달을 훔친 고양이");

        opening.Plot.ShouldBe("borrowed");
        opening.Cast.Single(c => c.Role == Role.Hero).Kind.ShouldBe("고양이");
        opening.Items.ShouldContain(i => i.Name == "달");
    }

    [Theory]
    [InlineData(Language.En, "a unicorn and the moon", "#e9d8f0")]
    [InlineData(Language.En, "an elephant and the moon", "#8f97a3")]
    [InlineData(Language.En, "a fox and the moon", "#d9783a")]
    [InlineData(Language.Ko, "유니콘과 달", "#e9d8f0")]
    public async Task A_hero_has_the_colour_of_its_kind_and_not_of_whoever_is_built_like_it(Language language, string theme, string colour) =>
        (await Open(language, theme)).Cast.Single(c => c.Role == Role.Hero).Visual.BodyColour.ShouldBe(colour);

    [Theory]
    [InlineData(Language.En, "Mina and the moon", "Mina", "moon")]
    [InlineData(Language.En, "Otto's piano", "Otto", "piano")]
    public async Task A_name_in_a_theme_is_the_heros(Language language, string theme, string name, string thing)
    {
        var opening = await Open(language, theme);

        opening.Cast.Single(c => c.Role == Role.Hero).Name.Display.ShouldBe(name);
        opening.Items.ShouldContain(i => i.Name == thing);
    }

    [Theory]
    [InlineData("Santa and the moon", "Santa", Pronoun.He)]
    [InlineData("Papa's kite", "Papa", Pronoun.He)]
    [InlineData("Akira the fox", "Akira", Pronoun.He)]
    [InlineData("Luca and the moon", "Luca", Pronoun.He)]
    [InlineData("Mina and the moon", "Mina", Pronoun.She)]
    public async Task A_name_in_a_is_a_girls_but_for_the_boys_of_that_name(string theme, string name, Pronoun pronoun)
    {
        for (var seed = 0UL; seed < 6; seed++)
        {
            var hero = (await Open(Language.En, theme, seed)).Cast.Single(c => c.Role == Role.Hero);

            (hero.Name.Display, hero.Pronoun).ShouldBe((name, pronoun));
        }
    }

    [Theory]
    [InlineData("a princess who lost her shoe", "princess", Pronoun.She)]
    [InlineData("a king without a crown", "king", Pronoun.He)]
    [InlineData("my little brother and the moon", "little brother", Pronoun.He)]
    [InlineData("two sisters at the sea", "little sister", Pronoun.She)]
    public async Task Who_can_only_be_she_or_he_is_called_so(string theme, string kind, Pronoun pronoun)
    {
        for (var seed = 0UL; seed < 8; seed++)
        {
            var hero = (await Open(Language.En, theme, seed)).Cast.Single(c => c.Role == Role.Hero);

            (hero.Kind, hero.Pronoun).ShouldBe((kind, pronoun));
        }
    }

    [Theory]
    [InlineData("our dog Biscuit and the moon", "Biscuit", "dog", "moon")]
    [InlineData("my old cat, called Milo, and a kite", "Milo", "cat", "kite")]
    [InlineData("Biscuit the dog finds a star", "Biscuit", "dog", "star")]
    public async Task A_familys_pet_is_the_hero_by_its_name(string theme, string name, string kind, string want)
    {
        for (var seed = 0UL; seed < 4; seed++)
        {
            var opening = await Open(Language.En, theme, seed);

            (opening.Cast.Single(c => c.Role == Role.Hero) is var hero ? (hero.Name.Display, hero.Kind) : default).ShouldBe((name, kind));
            opening.Items.ShouldContain(i => i.Name == want);
            opening.Items.ShouldNotContain(i => i.Name.Contains("biscuit", StringComparison.OrdinalIgnoreCase));
        }
    }

    [Theory]
    [InlineData("a princess who hates baths", "bath")]
    [InlineData("a dragon who doesn't like broccoli", "broccoli")]
    public async Task What_the_hero_does_not_like_is_met_like_a_fear(string theme, string thing)
    {
        var opening = await Open(Language.En, theme, 1);

        opening.Plot.ShouldBe("fear");
        opening.Items.ShouldContain(i => i.Name.StartsWith(thing, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("열쇠의 숲", "doors", "열쇠")]
    [InlineData("노래의 숲", "rule", "노래")]
    public async Task The_word_that_asks_for_a_plot_is_not_what_the_plot_looks_for(string theme, string plot, string word)
    {
        var opening = await Open(Language.Ko, theme);

        opening.Plot.ShouldBe(plot);
        opening.Items[0].Name.ShouldNotBe(word);
    }

    [Theory]
    [InlineData("용감한 개의 모험", true)]
    [InlineData("착한 개와 무지개", true)]
    [InlineData("똑똑한 개가 찾은 세 개의 열쇠", true)]
    [InlineData("행복한 개와 두 개구리", true)]
    [InlineData("세 개의 문", false)]
    [InlineData("열두 개의 종", false)]
    [InlineData("사과 다섯 개를 찾는 여우", false)]
    public async Task A_dog_is_told_from_a_number_of_things(string theme, bool dog) =>
        (await Open(Language.Ko, theme)).Cast.Any(c => c.Kind == "개").ShouldBe(dog);

    [Theory]
    [InlineData(Language.En, "a zibbly", "zibbly")]
    [InlineData(Language.Ko, "쿠르릉빵을 좋아하는 곰", "쿠르릉빵")]
    public async Task A_word_nobody_knows_is_kept_as_a_thing(Language language, string theme, string thing) =>
        (await Open(language, theme)).Items.ShouldContain(i => i.Name == thing);

    [Theory]
    [InlineData(Language.En, "dragons, giants, bears, the dark", "dragon", "giant", "bear")]
    [InlineData(Language.Ko, "용, 거인, 곰, 늑대", "용", "거인", "곰")]
    public async Task What_is_to_be_avoided_is_nowhere_in_the_tale(Language language, string avoid, params string[] words)
    {
        for (var seed = 0UL; seed < 16; seed++)
        {
            var tale = await ToldTale.TellAsync(new TellRequest(language, seed) { Wishes = new WishTexts(Avoid: avoid) });
            var shown = string.Join(' ', tale.Opening.Cast.Select(c => c.Kind).Concat(tale.Opening.Items.Select(i => i.Name)).Append(tale.Opening.Title).Append(tale.Text)).ToLowerInvariant();
            foreach (var word in words) System.Text.RegularExpressions.Regex.IsMatch(shown, language == Language.En ? $@"\b{word}s?\b" : $@"(?<!\p{{L}}){word}(?:은|는|이|가|을|를|과|와|의|에게|도)?(?!\p{{L}})").ShouldBeFalse($"seed {seed}: {word} in {shown}");
        }
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(10)]
    public async Task The_plan_has_a_beat_a_chapter_inside_the_bands_tension(int chapters)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            foreach (var age in Enum.GetValues<AgeBand>())
            {
                var opening = await ToldTale.OpenAsync(new TellRequest(language, 4, chapters, age));
                opening.Plan.Count.ShouldBe(chapters);
                opening.Plan.ShouldAllBe(b => b.Tension <= ReadingBand.For(age, language).MaxTension);
                opening.Plan.ShouldAllBe(b => b.Goal.Length > 0 && b.Goal.Length <= 160 && b.MustHappen.Count > 0 && b.Keywords.Count >= 3);
                opening.Plan.SelectMany(b => b.MustHappen).ShouldAllBe(m => m.What.Length > 0 && m.What.Length <= MustHappen.MaxWhat && m.Keywords.Count > 0);
                opening.Plan[^1].ChoiceAxis.ShouldBe(ChoiceAxis.None);
                opening.Threads.ShouldContain(t => t.Weight == 3 && t.DueBy == chapters);
                opening.Title.Length.ShouldBeInRange(1, 60);
            }
        }
    }

    [Fact]
    public async Task A_chat_does_not_get_the_plot_and_the_hero_it_had_before()
    {
        for (var seed = 0UL; seed < 60; seed++)
        {
            var first = await Open(Language.En, null, seed);
            var hero = first.Cast.Single(c => c.Role == Role.Hero);
            var brief = new OpeningBrief(Language.En, AgeBand.From7To9, 5, new WishTexts(), null, ["papercut"], seed, [new RecentTale(first.Plot, hero.Kind, first.Motifs[0])]);
            var second = await new EmbeddedStoryteller().OpenAsync(brief, TestContext.Current.CancellationToken);
            second.Plot.ShouldNotBe(first.Plot);
            second.Cast.Single(c => c.Role == Role.Hero).Kind.ShouldNotBe(hero.Kind);
            second.Motifs[0].ShouldNotBe(first.Motifs[0]);
        }
    }

    [Fact]
    public async Task The_same_brief_opens_the_same_tale()
    {
        var request = new TellRequest(Language.Ko, 99, 7);

        (await ToldTale.OpenAsync(request)).ShouldBe(await ToldTale.OpenAsync(request));
    }

    [Fact]
    public async Task The_style_asked_for_is_the_style_chosen()
    {
        var brief = new OpeningBrief(Language.En, AgeBand.All, 5, new WishTexts(), "crayon", ["papercut", "crayon"], 3);

        (await new EmbeddedStoryteller().OpenAsync(brief, TestContext.Current.CancellationToken)).StyleId.ShouldBe("crayon");
    }

    private static Task<FairyTaleBot.Drafts.Opening> Open(Language language, string? theme, ulong seed = 5) =>
        ToldTale.OpenAsync(new TellRequest(language, seed) { Wishes = new WishTexts(theme) });
}
