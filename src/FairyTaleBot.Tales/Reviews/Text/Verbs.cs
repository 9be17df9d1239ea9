using System.Collections.Frozen;
using FairyTaleBot.Common;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Reviews.Text;

/// <summary>Whether a word says that somebody did something here and now, without a list of all that can be done.</summary>
internal static class Verbs
{
    private const int SsangSiot = 20;
    private static readonly FrozenSet<string> Past = WordList.Load(typeof(Verbs).Assembly, "en.past.txt");
    private static readonly FrozenSet<string> KoreanDeeds = WordList.Load(typeof(Verbs).Assembly, "ko.deeds.txt");
    private static readonly FrozenSet<string> Stative = WordList.Load(typeof(Verbs).Assembly, "en.stative.txt");

    /// <summary>What is past in Korean and still no deed: being, not being, having left, having been.</summary>
    private static readonly string[] KoreanStative =
    [
        "있었", "있어", "없었", "없어", "않았", "않", "못했", "말았", "였", "이었", "살았", "살던", "떠났", "떠나", "사라졌", "죽었", "돌아가셨", "잃었", "그리웠", "되었", "됐", "같았", "싫었", "좋았", "컸", "작았", "갔", "가 버렸", "가버렸", "아니었", "몰랐", "필요했", "남았", "지냈",
    ];

    public static bool IsDeed(string word, Language language) => language == Language.Ko ? IsKoreanDeed(word) : IsEnglishDeed(word.ToLowerInvariant());

    private static bool IsEnglishDeed(string word) =>
        !Stative.Contains(word) && (Past.Contains(word) || (word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal)) || Lists.Speaking.Fits(word, Language.En) || Lists.Acting.Fits(word, Language.En));

    private static bool IsKoreanDeed(string word)
    {
        if (KoreanStative.Any(s => word.StartsWith(s, StringComparison.Ordinal))) return false;
        if (Lists.Speaking.Fits(word, Language.Ko) || Lists.Acting.Fits(word, Language.Ko) || KoreanDeeds.Any(d => word.StartsWith(d, StringComparison.Ordinal))) return true;
        for (var i = 0; i < word.Length; i++)
        {
            // 펼쳤어요, 쓸었지요: a past form, unless what is past is a being: 여우였어요. Behind a consonant 였 is no being: 붙였어요, 움직였어요.
            if (word[i] == '였' && i > 0 && word[i - 1] is >= '가' and <= '힣' && (word[i - 1] - '가') % 28 != 0) return true;
            if (word[i] is >= '가' and <= '힣' && (word[i] - '가') % 28 == SsangSiot && word[i] is not ('였' or '겠' or '있') && !(word[i] == '었' && i > 0 && word[i - 1] == '이')) return true;
        }

        return false;
    }
}
