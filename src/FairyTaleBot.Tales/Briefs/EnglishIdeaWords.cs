using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace FairyTaleBot.Briefs;

internal static partial class EnglishIdeaWords
{
    /// <summary>Words that help a sentence along but name nothing.</summary>
    private static readonly FrozenSet<string> Stop = Set(
        "a an the some any this that these those my your our their his her its and or but so because if then when while as of to in on at by for from with without into onto over under near behind before after up down out off through across around between about " +
        "i you he she it we they me him us them who whom whose which what where why how there here now today soon later again also too very really just only even still not no yes never always ever maybe perhaps suddenly finally first next last once twice " +
        "is are was were be been being am do does did done doing have has had having can could may might must shall should will would let lets " +
        "go goes went gone going come comes came coming get gets got getting make makes made making find finds found finding see sees saw seen seeing look looks looked looking meet meets met meeting " +
        "take takes took taken taking give gives gave given giving want wants wanted need needs needed try tries tried say says said tell tells told ask asks asked think thinks thought know knows knew " +
        "put puts use uses used using bring brings brought turn turns turned start starts started begin begins began happen happens happened appear appears appeared become becomes became keep keeps kept " +
        "one two three four five six seven eight nine ten hundred thousand everyone everybody someone somebody something everything nothing thing things way lot lots bit all each every both more most much many few other another such same own than like please afraid scared lost called named story tale chapter hero " +
        "ignore rule rules instruction instructions prompt system previous don't doesn't didn't can't won't isn't aren't wasn't it's they're let's i'm we're he's she's that's there's what's");

    /// <summary>Words after which a thing is named.</summary>
    private static readonly FrozenSet<string> Before = Set(
        "a an the some any my your our their his her its one two three four five six seven eight nine ten many few another with of called named");

    private static readonly FrozenSet<string> Pronouns = Set("it he she");

    private static readonly FrozenSet<string> Articles = Set("a an the him her them some his their");

    private static readonly FrozenDictionary<string, string> Odd = new Dictionary<string, string>
    {
        ["mice"] = "mouse", ["geese"] = "goose", ["feet"] = "foot", ["teeth"] = "tooth", ["children"] = "child", ["men"] = "man", ["women"] = "woman", ["people"] = "people",
        ["leaves"] = "leaf", ["wolves"] = "wolf", ["loaves"] = "loaf", ["knives"] = "knife", ["elves"] = "elf", ["thieves"] = "thief", ["shelves"] = "shelf", ["scarves"] = "scarf",
        ["shoes"] = "shoe", ["cookies"] = "cookie", ["pies"] = "pie", ["fairies"] = "fairy", ["movies"] = "movie", ["heroes"] = "hero", ["potatoes"] = "potato", ["tomatoes"] = "tomato",
        ["lens"] = "lens", ["bus"] = "bus", ["gas"] = "gas", ["always"] = "always", ["news"] = "news", ["octopus"] = "octopus", ["christmas"] = "christmas",
    }.ToFrozenDictionary();

    internal static IEnumerable<IdeaWord> In(string text)
    {
        var at = 0;
        var previous = "";
        var single = false;
        var matches = Token().Matches(text.ToLowerInvariant());
        foreach (Match match in matches)
        {
            var raw = match.Value.Replace('’', '\'');
            var word = raw.EndsWith("'s", StringComparison.Ordinal) ? raw[..^2] : raw.TrimEnd('\'');
            at++;
            if (!Stop.Contains(raw) && !Stop.Contains(word) && word.Length > 1)
            {
                var end = match.Index + match.Length;
                // "my grandmother's piano" is about a piano.
                var owns = raw.EndsWith("'s", StringComparison.Ordinal);
                var closes = owns || (end < text.Length && text[end] is ',' or '.' or ';' or '!' or '?');
                var named = Before.Contains(previous) ? 2 : previous.Length > 0 && !Stop.Contains(previous) ? 1 : 0;
                // "a walrus dances", "it rains", "the fox marries a princess": after one of something, or before its object, a word in -s is what it does.
                var does = raw.EndsWith('s') && !raw.EndsWith("ss", StringComparison.Ordinal) && !owns && ((single && named == 1) || Pronouns.Contains(previous) || (named == 1 && IsObject(matches, at)));
                var doing = does || (named < 2 && (word.EndsWith("ing", StringComparison.Ordinal) || word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("ly", StringComparison.Ordinal)));
                yield return new IdeaWord(Singular(word), at, doing ? -1 : owns ? 0 : named, closes);
            }

            single = raw is "a" or "an" or "one" || (single && !Stop.Contains(raw));
            previous = raw;
        }
    }

    private static bool IsObject(MatchCollection words, int next) => next < words.Count && Articles.Contains(words[next].Value.ToLowerInvariant());

    internal static string Singular(string word)
    {
        if (Odd.TryGetValue(word, out var odd)) return odd;
        if (word.Length < 4 || !word.EndsWith('s') || word.EndsWith("ss", StringComparison.Ordinal) || word.EndsWith("us", StringComparison.Ordinal) || word.EndsWith("is", StringComparison.Ordinal)) return word;
        if (word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4) return word[..^3] + "y";
        string[] hissing = ["ches", "shes", "xes", "sses", "zzes"];
        return hissing.Any(h => word.EndsWith(h, StringComparison.Ordinal)) ? word[..^2] : word[..^1];
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    [GeneratedRegex(@"[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}]*(?:['’][\p{L}]+)*")]
    private static partial Regex Token();
}
