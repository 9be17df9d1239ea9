using System.Text.RegularExpressions;
using FairyTaleBot.Embedded.Casting;
using FairyTaleBot.Embedded.Storyteller.Grammar;
using FairyTaleBot.Embedded.Storyteller.Ideas;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Embedded.Storyteller.Openings;

/// <summary>What a theme says that somebody does or likes to do.</summary>
/// <param name="By">Who does it; null when it is nobody known.</param>
/// <param name="IsGlad">False of what is done badly or against one's will.</param>
internal sealed record Doing(Deed Deed, Noun? By, bool IsGlad);

/// <summary>Finds what somebody does in a theme: "who bakes", "춤추는".</summary>
internal static partial class Doings
{
    /// <summary>The first such doing, if any, and the theme with the verbs taken out, so that they are read as no things.</summary>
    public static (Doing? Doing, string Left) Read(string text, Language language) => language == Language.Ko ? Korean(text) : English(text);

    private static (Doing? Doing, string Left) English(string text)
    {
        var match = Who().Match(text);
        if (!match.Success) return Participle(text);
        var verb = match.Groups["verb"];
        var deed = Deeds.Of(verb.Value);
        if (deed is null && !match.Groups["likes"].Success) return (null, text);
        // "Who loves honey" is about honey.
        var end = deed is null ? verb.Index : verb.Index + verb.Length;
        var by = text[..match.Index].Split(' ').Reverse().Select(w => JoinLine.Living(w, Language.En)).FirstOrDefault(n => n is not null);
        return (deed is null ? null : new(deed, by, IsGlad: true), $"{text[..match.Index]}who {text[end..]}");
    }

    /// <summary>"A dancing bear".</summary>
    private static (Doing? Doing, string Left) Participle(string text)
    {
        foreach (Match match in Doer().Matches(text))
        {
            if (JoinLine.Living(match.Groups["by"].Value, Language.En) is { } by && Deeds.Of(match.Groups["verb"].Value) is { } deed) return (new(deed, by, IsGlad: true), text.Remove(match.Index, match.Groups["verb"].Length));
        }

        return (null, text);
    }

    private static (Doing? Doing, string Left) Korean(string text)
    {
        Doing? doing = null;
        var tokens = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var isGlad = !tokens.Any(t => Unwilling().IsMatch(t));
        // The last word is whom it is about; "나는 공룡이 좋아" begins with somebody and not with a bird.
        for (var i = tokens is ["나는", _, _, ..] ? 1 : 0; i < tokens.Length - 1; i++)
        {
            if (Likes().IsMatch(tokens[i])) tokens[i] = Filler;
            else if (IsBound(tokens[i]) && i > 0 && (tokens[i - 1] == Filler || tokens[i - 1].EndsWith(" " + Filler, StringComparison.Ordinal))) tokens[i] = Filler;
            else if (tokens[i].EndsWith('기') && Likes().IsMatch(tokens[i + 1])) (doing, tokens[i]) = (doing ?? Done(tokens[i], tokens[(i + 1)..]), Bare(tokens[i][..^1]));
            if (!Describes(tokens[i], tokens[i + 1])) continue;
            var deed = Done(Light().IsMatch(tokens[i]) && i > 0 ? tokens[i - 1] : tokens[i], tokens[(i + 1)..]);
            (doing, tokens[i]) = (doing ?? deed, deed is null && tokens[i][^1] == '는' ? Bare(tokens[i][..^1]) : Filler);
        }

        return (doing, string.Join(' ', tokens));

        Doing? Done(string verb, string[] after) => Deeds.For(Language.Ko).FirstOrDefault(d => d.Words.Any(w => verb.StartsWith(w, StringComparison.Ordinal))) is { } deed
            ? new(deed, after.Select(w => JoinLine.Living(w, Language.Ko)).FirstOrDefault(n => n is not null), isGlad)
            : null;
    }

    /// <summary>춤추는 여우, 병원에 간 곰: a verb before its noun. A noun with 는 is followed by a sentence's end or is known.</summary>
    private static bool Describes(string token, string next) =>
        (token.Length > 1 ? token[^1] == '는' && Gazetteer.Exactly(token[..^1], Language.Ko) is null : (token[0] - '가') % 28 == FinalN && Gazetteer.Exactly(token, Language.Ko) is null)
        && next[^1] is not ('다' or '요' or '까' or '죠');

    /// <summary>거짓말하: the noun in it; of any other verb nothing.</summary>
    private static string Bare(string stem) => stem.Length > 2 && stem[^1] == '하' ? $"{stem[..^1]} {Filler}" : Filler;

    private static bool IsBound(string token) => token is "걸" or "것을" or "게" or "일을";

    /// <summary>Of a syllable that ends in ㄴ, as what describes a noun does.</summary>
    public const int FinalN = 4;

    /// <summary>Keeps apart the words beside it, and names nothing.</summary>
    public const string Filler = "그";

    [GeneratedRegex(@"\b(?:who|that|which)\s+(?:(?:\p{L}+ly|always|often|can)\s+)?(?<likes>(?:love[sd]?|like[sd]?|enjoy(?:s|ed)?)\s+(?:to\s+)?)?(?<verb>\p{L}+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Who();

    [GeneratedRegex(@"\b(?<verb>\p{L}+ing)\s+(?<by>\p{L}+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Doer();

    /// <summary>Verbs that say only with their noun what is done: 땅굴을 파는, 낮잠 자는.</summary>
    [GeneratedRegex("^(?:하는|파는|흘리는|부리는|쓰는|거는|꾸는|자는|추는|짓는)$")]
    private static partial Regex Light();

    [GeneratedRegex("^(?:못|안|못하는|싫어하는|싫은|싫증난)$")]
    private static partial Regex Unwilling();

    [GeneratedRegex("^(?:좋아하는|좋아하던|싫어하는|싫은|사랑하는|즐기는|즐겨|못하는|잘|자주|매일|날마다)$")]
    private static partial Regex Likes();
}
