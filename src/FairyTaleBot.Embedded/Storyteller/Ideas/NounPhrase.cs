using System.Text.RegularExpressions;
using FairyTaleBot.Embedded.Storyteller.Grammar;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Embedded.Storyteller.Ideas;

/// <summary>A thing with what is said of it: "a walrus with an umbrella", "우산을 쓴 여우".</summary>
/// <param name="Name">All of it, at most 24 characters.</param>
/// <param name="Head">The thing itself.</param>
internal sealed partial record NounPhrase(string Name, string Head, Noun? Noun)
{
    private const int MaxName = 24;

    /// <param name="name">What the idea is about, as the review will look for it.</param>
    public static NounPhrase Read(string text, string name, Language language)
    {
        var plain = new NounPhrase(name, name, Gazetteer.Find(name, language));
        var clean = text.Trim().TrimEnd('.', '!', '?', '~', ' ');
        if (clean.Length > MaxName + 4) return plain;
        return (language == Language.Ko ? Korean(clean) : English(clean)) is { } read && Gazetteer.Find(read.Head, language) is { } noun ? new(read.Name, read.Head, noun) : plain;
    }

    /// <summary>"my dog Biscuit" is somebody, and no biscuit; "우리 강아지 초코".</summary>
    public static NounPhrase? Pet(string text, Language language)
    {
        var match = (language == Language.Ko ? KoreanPet() : EnglishPet()).Match(text.Trim());
        if (!match.Success || Gazetteer.Exactly(match.Groups["kind"].Value, language) is not { Lives: true } noun) return null;
        var name = language == Language.Ko ? $"{match.Groups["kind"].Value} {match.Groups["name"].Value}" : $"{match.Groups["name"].Value} the {match.Groups["kind"].Value}";
        return new(name, name, noun);
    }

    /// <summary>What is known of several words that stand together: all of them, or the first that is known by itself.</summary>
    public static NounPhrase? Known(string words, Language language)
    {
        if (Gazetteer.Exactly(words, language) is { } whole) return new(words, words, whole);
        foreach (var word in words.Split(' '))
        {
            if (Gazetteer.Exactly(word, language) is { } noun) return new(word, word, noun);
        }

        return null;
    }

    /// <summary>The noun that a phrase is about: a walrus with an umbrella is a walrus.</summary>
    public static Noun? NounOf(string phrase, Language language)
    {
        if (language == Language.Ko) return Gazetteer.Exactly(phrase.Split(' ')[0], language) is { Lives: true } kind ? kind : Gazetteer.Find(phrase, language) ?? (KoreanNames.IsChilds(phrase) ? Gazetteer.Exactly("아이", language) : null);
        var more = More().Match(phrase);
        return Gazetteer.Find(more.Success ? phrase[..more.Index] : phrase, language);
    }

    private static (string Name, string Head)? English(string text)
    {
        var match = WithMore().Match(text);
        if (!match.Success) return null;
        var name = match.Groups["name"].Value.ToLowerInvariant();
        return name.Length <= MaxName ? (name, match.Groups["head"].Value.ToLowerInvariant()) : null;
    }

    private static (string Name, string Head)? Korean(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is < 2 or > 4 || !Described().IsMatch(words[^2])) return null;
        return text.Length <= MaxName && Gazetteer.Exactly(words[^1], Language.Ko) is not null ? (text, words[^1]) : null;
    }

    [GeneratedRegex(@"^(?:an?|the|my|our|one|some)\s+(?<name>(?<head>[\p{L}]+(?:\s[\p{L}]+)?)\s+(?:with|in|on|under|made of|full of)\s+[\p{L}' ]+)$", RegexOptions.IgnoreCase)]
    private static partial Regex WithMore();

    [GeneratedRegex(@"^(?:[Mm]y|[Oo]ur)\s+(?:\p{Ll}+\s+)?(?<kind>\p{Ll}+),?\s+(?:called\s+|named\s+)?(?<name>\p{Lu}\p{L}{1,10})[.!]?$")]
    private static partial Regex EnglishPet();

    [GeneratedRegex(@"^(?:우리|내|제)\s+(?<kind>[가-힣]+)\s+(?<name>[가-힣]{1,8})[.!]?$")]
    private static partial Regex KoreanPet();

    [GeneratedRegex(@"\s(?:with|in|on|under|made of|full of)\s", RegexOptions.IgnoreCase)]
    private static partial Regex More();

    /// <summary>"쓴", "타는", "커다란": a word that says something of the one after it.</summary>
    [GeneratedRegex("(?:는|은|던|운|쓴|탄|신은|입은|든|린|친|한|긴|란|찬|간|온)$")]
    private static partial Regex Described();
}
