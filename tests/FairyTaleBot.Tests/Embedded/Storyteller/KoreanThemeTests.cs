using FairyTaleBot.Languages;

namespace FairyTaleBot.Tests.Embedded.Storyteller;

/// <summary>Whom and what families mean who type a theme in Korean: a child's name is no thing, and a birthday is no lamp.</summary>
public sealed class KoreanThemeTests
{
    [Theory]
    [InlineData("민아의 연", "민아", "꼬마", "연")]
    [InlineData("우리 강아지 콩이와 달", "콩이", "강아지", "달")]
    [InlineData("우리 고양이 치즈와 무지개", "치즈", "고양이", "무지개")]
    [InlineData("서준의 우산", "서준이", "꼬마", "우산")]
    [InlineData("소방차 뿡뿡이", "뿡뿡이", "", "소방차")]
    [InlineData("별이의 여행", "별이", "", "여행 가방")]
    [InlineData("콩쥐 팥쥐", "콩쥐", "꼬마", "")]
    [InlineData("하윤이", "하윤이", "꼬마", "")]
    [InlineData("물을 무서워하는 서연이", "서연이", "꼬마", "물")]
    [InlineData("수영을 못하는 지호", "지호", "꼬마", "은방울")]
    public async Task Somebody_who_is_named_is_the_hero(string theme, string name, string kind, string thing)
    {
        for (var seed = 0UL; seed < 4; seed++)
        {
            var tale = await ToldTale.TellAsync(new TellRequest(Language.Ko, seed, 3) { Wishes = new(theme) });

            tale.Opening.Cast[0].Name.Display.ShouldBe(name);
            if (kind.Length > 0) tale.Opening.Cast[0].Kind.ShouldBe(kind);
            if (thing.Length > 0) tale.Opening.Items[0].Name.ShouldBe(thing);
            tale.Opening.Items.ShouldNotContain(i => name.StartsWith(i.Name, StringComparison.Ordinal));
            tale.Blocking.ShouldBeEmpty($"seed {seed}");
        }
    }

    [Theory]
    [InlineData("지우와 공룡", "꼬마", "공룡")]
    [InlineData("민준이와 공룡 친구", "꼬마", "공룡")]
    [InlineData("서준이와 하윤이의 모험", "꼬마", "꼬마")]
    [InlineData("바다에 간 두 자매", "언니", "동생")]
    [InlineData("사이좋은 형제", "형", "동생")]
    [InlineData("아빠와 함께 캠핑", "꼬마", "아빠")]
    [InlineData("할아버지와 손녀", "손녀", "할아버지")]
    [InlineData("공주와 왕자", "공주", "왕자")]
    public async Task Two_whom_a_theme_names_are_hero_and_friend(string theme, string hero, string friend)
    {
        for (var seed = 0UL; seed < 4; seed++)
        {
            var opening = await ToldTale.OpenAsync(new TellRequest(Language.Ko, seed) { Wishes = new(theme) });

            opening.Cast.Take(2).Select(c => c.Kind).ShouldBe([hero, friend]);
        }
    }

    [Theory]
    [InlineData("친구가 없는 유령", "유령")]
    [InlineData("욕심쟁이 여우", "여우")]
    [InlineData("세 마리 아기 돼지", "돼지")]
    [InlineData("용감한 공주님", "공주님")]
    [InlineData("방귀쟁이 며느리", "며느리")]
    public async Task What_is_said_of_somebody_is_neither_a_thing_nor_the_hero(string theme, string kind)
    {
        for (var seed = 0UL; seed < 4; seed++)
        {
            var opening = await ToldTale.OpenAsync(new TellRequest(Language.Ko, seed) { Wishes = new(theme) });

            opening.Cast[0].Kind.ShouldBe(kind);
            theme.ShouldNotContain(opening.Items[0].Name);
        }
    }

    [Theory]
    [InlineData(Language.Ko, "할머니 생신", "할머니 생신 케이크")]
    [InlineData(Language.Ko, "할머니의 생신 잔치", "할머니 생신 케이크")]
    [InlineData(Language.Ko, "내 생일", "생일 케이크")]
    [InlineData(Language.Ko, "유치원에 처음 가는 날", "노란 가방")]
    [InlineData(Language.En, "Grandma's birthday", "birthday cake")]
    public async Task What_belongs_to_an_occasion_can_be_lost_and_the_occasion_cannot(Language language, string theme, string thing)
    {
        for (var seed = 0UL; seed < 4; seed++) (await ToldTale.OpenAsync(new TellRequest(language, seed) { Wishes = new(theme) })).Items[0].Name.ShouldBe(thing);
    }

    [Theory]
    [InlineData("치과에 간 악어", "치과")]
    [InlineData("꼬리가 긴 여우", "꼬리")]
    [InlineData("마음이 따뜻한 곰", "마음")]
    public async Task Where_somebody_goes_and_what_somebody_is_like_is_nothing_to_look_for(string theme, string never)
    {
        for (var seed = 0UL; seed < 4; seed++) (await ToldTale.OpenAsync(new TellRequest(Language.Ko, seed) { Wishes = new(theme) })).Items[0].Name.ShouldNotBe(never);
    }
}
