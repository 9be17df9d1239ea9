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
                if (Told(clause with { Doer = doer }, stage, teller, rank, beside) is { } told) return told;
            }
        }

        return null;
    }

    /// <param name="beside">What the act has no words for stands beside it.</param>
    private static (string Text, int Way)? Told(Clause clause, Stage stage, Teller teller, int rank, bool beside)
    {
        stage.Unbind("idea");
        var thing = clause.Thing is { } name ? new Referent.Thing(name, Gazetteer.Find(name, stage.Brief.Language), Quoted: Gazetteer.Find(name, stage.Brief.Language) is null) : null;
        if (thing is not null) stage.Bind("idea", thing);
        if (clause.IsAt) stage.Tags.Add("at");
        else stage.Tags.Remove("at");
        var picked = teller.Pick(clause.Deed.Key, rank, thing is null ? "" : "idea");
        if (beside && picked is null && thing is not null && !clause.Deed.NeedsThing)
        {
            stage.Unbind("idea");
            stage.Bind("other", thing);
            picked = teller.Pick(clause.Deed.Key, rank) is var (bare, how) ? ($"{bare} {teller.Say(thing.Noun is { Lives: true } ? "ideas/also.living" : "ideas/also.thing", rank)}".TrimEnd(), how) : null;
        }

        if (picked is not var (told, way)) return null;
        return (clause.Doer is Doer.Newcomer ? $"{teller.Say("deeds/newcomer", rank)} {told}".TrimStart() : told, way);
    }

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
        var (who, pal) = doer switch
        {
            Doer.Helper => (new Referent.Being(stage.Helper!), stage.Hero),
            Doer.Friend f => (new Referent.Being(f.Who), stage.Hero),
            Doer.Newcomer { Named: true } n => (new Referent.Party(n.Name, n.Name, n.Name, n.Name + "'s", n.Name), stage.Hero),
            Doer.Newcomer n => (Newcomer(n, stage.Brief.Language), stage.Hero),
            Doer.Together when stage.Helper is { } helper => (Both(stage.Hero.Name.Display, helper.Name, stage.Brief.Language), stage.Helper),
            _ => ((Referent)new Referent.Being(stage.Hero), stage.Helper),
        };
        stage.Bind("doer", who);
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
