using System.Collections.Frozen;
using FairyTaleBot.Briefs;
using FairyTaleBot.Embedded.Storyteller.Grammar;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Embedded.Storyteller.Ideas;

/// <summary>Whether a sentence can be told in the words it was said in.</summary>
internal enum Plainness
{
    Plain,

    /// <summary>Nobody can be sure what it says.</summary>
    Unsure,

    /// <summary>It makes somebody small.</summary>
    Unkind,
}

/// <summary>
/// Whether a sentence of a person's may be told as it was said. What it holds must be known: nouns, the verbs of <c>Tables/verbs.txt</c> and the
/// words of <c>Tables/plain.txt</c>. Of somebody whom people may know nothing is said that could make them small.
/// </summary>
internal static class PlainWords
{
    /// <summary>Names and things that nobody knows: more of them is no plain sentence.</summary>
    private const int MostUnknown = 2;

    private static readonly Lazy<FrozenSet<string>> All = new(() => Resources.Lines("tables/plain.txt").Where(l => l.Length > 0 && l[0] != '#')
        .SelectMany(l => l.Split(',', StringSplitOptions.TrimEntries)).ToFrozenSet(StringComparer.Ordinal));

    private static readonly FrozenSet<string> Leads = Set("a an the one another some two three four five six seven eight nine ten many my our his her their its");
    private static readonly FrozenSet<string> Says = Set("say tell ask shout yell whisper write call scream explain answer order promise read");
    private static readonly FrozenSet<string> OfNobodyKnown = Set("fart burp pee poop smell hate steal trick trap tease scream spill break lose");
    private static readonly FrozenSet<string> Belittling = Set("baby witch troll ogre monster clown ghost goblin giant");

    /// <param name="words">The sentence.</param>
    /// <param name="at">Where its verb stands.</param>
    /// <param name="verb">Its verb.</param>
    /// <param name="isKnown">Whether a word is of the tale: a name or kind of its cast.</param>
    public static Plainness Of(string[] words, int at, VerbForm verb, Func<string, bool> isKnown)
    {
        var unknown = Enumerable.Range(0, words.Length).Where(i => !IsPlain(Bare(words[i])) && !isKnown(Bare(words[i]))).ToArray();
        var isOfStranger = unknown.Any(i => i > at && !IsThing(words, i));
        if (verb.Base == "be" && Bare(words[0]) is not ("there" or "it") && Calls(words[(at + 1)..])) return Plainness.Unkind;
        if (verb.Base == "hate" && isOfStranger) return Plainness.Unkind;
        if (IsSomebody(words[..at], isKnown) && (OfNobodyKnown.Contains(verb.Base) || unknown.Any(i => i > at))) return Plainness.Unkind;
        // Who acts may have any name, and what has an article may be any thing; another word would be said of them.
        return unknown.Length > MostUnknown || isOfStranger || (unknown.Length > 0 && Says.Contains(verb.Base)) ? Plainness.Unsure : Plainness.Plain;
    }

    /// <summary>Somebody's own name, or one of theirs: "jun", "my brother".</summary>
    private static bool IsSomebody(string[] subject, Func<string, bool> isKnown) => subject.Length > 0 && Bare(subject[0]) is var first
        && (first is "my" or "our" || (!Leads.Contains(first) && !isKnown(first) && !All.Value.Contains(first) && Gazetteer.Exactly(first, Language.En) is not { Lives: true, Kind: not NounKind.Person }));

    /// <summary>"A pig" is unkind of anybody who is called so; "a princess" is not.</summary>
    private static bool Calls(string[] rest) =>
        rest.Select(Bare).Any(w => Gazetteer.Exactly(w, Language.En) is { Lives: true } called && (called.Kind != NounKind.Person || Belittling.Contains(w)));

    private static bool IsThing(string[] words, int at) => at > 0 && (Leads.Contains(Bare(words[at - 1])) || (IsPlain(Bare(words[at - 1])) && at > 1 && Leads.Contains(Bare(words[at - 2]))));

    private static bool IsPlain(string word) => word.Length < 2 || All.Value.Contains(word) || EnglishVerbs.Find(word) is not null || IsDoing(word) || Gazetteer.Find(word, Language.En) is not null;

    private static bool IsDoing(string word) => word.EndsWith("ing", StringComparison.Ordinal) && word.Length > 4
        && (EnglishVerbs.Find(word[..^3]) ?? EnglishVerbs.Find(word[..^3] + "e") ?? (word[^4] == word[^5] ? EnglishVerbs.Find(word[..^4]) : null)) is not null;

    private static string Bare(string word)
    {
        var bare = word.ToLowerInvariant().Trim('.', ',', '!', '?', '\'', '-');
        return bare.EndsWith("'s", StringComparison.Ordinal) && bare != "let's" ? bare[..^2] : bare;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
