using System.Globalization;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Reviews.Text;

/// <summary>So many of a thing: "three wishes", "소원 세 가지".</summary>
/// <param name="Thing">The thing's stem; empty where Korean counts by the unit alone.</param>
/// <param name="Unit">Korean: what is counted by; else empty.</param>
/// <param name="Text">The number as it stands in the prose.</param>
internal readonly record struct Counted(int Value, string Thing, string Unit, string Text)
{
    public static List<Counted> In(string text, Language language) => language == Language.Ko ? Korean(text) : English(text);

    /// <summary>Words by which a number is only a part, an order or a rest.</summary>
    public static bool IsPart(string sentence, Language language) => language == Language.Ko
        ? Has(sentence, "남은", "남았", "중", "가운데", "번째", "더 ", "또 ", "나머지", "만큼", "씩", "먼저", "절반")
        : Words.Of(sentence).Any(w => w.Text.ToLowerInvariant() is "left" or "first" or "second" or "third" or "last" or "another" or "more" or "next" or "remaining" or "rest" or "half" or "each" or "every" or "of" && !IsAllOf(sentence, w));

    /// <summary>Words by which a number is the whole.</summary>
    public static bool IsAll(string sentence, Language language) => language == Language.Ko
        ? Has(sentence, "모두", "전부", "꼭", "뿐", "밖에", "있었", "있어", "단 ", "겨우", "만 ")
        : Words.Of(sentence).Any(w => w.Text.ToLowerInvariant() is "all" or "only" or "exactly" or "were" or "are" or "had" or "has" or "have" or "held" or "burned" or "hung" or "guarded");

    private static bool IsAllOf(string sentence, Word of) => of.Text is "of" && (sentence[..of.Start].TrimEnd().EndsWith("all", StringComparison.OrdinalIgnoreCase) || Lists.Numbers.In(Language.En).Of(Words.Of(sentence[..of.Start]).LastOrDefault().Text ?? "").Length == 0);

    private static bool Has(string sentence, params ReadOnlySpan<string> marks)
    {
        foreach (var mark in marks)
        {
            if (sentence.Contains(mark, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private static List<Counted> English(string text)
    {
        var words = Words.Of(text);
        var found = new List<Counted>();
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (ValueOf(words[i].Text.ToLowerInvariant()) is not { } value) continue;
            var last = i;
            // "twenty-one", "two hundred".
            if (ValueOf(words[i + 1].Text.ToLowerInvariant()) is { } next && i + 2 < words.Count) (value, last) = (next >= 100 ? value * next : value + next, i + 1);
            // "three long wishes": the noun stands behind one adjective at most.
            for (var n = last + 1; n <= last + 2 && n < words.Count; n++)
            {
                if (Lists.Small.In(Language.En).Contains(words[n].Text.ToLowerInvariant())) break;
                if (text[words[n - 1].End..words[n].Start].Any(c => c is not (' ' or '-'))) break;
                found.Add(new(value, Stems.English(words[n].Text), "", words[i].Text));
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
            var behind = rest.Length > 0 ? rest : i + 1 < words.Count ? words[i + 1].Text : "";
            if (UnitOf(behind) is not { } unit) continue;
            if (unit is "살" or "밤" or "해" or "년" or "시간" or "날" or "시" or "걸음")
            {
                found.Add(new(value.Value, "", unit, words[i].Text));
                continue;
            }

            // The thing stands before its number, or behind the unit: "소원 세 가지", "세 가지 소원".
            var at = rest.Length > 0 ? i : i + 1;
            if (i > 0) found.Add(new(value.Value, Stems.Korean(words[i - 1].Text), unit, words[i].Text));
            if (i > 1) found.Add(new(value.Value, Stems.Korean(words[i - 2].Text), unit, words[i].Text));
            if (at + 1 < words.Count) found.Add(new(value.Value, Stems.Korean(words[at + 1].Text), unit, words[i].Text));
        }

        return found;
    }

    private static string? UnitOf(string word) =>
        Lists.Counters.Where(c => word.StartsWith(c, StringComparison.Ordinal) && (word.Length == c.Length || IsBehindUnit(word[c.Length..]))).MaxBy(c => c.Length);

    private static bool IsBehindUnit(string rest) => Lists.Particles.Contains(rest) || rest is "예요" or "이에요" or "였어요" or "이었어요" or "뿐이었어요" or "쯤" or "뿐" or "입니다" or "이다" or "씩" or "뿐이에요" or "이나" or "나";

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
