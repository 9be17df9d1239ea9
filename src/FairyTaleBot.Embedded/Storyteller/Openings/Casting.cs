using FairyTaleBot.Briefs;
using FairyTaleBot.Characters;
using FairyTaleBot.Common;
using FairyTaleBot.Embedded.Storyteller.Grammar;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Embedded.Storyteller.Openings;

/// <summary>Chooses who is in the tale, with looks that never change afterwards.</summary>
internal sealed class Casting(OpeningBrief brief, Theme theme, Taboo taboo)
{
    private static readonly string[] Accents = ["#d84a4a", "#3f7fd0", "#e0a02a", "#3f9f6f", "#8f5fc0", "#e07a3a", "#d0609a", "#2f9fa8"];

    private readonly Tables words = Tables.For(brief.Language);
    private readonly Tables neutral = Tables.For(Language.En);
    private readonly List<string> names = [];
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
            ? neutral.Headings("openings").FirstOrDefault(h => h.StartsWith("hero.", StringComparison.Ordinal) && neutral["openings/" + h].Field("body") == noun.Body.ToString())
            : Pick(ref dice, Options("hero", k => brief.Recent.All(r => r.HeroKind != words["openings/" + k].Field("kind"))));
        var kind = theme.Hero is { } asked ? (brief.Language == Language.Ko ? asked.Ko : asked.En) : words["openings/" + key].Field("kind");
        var body = theme.Hero?.Body ?? Enum.Parse<BodyPlan>(neutral["openings/" + key].Field("body"));
        var colours = theme.Hero is { } n && key is null ? [n.Colour, "#f2e8d8"] : neutral["openings/" + key].List("colours");
        var name = theme.HeroName is { } given && !taboo.Forbids(given) ? Keep(given) : Name(ref dice);
        var look = Look(ref dice, body, colours, 0, "small", "round, curious eyes");
        return new Character("hero", new Name(name), Role.Hero, kind, LifeStage.Child, Person(ref dice), look, wanted, fear, "", "", CharacterState.At(home));
    }

    public Character Helper(BodyPlan heroBody, string home, string habit)
    {
        var dice = Seeded.For(brief.Seed, "helper");
        var key = theme.Helper is { } noun
            ? neutral.Headings("openings").FirstOrDefault(h => h.StartsWith("helper.", StringComparison.Ordinal) && neutral["openings/" + h].Field("body") == noun.Body.ToString())
            : Pick(ref dice, Options("helper", k => neutral["openings/" + k].Field("body") != heroBody.ToString()));
        var kind = theme.Helper is { } asked ? (brief.Language == Language.Ko ? asked.Ko : asked.En) : words["openings/" + key].Field("kind");
        var body = theme.Helper?.Body ?? Enum.Parse<BodyPlan>(neutral["openings/" + key].Field("body"));
        var colours = theme.Helper is { } n && key is null ? [n.Colour, "#f2e8d8"] : neutral["openings/" + key].List("colours");
        var look = Look(ref dice, body, colours, 1, "very small", "bright button eyes");
        return new Character("helper", new Name(Name(ref dice)), Role.Helper, kind, LifeStage.Young, Person(ref dice), look, "", "", words[$"habits/{habit}"].Field("flaw"), "", CharacterState.At(home));
    }

    public Character Donor(string key, string place)
    {
        var dice = Seeded.For(brief.Seed, "donor");
        var section = words["donors/" + key];
        var body = key switch { "owl" => BodyPlan.Bird, "turtle" => BodyPlan.Turtle, "frog" => BodyPlan.Frog, "cloud" => BodyPlan.CloudSpirit, "bear" => BodyPlan.Bear, "mouse" => BodyPlan.Mouse, _ => BodyPlan.Rabbit };
        string[] colours = key switch { "owl" => ["#8a6f52", "#e8d8b8"], "turtle" => ["#7f8f5f", "#e0d8a0"], "frog" => ["#5f9f7a", "#dceec8"], "cloud" => ["#e8edf4", "#c8d4e4"], "bear" => ["#a87850", "#f0e0c8"], "mouse" => ["#9a94a0", "#ece6ee"], _ => ["#c8b49a", "#f6ecdc"] };
        var pronoun = brief.Language == Language.Ko ? Pronoun.None : key is "frog" or "cloud" or "mouse" ? Pronoun.She : Pronoun.He;
        return new Character("donor-" + key, new Name(Keep(section.Field("name"))), Role.Donor, section.Field("kind"), LifeStage.Elder, pronoun, Look(ref dice, body, colours, 2, "round", "kind tired eyes"), "", "", "", "", CharacterState.At(place));
    }

    public Character Opponent(string key, string place)
    {
        var dice = Seeded.For(brief.Seed, "opponent");
        var section = words["opponents/" + key];
        var body = BodyOf(key);
        string[] colours = key switch { "giant" => ["#6f7f98", "#c8d0dc"], "night" => ["#3a3f66", "#8f96c8"], "clock" => ["#a8906a", "#e8dcc0"], "dragon" => ["#7a5f8f", "#d8c0d8"], "fog" => ["#c4ccd2", "#e8eef0"], "bear" => ["#6b4a36", "#b89878"], "echo" => ["#5f8f6a", "#c8dca8"], _ => ["#dfe8f0", "#a8c0d4"] };
        var pronoun = brief.Language == Language.Ko ? Pronoun.None : key is "fog" or "night" or "snow" ? Pronoun.She : Pronoun.He;
        return new Character("opponent-" + key, new Name(Keep(section.Field("name"))), Role.Opponent, section.Field("kind"), LifeStage.Adult, pronoun, Look(ref dice, body, colours, 3, "big", "shy, heavy eyes"), "", "", "", "", CharacterState.At(place));
    }

    public static BodyPlan BodyOf(string opponent) => opponent switch
    {
        "giant" or "snow" => BodyPlan.Giant,
        "night" or "fog" => BodyPlan.CloudSpirit,
        "clock" => BodyPlan.Elder,
        "dragon" => BodyPlan.Dragon,
        "bear" => BodyPlan.Bear,
        _ => BodyPlan.Frog,
    };

    public string[] Options(string prefix, Func<string, bool> fits)
    {
        string[] all = [.. words.Headings("openings").Where(h => h.StartsWith(prefix + ".", StringComparison.Ordinal))];
        string[] open = [.. all.Where(k => !taboo.Forbids(words["openings/" + k].Field("kind") + " " + words["openings/" + k].Field("name")) && fits(k))];
        return open.Length > 0 ? open : all;
    }

    private static string Pick(ref Seeded dice, string[] options) => dice.Pick(options);

    private Pronoun Person(ref Seeded dice) => brief.Language == Language.Ko ? Pronoun.None : dice.Next(2) == 0 ? Pronoun.She : Pronoun.He;

    /// <summary>Names in one tale do not look alike, so that a reader of six can tell them apart.</summary>
    private string Name(ref Seeded dice)
    {
        string[] all = [.. dice.Shuffle(words["openings/names"].List("names"))];
        var name = all.FirstOrDefault(n => !taboo.Forbids(n) && names.All(other => other[0] != n[0] && other[^1] != n[^1])) ?? all.First(n => !names.Contains(n));
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
