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
        for (var i = 0; i < tokens.Length - 1; i++)
        {
            if (Likes().IsMatch(tokens[i])) tokens[i] = Filler;
            if (tokens[i][^1] != '는' || Gazetteer.Exactly(tokens[i][..^1], Language.Ko) is not null) continue;
            if (Deeds.For(Language.Ko).FirstOrDefault(d => d.Words.Any(w => tokens[i].StartsWith(w, StringComparison.Ordinal))) is not { } deed) continue;
            (dear, tokens[i]) = (dear ?? deed.Dear, Filler);
        }

        return (dear, string.Join(' ', tokens));
    }

    /// <summary>Keeps apart the words beside it, and names nothing.</summary>
    private const string Filler = "그";

    [GeneratedRegex(@"\b(?:who|that|which)\s+(?:\p{L}+ly\s+|always\s+)?(?<likes>(?:love[sd]?|like[sd]?|enjoy(?:s|ed)?)\s+(?:to\s+)?)?(?<verb>\p{L}+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Who();

    /// <summary>춤추는 걸 좋아하는: neither names a thing.</summary>
    [GeneratedRegex("^(?:걸|것을|게|일을|좋아하는|좋아하던|사랑하는|즐기는|즐겨|잘|자주|매일|날마다)$")]
    private static partial Regex Likes();
}
