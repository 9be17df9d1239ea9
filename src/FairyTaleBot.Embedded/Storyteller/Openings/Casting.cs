using System.Collections.Frozen;
using FairyTaleBot.Briefs;
using FairyTaleBot.Characters;
using FairyTaleBot.Common;
using FairyTaleBot.Embedded.Storyteller.Grammar;
using FairyTaleBot.Embedded.Storyteller.Plots;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Embedded.Storyteller.Openings;

/// <summary>Chooses who is in the tale, with looks that never change afterwards.</summary>
internal sealed class Casting(OpeningBrief brief, Theme theme, Taboo taboo, Plot plot)
{
    private static readonly string[] Accents = ["#d84a4a", "#3f7fd0", "#e0a02a", "#3f9f6f", "#8f5fc0", "#e07a3a", "#d0609a", "#2f9fa8"];

    private static readonly FrozenSet<string> BoysInA =
    [
        "Santa", "Papa", "Grandpa", "Grandpapa", "Dada", "Baba", "Luca", "Joshua", "Ezra", "Sasha", "Mika", "Elisha", "Nicola", "Akira", "Sota", "Yuta", "Kenta", "Shota",
        "Nikita", "Ilya", "Misha", "Dima", "Vanya", "Kolya", "Koda", "Simba", "Yoda", "Mustafa", "Musa", "Aditya", "Krishna", "Attila", "Barnaba",
    ];

    private readonly Tables words = Tables.For(brief.Language);
    private readonly Tables neutral = Tables.For(Language.En);
    private readonly List<string> names = [];

    /// <summary>Where the tale takes place; nobody in it is called like a place.</summary>
    public IReadOnlyList<FairyTaleBot.Plots.Place> Places { get; set; } = [];

    private readonly string[] accents = Seeded.For(brief.Seed, "accents").Shuffle(Accents);

    public Character Hero(string wanted, string fear, string home)
    {
        if (brief.Hero is { } known)
        {
            Keep(known.Name.Display);
            return known with { Id = "hero", Role = Role.Hero, Want = wanted, Fear = fear, State = CharacterState.At(home), JoinedBy = null };
        }

        var dice = Seeded.For(brief.Seed, "hero");
        var key = theme.Hero is { } noun
            ? LikeOf("hero.", noun)
            : Pick(ref dice, Options("hero", IsFresh));
        var kind = theme.Hero is { } asked ? KindOf(asked) : words["openings/" + key].Field("kind");
        var body = theme.Hero?.Body ?? Enum.Parse<BodyPlan>(neutral["openings/" + key].Field("body"));
        var colours = theme.Hero is { } n && key is null ? [n.Colour, "#f2e8d8"] : neutral["openings/" + key].List("colours");
        var name = theme.HeroName is { } given && !taboo.Forbids(given) ? Keep(given) : Name(ref dice);
        var look = Look(ref dice, body, colours, 0, "small", "round, curious eyes");
        return new Character("hero", new Name(name), Role.Hero, kind, LifeStage.Child, PronounOf(theme.Hero) ?? (theme.HeroName is { } called && called.EndsWith('a') ? (BoysInA.Contains(called) ? Pronoun.He : Pronoun.She) : Person(ref dice)), look, wanted, fear, "", "", CharacterState.At(home));
    }

    public Character Helper(BodyPlan heroBody, string home, string habit)
    {
        var dice = Seeded.For(brief.Seed, "helper");
        var key = theme.Helper is { } noun
            ? LikeOf("helper.", noun)
            : Pick(ref dice, Options("helper", k => neutral["openings/" + k].Field("body") != heroBody.ToString()));
        var kind = theme.Helper is { } asked ? KindOf(asked) : words["openings/" + key].Field("kind");
        var body = theme.Helper?.Body ?? Enum.Parse<BodyPlan>(neutral["openings/" + key].Field("body"));
        var colours = theme.Helper is { } n && key is null ? [n.Colour, "#f2e8d8"] : neutral["openings/" + key].List("colours");
        var look = Look(ref dice, body, colours, 1, "very small", "bright button eyes");
        var name = theme.HelperName is { } given && !taboo.Forbids(given) ? Keep(given) : Name(ref dice);
        return new Character("helper", new Name(name), Role.Helper, kind, LifeStage.Young, PronounOf(theme.Helper) ?? Person(ref dice), look, "", "", words[$"habits/{habit}"].Field("flaw"), "", CharacterState.At(home));
    }

    public Character Donor(string key, string place) =>
        Met("donor-", "donors/" + key, place, Role.Donor, LifeStage.Elder, "round", "kind tired eyes", 2);

    public Character Opponent(string key, string place) =>
        Met("opponent-", "opponents/" + key, place, Role.Opponent, LifeStage.Adult, "big", "shy, heavy eyes", 3);

    /// <param name="key">A donor or an opponent by its heading: <c>donors/owl</c>.</param>
    public static BodyPlan BodyOf(string key) => Enum.Parse<BodyPlan>(Tables.For(Language.En)[key].Field("body"));

    private Character Met(string prefix, string key, string place, Role role, LifeStage age, string build, string face, int accent)
    {
        var dice = Seeded.For(brief.Seed, prefix);
        var section = words[key];
        var pronoun = brief.Language == Language.Ko ? Pronoun.None : Enum.Parse<Pronoun>(neutral[key].Field("pronoun"));
        var look = Look(ref dice, BodyOf(key), neutral[key].List("colours"), accent, build, face);
        return new Character(prefix + key[(key.IndexOf('/') + 1)..], new Name(Keep(section.Field("name"))), role, section.Field("kind"), age, pronoun, look, "", "", "", "", CharacterState.At(place));
    }

    public string[] Options(string prefix, Func<string, bool> fits)
    {
        string[] all = [.. words.Headings("openings").Where(h => h.StartsWith(prefix + ".", StringComparison.Ordinal))];
        string[] open = [.. all.Where(k => !taboo.Forbids(words["openings/" + k].Field("kind") + " " + words["openings/" + k].Field("name")) && fits(k))];
        return open.Length > 0 ? open : all;
    }

    /// <summary>No hero of the last three tales, and none that had this plot in the last ten.</summary>
    private bool IsFresh(string key)
    {
        var kind = words["openings/" + key].Field("kind");
        return brief.Recent.Take(3).All(r => r.HeroKind != kind) && brief.Recent.All(r => r.HeroKind != kind || r.Plot != plot.Id);
    }

    /// <summary>The one of the table that is called so, with its colours; null when none is: then it has its kind's.</summary>
    private string? LikeOf(string prefix, Noun noun) => neutral.Headings("openings")
        .FirstOrDefault(h => h.StartsWith(prefix, StringComparison.Ordinal) && neutral["openings/" + h].Field("kind").Split(' ').Contains(noun.En));

    private static string Pick(ref Seeded dice, string[] options) => dice.Pick(options);

    /// <summary>A princess is she and a brother he; most may be either.</summary>
    private Pronoun? PronounOf(Noun? noun) => brief.Language == Language.Ko || noun is not { Kind: NounKind.Person } ? null : English.OfPerson(noun.En, "it") switch { "she" => Pronoun.She, "he" => Pronoun.He, _ => null };

    /// <summary>Whoever a tale is about is a little sister, and no sister as such.</summary>
    private string KindOf(Noun noun) => brief.Language == Language.Ko ? noun.Ko : noun.En is "sister" or "brother" ? "little " + noun.En : noun.En;

    private Pronoun Person(ref Seeded dice) => brief.Language == Language.Ko ? Pronoun.None : dice.Next(2) == 0 ? Pronoun.She : Pronoun.He;

    /// <summary>Names in one tale do not look alike, so that a reader of six can tell them apart.</summary>
    private string Name(ref Seeded dice)
    {
        string[] all = [.. dice.Shuffle(words["openings/names"].List("names"))];
        // Whoever is met on the way keeps the name of its table.
        var met = words.Headings("donors").Select(h => words["donors/" + h].Field("name")).Concat(words.Headings("opponents").Select(h => words["opponents/" + h].Field("name"))).ToHashSet();
        var name = all.FirstOrDefault(n => !taboo.Forbids(n) && !met.Contains(n) && !brief.Recent.Any(r => r.Names.Contains(n)) && !Places.Any(p => p.Name.Contains(n, StringComparison.OrdinalIgnoreCase)) && names.All(other => other[0] != n[0] && other[^1] != n[^1])) ?? all.First(n => !names.Contains(n));
        return Keep(name);
    }

    private string Keep(string name)
    {
        names.Add(name);
        return name;
    }

    private Look Look(ref Seeded dice, BodyPlan body, string[] colours, int accent, string build, string face)
    {
        var clothes = accent < 2 ? dice.Pick(neutral["openings/clothes"].List("names")) : "";
        var prop = accent < 2 ? dice.Pick(neutral["openings/props"].List("names")) : "";
        return new Look(body, colours[0], colours[1], accents[accent], build, face, clothes, prop);
    }
}
