using System.Text.RegularExpressions;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Reviews.Text;

/// <summary>
/// Korean has no capitals, and "다람쥐가 말했어요" brings in any squirrel, not a stranger with a name. So sure signs only:
/// a name is given ("보리라는 토끼"), a given name that is no other word acts, a word that is nothing else acts again and again, or the hero is
/// nowhere and an unknown subject is there instead.
/// </summary>
internal static partial class KoreanStrangers
{
    private const int Often = 2;
    private const int Near = 6;

    public static IEnumerable<(string Name, bool Acts)> In(ReviewedPage page)
    {
        var (text, known) = (page.Text, page.Known);
        var subjects = Subjects(text).Where(IsStranger).ToList();
        var given = Given().Matches(page.Narration)
            .Select(m => (Name: Stems.Korean(m.Groups["name"].Value), Acts: m.Groups["subject"].Success && ActsAfter(page.Narration, m.Index + m.Length), IsPerson: m.Groups["person"].Success))
            .Concat(Introduced().Matches(text).Select(m => (Name: Stems.Korean(m.Groups["name"].Value), Acts: true, IsPerson: true)))
            .Where(g => g.Name.Length > 1 && (IsStranger(g.Name) || (g.Acts && g.IsPerson && Lists.Things.Contains(g.Name) && !known.Holds(g.Name)))).ToList();
        var listed = subjects.Where(s => Lists.KoreanNames.Contains(s) || (s.EndsWith('이') && Lists.KoreanNames.Contains(s[..^1])));
        // Somebody who speaks and acts again and again, and is no kind of being or thing that a tale may simply have.
        var often = subjects.CountBy(s => s).Where(s => s.Value >= Often && !IsCompound(s.Key)).Select(s => s.Key);
        var replacing = KnownWords.IsHeroGone(text, page.Context) ? Replacing(page) : [];
        return given.GroupBy(g => g.Name).Select(g => (g.Key, Acts: g.Any(x => x.Acts) || subjects.Contains(g.Key)))
            .Concat(listed.Concat(often).Concat(replacing).Where(n => given.All(g => g.Name != n)).Distinct().Select(n => (n, Acts: true)));

        bool IsStranger(string name) => !known.Holds(name) && !Lists.Common.In(Language.Ko).Contains(name);
    }

    private static bool ActsAfter(string narration, int at)
    {
        var stop = narration.AsSpan(at).IndexOfAny(".!?\n");
        return Words.Of(stop < 0 ? narration[at..] : narration.Substring(at, stop)).Take(Near).Any(w => Verbs.IsDeed(w.Text, Language.Ko));
    }

    /// <summary>"아기곰", "솜구름": the end of the word says what it is.</summary>
    private static bool IsCompound(string noun) =>
        (noun.Length > 1 && noun[^1] is '곰' or '새' or '쥐' or '꽃' or '들' or '님' or '꾼' or '집' or '빛' or '길' or '씨' or '것')
        || (noun.Length == 3 && noun[0] == noun[1] && noun[2] == '이') // 멍멍이, 깽깽이: what makes that sound.
        || Makers.Any(m => noun.EndsWith(m, StringComparison.Ordinal))
        || Enumerable.Range(1, noun.Length - 1).Any(i => noun.Length - i > 1 && Lists.Common.In(Language.Ko).Contains(noun[i..]));

    /// <summary>Endings that make a word for somebody who does something.</summary>
    private static readonly string[] Makers = ["장이", "쟁이", "지기", "둥이", "뱅이", "보", "장수", "박사", "대장", "아이", "가루", "소리"];

    private static IEnumerable<string> Replacing(ReviewedPage page)
    {
        return Words.Of(page.Narration).Select(w => SubjectOf(w.Text)).OfType<string>().Distinct()
            .Where(s => s.Length > 1 && !page.Known.Holds(s) && (!Lists.Common.In(Language.Ko).Contains(s) || IsCalled(s)) && !IsCompound(s) && page.Words.Count(w => IsOf(w.Text, s)) >= Often)
            .OrderByDescending(s => page.Words.Count(w => IsOf(w.Text, s))).Take(1);

        // 여울 may be a brook or a name: one that does what only somebody does, again and again, is somebody.
        bool IsCalled(string noun) => Lists.Things.Contains(noun) && Subjects(page.Text).Count(s => s == noun) >= Often;

        // "아라는" must not be read as 아 with 라는, so the particle is what is left of the noun.
        static bool IsOf(string word, string noun) =>
            word.StartsWith(noun, StringComparison.Ordinal) && (word.Length == noun.Length || Lists.Particles.Contains(word[noun.Length..]));
    }

    /// <summary>Who speaks or acts: a noun with a subject's particle whose verb stands before the next subject and the sentence's end.</summary>
    public static IEnumerable<string> Subjects(string text)
    {
        foreach (var sentence in Narration.Sentences(Sentence.In(text), Narration.Of(text)).Select(s => s.Text))
        {
            var words = Words.Of(sentence);
            for (var i = 0; i < words.Count; i++)
            {
                if (SubjectOf(words[i].Text) is not { } subject) continue;
                for (var j = i + 1; j < words.Count && j <= i + Near && SubjectOf(words[j].Text) is null; j++)
                {
                    if (!Lists.Speaking.Fits(words[j].Text, Language.Ko) && !Lists.Acting.Fits(words[j].Text, Language.Ko)) continue;
                    yield return subject;
                    break;
                }
            }
        }
    }

    /// <summary>What stands before 는 in "이정표에는" and "숲에서는": a place, not somebody.</summary>
    private static readonly string[] Locatives = ["에", "에서", "에게", "한테", "으로"];

    /// <summary>The noun before 은, 는, 이, 가 or 께서; null when the word carries none of them.</summary>
    public static string? SubjectOf(string word)
    {
        string[] particles = ["께서는", "께서", "은", "는", "이", "가"];
        var particle = particles.FirstOrDefault(p => word.Length > p.Length + 1 && word.EndsWith(p, StringComparison.Ordinal));
        if (particle is null) return null;
        var noun = word[..^particle.Length];
        // 그러고는, 웃고는: a verb that goes on.
        if (particle == "는" && noun[^1] == '고' && !Lists.KoreanNames.Contains(noun)) return null;
        if (particle == "는" && Locatives.Any(l => noun.EndsWith(l, StringComparison.Ordinal))) return null;
        return particle.Length > 1 || Josa.For(noun, particle) == particle ? noun : null;
    }

    [GeneratedRegex(@"(?<![\p{L}])(?<name>[가-힣]{2,6}?)(?:이라는|라는|(?:이라고|라고) (?:하는|불리는|부르는)) (?:[가-힣]+ )?(?:(?<person>아이|소년|소녀|남자아이|여자아이|아저씨|아주머니|할머니|할아버지|사람|나그네|신사|숙녀|부인|노인|어르신|손님|청년|아가씨|선생|사내|노파)|친구|토끼|여우|곰|고양이|강아지|생쥐|다람쥐|새|부엉이|거북이|개구리|용|요정|마법사|공주|왕자|도깨비|호랑이|사슴|너구리|두더지|아기)(?<subject>이|가|은|는)?(?![가-힣])")]
    private static partial Regex Given();

    /// <summary>“내 이름은 콩단이야.”, “나는 콩단이라고 해.”</summary>
    [GeneratedRegex(@"(?:(?:내|제) 이름은 (?<name>[가-힣]{2,6}?)(?:이야|야|이에요|예요|입니다|이라고|라고|이란다|란다)(?![가-힣])|(?:나는|난|저는|전) (?<name>[가-힣]{2,6}?)(?:이라고|라고) (?:해|하지|한단다|합니다|해요|불러))")]
    private static partial Regex Introduced();
}
