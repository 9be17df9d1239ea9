using System.Text.RegularExpressions;
using FairyTaleBot.Drafts;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Reviews.Text;

/// <summary>
/// Korean has no capitals, and "다람쥐가 말했어요" brings in any squirrel, not a stranger with a name. So three sure signs only:
/// a name is given ("보리라는 토끼"), a given name that is no other word acts, or the hero is nowhere and an unknown subject comes again and again.
/// </summary>
internal static partial class KoreanStrangers
{
    private const int Often = 3;
    private const int Near = 6;

    public static IEnumerable<(string Name, bool Acts)> In(ChapterDraft draft, ReviewContext context, KnownWords known)
    {
        var text = draft.Text;
        var subjects = Subjects(text).Where(s => !known.Holds(s) && !Lists.Common.In(Language.Ko).Contains(s)).ToList();
        var given = Given().Matches(Narration.Of(text)).Select(m => Stems.Korean(m.Groups[1].Value)).Where(n => !known.Holds(n)).ToHashSet();
        var listed = subjects.Where(s => Lists.KoreanNames.Contains(s) || (s.EndsWith('이') && Lists.KoreanNames.Contains(s[..^1]))).ToHashSet();
        var replacing = KnownWords.IsHeroGone(text, context) ? Replacing(text, known) : [];
        return given.Select(n => (n, Acts: subjects.Contains(n)))
            .Concat(listed.Concat(replacing).Where(n => !given.Contains(n)).Distinct().Select(n => (n, Acts: true)));
    }

    private static IEnumerable<string> Replacing(string text, KnownWords known)
    {
        var words = Words.Of(text);
        return Words.Of(Narration.Of(text)).Select(w => SubjectOf(w.Text)).OfType<string>().Distinct()
            .Where(s => !known.Holds(s) && !Lists.Common.In(Language.Ko).Contains(s) && words.Count(w => IsOf(w.Text, s)) >= Often);

        // "아라는" must not be read as 아 with 라는, so the particle is what is left of the noun.
        static bool IsOf(string word, string noun) =>
            word.StartsWith(noun, StringComparison.Ordinal) && (word.Length == noun.Length || Lists.Particles.Contains(word[noun.Length..]));
    }

    /// <summary>Who speaks or acts: a noun with a subject's particle whose verb stands before the next subject and the sentence's end.</summary>
    public static IEnumerable<string> Subjects(string text)
    {
        foreach (var sentence in Sentences.Of(Narration.Of(text)))
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

    /// <summary>The noun before 은, 는, 이, 가 or 께서; null when the word carries none of them.</summary>
    public static string? SubjectOf(string word)
    {
        string[] particles = ["께서는", "께서", "은", "는", "이", "가"];
        var particle = particles.FirstOrDefault(p => word.Length > p.Length + 1 && word.EndsWith(p, StringComparison.Ordinal));
        if (particle is null) return null;
        var noun = word[..^particle.Length];
        return particle.Length > 1 || Josa.For(noun, particle) == particle ? noun : null;
    }

    [GeneratedRegex(@"(?<![\p{L}])([가-힣]{2,6}?)(?:이라는|라는|(?:이라고|라고) (?:하는|불리는|부르는)) (?:[가-힣]+ )?(?:아이|소년|소녀|아저씨|아주머니|할머니|할아버지|친구|사람|토끼|여우|곰|고양이|강아지|생쥐|다람쥐|새|부엉이|거북이|개구리|용|요정|마법사|공주|왕자|도깨비|호랑이|사슴|너구리|두더지|아기)")]
    private static partial Regex Given();
}
