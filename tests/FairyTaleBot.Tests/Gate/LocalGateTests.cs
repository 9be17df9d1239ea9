using FairyTaleBot.Embedded.Gate;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Tests.Gate;

public sealed class LocalGateTests
{
    private static async Task<Verdict> Judge(string text, TextUse use = TextUse.Idea, AgeBand age = AgeBand.From7To9) =>
        await new LocalGate().JudgeAsync(text, use, Language.En, age, TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("fuck this dragon")]
    [InlineData("f u c k")]
    [InlineData("f.u.c.k")]
    [InlineData("f*ck")]
    [InlineData("sh1t")]
    [InlineData("$h!t happens")]
    [InlineData("fuuuuuck")]
    [InlineData("fuсk with a foreign letter")]
    [InlineData("f\u200buc\u200dk")]
    [InlineData("ｆｕｃｋ")]
    [InlineData("fück")]
    [InlineData("You BITCHES!")]
    [InlineData("kill yourself")]
    [InlineData("시발")]
    [InlineData("아 씨발!")]
    [InlineData("아시발")]
    [InlineData("시1발")]
    [InlineData("시.발")]
    [InlineData("시 발")]
    [InlineData("ㅅㅣㅂㅏㄹ")]
    [InlineData("ㅅㅂㅋㅋㅋ")]
    [InlineData("ㅂㅅ아")]
    [InlineData("이 병신아")]
    [InlineData("개새끼야")]
    [InlineData("tlqkf")]
    [InlineData("ssibal")]
    public async Task Swearing_is_declined_in_every_disguise(string text) =>
        (await Judge(text)).ShouldBe(new Verdict.Declined(DeclineReason.Insult));

    [Theory]
    [InlineData("a class of assassins passes the grass")]
    [InlineData("Scunthorpe United")]
    [InlineData("the great tit and the cockatoo eat grapes")]
    [InlineData("Sleeping Beauty pricked her finger")]
    [InlineData("the boy with his finger in the dyke, a chink of light in the wall")]
    [InlineData("the ass, the rooster cock and the hoe")]
    [InlineData("Moby Dick and Dick Whittington")]
    [InlineData("a b c d e f g, h i j k")]
    [InlineData("the emperor is naked")]
    [InlineData("a heroine with a shiitake mushroom")]
    [InlineData("killer whales under a shooting star")]
    [InlineData("root beer for the pussycat")]
    [InlineData("In 1945 and 2026 there were 1000 stars")]
    [InlineData("the wolf will not eat anybody, but he is hungry")]
    [InlineData("we fought the dragon with a sword")]
    [InlineData("여행의 시발점")]
    [InlineData("다시발견한 보물, 다시 발을 굴러요")]
    [InlineData("택시 발명가가 몇 시?라고 물었어요")]
    [InlineData("새끼 고양이와 개 새끼 세 마리")]
    [InlineData("호박죽이 맛있어요. 팥죽이 끓어요.")]
    [InlineData("풀을 꼭꼭 씹어 먹어요")]
    [InlineData("아직 보지 못했고 자지 않았어요")]
    [InlineData("촛불이 꺼져요. 걸레로 닦아요.")]
    [InlineData("나비의 변태 과정")]
    [InlineData("옛날 옛적 호랑이 담배 피우던 시절에")]
    [InlineData("ㅋㅋㅋ ㅎㅎ ㅇㅇ ㄱㅅ ㅊㅋ")]
    [InlineData("총명한 총각이 별이 총총한 밤에 총 세 개를 모았어요")]
    [InlineData("커피를 흘렸어요. 눈총을 받았어요.")]
    [InlineData("시바 강아지와 성기사")]
    [InlineData("마술과 예술을 하는 술래")]
    [InlineData("spiced cider, spic and span, and heroines 5 kms away")]
    [InlineData("blue-footed boobies under the bamboo shoots")]
    [InlineData("다섯 시, 발 아래를 봐요. 자, 살 것을 골라 봐요.")]
    [InlineData("찌르레기 탑에 찌르레기가 살아요")]
    [InlineData("고문서를 읽는 박사님")]
    [InlineData("이놈! 하고 할아버지가 소리쳤어요")]
    public async Task Innocent_words_that_look_guilty_pass(string text)
    {
        (await Judge(text)).ShouldBe(new Verdict.Fine());
        (await Judge(text, TextUse.Prose)).ShouldBe(new Verdict.Fine());
    }

    [Theory]
    [InlineData("a sexy dragon", DeclineReason.Sexual)]
    [InlineData("p0rn", DeclineReason.Sexual)]
    [InlineData("야한 이야기", DeclineReason.Sexual)]
    [InlineData("the wizard sells cocaine", DeclineReason.Substances)]
    [InlineData("they get drunk", DeclineReason.Substances)]
    [InlineData("용이 담배를 피워요", DeclineReason.Substances)]
    [InlineData("마약 파는 마법사", DeclineReason.Substances)]
    [InlineData("behead them all", DeclineReason.Gore)]
    [InlineData("왕의 목을 베어요", DeclineReason.Gore)]
    [InlineData("the potion book tells how to make a bomb", DeclineReason.Danger)]
    [InlineData("폭탄 만드는 법을 알려 줘", DeclineReason.Danger)]
    public async Task What_no_reader_should_meet_is_declined(string text, DeclineReason reason) =>
        (await Judge(text)).ShouldBe(new Verdict.Declined(reason));

    [Theory]
    [InlineData("call me at 010-1234-5678")]
    [InlineData("01012345678")]
    [InlineData("전화 02-123-4567")]
    [InlineData("공일공 일이삼사 오육칠팔")]
    [InlineData("(555) 123-4567")]
    [InlineData("+82 10 1234 5678")]
    [InlineData("mina@example.com")]
    [InlineData("mina (at) example (dot) com")]
    [InlineData("see https://example.org/x")]
    [InlineData("go to example.com now")]
    [InlineData("discord.gg/abc")]
    [InlineData("example.com에서 만나")]
    [InlineData("mina@example.com이야")]
    [InlineData("I live at 12 Lantern Street")]
    [InlineData("우리 집 주소는 행복로 12")]
    [InlineData("서울시 강남구 테헤란로 152")]
    [InlineData("my instagram is minaminamina")]
    [InlineData("카톡 아이디 알려 줄게")]
    public async Task What_would_let_a_person_be_found_is_declined(string text) =>
        (await Judge(text)).ShouldBe(new Verdict.Declined(DeclineReason.PrivateData));

    [Theory]
    [InlineData("12 Lantern Street is where the owl lives")]
    [InlineData("1,000,000 stars and 365 days")]
    [InlineData("one two three four five, once I caught a fish alive")]
    [InlineData("It was late.come quickly, she said")]
    [InlineData("the year 2026-11-22")]
    [InlineData("the owl read my telegram; 내 번호는 3번이에요")]
    [InlineData("하나 둘 셋 넷, 일이삼사")]
    [InlineData("여우는 숲속 마을 언덕길 3번째 집에 살아요")]
    public async Task Numbers_and_streets_of_a_tale_pass(string text) => (await Judge(text)).ShouldBe(new Verdict.Fine());

    [Theory]
    [InlineData("the knight kills the dragon", "the knight befriends the dragon")]
    [InlineData("Kill the wolf with a gun", "Befriend the wolf with a bubble blower")]
    [InlineData("a killer whale with a gun", "a killer whale with a bubble blower")]
    [InlineData("blood everywhere", "berry juice everywhere")]
    [InlineData("기사가 용을 죽여요", "기사가 용을 재워요")]
    [InlineData("총으로 늑대를 죽인다", "물총으로 늑대를 재운다")]
    [InlineData("늑대가 피를 흘려요", "늑대가 토마토 주스를 흘려요")]
    public async Task A_violent_wish_is_softened_not_refused(string text, string softened)
    {
        (await Judge(text)).ShouldBe(new Verdict.Softened(softened));
        (await Judge(text, TextUse.Theme, AgeBand.All)).ShouldBe(new Verdict.Softened(softened));
        (await Judge(text, TextUse.Prose)).ShouldBe(new Verdict.Fine());
        (await Judge(text, age: AgeBand.From10To12)).ShouldBe(new Verdict.Fine());
        (await Judge(softened)).ShouldBe(new Verdict.Fine());
    }

    [Theory]
    [InlineData("I want to die")]
    [InlineData("i don't want to live anymore")]
    [InlineData("The hero thinks about suicide")]
    [InlineData("I cut myself when I am sad")]
    [InlineData("죽고 싶어요")]
    [InlineData("나 죽고싶어")]
    [InlineData("자해했어")]
    [InlineData("ㅈㅏㅅㅏㄹ")]
    public async Task Words_of_somebody_in_need_are_met_with_care(string text) => (await Judge(text)).ShouldBe(new Verdict.Care());

    [Theory]
    [InlineData("I nearly died laughing")]
    [InlineData("the old king died and everybody was sad")]
    [InlineData("the flowers die in winter")]
    [InlineData("the mouse does not want to live in a cave, and the rose doesn't want to die")]
    [InlineData("I cut myself a slice of cake")]
    [InlineData("혼자 살기 싫은 외로운 용, 동굴에서 살고 싶지 않은 곰")]
    [InlineData("살고 싶은 집을 지어요")]
    [InlineData("자살골을 넣었어요")]
    [InlineData("배고파 죽겠어요")]
    public async Task Death_in_a_tale_or_in_jest_is_no_cry_for_help(string text) => (await Judge(text)).ShouldBe(new Verdict.Fine());

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\ud800\udfff\ud800")]
    [InlineData("🦊🦊🦊")]
    [InlineData("***")]
    public async Task Nothing_to_read_is_fine(string text) => (await Judge(text)).ShouldBe(new Verdict.Fine());

    [Fact]
    public async Task A_flood_is_read_in_time()
    {
        var text = string.Concat(Enumerable.Repeat("a b ㅅ ㅂ fox 여우 ", 2_000));
        (await Judge(text, TextUse.Prose)).ShouldBe(new Verdict.Fine());
    }

    [Fact]
    public async Task A_cancelled_judgement_stops() =>
        await Should.ThrowAsync<OperationCanceledException>(() => new LocalGate().JudgeAsync("x", TextUse.Idea, Language.En, AgeBand.All, new CancellationToken(canceled: true)));
}
