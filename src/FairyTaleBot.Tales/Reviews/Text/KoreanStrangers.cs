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
    private const int Tag = 40;

    /// <summary>Longer ones are mostly what somebody says: "이래라저래라라는 어른".</summary>
    private const int Longest = 4;

    public static IEnumerable<(string Name, bool Acts)> In(ReviewedPage page)
    {
        var (text, known) = (page.Text, page.Known);
        var subjects = Subjects(text).Where(IsStranger).ToList();
        var given = Given().Matches(page.Narration).Select(m => Named(page.Narration, m)).OfType<(string Name, bool Acts, bool IsPerson)>()
            .Concat(Introduced().Matches(text).Select(m => (Name: Stems.Korean(m.Groups["name"].Value), Acts: true, IsPerson: true)))
            .Concat(Said().Matches(text).Where(m => !IsPredicate(m)).Select(m => (Name: Stems.Korean(m.Groups["name"].Value), Acts: true, IsPerson: true)))
            .Where(g => g.Name.Length is > 1 and <= Longest && (IsStranger(g.Name) || (g.Acts && g.IsPerson && Lists.Things.Contains(g.Name) && !known.Holds(g.Name)))).ToList();
        var listed = subjects.Where(s => Lists.KoreanNames.Contains(s) || (s.EndsWith('이') && Lists.KoreanNames.Contains(s[..^1])));
        // Somebody who speaks and acts again and again, and is no kind of being or thing that a tale may simply have.
        var often = subjects.CountBy(s => s).Where(s => s.Value >= Often && !IsCompound(s.Key) && !IsCommonIn(page, s.Key)).Select(s => s.Key);
        var somebody = Called(page).Where(n => IsStranger(n) && !IsCompound(n));
        var replacing = KnownWords.IsHeroGone(text, page.Context) ? Replacing(page) : [];
        return given.GroupBy(g => g.Name).Select(g => (g.Key, Acts: g.Any(x => x.Acts) || subjects.Contains(g.Key)))
            .Concat(listed.Concat(often).Concat(somebody).Concat(replacing).Where(n => given.All(g => g.Name != n)).Distinct().Select(n => (n, Acts: true)));

        bool IsStranger(string name) => !known.Holds(name) && !Lists.Common.In(Language.Ko).Contains(name);

        // “나는 겁쟁이야”: what somebody is. A name comes again elsewhere, and 이 may be its own last syllable.
        bool IsPredicate(Match said)
        {
            var (name, rest) = (said.Groups["name"], said.Value[(said.Groups["name"].Index - said.Index + said.Groups["name"].Length)..]);
            return IsCompound(name.Value) || (rest.StartsWith('이') && (IsCompound(name.Value + '이') || !IsStranger(name.Value + '이')))
                || !page.Words.Any(w => w.Start != name.Index && IsOf(w.Text, Stems.Korean(name.Value)));
        }
    }

    /// <summary>"바우덕이라는 늙은 신사가 걸어왔어요": somebody is named where a being follows, one word between at most.</summary>
    private static (string Name, bool Acts, bool IsPerson)? Named(string narration, Match given)
    {
        var behind = given.Index + given.Length;
        foreach (var word in Words.Of(narration[behind..Math.Min(narration.Length, behind + Tag)]).Take(2))
        {
            var noun = Stems.Korean(word.Text);
            var isPerson = People.Contains(noun);
            // "조심하라는 할머니의 말씀": what somebody says, and no name.
            if (word.Text[noun.Length..] == "의" || IsDone(given.Groups["name"].Value)) return null;
            if (!isPerson && (Lists.Things.Contains(noun) || !Lists.Common.In(Language.Ko).Contains(noun))) continue;
            return (Stems.Korean(given.Groups["name"].Value), SubjectOf(word.Text) is not null && ActsAfter(narration, behind + word.End), isPerson);
        }

        return null;
    }

    /// <summary>
    /// Nouns that come again and again and are shown twice to be somebody: 에게, 한테 and 께 stand behind beings only, eyes and hands belong to them, they are
    /// called, and right behind a line of speech stands whoever said it. A noun that is pointed at (그, 어떤), described (낡은, 커다란) or counted is no name.
    /// </summary>
    private static IEnumerable<string> Called(ReviewedPage page)
    {
        var words = page.Words;
        var nouns = Subjects(page.Text).ToList();
        for (var i = 0; i < words.Count; i++)
        {
            var (word, particle) = (words[i].Text, Stems.ParticleOf(words[i].Text));
            var noun = word[..^particle.Length];
            // 버들에게: of one syllable there are no several.
            if (noun.Length == 1 && particle.StartsWith('들')) (noun, particle) = (noun + '들', particle[1..]);
            if (noun.Length < 2) continue;
            var shown = particle is "에게" or "에게서" or "에게는" or "에게도" or "한테" or "한테서" or "한테는" or "한테도" or "께" or "께서" or "께서는"
                || (particle is "의" && i + 1 < words.Count && (Body.Contains(words[i + 1].Text) || Body.Contains(Stems.Korean(words[i + 1].Text))))
                || (particle is "아" or "야" && page.Narration[words[i].Start] == ' ' && words[i].End < page.Text.Length && page.Text[words[i].End] is ',' or '!' or '”')
                || (SubjectOf(word) is not null && IsBehindLine(page, words[i].Start));
            if (shown) nouns.Add(noun);
        }

        // Where the hero's own name is missing, once is enough.
        var least = page.Text.Contains(page.Brief.Bible.Hero.Name.Display, StringComparison.Ordinal) ? Often : 1;
        return nouns.CountBy(n => n).Where(n => n.Value >= least && Times(page, n.Key) > least && IsNoun(page, n.Key) && !IsCommonIn(page, n.Key)).Select(n => n.Key);
    }

    /// <summary>괜찮아, 아니야: what only ever ends so is called by nobody.</summary>
    private static bool IsNoun(ReviewedPage page, string word) =>
        page.Words.Any(w => IsOf(w.Text, word) && w.Text[word.Length..] is not ("" or "아" or "야" or "이야"));

    private static bool IsCommonIn(ReviewedPage page, string noun) => page.Words.Index().Any(w => IsOf(w.Item.Text, noun) && IsCommonHere(page.Words, w.Index, noun));

    /// <summary>그 경비원, 낡은 걸상, 사공들, 게 한 마리: one of its kind, not somebody's name.</summary>
    private static bool IsCommonHere(List<Word> words, int at, string noun)
    {
        if (at > 0 && (Lists.Describing.Contains(words[at - 1].Text) || Lists.Colours.Of(words[at - 1].Text, Language.Ko).Length > 0)) return true;
        if (at > 0 && words[at - 1].Text is "그" or "이" or "저" or "한" or "어떤" or "어느" or "웬" or "모든" or "여러" or "다른" or "두" or "세" or "네" or "온" or "무슨" or "옛" or "새" or "첫") return true;
        return words[at].Text[noun.Length..].StartsWith('들') || Counted.CountsBehind(words, at);
    }

    private static bool IsBehindLine(ReviewedPage page, int at)
    {
        var before = page.Narration.AsSpan(0, at).TrimEnd(' ');
        return before.Length > 0 && before[^1] is '”' or '"';
    }

    private static int Times(ReviewedPage page, string noun) => page.Words.Count(w => IsOf(w.Text, noun));

    // "아라는" must not be read as 아 with 라는, so the particle is what is left of the noun.
    private static bool IsOf(string word, string noun) =>
        word.StartsWith(noun, StringComparison.Ordinal) && (word.Length == noun.Length || Lists.Particles.Contains(word[noun.Length..]));

    private static readonly HashSet<string> Body =
    [
        "눈", "눈빛", "눈동자", "눈가", "눈길", "눈물", "손", "손가락", "손끝", "손바닥", "손등", "손길", "발", "발끝", "발걸음", "발소리", "앞발", "얼굴", "목소리", "어깨", "가슴", "입", "입술", "입가",
        "귀", "귀끝", "코", "코끝", "머리", "머리카락", "뺨", "볼", "이마", "무릎", "수염", "모자", "외투", "표정", "말에", "말을", "말이", "마음", "품", "등에",
    ];

    private static readonly HashSet<string> People =
        ["아이", "소년", "소녀", "남자아이", "여자아이", "아저씨", "아주머니", "할머니", "할아버지", "사람", "나그네", "신사", "숙녀", "부인", "노인", "어르신", "손님", "청년", "아가씨", "선생", "선생님", "사내", "노파", "꼬마", "여인", "남자", "여자", "녀석"];

    private static bool ActsAfter(string narration, int at)
    {
        var stop = narration.AsSpan(at).IndexOfAny(".!?\n");
        return Words.Of(stop < 0 ? narration[at..] : narration.Substring(at, stop)).Take(Near).Any(w => Verbs.IsDeed(w.Text, Language.Ko));
    }

    /// <summary>"아기곰", "솜구름": the end of the word says what it is.</summary>
    private static bool IsCompound(string noun) =>
        (noun.Length > 1 && noun[^1] is '곰' or '새' or '쥐' or '꽃' or '님' or '꾼' or '집' or '빛' or '길' or '씨' or '것')
        || (noun[^1] == '들' && (noun.Length > 2 || Lists.Common.In(Language.Ko).Contains(noun[..^1]))) // 단원들; 버들 is somebody
        || (noun.Length > 2 && noun[^1] is '자' or '사' or '원' or '관' or '부' or '공' or '생' or '객' or '장' or '족' or '류') // 경비원, 배달부: what somebody does, or of what kind.
        || (noun.Length == 3 && noun[0] == noun[1] && noun[2] == '이') // 멍멍이, 깽깽이: what makes that sound.
        || (noun.Length > 1 && noun[0] is '암' or '수' or '숫' or '아' && Lists.Common.In(Language.Ko).Contains(noun[1..])) // 암소, 수탉
        || Makers.Any(m => noun.EndsWith(m, StringComparison.Ordinal))
        || Enumerable.Range(2, Math.Max(0, noun.Length - 3)).Any(i => Lists.Things.Contains(noun[..i])) // 바람개비: what begins as a thing is one
        || Enumerable.Range(1, noun.Length - 1).Any(i => noun.Length - i > 1 && Lists.Common.In(Language.Ko).Contains(noun[i..]));

    /// <summary>Endings that make a word for somebody who does something.</summary>
    private static readonly string[] Makers = ["장이", "쟁이", "지기", "둥이", "뱅이", "보", "장수", "박사", "대장", "아이", "가루", "소리", "꾸러기", "나리", "선생", "사공", "영감", "마님", "아씨", "도령", "할미", "할멈", "양반", "나으리", "교수", "박사님"];

    private static IEnumerable<string> Replacing(ReviewedPage page)
    {
        return Words.Of(page.Narration).Select(w => SubjectOf(w.Text)).OfType<string>().Distinct()
            .Where(s => s.Length > 1 && !page.Known.Holds(s) && (!Lists.Common.In(Language.Ko).Contains(s) || IsCalled(s)) && !IsCompound(s) && Times(page, s) >= Often)
            .OrderByDescending(s => Times(page, s)).Take(1);

        // 여울 may be a brook or a name: one that does what only somebody does, again and again, is somebody.
        bool IsCalled(string noun) => Lists.Things.Contains(noun) && Subjects(page.Text).Count(s => s == noun) >= Often;
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
        if (particle == "는" && IsDone(noun)) return null;
        if (particle == "는" && Locatives.Any(l => noun.EndsWith(l, StringComparison.Ordinal))) return null;
        return particle.Length > 1 || Josa.For(noun, particle) == particle ? noun : null;
    }

    /// <summary>생각하는, 조심하라는: what somebody does; names that end so are shorter (은하, 준하).</summary>
    private static bool IsDone(string stem) => stem.Length > 2 && stem[^1] == '하' && !Lists.KoreanNames.Contains(stem);

    [GeneratedRegex(@"(?<![\p{L}])(?<name>[가-힣]{2,6}?)(?:이라는|라는|이란|(?:이라고|라고|이라|라) (?:하는|불리는|부르는))(?: 이름의)?(?= )")]
    private static partial Regex Given();

    /// <summary>“저는 콩단입니다.” Anything can be said so; only what comes again is a name.</summary>
    [GeneratedRegex(@"(?<![가-힣])(?:(?:나는|난|저는|전|이름은|이름이) (?<name>[가-힣]{2,5}?)(?:이에요|예요|입니다|이야|야|이다|이었[가-힣]+|였[가-힣]+|인데)(?![가-힣]))")]
    private static partial Regex Said();

    /// <summary>“내 이름은 콩단이야.”, “나는 콩단이라고 해.”</summary>
    [GeneratedRegex(@"(?<![가-힣])(?:(?:내|제) 이름은 (?<name>[가-힣]{2,6}?)(?:이야|야|이에요|예요|입니다|이라고|라고|이란다|란다)(?![가-힣])|(?:나는|난|저는|전) (?<name>[가-힣]{2,6}?)(?:이라고|라고) (?:해|하지|한단다|합니다|해요|불러))")]
    private static partial Regex Introduced();
}
