using System.Collections.Frozen;
using System.Text.RegularExpressions;
using FairyTaleBot.Briefs;
using FairyTaleBot.Characters;
using FairyTaleBot.Embedded.Storyteller.Chapters;
using FairyTaleBot.Embedded.Storyteller.Grammar;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Embedded.Storyteller.Ideas;

/// <summary>
/// "the fox marries a princess": an idea that is a whole sentence is told in its own words, as something that happened. Only what is surely
/// understood is told so: somebody or something, a known verb in the form that goes with it, and plain words.
/// </summary>
internal sealed partial class EnglishTelling
{
    private const int MaxWords = 16;

    private static readonly FrozenSet<string> Opening = Set("and then what if maybe perhaps suddenly finally now next so please also once but oh later first");
    private static readonly FrozenSet<string> Modals = Set("will should would shall may might must could gonna");
    private static readonly FrozenSet<string> Joins = Set("and then because when while until but so");
    private static readonly FrozenSet<string> Relative = Set("that who which whose where how why what i you your yours i'm you're");
    private static readonly FrozenSet<string> Sorry = Set("sad angry scared afraid lonely sick ill tired hungry cold lost worried bored grumpy cross upset homesick thirsty sleepy hurt");
    private static readonly FrozenSet<string> OfWeather = Set("rain snow get start begin be become turn");
    private static readonly FrozenSet<string> After = Set("a an the my our his her their to with up down in on into out off over under away back home inside around through some two three");

    private readonly Stage stage;
    private readonly EnglishSubject subjects;
    private bool isOurs;
    private VerbForm? verb;
    private int verbAt;
    private bool isUnkind;

    /// <summary>Whether somebody was named after the verb, whom a "him" may mean.</summary>
    private bool hasMet;

    private EnglishTelling(Stage stage) => (this.stage, subjects) = (stage, new(stage));

    /// <summary>What it comes to, null when it is not to be told so; and whether that is because it would make somebody small.</summary>
    public static (Retold? Retold, bool IsUnkind) Of(string idea, Stage stage)
    {
        var telling = new EnglishTelling(stage);
        return (telling.Tell(idea), telling.isUnkind);
    }

    /// <summary>Whether it only says where somebody went.</summary>
    public static bool Goes(string said) => Went().IsMatch(said);

    private Retold? Tell(string idea)
    {
        var text = Orders.Without(idea).Replace('’', '\'').Trim().TrimEnd('.', '!', '?', ' ');
        if (text.Length == 0 || !Plain().IsMatch(text)) return null;
        string[] words = [.. TRex().Replace(text, "T-rex").Replace(",", " ,", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries).SkipWhile(w => Opening.Contains(w.ToLowerInvariant()))];
        if (words.Length is < 2 or > MaxWords || words.Where((w, i) => Relative.Contains(w.ToLowerInvariant()) && !(i + 1 < words.Length && words[i + 1] == "to")).Any()) return null;
        if (words[^1] is "now" or "too" or "again") words = words[..^1];
        if (words.Length < 2) return null;
        if (Clause(words) is not { } told || verb is not { } main) return null;
        var plainness = PlainWords.Of(words, verbAt, main, IsOfTheTale);
        isUnkind = plainness == Plainness.Unkind;
        if (plainness != Plainness.Plain) return null;
        var said = English.Capitalised(told.Replace(" ,", ",", StringComparison.Ordinal));
        if (Prose.Words(said) > stage.Brief.Reading.MaxSentenceWords || stage.Taboo.Forbids(said)) return null;
        var last = words.Select(w => w.ToLowerInvariant()).ToArray();
        if (said.StartsWith("There were", StringComparison.Ordinal)) return new(said, Retold.Heading, isOurs);
        if (main.Kind == VerbKind.Change && (isOurs || Prose.Holds(said, stage.Hero.Name.Display)) && !last.Any(w => w.StartsWith("friend", StringComparison.Ordinal))) return new(said, "said.changed", isOurs);
        if (isOurs && main.Base is "go" or "come" or "return" && last.Contains("home")) return new(said, "said.home", isOurs);
        if (main.Base is "be" or "feel" or "get" && last.Any(Sorry.Contains)) return new(said, "said.felt", isOurs);
        if (main.Base is "want" or "need" && Wished().Match(said) is { Success: true } wish && wish.Groups["thing"].Value is var thing && stage.Want?.Name != thing && (wish.Groups["one"].Length > 0 || Gazetteer.Exactly(thing, Language.En) is not null)) return new(said, "said.wanted", isOurs, thing);
        return new(said, main.Kind == VerbKind.State && !last.Any(w => w.StartsWith("friend", StringComparison.Ordinal)) ? isOurs ? "said.ours" : "said.so" : Retold.Heading, isOurs);
    }

    /// <summary>Who, what they did, and the rest of it; null when it is not sure to be a sentence.</summary>
    private string? Clause(string[] words)
    {
        if (words.Length > 1 && words[0].ToLowerInvariant() is "let's" or "lets") return Predicate("", Number.Many, ["they", .. words[1..]], 1);
        if (words.Length > 2 && words[0].Equals("let", StringComparison.OrdinalIgnoreCase) && words[1].ToLowerInvariant() is "them" or "us") return Predicate("", Number.Many, words, 2);
        if (words is [var there, "are" or "were", _, _, ..] && there.Equals("there", StringComparison.OrdinalIgnoreCase))
        {
            (verb, verbAt) = (EnglishVerbs.Find("are"), 1);
            return $"There were {Rest(words[2..], Number.Many)}";
        }

        if (EnglishVerbs.Find(words[0].ToLowerInvariant()) is { Number: Number.Many } && words.Length > 1 && After.Contains(words[1].ToLowerInvariant())) return Predicate("", Number.Many, words, 0);
        for (var at = 1; at < words.Length; at++)
        {
            var word = words[at].ToLowerInvariant();
            var isVerb = EnglishVerbs.Find(word) is not null || Modals.Contains(word) || word is "can" or "can't" or "cannot" or "don't" or "doesn't" or "didn't" or "won't";
            if (!isVerb || subjects.Read(words[..at]) is not { } subject) continue;
            if (verb is null) isOurs = subject.IsOurs;
            if (Predicate(subject.Who, subject.Number, words, at) is { } told) return told;
        }

        return null;
    }

    private string? Predicate(string who, Number number, string[] words, int at)
    {
        var rest = words[at..];
        if (rest.Length == 0) return null;
        var (helping, skip) = rest[0].ToLowerInvariant() switch
        {
            "can" => ("could ", 1),
            "can't" or "cannot" => ("could not ", 1),
            "don't" or "doesn't" or "didn't" => ("did not ", 1),
            "won't" => ("would not ", 1),
            "have" or "has" or "had" or "need" or "needs" when rest is [_, "to", _, ..] => ("", 2),
            _ when Modals.Contains(rest[0].ToLowerInvariant()) => ("", 1),
            "is" or "are" when rest is [_, "going" or "gonna", "to", _, ..] => ("", 3),
            _ => ("", 0),
        };
        if (skip >= rest.Length || EnglishVerbs.Find(rest[skip].ToLowerInvariant()) is not { } said) return null;
        // "A bear hug" is no bear that hugs.
        if (skip == 0 && said.Number is { } goes && goes != number) return null;
        if (skip == 0 && said.Number is null && number == Number.One && said.Past == said.Base && said.Base == rest[0]) return null;
        if (who == "It" && said.Base != "be" && !OfWeather.Contains(said.Base)) return null;
        if (verb is null) (verb, verbAt) = (said, at + skip);
        var told = helping.Length > 0 ? helping + said.Base : said.Base == "be" ? (number == Number.Many ? "were" : "was") : said.Past;
        var tail = Rest(rest[(skip + 1)..], number);
        if (who.Length == 0) (who, isOurs) = (Both(tail), true);
        else if (who == EnglishSubject.They) who = Both(tail);
        return $"{who} {told}{(tail.Length > 0 ? " " : "")}{tail}";
    }

    private bool IsOfTheTale(string word) => stage.Bible.Cast.Select(c => $"{c.Name.Display} {c.Kind}").Concat(stage.Bible.Items.Select(i => i.Name)).Concat(stage.Bible.Places.Select(p => p.Name))
        .Any(name => name.Split(' ').Contains(word, StringComparer.OrdinalIgnoreCase));

    /// <summary>By their names, unless one of them stands in what follows.</summary>
    private string Both(string tail) => stage.Helper is { } helper && stage.Joined.Count == 0 && !Prose.Holds(tail, helper.Name.Display) && !Prose.Holds(tail, stage.Hero.Name.Display)
        ? $"{stage.Hero.Name.Display} and {helper.Name.Display}" : EnglishSubject.They;

    private string Rest(string[] words, Number number)
    {
        var told = new List<string>();
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i].ToLowerInvariant();
            if (Joins.Contains(word) && i + 1 < words.Length)
            {
                told.Add(word);
                var next = words[(i + 1)..];
                // "…and find a shell", "…because a ghost comes".
                if (EnglishVerbs.Find(next[0].ToLowerInvariant()) is { } also && also.Number != (number == Number.One ? Number.Many : Number.One) && !(also.Past == also.Base)) return Joined(told, $"{also.Past} {Rest(next[1..], number)}");
                if (Clause(next) is { } clause) return Joined(told, Retold.Inside(clause));
                continue;
            }

            if (word == "the" && i + 1 < words.Length && subjects.Cast([words[i + 1].ToLowerInvariant()]) is { } known)
            {
                told.Add(known);
                i++;
                continue;
            }

            told.Add(word switch
            {
                "me" or "us" => "them",
                "my" or "our" => "their",
                "him" or "her" when hasMet => word,
                "him" => stage.Hero.Name.Display,
                "his" or "her" when isOurs && i + 1 < words.Length && !After.Contains(words[i + 1].ToLowerInvariant()) => number == Number.Many ? "their" : English.Pronoun(stage.Hero, "her")!,
                "her" when i + 1 == words.Length || After.Contains(words[i + 1].ToLowerInvariant()) => stage.Hero.Name.Display,
                _ => subjects.Named(words[i]),
            });
            hasMet |= Gazetteer.Exactly(word, Language.En) is { Lives: true };
        }

        return string.Join(' ', told).Trim();
    }

    private static string Joined(List<string> told, string next) => $"{string.Join(' ', told)} {next}".Trim();

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    [GeneratedRegex(@"^[\p{IsBasicLatin}\p{IsLatin-1Supplement}-[<>{}\[\]|\\/@#$%^&*_+=~""“”:;()]]+$")]
    private static partial Regex Plain();

    [GeneratedRegex(@"\b(?:wanted|needed) (?<one>an? |some )?(?<thing>[\p{L}' -]{2,24})$")]
    private static partial Regex Wished();

    /// <summary>Whether it only says who came.</summary>
    public static bool Comes(string said) => Came().IsMatch(said);

    [GeneratedRegex(@" (?:came|appeared|arrived|joined them|showed up|came along|came by)$")]
    private static partial Regex Came();

    [GeneratedRegex(@"\b(?:went|came|travelled|walked|visited|wandered|ran|hurried|returned)\b")]
    private static partial Regex Went();

    [GeneratedRegex(@"\bt[- ]?rex\b", RegexOptions.IgnoreCase)]
    private static partial Regex TRex();
}
