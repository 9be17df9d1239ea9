using System.Collections.Frozen;
using System.Text.RegularExpressions;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Briefs;

internal static partial class KoreanIdeaWords
{
    private const int Sure = 2;
    private const int Likely = 1;
    private const int Doubtful = -1;

    private static readonly FrozenSet<string> Stop = Set(
        "그 이 저 그리고 그런데 그래서 하지만 갑자기 그때 이때 우리 너 나 내 네 모두 모든 다 함께 같이 서로 다시 또 더 아주 매우 정말 너무 좀 조금 한 두 세 네 몇 여러 어떤 무슨 누가 누군가 무언가 아무 아무도 누구도 거기 여기 저기 어디 언제 왜 어떻게 것 거 수 때 안 못 잘 막 꼭 이제 지금 먼저 나중 마지막 처음 " +
        "작은 큰 커다란 예쁜 귀여운 멋진 새로운 하얀 빨간 노란 파란 검은 초록 따뜻한 맛있는 신은 입은 먹은 앉은 남은 많은 좋은 높은 깊은 넓은 젊은 늙은 붉은 맑은 밝은 같은 찾은 숨은 신비한 마법의 주인공 이야기 동화 장면 규칙 지시 명령 무시 무시하고 좋아 좋아요 싫어 싫어요 거야 거예요 싶어 싶어요");

    /// <summary>Nouns whose end looks like a particle or a verb's ending.</summary>
    private static readonly FrozenSet<string> Whole = Set(
        "고양이 호랑이 원숭이 거북이 달팽이 부엉이 어린이 아이 종이 떡볶이 목걸이 놀이 지렁이 송이 오이 팽이 먼지떨이 쌍둥이 풍뎅이 누렁이 꼬맹이 오솔길 아가 지도 파도 포도 기도 온도 인도 미로 도로 " +
        "사과 모과 기와 사랑 노랑 파랑 가을 마을 노을 고을 거울 방울 구슬 바다 판다 사이다 그림자 의자 과자 모자 상자 사자 피자 감자 여자 남자 공주 창고 가게 꽃게 무지개 아기 비행기 딸기 이야기 고기 모기 라면 가면 담요 동요 문어 인어 악어 상어 연어 나비 " +
        "돼지 강아지 송아지 망아지 바지 반지 편지 먼지 가지 휴지 아버지 할아버지 왕자 주전자 액자 국자 탁자 부자 기린 그네 집게 망고 " +
        "병아리 개구리 오리 다리 소리 머리 나라 하나 별로 회의 의사 하마 고래 모래 노래 빨래 진주 호두 만두 자두 구두 우유 여우 새우 겨우 눈사람 바람 사람 구름 씨름 이름 보름 여름 얼음 웃음 울음 걸음 마음 도깨비 은 금");

    // Longest first, so that 에게서 is not taken for 서.
    private static readonly string[] Particles =
    [
        "에게서", "한테서", "이라는", "으로", "에게", "한테", "에서", "까지", "부터", "처럼", "보다", "이랑", "라는", "하고", "이나", "마다", "조차", "밖에",
        "은", "는", "이", "가", "을", "를", "과", "와", "랑", "의", "에", "로", "도", "만", "나",
    ];

    private static readonly FrozenSet<string> Agreeing = Set("은 는 이 가 을 를 과 와 이랑 랑 으로 로 이라는 라는 이나 나");

    internal static IEnumerable<IdeaWord> In(string text)
    {
        var at = 0;
        text = Counts.Without(text);
        foreach (Match match in Token().Matches(text))
        {
            at++;
            var token = match.Value.ToLowerInvariant();
            if (Stop.Contains(token)) continue;
            var particle = Whole.Contains(token) ? "" : ParticleOf(token);
            var stem = token[..^particle.Length];
            if (Stop.Contains(stem)) continue;
            // "할머니의 피아노" is about a piano.
            var weight = particle == "의" ? 0 : particle.Length > 0 ? Sure : Whole.Contains(token) || !Conjugated().IsMatch(token) ? Likely : Doubtful;
            var end = match.Index + match.Length;
            var closes = particle.Length > 0 || (end < text.Length && text[end] is ',' or '.' or '!' or '?');
            yield return new IdeaWord(stem, at, weight, closes);
        }
    }

    private static string ParticleOf(string token)
    {
        foreach (var particle in Particles)
        {
            if (token.Length <= particle.Length || !token.EndsWith(particle, StringComparison.Ordinal)) continue;
            var stem = token[..^particle.Length];
            if (Agreeing.Contains(particle) && Josa.For(stem, particle) != particle) continue;
            // 욕심쟁이, 막둥이.
            if (particle == "이" && stem[^1] is '쟁' or '둥') continue;
            // One syllable before a lone vowel-ended particle is more often a word (나, 가지, 로봇) than a noun with one.
            if (particle is "나" or "만" or "도" or "로" && stem.Length == 1 && !Josa.EndsInConsonant(stem)) continue;
            return particle;
        }

        return "";
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    [GeneratedRegex(@"[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}]*")]
    private static partial Regex Token();

    [GeneratedRegex("(다|요|자|고|며|서|면|게|까|죠|지|해|줘|네|려|러|던|는|은|린|난|친|운|한|된|할|될|올|갈)$")]
    private static partial Regex Conjugated();
}
