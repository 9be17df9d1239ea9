using System.Text.RegularExpressions;
using FairyTaleBot.Embedded.Storyteller.Grammar;
using FairyTaleBot.Embedded.Storyteller.Ideas;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Embedded.Storyteller.Openings;

/// <summary>What a theme says that its hero does or likes to do: "who bakes", "춤추는".</summary>
internal static partial class Doings
{
    /// <summary>What is dear to such a one, if anything, and the theme with the verbs taken out, so that they are read as no things.</summary>
    public static (string? Dear, string Left) Read(string text, Language language) => language == Language.Ko ? Korean(text) : English(text);

    private static (string? Dear, string Left) English(string text)
    {
        var match = Who().Match(text);
        if (!match.Success) return (null, text);
        var verb = match.Groups["verb"];
        var deed = Deeds.For(Language.En).FirstOrDefault(d => d.Words.Contains(verb.Value.ToLowerInvariant()));
        if (deed is null && !match.Groups["likes"].Success) return (null, text);
        // "Who loves honey" is about honey.
        var end = deed is null ? verb.Index : verb.Index + verb.Length;
        return (deed?.Dear, $"{text[..match.Index]}who {text[end..]}");
    }

    private static (string? Dear, string Left) Korean(string text)
    {
        string? dear = null;
        var tokens = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        // The last word is whom it is about; "나는 공룡이 좋아" begins with somebody and not with a bird.
        for (var i = tokens is ["나는", _, _, ..] ? 1 : 0; i < tokens.Length - 1; i++)
        {
            if (Likes().IsMatch(tokens[i])) tokens[i] = Filler;
            else if (IsBound(tokens[i]) && i > 0 && (tokens[i - 1] == Filler || tokens[i - 1].EndsWith(" " + Filler, StringComparison.Ordinal))) tokens[i] = Filler;
            else if (tokens[i].EndsWith('기') && Likes().IsMatch(tokens[i + 1])) tokens[i] = Bare(tokens[i][..^1]);
            if (!Describes(tokens[i], tokens[i + 1])) continue;
            var token = tokens[i];
            var deed = Deeds.For(Language.Ko).FirstOrDefault(d => d.Words.Any(w => token.StartsWith(w, StringComparison.Ordinal)));
            (dear, tokens[i]) = (dear ?? deed?.Dear, deed is null && token[^1] == '는' ? Bare(token[..^1]) : Filler);
        }

        return (dear, string.Join(' ', tokens));
    }

    /// <summary>춤추는 여우, 병원에 간 곰: a verb before its noun. A noun with 는 is followed by a sentence's end or is known.</summary>
    private static bool Describes(string token, string next) =>
        (token.Length > 1 ? token[^1] == '는' && Gazetteer.Exactly(token[..^1], Language.Ko) is null : (token[0] - '가') % 28 == FinalN && Gazetteer.Exactly(token, Language.Ko) is null)
        && next[^1] is not ('다' or '요' or '까' or '죠');

    /// <summary>거짓말하: the noun in it; of any other verb nothing.</summary>
    private static string Bare(string stem) => stem.Length > 2 && stem[^1] == '하' ? $"{stem[..^1]} {Filler}" : Filler;

    private static bool IsBound(string token) => token is "걸" or "것을" or "게" or "일을";

    private const int FinalN = 4;

    /// <summary>Keeps apart the words beside it, and names nothing.</summary>
    private const string Filler = "그";

    [GeneratedRegex(@"\b(?:who|that|which)\s+(?:\p{L}+ly\s+|always\s+)?(?<likes>(?:love[sd]?|like[sd]?|enjoy(?:s|ed)?)\s+(?:to\s+)?)?(?<verb>\p{L}+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Who();

    [GeneratedRegex("^(?:좋아하는|좋아하던|싫어하는|싫은|사랑하는|즐기는|즐겨|못하는|잘|자주|매일|날마다)$")]
    private static partial Regex Likes();
}
