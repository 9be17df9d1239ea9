using FairyTaleBot.Languages;

namespace FairyTaleBot.Tests.Embedded.Storyteller;

/// <summary>What children who speak Korean mean by what they type: hunger is no pear, a child is no thing, and noodles do fall from the sky.</summary>
public sealed class KoreanIdeaTests
{
    [Theory]
    [InlineData("배가 고파요", "꼬르륵|배가 고팠어요", "성큼|배를|배가 놓여")]
    [InlineData("우리 모두 배고파요", "꼬르륵|배가 고팠어요", "배고파요”")]
    [InlineData("배가 불러요", "배가 불렀|동그란 배", "배 노래|배를 타|또 배")]
    [InlineData("눈을 감고 노래를 불러요", "노래를 불렀|올라가야", "눈 노래")]
    [InlineData("하늘을 나는 자전거를 타요", "자전거", "하늘을 타")]
    [InlineData("강아지한테 뼈다귀를 줘요", "뼈다귀를 (?:내밀|강아지|주)", "처음 보는 이")]
    [InlineData("꽃을 따서 엄마한테 줘요", "꽃을 (?:내밀|엄마)", "놓여")]
    [InlineData("할머니가 떡을 줘요", "할머니.*떡을 (?:내밀|선뜻)", "떡도")]
    [InlineData("엄마가 책을 읽어 줘요", "책을 손가락으로", "선뜻|내밀")]
    [InlineData("하늘에서 국수가 내려요", "국수가 (?:내렸|펑펑)", "하늘이 (?:여느|걸려)|국수도")]
    [InlineData("사탕비가 내려요", "사탕비”가 (?:내렸|펑펑)", "라는 것")]
    [InlineData("우물에서 거인이 나와요", "우물(?: 속)?에서.*거인이", "노래를 부르며")]
    [InlineData("늑대랑 친구가 돼요", "늑대에게 이름|친구 할래", "친구도|친구가 (?:고개|졸졸)")]
    [InlineData("괴물이랑 친구 해요", "괴물에게 이름|친구 할래", "친구도|친구가 (?:고개|졸졸)")]
    [InlineData("여우가 공주랑 결혼해요", "결혼", "공주도|공주가 (?:고개|졸졸)")]
    [InlineData("왕자님이랑 결혼하고 싶어요", "결혼", "휘파람")]
    [InlineData("민아가 조랑말을 갖고 싶어 해요", "민아.*(?:소원|조랑말)", "“민아”")]
    [InlineData("민아가 와요", "민아", "“민아|라는 것")]
    [InlineData("지우가 축구를 해요", "지우", "“지우")]
    [InlineData("엄마가 보고 싶어요", "엄마가 보고 싶", "폴짝")]
    [InlineData("숲에서 길을 잃어요", "길을 잃", "노래를 부르며")]
    [InlineData("배를 타고 바다로 가요", "배를 타", "하나가 남아서")]
    [InlineData("다 같이 수영해요", "뛰어들|헤엄", "“수영해요|거기 수영")]
    [InlineData("미역국을 끓여요", "미역국을 (?:보글보글|끓이)", "구웠")]
    [InlineData("떡국을 만들어요", "떡국을 (?:보글보글|끓이)", "구웠|망치")]
    [InlineData("생일 파티를 해요", "손뼉|고깔", "생일이 보였|생일도")]
    public async Task What_was_meant_is_what_happens(string idea, string happens, string never)
    {
        for (var seed = 0UL; seed < 8; seed++)
        {
            var tale = await ToldTale.TellAsync(new TellRequest(Language.Ko, seed) { Ideas = { [2] = idea }, Wishes = new("꼬마 판다와 거북이") });
            var told = tale.Chapters[2].Draft.Text.Replace('\n', ' ');

            told.ShouldMatch(happens, $"seed {seed}");
            told.ShouldNotMatch(never, $"seed {seed}");
            tale.Blocking.ShouldBeEmpty($"seed {seed}");
        }
    }

    [Fact]
    public async Task What_was_only_done_stands_in_no_list_of_things()
    {
        for (var seed = 0UL; seed < 8; seed++)
        {
            var tale = await ToldTale.TellAsync(new TellRequest(Language.Ko, seed, 8) { Ideas = { [1] = "다 같이 수영해요", [2] = "하늘에서 국수가 내려요", [3] = "로켓을 만들어요", [4] = "무서워서 울어요", [5] = "우물에서 거인이 나와요", [6] = "무지개" } });
            var end = tale.Chapters[^1].Draft.Text;

            end.ShouldNotMatch("수영해요(?:,|까지| 이야기)|무서워서(?:,|까지| 이야기)|하늘(?:,|까지| 이야기)|우물(?:,|까지| 이야기)");
            end.ShouldContain("국수");
            tale.Blocking.ShouldBeEmpty($"seed {seed}");
        }
    }
}
