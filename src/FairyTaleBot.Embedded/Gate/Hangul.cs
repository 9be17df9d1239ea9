using System.Text;

namespace FairyTaleBot.Embedded.Gate;

/// <summary>Puts syllables together that were typed as loose letters: ㅅㅣ → 시.</summary>
internal static class Hangul
{
    private const string Initials = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    private const string Vowels = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
    private const string Finals = "\0ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";

    public static string Compose(string text)
    {
        if (!text.Any(IsVowel)) return text;
        var composed = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var initial = Initials.IndexOf(text[i], StringComparison.Ordinal);
            if (initial < 0 || i + 1 >= text.Length || !IsVowel(text[i + 1]))
            {
                composed.Append(text[i]);
                continue;
            }

            var vowel = Vowels.IndexOf(text[++i], StringComparison.Ordinal);
            var final = 0;
            // A consonant closes the syllable unless a vowel follows that it opens.
            if (i + 1 < text.Length && Finals.IndexOf(text[i + 1], StringComparison.Ordinal) is > 0 and var closing && (i + 2 >= text.Length || !IsVowel(text[i + 2])))
            {
                final = closing;
                i++;
            }

            composed.Append((char)('가' + (((initial * 21) + vowel) * 28) + final));
        }

        return composed.ToString();
    }

    private static bool IsVowel(char c) => c is >= 'ㅏ' and <= 'ㅣ';
}
