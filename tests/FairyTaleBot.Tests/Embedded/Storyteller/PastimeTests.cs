using FairyTaleBot.Embedded.Storyteller.Chapters;
using FairyTaleBot.Embedded.Storyteller.Grammar;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Tests.Embedded.Storyteller;

/// <summary>What a theme says that its hero does is told of the hero at the beginning and at the end.</summary>
public sealed class PastimeTests
{
    [Theory]
    [InlineData(Language.En, "a dragon who bakes", "bake")]
    [InlineData(Language.En, "a robot who loves to dance", "dance")]
    [InlineData(Language.En, "a dancing bear", "dance")]
    [InlineData(Language.En, "an octopus who can knit", "knit")]
    [InlineData(Language.En, "the penguin who collects buttons", "find")]
    [InlineData(Language.En, "a mouse who plays the violin", "play")]
    [InlineData(Language.En, "a fox who paints for the king", "paint")]
    [InlineData(Language.En, "a girl and her cat who sings", null)]
    [InlineData(Language.En, "a bear who hates singing", null)]
    [InlineData(Language.En, "a bear who loves honey", null)]
    [InlineData(Language.En, "a fox and a laughing star", null)]
    [InlineData(Language.Ko, "춤추는 여우", "dance")]
    [InlineData(Language.Ko, "춤추는 걸 좋아하는 고양이", "dance")]
    [InlineData(Language.Ko, "빵을 굽는 용", "bake")]
    [InlineData(Language.Ko, "노래 부르기 좋아하는 곰", "sing")]
    [InlineData(Language.Ko, "책 읽는 부엉이", "read")]
    [InlineData(Language.Ko, "수영을 하는 곰", "swim")]
    [InlineData(Language.Ko, "낮잠 자는 곰", "sleep")]
    [InlineData(Language.Ko, "사과를 파는 곰", null)]
    [InlineData(Language.Ko, "소녀와 노래하는 고양이", null)]
    [InlineData(Language.Ko, "잠을 못 자는 곰", null)]
    [InlineData(Language.Ko, "밥 먹기 싫어하는 토끼", null)]
    public async Task What_the_theme_says_that_the_hero_does_is_known_of_the_hero(Language language, string theme, string? pastime)
    {
        var opening = await ToldTale.OpenAsync(new TellRequest(language) { Wishes = new(theme) });

        opening.Facts.Where(f => f.Subject == "hero" && f.Id.StartsWith("pastime-", StringComparison.Ordinal)).Select(f => f.Id[8..]).SingleOrDefault().ShouldBe(pastime);
    }

    public static TheoryData<Language, string, string> Pastimes() =>
    [
        .. Enum.GetValues<Language>().SelectMany(language => Tables.For(language).Headings("pastimes").Where(h => !h.Contains('.'))
            .Select(h => new TheoryDataRow<Language, string, string>(language, h, language == Language.En ? $"a fox who loves to {Tables.For(language)[$"deeds/{h}"].List("verbs")[0]}" : $"{Korean[h]} 여우"))),
    ];

    [Theory]
    [MemberData(nameof(Pastimes))]
    public async Task It_is_told_at_the_beginning_and_at_the_end_whatever_the_age(Language language, string pastime, string theme)
    {
        foreach (var age in Enum.GetValues<AgeBand>())
        {
            var tale = await ToldTale.TellAsync(new TellRequest(language, 7, 3 + (int)age, age) { Wishes = new(theme), Bedtime = age == AgeBand.From4To6 });

            tale.Chapters[0].Draft.Text.ShouldContain(Of(tale.Chapters[0]).First().ShouldNotBeNull(pastime));
            tale.Chapters[^1].Draft.Text.ShouldContain(Of(tale.Chapters[^1]).Last().ShouldNotBeNull(pastime));
            tale.Blocking.ShouldBeEmpty(theme);
        }
    }

    private static Pastime Of(ToldChapter chapter)
    {
        var stage = new Stage(chapter.Brief, 1);
        return new(stage, new Teller(stage));
    }

    private static readonly Dictionary<string, string> Korean = new()
    {
        ["bake"] = "빵 굽는", ["build"] = "집을 만드는", ["paint"] = "그림 그리는", ["sing"] = "노래하는", ["dance"] = "춤추는", ["play"] = "놀이하는", ["fly"] = "날아다니는", ["ride"] = "자전거 타는",
        ["swim"] = "헤엄치는", ["climb"] = "나무에 오르는", ["dig"] = "땅굴 파는", ["knit"] = "뜨개질하는", ["plant"] = "꽃을 심는", ["find"] = "단추를 줍는", ["hide"] = "숨는", ["race"] = "달리는",
        ["jump"] = "깡충거리는", ["sleep"] = "잠자는", ["eat"] = "먹는", ["give"] = "선물하는", ["hug"] = "안아주는", ["laugh"] = "웃는", ["talk"] = "이야기하는", ["read"] = "책 읽는", ["mend"] = "고치는",
        ["wear"] = "변장하는", ["magic"] = "마술하는", ["wish"] = "기도하는", ["help"] = "도와주는", ["visit"] = "여행하는", ["learn"] = "배우는", ["cry"] = "눈물 흘리는",
    };
}
