using FairyTaleBot.Briefs;
using FairyTaleBot.Common;
using FairyTaleBot.Embedded.Storyteller;
using FairyTaleBot.Languages;
using FairyTaleBot.Plots;

namespace FairyTaleBot.Tests.Embedded.Storyteller;

/// <summary>A theme keeps its point, a room is not told the same again, and every way leads to the end.</summary>
public sealed class SparkTests
{
    [Theory]
    [InlineData(Language.En, "the bear who was afraid of honey", "bear", "honey")]
    [InlineData(Language.En, "a knight scared of spiders", "knight", "spiders")]
    [InlineData(Language.En, "an owl who is afraid of the dark", "owl", "dark")]
    [InlineData(Language.Ko, "꿀을 무서워하는 곰", "곰", "꿀")]
    [InlineData(Language.Ko, "물이 무서운 고래", "고래", "물")]
    public async Task A_fear_is_the_tales_lack_and_is_turned_at_the_end(Language language, string theme, string kind, string thing)
    {
        for (var seed = 0UL; seed < 8; seed++)
        {
            var tale = await ToldTale.TellAsync(new TellRequest(language, seed) { Wishes = new(theme) });

            tale.Opening.Plot.ShouldBe("fear");
            tale.Opening.Cast[0].Kind.ShouldBe(kind);
            tale.Opening.Items.ShouldContain(i => i.Name == thing);
            tale.Chapters[0].Draft.Text.ShouldContain(language == Language.Ko ? "무서" : "afraid");
            tale.Chapters[3].Draft.Text.ShouldContain(thing);
            tale.Chapters[4].Draft.Text.ShouldMatch(language == Language.Ko ? "가까운 길" : "short way");
            tale.Blocking.ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData(Language.En, "a dragon who could not breathe fire", "dragon", "breathe fire")]
    [InlineData(Language.En, "the penguin who wanted to fly", "penguin", "fly")]
    [InlineData(Language.Ko, "불을 뿜지 못하는 용", "용", "불을 뿜")]
    [InlineData(Language.Ko, "날고 싶은 펭귄", "펭귄", "날")]
    public async Task What_cannot_be_done_is_done_in_the_end(Language language, string theme, string kind, string deed)
    {
        var tale = await ToldTale.TellAsync(new TellRequest(language, 4) { Wishes = new(theme) });

        tale.Opening.Plot.ShouldBe("cannot");
        tale.Opening.Cast[0].Kind.ShouldBe(kind);
        tale.Chapters[0].Draft.Text.ShouldContain(deed);
        tale.Chapters[3].Draft.Text.ShouldContain(deed);
        tale.Blocking.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Language.En, "a dragon who bakes", "dragon", "bread")]
    [InlineData(Language.En, "a robot who loves to dance", "robot", "drum")]
    [InlineData(Language.En, "a bear who loves honey", "bear", "honey")]
    [InlineData(Language.En, "the penguin who collects buttons", "penguin", "button")]
    [InlineData(Language.Ko, "노래하는 곰", "곰", "피리")]
    [InlineData(Language.Ko, "춤추는 여우", "여우", "북")]
    [InlineData(Language.Ko, "춤추는 걸 좋아하는 고양이", "고양이", "북")]
    [InlineData(Language.Ko, "그림 그리는 생쥐", "생쥐", "그림")]
    [InlineData(Language.Ko, "책 읽는 부엉이", "부엉이", "책")]
    [InlineData(Language.Ko, "별을 찾는 여우", "여우", "별")]
    [InlineData(Language.Ko, "피아노 치는 곰", "곰", "피아노")]
    [InlineData(Language.Ko, "축구하는 걸 좋아하는 개미", "개미", "축구")]
    [InlineData(Language.Ko, "양치하기 싫은 악어", "악어", "양치")]
    [InlineData(Language.Ko, "밥 먹기 싫어하는 토끼", "토끼", "밥")]
    [InlineData(Language.Ko, "거짓말하는 늑대", "늑대", "거짓말")]
    [InlineData(Language.Ko, "할머니가 뜬 목도리", "할머니", "목도리")]
    public async Task Whoever_likes_to_do_something_misses_what_it_is_done_with(Language language, string theme, string kind, string thing)
    {
        for (var seed = 0UL; seed < 4; seed++)
        {
            var tale = await ToldTale.TellAsync(new TellRequest(language, seed) { Wishes = new(theme) });

            tale.Opening.Cast[0].Kind.ShouldBe(kind);
            tale.Opening.Items.ShouldContain(i => i.Name == thing);
            tale.Chapters[0].Draft.Text.ShouldContain(thing);
            tale.Blocking.ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData(Language.En, "a cat and her lullaby")]
    [InlineData(Language.Ko, "고양이와 자장가")]
    public async Task Nobody_longs_to_see_a_song(Language language, string theme)
    {
        for (var seed = 0UL; seed < 40; seed++) (await ToldTale.OpenAsync(new TellRequest(language, seed) { Wishes = new(theme) })).Plot.ShouldNotBeOneOf("doors", "rule", "borrowed");
    }

    [Theory]
    [InlineData("작은 게 이야기", "게")]
    [InlineData("춤추는 문어", "문어")]
    [InlineData("백 개의 눈을 가진 공룡", "공룡")]
    [InlineData("나는 공룡이 좋아", "공룡")]
    [InlineData("엄마를 잃어버린 아기 오리", "오리")]
    [InlineData("거미를 사랑하는 소녀", "소녀")]
    public async Task Whom_a_Korean_theme_is_about_is_the_hero(string theme, string kind)
    {
        for (var seed = 0UL; seed < 4; seed++)
        {
            var opening = await ToldTale.OpenAsync(new TellRequest(Language.Ko, seed) { Wishes = new(theme) });

            opening.Cast[0].Kind.ShouldBe(kind);
        }
    }

    [Theory]
    [InlineData("춤추는 문어")]
    [InlineData("신기한 질문")]
    public async Task A_syllable_of_another_word_asks_for_no_plot(string theme)
    {
        var plots = new HashSet<string>();
        for (var seed = 0UL; seed < 12; seed++) plots.Add((await ToldTale.OpenAsync(new TellRequest(Language.Ko, seed) { Wishes = new(theme) })).Plot);

        plots.Count.ShouldBeGreaterThan(2);
    }

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Ko)]
    public async Task The_last_ten_tales_of_a_room_share_no_pair_no_habit_no_refrain_and_no_name(Language language)
    {
        var told = new List<RecentTale>();
        for (var tale = 0; tale < 40; tale++)
        {
            EquatableArray<RecentTale> recent = [.. told.AsEnumerable().Reverse().Take(10)];
            var brief = new OpeningBrief(language, AgeBand.From7To9, 5, new WishTexts(), null, ["papercut"], (ulong)tale * 977, recent);
            var opening = await new EmbeddedStoryteller().OpenAsync(brief, TestContext.Current.CancellationToken);
            var one = RecentTale.Of(FairyTaleBot.Ledgers.BibleRules.Open(opening, language, ToldTale.Style));

            recent.ShouldNotContain(r => r.Plot == one.Plot && r.HeroKind == one.HeroKind, $"tale {tale}");
            recent.ShouldNotContain(r => r.Habit == one.Habit, $"tale {tale}: {one.Habit}");
            recent.ShouldNotContain(r => r.Motif == one.Motif, $"tale {tale}: {one.Motif}");
            recent.ShouldNotContain(r => r.Names.Contains(opening.Cast[0].Name.Display), $"tale {tale}: {opening.Cast[0].Name}");
            told.Add(one);
        }
    }

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Ko)]
    public async Task Every_offered_way_leads_to_the_planned_end(Language language)
    {
        for (var seed = 0UL; seed < 12; seed++)
        {
            for (var way = 0; way < 3; way++)
            {
                var votes = Enumerable.Range(1, 6).ToDictionary(p => p, _ => way);
                var tale = await ToldTale.TellAsync(new TellRequest(language, seed, 7) { Votes = votes });

                tale.Bible.OpenThreads.ShouldBeEmpty();
                tale.Blocking.ShouldBeEmpty();
                foreach (var chapter in tale.Chapters.SkipLast(1))
                {
                    chapter.Draft.Choices.Count.ShouldBe(3);
                    chapter.Draft.Choices.Select(c => c.Axis).Distinct().Count().ShouldBe(3, $"seed {seed}, chapter {chapter.Brief.Number}");
                }
            }
        }
    }

    [Theory]
    [InlineData(Language.En, 130)]
    [InlineData(Language.Ko, 90)]
    public async Task A_bedtime_tale_falls_asleep_in_three_to_five_minutes(Language language, int wordsAMinute)
    {
        for (var seed = 0UL; seed < 20; seed++)
        {
            var tale = await ToldTale.TellAsync(new TellRequest(language, seed, 3) { Bedtime = true });
            var minutes = (double)tale.Chapters.Sum(c => c.Words) / wordsAMinute;

            minutes.ShouldBeInRange(3, 5, $"seed {seed}");
            tale.Opening.Plan.Zip(tale.Opening.Plan.Skip(1)).ShouldAllBe(b => b.Second.Tension <= b.First.Tension);
            tale.Chapters.ShouldAllBe(c => !c.Draft.Text.EndsWith('?'));
            tale.Blocking.ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Titles_are_printed_as_titles()
    {
        for (var seed = 0UL; seed < 60; seed++)
        {
            var title = (await ToldTale.OpenAsync(new TellRequest(Seed: seed) { Wishes = new("a fox, three doors and an umbrella") })).Title;

            foreach (var word in title.Split(' ').Skip(1).SkipLast(1)) (char.IsUpper(word[0]) || !char.IsLetter(word[0]) || word is "a" or "an" or "and" or "at" or "but" or "by" or "for" or "from" or "in" or "into" or "no" or "nor" or "of" or "on" or "or" or "the" or "to" or "up" or "with").ShouldBeTrue(title);
            char.IsUpper(title[0]).ShouldBeTrue(title);
            char.IsUpper(title.Split(' ')[^1][0]).ShouldBeTrue(title);
        }
    }

    [Theory]
    [InlineData(Language.En, "they build a rocket", "spoons", "seventeen spoons")]
    [InlineData(Language.Ko, "로켓을 만들어요", "숟가락", "숟가락 열일곱")]
    public async Task Seventeen_stolen_spoons_are_no_other_spoons(Language language, string idea, string any, string stolen)
    {
        var words = language == Language.Ko ? "처음에는 숟가락|숟가락 하나쯤은|거위들도 숟가락|숟가락 열일곱 개가 놓여" : "it was a teaspoon|the first spoon|lost their spoons|seventeen teaspoons";
        var (others, recalled) = (0, 0);
        for (var seed = 0UL; seed < 60; seed++)
        {
            var tale = await ToldTale.TellAsync(new TellRequest(language, seed, 5) { Wishes = new(language == Language.Ko ? "탐정 여우" : "a fox detective"), Ideas = { [1] = idea, [2] = idea } });
            tale.Opening.Plot.ShouldBe("thief");
            var before = string.Join(' ', tale.Chapters.SkipLast(1).Select(c => c.Draft.Text));
            if (before.Contains(any, StringComparison.Ordinal) && !System.Text.RegularExpressions.Regex.IsMatch(before, words)) others++;
            if (!tale.Chapters[^1].Draft.Text.Contains(stolen, StringComparison.Ordinal)) continue;
            before.ShouldMatch(words, $"seed {seed}");
            recalled++;
        }

        others.ShouldBePositive();
        recalled.ShouldBePositive();
    }

    [Theory]
    [InlineData(Language.En)]
    [InlineData(Language.Ko)]
    public async Task No_end_recalls_what_was_not_told(Language language)
    {
        var (seen, recalled) = (0, 0);
        for (var seed = 0UL; seed < 60; seed++)
        {
            var tale = await ToldTale.TellAsync(new TellRequest(language, seed) { Wishes = new(language == Language.Ko ? "그림자를 잃어버린 여우" : "a fox who lost its shadow") });
            var teapots = language == Language.Ko ? "찻주전자들" : "teapot";
            var first = tale.Chapters[0].Draft.Text.Contains(teapots, StringComparison.OrdinalIgnoreCase);
            var last = System.Text.RegularExpressions.Regex.IsMatch(tale.Chapters[4].Draft.Text, language == Language.Ko ? "찻주전자들(?:은 더|이 하나둘)" : "teapots hummed all|teapot after another");
            if (first) seen++;
            if (last) recalled++;
            (last && !first).ShouldBeFalse($"seed {seed}: {tale.Chapters[4].Draft.Text}");
        }

        seen.ShouldBeGreaterThan(0);
        recalled.ShouldBeGreaterThan(0);
    }
}
