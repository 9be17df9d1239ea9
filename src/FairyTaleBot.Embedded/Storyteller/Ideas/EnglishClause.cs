using System.Collections.Frozen;
using System.Text.RegularExpressions;
using FairyTaleBot.Briefs;
using FairyTaleBot.Embedded.Storyteller.Chapters;
using FairyTaleBot.Embedded.Storyteller.Grammar;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Embedded.Storyteller.Ideas;

/// <summary>"Maple builds a rocket", "they all dance", "a whale sings": who does what.</summary>
internal static partial class EnglishClause
{
    private static readonly FrozenSet<string> Determiners = Set("a an the my our your his her its their some any every this that of one two three no");
    private static readonly FrozenSet<string> Where = Set("in inside under underneath beneath below behind beside near by at on over above between among");
    private static readonly FrozenSet<string> Together = Set("they we everyone everybody all both friends us them i you let's lets let");
    private static readonly FrozenSet<string> Alone = Set("he she it hero");
    private static readonly FrozenSet<string> Helping = Set("will can could should would must may might to start starts started begin begins began want wants wanted try tries tried decide decides decided go goes went and then suddenly finally now just has have had is are was were please maybe all together also first quickly slowly happily really very the what if how about i wish");

    public static Clause? Read(string text, Stage stage)
    {
        string[] tokens = [.. Token().Matches(text.Replace('’', '\'')).Select(m => m.Value)];
        for (var at = 0; at < tokens.Length; at++)
        {
            var word = tokens[at].ToLowerInvariant();
            if (Deeds.For(Language.En).FirstOrDefault(d => d.Words.Contains(word)) is not { } deed) continue;
            if (at > 0 && Determiners.Contains(tokens[at - 1].ToLowerInvariant())) return null;
            // "They see a star and make a wish" is not about the making.
            if (Enumerable.Range(1, Math.Max(0, at - 1)).Any(i => EnglishVerbs.Find(tokens[i].ToLowerInvariant()) is not null && !Helping.Contains(tokens[i].ToLowerInvariant()) && !Determiners.Contains(tokens[i - 1].ToLowerInvariant()))) return null;
            if (DoerOf(tokens[..at], stage, word) is not { } doer) return null;
            var thing = ThingOf(tokens[(at + 1)..], stage, doer, deed);
            if (IsOther(deed, word, thing, tokens[(at + 1)..])) return null;
            // "Tell a joke" is to laugh, "take a nap" to sleep.
            if (thing is not null && deed.Id is "talk" or "build" or "give" or "find" && Gazetteer.Find(thing, Language.En) is null && Deeds.For(Language.En).FirstOrDefault(d => d != deed && !d.NeedsThing && d.Words.Contains(thing)) is { } meant) return new Clause(doer, meant, null);
            return deed.NeedsThing && thing is null ? null : new Clause(doer, deed, thing, at + 1 < tokens.Length && Where.Contains(tokens[at + 1].ToLowerInvariant()));
        }

        return null;
    }

    /// <summary>What only sounds like the act: to make friends, to get lost, to give the dog a bone.</summary>
    private static bool IsOther(Deed deed, string verb, string? thing, string[] after)
    {
        string[] words = [.. after.Select(w => w.ToLowerInvariant()).TakeWhile(w => w is not ("and" or "because" or "so" or "when"))];
        var noun = thing is null ? null : Gazetteer.Find(thing, Language.En);
        return deed.Id switch
        {
            "build" or "change" when words.Any(w => w.StartsWith("friend", StringComparison.Ordinal)) => true,
            // A wish is made without a hammer.
            "change" => verb.StartsWith("turn", StringComparison.Ordinal) && words is [not "into", ..],
            "blow" => noun is not (null or { Kind: NounKind.Thing or NounKind.Plant }),
            "learn" => words is ["to", ..],
            "play" => words is ["hide", ..],
            "build" => noun is { Kind: NounKind.Event or NounKind.Feeling or NounKind.Sound or NounKind.Animal },
            "find" when verb.StartsWith("get", StringComparison.Ordinal) || verb is "got" => noun is not { Kind: NounKind.Thing or NounKind.Plant or NounKind.Food } || (!Determiners.Contains(words[0]) && !thing!.StartsWith(words[0], StringComparison.Ordinal)),
            "find" => noun is { Kind: NounKind.Person },
            // Whom, and then what.
            "give" => words is [not ("to" or "away"), _, ..] && !words.Contains("to") && words.Skip(1).Any(w => w is "a" or "an" or "some" or "the" or "their" or "her" or "his"),
            _ => false,
        };
    }

    private static Doer? DoerOf(string[] before, Stage stage, string verb)
    {
        string[] said = [.. before.Where(w => !Helping.Contains(w.ToLowerInvariant()) || Together.Contains(w.ToLowerInvariant()))];
        string[] who = [.. said.Where(w => !Determiners.Contains(w.ToLowerInvariant()))];
        // "Mina and Leo" are named, and not they.
        if (before is [_, "and", _] && new[] { before[0], before[2] }.Any(w => !Together.Contains(w.ToLowerInvariant()) && !Alone.Contains(w.ToLowerInvariant()) && Known([w], stage) is null && Gazetteer.Exactly(w, Language.En) is null)) return null;
        if (who.Length == 0 || who.Any(w => Together.Contains(w.ToLowerInvariant()) || w.Equals("and", StringComparison.OrdinalIgnoreCase))) return new Doer.Together();
        if (who.Length == 1 && Alone.Contains(who[0].ToLowerInvariant())) return new Doer.Hero();
        if (before.Any(w => w.Equals("and", StringComparison.OrdinalIgnoreCase))) return new Doer.Together();
        if (Known(who, stage) is { } known) return known;
        var head = who[^1].ToLowerInvariant();
        if (IdeaReader.SameKind(head, stage.Hero.Kind, Language.En)) return new Doer.Hero();
        if (stage.Helper is { } helper && IdeaReader.SameKind(head, helper.Kind, Language.En)) return new Doer.Helper();
        var name = string.Join(' ', who).ToLowerInvariant();
        // "mina builds", "biscuit finds": one word without an article that does something is what somebody is called.
        if (before.Length == 1 && verb.EndsWith('s') && who[0].Length is > 1 and <= 14 && who[0].All(char.IsLetter) && Gazetteer.Find(name, Language.En) is not ({ Lives: true } or { Kind: NounKind.Weather or NounKind.Sky or NounKind.Vehicle }))
        {
            return stage.Taboo.Forbids(name) ? null : new Doer.Newcomer(English.Capitalised(who[0]), null, Named: true);
        }

        if (Gazetteer.Find(name, Language.En) is { } noun) return name.Length <= 24 && !stage.Taboo.Forbids(name) ? new Doer.Newcomer(name, noun, Named: false) : null;
        return who.Length == 1 && char.IsUpper(who[0][0]) && who[0].Length is > 1 and <= 14 && before.Length == 1 ? new Doer.Newcomer(who[0], null, Named: true) : null;
    }

    private static Doer? Known(string[] who, Stage stage)
    {
        bool Is(string name) => who.Any(w => w.Equals(name, StringComparison.OrdinalIgnoreCase) || w.Equals(name + "'s", StringComparison.OrdinalIgnoreCase));
        if (Is(stage.Hero.Name.Display)) return new Doer.Hero();
        if (stage.Helper is { } helper && Is(helper.Name.Display)) return new Doer.Helper();
        return stage.Joined.FirstOrDefault(c => Is(c.Name.Display)) is { } friend ? new Doer.Friend(friend) : null;
    }

    /// <summary>The first thing that is named after the verb and is nobody of the tale.</summary>
    private static string? ThingOf(string[] after, Stage stage, Doer doer, Deed deed)
    {
        var rest = string.Join(' ', after.TakeWhile(w => w.ToLowerInvariant() is not ("because" or "so" or "while" or "when" or "until" or "who" or "which")));
        foreach (var thing in IdeaWords.Things(rest, Language.En).Concat(IdeaWords.Of(rest, Language.En).Where(w => Gazetteer.Exactly(w, Language.En) is not null)))
        {
            if (stage.Bible.Cast.Any(c => c.Name.Display.Equals(thing, StringComparison.OrdinalIgnoreCase)) || stage.Taboo.Forbids(thing)) continue;
            if (thing is "home" or "again" or "together" or "away" or "fast" or "loudly" || (doer is Doer.Newcomer n && n.Name == thing) || deed.Own.Contains(thing.Split(' ')[^1]) || deed.Words.Contains(thing)) continue;
            // "Get ice cream": two words that are known together.
            if (Array.FindIndex(after, w => w.Equals(thing, StringComparison.OrdinalIgnoreCase)) is > 0 and var place && $"{after[place - 1]} {thing}".ToLowerInvariant() is { } longer && Gazetteer.Exactly(longer, Language.En) is not null) return longer;
            // "Paint the fence blue": a known thing and a word about it.
            return Gazetteer.Find(thing, Language.En) is null && thing.Split(' ').FirstOrDefault(w => Gazetteer.Exactly(w, Language.En) is not null) is { } known ? known : thing;
        }

        return null;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    [GeneratedRegex(@"[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}]*(?:'[\p{L}]+)?")]
    private static partial Regex Token();
}
