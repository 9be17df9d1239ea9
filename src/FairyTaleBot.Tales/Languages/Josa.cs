using System.Globalization;

namespace FairyTaleBot.Languages;

/// <summary>Picks the Korean particle that a word takes, by the sound the word ends in.</summary>
public static class Josa
{
    private static readonly (string After, string AfterVowel)[] Pairs =
    [
        ("은", "는"), ("이", "가"), ("을", "를"), ("과", "와"), ("아", "야"), ("이나", "나"), ("이랑", "랑"), ("이라", "라"),
        ("이에요", "예요"), ("이었", "였"), ("이여", "여"), ("이며", "며"), ("이고", "고"), ("이든", "든"), ("이야", "야"), ("으로", "로"),
        ("이라고", "라고"), ("이라는", "라는"), ("이네", "네"), ("이지", "지"), ("이란", "란"),
    ];

    private enum Final { None, Rieul, Other }

    /// <summary>The word with its particle: <c>With("토리", "은") = "토리는"</c>. Either half of a pair may be given.</summary>
    public static string With(string word, string particle) => word + For(word, particle);

    /// <summary>The half of the pair that fits the word; a particle of no known pair is returned as it is.</summary>
    public static string For(string word, string particle)
    {
        // "야" ends two pairs; as a vocative it pairs with "아", which is the one people mean after a name.
        foreach (var (after, afterVowel) in Pairs)
        {
            if (particle != after && particle != afterVowel) continue;
            var final = FinalOf(word);
            if (after == "으로") return final == Final.Other ? after : afterVowel;
            return final == Final.None ? afterVowel : after;
        }

        return particle;
    }

    /// <summary>Whether the word ends in a consonant sound (받침).</summary>
    public static bool EndsInConsonant(string word) => FinalOf(word) != Final.None;

    private static Final FinalOf(string word)
    {
        var text = Heard(word);
        if (text.Length == 0) return Final.None;
        var last = text[^1];
        return last switch
        {
            >= '가' and <= '힣' => ((last - '가') % 28) switch { 0 => Final.None, 8 => Final.Rieul, _ => Final.Other },
            >= '\u1100' and <= '\u1112' => Final.Other,
            >= '0' and <= '9' => OfNumber(text),
            _ when char.IsAsciiLetter(last) => OfLatin(text),
            _ => Final.None,
        };
    }

    /// <summary>Without the marks and pictures at its end, which nobody reads aloud; wide letters as plain ones.</summary>
    private static string Heard(string word)
    {
        var text = word.Normalize(System.Text.NormalizationForm.FormKC);
        var end = text.Length;
        while (end > 0 && !char.IsLetterOrDigit(text[end - 1])) end--;
        return text[..end];
    }

    private static Final OfNumber(string text)
    {
        var digits = text[(text.AsSpan().LastIndexOfAnyExceptInRange('0', '9') + 1)..];
        var zeros = digits.Length - digits.TrimEnd('0').Length;
        // 영, 십, 백, 천, 만, 억 all close on a consonant; 조 (12 zeros) does not.
        if (zeros > 0) return zeros is >= 12 and < 16 && zeros < digits.Length ? Final.None : Final.Other;
        return digits[^1] switch
        {
            '1' or '7' or '8' => Final.Rieul,
            '3' or '6' => Final.Other,
            _ => Final.None,
        };
    }

    private static Final OfLatin(string text)
    {
        var word = text[(text.AsSpan().LastIndexOfAnyExcept(Letters) + 1)..];
        if (word.Length <= 4 && word.All(char.IsAsciiLetterUpper))
        {
            return word[^1] switch { 'L' or 'R' => Final.Rieul, 'M' or 'N' => Final.Other, _ => Final.None };
        }

        var lower = word.ToLower(CultureInfo.InvariantCulture);
        if (lower.EndsWith('l') || (lower.EndsWith("le", StringComparison.Ordinal) && lower.Length > 2 && !IsVowel(lower[^3]))) return Final.Rieul;
        if (lower[^1] is 'm' or 'n' || lower.EndsWith("ng", StringComparison.Ordinal)) return Final.Other;
        var shortStop = lower.EndsWith("ck", StringComparison.Ordinal)
            || (lower[^1] is 'p' or 't' or 'b' or 'k' && lower.Length is 2 or 3 && IsVowel(lower[^2]) && (lower.Length < 3 || !IsVowel(lower[^3])));
        return shortStop ? Final.Other : Final.None;
    }

    private static readonly System.Buffers.SearchValues<char> Letters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
