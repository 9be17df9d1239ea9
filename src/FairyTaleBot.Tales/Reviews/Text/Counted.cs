using System.Globalization;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Reviews.Text;

/// <summary>So many of a thing: "three wishes", "소원 세 가지".</summary>
/// <param name="Thing">The thing's stem; empty where Korean counts by the unit alone.</param>
/// <param name="Unit">Korean: what is counted by; else empty.</param>
/// <param name="Text">The number as it stands in the prose.</param>
/// <param name="Start">Where the number stands, and <paramref name="End"/> what it counts or is counted by.</param>
internal readonly record struct Counted(int Value, string Thing, string Unit, string Text, int Start, int End)
{
    private const int Near = 3;

    public static List<Counted> In(string text, Language language) => language == Language.Ko ? Korean(text) : English(text);

    /// <summary>Whether the number is only a part, an order or a rest: "five wishes left", "another two wishes", "소원 세 가지가 남았어요".</summary>
    public bool IsPart(string sentence, Language language)
    {
        var before = Words.Of(sentence[..Start]).TakeLast(Near).Select(w => w.Text.ToLowerInvariant()).ToList();
        var after = Words.Of(sentence[End..]).Take(Near).Select(w => w.Text.ToLowerInvariant()).ToList();
        if (language == Language.En)
        {
            // "two of the five wishes" counts five; "the first five wishes" counts none.
            return before.TakeLast(1).Any(w => w is "first" or "second" or "third" or "last" or "another" or "other" or "more" or "next" or "remaining" or "least" or "most" or "each" or "every")
                || after.Any(w => w is "left" or "more" or "remaining" or "remained" or "rest" or "each" or "every" or "apiece" or "already" or "again" or "away" or "later");
        }

        // 문 열다섯 개 가운데: all of them; 그 가운데 문 세 개: a part.
        if (after.Count > 0 && IsAmong(after[0])) return false;
        return before.Any(w => IsAmong(w) || Rest.Any(r => w.StartsWith(r, StringComparison.Ordinal)))
            || after.Any(w => w.StartsWith('남') || w is "더" or "먼저" or "씩" or "또") || sentence[Start..End].EndsWith('씩') || sentence[Start..End].EndsWith("만큼", StringComparison.Ordinal);
    }

    private static readonly string[] Rest = ["남은", "나머지", "다른", "절반", "또", "더", "먼저", "첫", "마지막"];

    private static bool IsAmong(string word) => word is "중" or "중에" or "중에서" or "중에서도" or "그중" or "그중에" or "그중에서" || word.StartsWith("가운데", StringComparison.Ordinal);

    /// <summary>Words by which a number is the whole.</summary>
    public static bool IsAll(string sentence, Language language) => language == Language.Ko
        ? AllKorean.Any(m => sentence.Contains(m, StringComparison.Ordinal))
        : Words.Of(sentence).Any(w => w.Text.ToLowerInvariant() is "all" or "only" or "exactly" or "were" or "are" or "had" or "has" or "have" or "held" or "burned" or "hung" or "guarded" or "altogether" or "just");

    private static readonly string[] AllKorean = ["모두", "전부", "꼭", "뿐", "밖에", "있었", "있어", "단 ", "겨우", "만 ", "있습", "있다", "통틀어", "고작"];

    private static List<Counted> English(string text)
    {
        var words = Words.Of(text);
        var found = new List<Counted>();
        for (var i = 0; i < words.Count; i++)
        {
            if (ValueOf(words[i].Text.ToLowerInvariant()) is not { } value) continue;
            var (last, known) = (i, found.Count);
            // "twenty-one", "two hundred".
            if (i + 2 < words.Count && text[words[i].End..words[i + 1].Start] is " " or "-" && ValueOf(words[i + 1].Text.ToLowerInvariant()) is { } next) (value, last) = (next >= 100 ? value * next : value + next, i + 1);
            // "three long wishes": the noun stands behind two adjectives at most, and a plural is one.
            for (var n = last + 1; n <= last + 3 && n < words.Count; n++)
            {
                if (Lists.Small.In(Language.En).Contains(words[n].Text.ToLowerInvariant())) break;
                if (text[words[n - 1].End..words[n].Start].Any(c => c is not (' ' or '-'))) break;
                found.Add(new(value, Stems.English(words[n].Text), "", words[i].Text, words[i].Start, words[n].End));
                if (Stems.IsPlural(words[n].Text)) break;
            }

            // "its wheels, all eight of them", "the doors were fifteen"; "the wishes waited until eight" and "the children opened all eight doors" count none of them.
            var behind = string.Join(' ', words.Skip(last + 1).Take(2).Select(w => w.Text.ToLowerInvariant()));
            var isAll = i > 0 && words[i - 1].Text is "all" && found.Count == known;
            var isEnd = i > 0 && words[i - 1].Text is "were" or "are" && last == words.Count - 1;
            if (isAll || isEnd || behind is "of them" or "in all" || behind.StartsWith("altogether", StringComparison.Ordinal))
            {
                foreach (var noun in words.Take(i).TakeLast(Near).Where(w => Stems.IsPlural(w.Text))) found.Add(new(value, Stems.English(noun.Text), "", words[i].Text, words[i].Start, words[last].End));
            }

            i = last;
        }

        return found;
    }

    private static List<Counted> Korean(string text)
    {
        var words = Words.Of(text);
        var found = new List<Counted>();
        for (var i = 0; i < words.Count; i++)
        {
            var (value, rest) = KoreanValue(words[i].Text);
            if (value is null) continue;
            // The unit stands in the number's own word or in the next.
            var at = rest.Length > 0 ? i : i + 1;
            if (at >= words.Count) continue;
            var unit = UnitOf(rest.Length > 0 ? rest : words[at].Text) ?? "";
            if (unit.Length == 0)
            {
                // 여덟 바퀴, 다섯 자매: the thing itself stands where a unit would.
                if (rest.Length == 0 && words[i].Text is not ("한" or "네" or "서" or "석" or "넉")) Add(Stems.Korean(words[at].Text)); // 한 소원, 네 소원: a certain wish, your wish.
                continue;
            }

            if (unit is "살" or "밤" or "해" or "년" or "시간" or "날" or "시" or "걸음")
            {
                Add("");
                continue;
            }

            // The thing stands before its number, or behind the unit: "소원 세 가지", "세 가지 소원".
            if (i > 0) Add(Stems.Korean(words[i - 1].Text));
            if (i > 1) Add(Stems.Korean(words[i - 2].Text));
            if (at + 1 < words.Count) Add(Stems.Korean(words[at + 1].Text));
            // 여덟 바퀴: some things are units as well.
            if (rest.Length == 0) Add(Stems.Korean(words[at].Text));

            void Add(string thing) => found.Add(new(value.Value, thing, unit, words[i].Text, words[i].Start, words[at].End));
        }

        return found;
    }

    /// <summary>Whether Korean counts the word at the place: "게 한 마리".</summary>
    public static bool CountsBehind(List<Word> words, int at)
    {
        if (at + 1 >= words.Count) return false;
        if (Stems.Korean(words[at + 1].Text) is "하나" or "둘" or "셋" or "넷" or "다섯") return true;
        var (value, rest) = KoreanValue(words[at + 1].Text);
        return value is not null && UnitOf(rest.Length > 0 ? rest : at + 2 < words.Count ? words[at + 2].Text : "") is not null;
    }

    /// <summary>Whether both count the same, by units that mean the same.</summary>
    public bool IsOf(Counted known) => Thing == known.Thing && (Unit == known.Unit || Unit.Length == 0 || known.Unit.Length == 0 || (IsOfPeople(Unit) && IsOfPeople(known.Unit)));

    private static bool IsOfPeople(string unit) => unit is "명" or "사람" or "분" or "인";

    private static string? UnitOf(string word) =>
        Lists.Counters.Where(c => word.StartsWith(c, StringComparison.Ordinal) && (word.Length == c.Length || IsBehindUnit(word[c.Length..]))).MaxBy(c => c.Length);

    private static bool IsBehindUnit(string rest) => Lists.Particles.Contains(rest) || rest.StartsWith("이었", StringComparison.Ordinal) || rest.StartsWith('였') || rest is "예요" or "이에요" or "뿐이었어요" or "쯤" or "뿐" or "입니다" or "이다" or "씩" or "뿐이에요" or "이나" or "나" or "짜리" or "뿐이었습니다" or "뿐이었다" or "뿐입니다" or "뿐이다" or "다" or "인데" or "이고" or "이며";

    private static int? ValueOf(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits
        : Lists.Numbers.In(Language.En).Of(word) is [var name, ..] ? int.Parse(name, CultureInfo.InvariantCulture) : null;

    /// <summary>"열두", "12개", "세": the number and what stands in the same word behind it.</summary>
    private static (int? Amount, string Tail) KoreanValue(string word)
    {
        var digits = string.Concat(word.TakeWhile(char.IsAsciiDigit));
        if (digits.Length is > 0 and < 7) return (int.Parse(digits, CultureInfo.InvariantCulture), word[digits.Length..]);
        var (value, at) = (0, 0);
        while (at < word.Length)
        {
            var (name, length) = Longest(word[at..]);
            if (length == 0) break;
            var part = int.Parse(name, CultureInfo.InvariantCulture);
            // 열두, 스물한: a smaller number behind a ten; anything else is another word.
            if (value > 0 && (part >= 10 || value % 10 != 0)) break;
            value += part;
            at += length;
        }

        if (value == 0) return (null, "");
        var rest = word[at..];
        return rest.Length == 0 || UnitOf(rest) is not null ? (value, rest) : (null, "");
    }

    private static (string Name, int Length) Longest(string word)
    {
        for (var length = Math.Min(2, word.Length); length > 0; length--)
        {
            if (Lists.Numbers.In(Language.Ko).Of(word[..length]) is [var name, ..]) return (name, length);
        }

        return ("", 0);
    }
}
