using System.Collections.Frozen;
using System.Text.RegularExpressions;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Embedded.Storyteller.Grammar;

/// <summary>Tells whom a family calls by name from what a word means: 민아, 서준이, 콩이, 토토.</summary>
internal static partial class KoreanNames
{
    // What names of children begin and end with; both must fit.
    private static readonly FrozenSet<char> First = "서민도예시하주지준현건우선연유정승은윤진수재동이로채다소아나가혜미태성영규라세효희경찬율온".ToFrozenSet();
    private static readonly FrozenSet<char> Last = "준윤우원호후서현훈진재환민찬성혁영안운연은유아빈율린나인하지수경희혜솔람온담라주정선욱철규태승겸건".ToFrozenSet();

    /// <summary>What is made like a name and names nobody.</summary>
    private static readonly FrozenSet<string> Words =
        ("우정 은하 우연 연주 주인 하인 시인 미인 성인 은인 연인 시민 주민 가수 선수 세수 수영 신호 보호 자유 이유 소유 해안 동안 미안 나라 하나 재주 다정 가정 예정 진정 재정 미정 시정 정지 현지 소지 동지 하지 지하 이하 영하 유아 주연 우선 시선 유선 " +
        "서재 소재 영원 하원 지진 우수 도서 아주 아하 하하 호호 인연 기호 시원 가운 규율 " +
        "오이 종이 놀이 먹이 길이 높이 깊이 넓이 사이 송이 팽이 둘이 셋이 같이 많이 일찍이 틈틈이 곰곰이 나란히 젊은이 늙은이 손잡이").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whom old tales are about.</summary>
    private static readonly FrozenSet<string> Told = "콩쥐 팥쥐 흥부 놀부 심청이 홍길동 신데렐라 라푼젤 피노키오 알라딘 견우 직녀".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Marks = ["이랑", "하고", "와", "과", "랑", "의", "네", "께서", "에게", "한테", "가", "이", "는", "은", "를", "을", "도", ""];

    /// <summary>The name that a word with its particle holds, as it is told: 서준의 and 서준이와 are of 서준이, 민아네 of 민아; null when it names nobody.</summary>
    /// <param name="called">Whether it may stand without a particle: behind somebody's kind, "강아지 콩이", or at the end.</param>
    public static string? In(string token, bool called = false)
    {
        foreach (var mark in Marks)
        {
            if (token.Length < mark.Length + 2 || !token.EndsWith(mark, StringComparison.Ordinal)) continue;
            var word = token[..^mark.Length];
            // 콩이와 is of somebody, 콩이 may be a bean.
            if ((mark.Length > 0 || called || Told.Contains(word)) && (IsGiven(word) || IsCalled(word))) return Josa.EndsInConsonant(word) ? word + "이" : word;
        }

        return null;
    }

    /// <summary>Whether children are called so, and not only pets and toys.</summary>
    public static bool IsChilds(string name) => IsGiven(name) || (name[^1] == '이' && IsGiven(name[..^1]));

    private static bool IsGiven(string word) => Told.Contains(word) || (word.Length == 2 && word[0] != word[1] && First.Contains(word[0]) && Last.Contains(word[1]) && !Words.Contains(word) && Gazetteer.Exactly(word, Language.Ko) is null);

    /// <summary>콩이, 뿡뿡이, 토토.</summary>
    private static bool IsCalled(string word) =>
        word.Length is >= 2 and <= 4 && !Words.Contains(word) && Gazetteer.Find(word, Language.Ko) is null
        && (Doubled().IsMatch(word) || (word[^1] == '이' && Josa.EndsInConsonant(word[..^1]) && !Described().IsMatch(word)));

    [GeneratedRegex(@"^([가-힣])\1$")]
    private static partial Regex Doubled();

    /// <summary>욕심쟁이 says what somebody is like, 먼지떨이 is a thing, and 반짝이는 a verb.</summary>
    [GeneratedRegex("(?:쟁이|둥이|뱅이|장이|박이|잡이|걸이|놀이|볶이|떨이|벌이|맞이|풀이|먹이|린이|(?:반짝|깜박|깜빡|움직|끄덕|속삭|출렁|훌쩍|글썽|망설)이)$")]
    private static partial Regex Described();
}
