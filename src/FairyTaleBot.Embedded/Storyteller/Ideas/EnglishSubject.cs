using System.Collections.Frozen;
using FairyTaleBot.Briefs;
using FairyTaleBot.Characters;
using FairyTaleBot.Embedded.Storyteller.Chapters;
using FairyTaleBot.Embedded.Storyteller.Grammar;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Embedded.Storyteller.Ideas;

/// <summary>Who or what does something in an idea, as the tale calls them.</summary>
/// <param name="IsOurs">Whether it is the hero or the helper.</param>
internal sealed record SubjectSaid(string Who, Number Number, bool IsOurs = false);

/// <summary>Reads who is meant: "they", "the fox", "mina and leo", "a giant", "my brother Tom".</summary>
internal sealed class EnglishSubject(Stage stage)
{
    public const string They = "They";

    private static readonly FrozenSet<string> Numbers = Set("two three four five six seven eight nine ten many some all both hundred thousand");
    private static readonly FrozenSet<string> Everyone = Set("everyone everybody");
    private static readonly FrozenSet<string> Together = Set("they we both friends");
    private static readonly FrozenSet<string> Kin = Set("mom mommy mum mummy mama dad daddy papa grandma grandpa granny nana santa");
    private static readonly FrozenSet<string> Only = Set("sun moon sky sea ocean wind king queen ground world night day");
    private static readonly FrozenSet<string> EnglishStop = Set("this these those there here not no yes of in on at to for from with by as or if as than very too more most a an the one");

    /// <summary>Null when the words are not sure to name anybody or anything.</summary>
    public SubjectSaid? Read(string[] words)
    {
        var lower = words.Select(w => w.ToLowerInvariant()).Where(w => w is not ("all" or "also" or "really" or "just" or "always")).ToArray();
        if (lower.Length == 0 || words.Contains(",")) return words is ["all"] ? new(They, Number.Many) : null;
        var join = Array.IndexOf(lower, "and");
        if (join > 0 && join < words.Length - 1 && lower.Length == words.Length)
        {
            return Read(words[..join]) is { } one && Read(words[(join + 1)..]) is { } other && one.Who != They ? new($"{one.Who} and {Retold.Inside(other.Who)}", Number.Many, one.IsOurs || other.IsOurs) : null;
        }

        if (lower.Length == 1) return Single(lower[0], words.Length == 1 ? words[0] : lower[0]);
        var head = lower[^1];
        var many = Numbers.Contains(lower[0]);
        if (lower[0] is "my" or "our" or "their" or "his" or "her") return lower.Length <= 4 ? new($"{stage.Hero.Name.Display}'s {string.Join(' ', words[^(lower.Length - 1)..])}", NumberOf(head)) : null;
        if (lower[0] is not ("a" or "an" or "the" or "one" or "another") && !many)
        {
            // "flying pigs", "grandma rabbit".
            if (lower.Length > 2) return null;
            return NumberOf(head) == Number.Many ? new(English.Capitalised(string.Join(' ', lower)), Number.Many) : null;
        }

        if (lower.Length > 6) return null;
        if (lower[0] == "the" && Of(lower[1..]) is { } known) return known;
        var number = many ? Number.Many : NumberOf(head);
        if (many && lower[0] != "some" && NumberOf(head) != Number.Many) return null;
        // Nobody has met this fox yet.
        if (lower[0] == "the" && number == Number.One && lower.Length == 2 && Gazetteer.Exactly(head, Language.En) is { Lives: true } && !Only.Contains(head) && !WasTold(head)) return new(English.Capitalised(English.Introduced(head)), Number.One);
        return new(English.Capitalised(string.Join(' ', [lower[0], .. words[^(lower.Length - 1)..].Select(Named)])), number);
    }

    private SubjectSaid? Single(string word, string written)
    {
        if (Together.Contains(word)) return new(They, Number.Many, IsOurs: true);
        if (Everyone.Contains(word)) return new(English.Capitalised(word), Number.One);
        if (word is "he" or "she" or "hero") return new(stage.Hero.Name.Display, Number.One, IsOurs: true);
        if (word is "it") return new("It", Number.One);
        if (word is "someone" or "somebody" or "something" or "nobody" or "nothing") return new(English.Capitalised(word), Number.One);
        if (Of([word]) is { } known) return known;
        if (Kin.Contains(word)) return new(English.Capitalised(word), Number.One);
        var noun = Gazetteer.Exactly(word, Language.En);
        if (noun is { Lives: true }) return new(English.Capitalised(English.Introduced(word)), Number.One);
        if (noun is { Number: Number.Mass } || noun?.Kind is NounKind.Weather) return new(English.Capitalised(word), Number.One);
        if (NumberOf(word) == Number.Many && char.IsLower(written[0])) return new(English.Capitalised(word), Number.Many);
        // One word without an article that does something is what somebody is called.
        return word.Length is >= 2 and <= 14 && word.All(c => char.IsLetter(c) || c == '-') && !EnglishStop.Contains(word) ? new(English.Capitalised(written), Number.One) : null;
    }

    /// <summary>The name of whoever of the cast is meant by a name or a kind; null when nobody is.</summary>
    public string? Cast(string[] words) => Of(words)?.Who;

    /// <summary>Small letters, but for a name of the tale and what was written as one.</summary>
    public string Named(string word) => stage.Bible.Cast.FirstOrDefault(c => c.Name.Display.Equals(word, StringComparison.OrdinalIgnoreCase))?.Name.Display ?? (word.Length > 1 && word.All(c => !char.IsLower(c)) ? word.ToLowerInvariant() : word);

    private SubjectSaid? Of(string[] words)
    {
        Character?[] there = [stage.Hero, stage.Helper, .. stage.Joined];
        foreach (var who in there.OfType<Character>())
        {
            var named = words is ["hero"] && who == stage.Hero;
            named |= words.Length == 1 && who.Name.Display.Equals(words[0], StringComparison.OrdinalIgnoreCase);
            if (!named && !(words.Length <= 2 && IdeaReader.SameKind(words[^1], who.Kind, Language.En))) continue;
            return new(who.Name.Display, Number.One, who == stage.Hero || who == stage.Helper);
        }

        return null;
    }

    private bool WasTold(string head) => stage.Bible.Items.Any(i => i.Name.Split(' ').Contains(head)) || stage.Bible.Ledger.Any(f => Prose.Holds(f.Object, head));

    private static Number NumberOf(string noun) => Gazetteer.Exactly(noun, Language.En) is { } known ? (known.Number == Number.Many ? Number.Many : Number.One)
        : noun is "people" or "children" or "mice" or "geese" or "fish" or "sheep" or "wolves" or "elves" ? Number.Many : English.NumberOf(noun);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
