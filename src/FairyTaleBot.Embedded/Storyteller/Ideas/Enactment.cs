using FairyTaleBot.Briefs;
using FairyTaleBot.Characters;
using FairyTaleBot.Embedded.Storyteller.Chapters;
using FairyTaleBot.Embedded.Storyteller.Grammar;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Embedded.Storyteller.Ideas;

/// <summary>Tells an act that a member thought of: who does it, how it goes, what comes of it.</summary>
internal static class Enactment
{
    /// <summary>The passage and which of the ways it is; null when the tables have none.</summary>
    public static (string Text, int Way)? Tell(Clause clause, Stage stage, Teller teller, int rank)
    {
        // Two who do it together leave nobody over to look on; where somebody has to, the hero does it.
        var both = clause.Doer is Doer.Together && stage.Helper is not null;
        Doer[] doers = both ? [clause.Doer, new Doer.Hero()] : [clause.Doer];
        foreach (var beside in (bool[])[false, true])
        {
            foreach (var doer in doers)
            {
                Bind(doer, stage);
                if (both && doer == clause.Doer) stage.Unbind("pal");
                if (clause.To is { } to) stage.Bind("pal", ReferentOf(to, stage));
                if (Told(clause with { Doer = doer }, stage, teller, rank, beside) is { } told) return told;
            }
        }

        return null;
    }

    /// <param name="beside">What the act has no words for stands beside it.</param>
    private static (string Text, int Way)? Told(Clause clause, Stage stage, Teller teller, int rank, bool beside)
    {
        stage.Unbind("idea");
        var noun = clause.Thing is { } said ? NounPhrase.NounOf(said, stage.Brief.Language) : null;
        var thing = clause.Thing is { } name ? new Referent.Thing(name, noun, Quoted: noun is null) : null;
        if (thing is not null) stage.Bind("idea", thing);
        Mark(stage, "at", clause.IsAt);
        Mark(stage, "to", clause.To is not null);
        var picked = teller.Pick(clause.Deed.Key, rank, thing is null ? "" : "idea");
        if (beside && picked is null && thing is not null && !clause.Deed.NeedsThing)
        {
            stage.Unbind("idea");
            stage.Bind("other", thing);
            picked = teller.Pick(clause.Deed.Key, rank) is var (bare, how) ? ($"{bare} {(noun is { Kind: NounKind.Event or NounKind.Feeling } ? "" : teller.Say(noun is { Lives: true } ? "ideas/also.living" : "ideas/also.thing", rank))}".TrimEnd(), how) : null;
        }

        if (picked is not var (told, way)) return null;
        return (clause.Doer is Doer.Newcomer && clause.Deed.Does != DeedEffect.Enters ? $"{teller.Say("deeds/newcomer", rank)} {told}".TrimStart() : told, way);
    }

    private static void Mark(Stage stage, string tag, bool holds)
    {
        if (holds) stage.Tags.Add(tag);
        else stage.Tags.Remove(tag);
    }

    private static Referent ReferentOf(Doer doer, Stage stage) => doer switch
    {
        Doer.Helper => new Referent.Being(stage.Helper!),
        Doer.Friend f => new Referent.Being(f.Who),
        Doer.Newcomer { Named: true } n => new Referent.Party(n.Name, n.Name, n.Name, n.Name + "'s", n.Name),
        Doer.Newcomer n => Newcomer(n, stage.Brief.Language),
        Doer.Together when stage.Helper is { } helper => Both(stage.Hero.Name.Display, helper.Name, stage.Brief.Language),
        _ => new Referent.Being(stage.Hero),
    };

    /// <summary>Whom the fact about it is about.</summary>
    public static string SubjectOf(Doer doer, Stage stage) => doer switch
    {
        Doer.Helper => stage.Helper!.Id,
        Doer.Friend f => f.Who.Id,
        Doer.Newcomer => "world",
        _ => stage.Hero.Id,
    };

    public static void Bind(Doer doer, Stage stage)
    {
        if (doer is Doer.Together && stage.Helper is not null) stage.Tags.Add("both");
        else stage.Tags.Remove("both");
        var pal = doer is Doer.Hero or Doer.Together ? stage.Helper : stage.Hero;
        stage.Bind("doer", ReferentOf(doer, stage));
        if (pal is not null) stage.Bind("pal", new Referent.Being(pal));
    }

    private static Referent.Party Both(string hero, Name helper, Language language)
    {
        var name = language == Language.Ko ? $"{Josa.With(hero, "와")} {helper.Display}" : $"{hero} and {helper.Display}";
        return new(name, name, "they", "their", "them");
    }

    private static Referent.Party Newcomer(Doer.Newcomer n, Language language)
    {
        if (language == Language.Ko) return new(n.Name, n.Name, n.Name, n.Name + "의", n.Name);
        var many = n.Noun?.Number == Number.Many;
        if (n.Noun is { Kind: NounKind.Person } person) return new($"the {n.Name}", English.Introduced(n.Name), English.OfPerson(person.En, "it"), English.OfPerson(person.En, "its"), English.OfPerson(person.En, "them"));
        return new($"the {n.Name}", English.WithArticle(n.Name), many ? "they" : "it", many ? "their" : "its", many ? "them" : "it");
    }
}
