using FairyTaleBot.Briefs;
using FairyTaleBot.Characters;
using FairyTaleBot.Common;
using FairyTaleBot.Drafts;
using FairyTaleBot.Embedded.Storyteller.Chapters;
using FairyTaleBot.Embedded.Storyteller.Grammar;
using FairyTaleBot.Embedded.Storyteller.Plots;
using FairyTaleBot.Languages;
using FairyTaleBot.Ledgers;
using FairyTaleBot.Plots;

namespace FairyTaleBot.Embedded.Storyteller.Openings;

/// <summary>Opens a tale: who, where, what is wanted, what stands in the way, and the plan.</summary>
internal sealed class OpeningWriter
{
    private const int MaxTitle = 60;

    private readonly OpeningBrief brief;
    private readonly Tables words;
    private readonly Taboo taboo;
    private readonly Theme theme;
    private readonly Plot plot;
    private readonly Section about;
    private readonly Dictionary<string, Referent> referents = new(StringComparer.Ordinal);
    private readonly HashSet<string> tags = new(StringComparer.Ordinal);
    private readonly Realiser realiser;

    private OpeningWriter(OpeningBrief brief)
    {
        this.brief = brief;
        words = Tables.For(brief.Language);
        taboo = new Taboo([brief.Wishes?.Avoid], brief.Language);
        theme = ThemeReader.Read(brief.Wishes?.Theme, brief.Language, taboo);
        plot = PickPlot();
        about = words[$"{plot.Id}/about"];
        realiser = new Realiser(brief.Language, referents, tags);
    }

    public static Opening Write(OpeningBrief brief) => new OpeningWriter(brief).Write();

    private Opening Write()
    {
        if (theme.Deed is { } deed) referents["deed"] = new Referent.Words(deed);
        var casting = new Casting(brief, theme, taboo, plot);
        var places = new PlaceFinder(brief, theme, casting).Find("");
        casting.Places = places;
        foreach (var place in places) referents[place.Id[..place.Id.IndexOf('-')]] = new Referent.Spot(place);
        referents["place"] = referents["home"];

        var habit = Pick("habits", h => h != "any" && !taboo.Forbids(words[$"habits/{h}"].Field("flaw")) && brief.Recent.All(r => r.Habit != words[$"habits/{h}"].Field("flaw")));
        var treasures = new Treasures(brief, theme, taboo, plot);
        var (wantName, wantNoun) = treasures.Want();
        referents["want"] = new Referent.Thing(wantName, wantNoun);
        tags.UnionWith(Tags.Of(wantNoun, brief.Age, brief.Bedtime));

        var hero = casting.Hero("", "", places[0].Id);
        referents["hero"] = new Referent.Being(hero);
        hero = hero with { Want = Cut(Fill(about.Field("wanted")), Character.MaxWant), Fear = Cut(Fill(about.Field("fear")), Character.MaxFear) };
        var helper = casting.Helper(hero.Visual.Body, places[0].Id, habit);
        referents["helper"] = new Referent.Being(helper);
        referents["both"] = Referent.Party.Both(more: false);
        var donor = casting.Donor(Pick("donors", d => d != "any" && !taboo.Forbids(words[$"donors/{d}"].Field("kind")) && IsFresh(words[$"donors/{d}"].Field("name"))), places[2].Id);
        var opponent = casting.Opponent(Pick("opponents", o => o != "any" && Casting.BodyOf("opponents/" + o) != hero.Visual.Body && Casting.BodyOf("opponents/" + o) != donor.Visual.Body && !taboo.Forbids(words[$"opponents/{o}"].Field("kind")) && IsFresh(words[$"opponents/{o}"].Field("name"))), places[3].Id);
        referents["hero"] = new Referent.Being(hero);
        referents["helper"] = new Referent.Being(helper);
        referents["donor"] = new Referent.Being(donor);
        referents["opponent"] = new Referent.Being(opponent);

        var giftKey = Pick("gifts", g => g != "any" && !taboo.Forbids(words[$"gifts/{g}"].Field("name")) && words[$"gifts/{g}"].Field("name") != wantName && !words[$"gifts/{g}"].Field("name").EndsWith(wantName, StringComparison.Ordinal));
        var gift = treasures.Gift(giftKey, places[2].Id, donor.Id);
        referents["gift"] = new Referent.Thing(gift.Name, null);
        places[0] = places[0] with { Rule = Cut(Fill(words[$"{plot.Id}/rule"].Field("sum")), Place.MaxRule) };

        var plan = new PlanMaker(brief, plot, realiser, places, hero, helper, donor, opponent).Make();
        var aims = new Aims(brief, theme, plot);
        return new Opening(
            Title(),
            plot.Id,
            aims.Intent(),
            [hero, helper, donor, opponent],
            [.. places],
            [treasures.WantItem(wantName, wantNoun, hero, opponent, places), gift],
            Facts(hero, helper, habit),
            [
                new StoryThread("thread-want", Cut(Fill(about.Field("question")), StoryThread.MaxQuestion), 0, brief.Chapters, 3, ThreadStatus.Open),
                new StoryThread("thread-lair", Cut(Fill(about.Field("riddle")), StoryThread.MaxQuestion), 0, plan.FirstOrDefault(b => b.Payoffs.Contains("thread-lair"))?.Index ?? brief.Chapters, 2, ThreadStatus.Open),
            ],
            plan,
            aims.Curve(plan),
            Style(),
            Refrain());
    }

    private bool IsFresh(string name) =>
        !brief.Recent.Any(r => r.Names.Contains(name)) && !((string[])["hero", "helper"]).Any(slot => referents.TryGetValue(slot, out var who) && who is Referent.Being being && being.Character.Name.Display == name);

    private string Fill(string pattern) => realiser.Fill(pattern) ?? "";

    private static string Cut(string text, int max) => Prose.Cut(text, max);

    private Plot PickPlot()
    {
        if (theme.Plot is { } asked) return Plot.Of(asked);
        var dice = Seeded.For(brief.Seed, "plot");
        var told = brief.Recent.Take(Plot.Drawn.Count - 1).Select(r => r.Plot).ToHashSet();
        Plot[] apt = [.. Plot.Drawn.Where(p => !p.Shows || !Treasures.IsSound(theme.Want, brief.Language))];
        Plot[] fresh = [.. apt.Where(p => !told.Contains(p.Id))];
        return dice.Pick(fresh.Length > 0 ? fresh : apt);
    }

    private string Pick(string table, Func<string, bool> fits)
    {
        var dice = Seeded.For(brief.Seed, table);
        string[] all = [.. words.Headings(table).Where(h => !h.Contains('.') && words[$"{table}/{h}"].Fields.Count > 0)];
        string[] open = [.. all.Where(fits)];
        return dice.Pick(open.Length > 0 ? open : all);
    }

    private string Title()
    {
        var dice = Seeded.For(brief.Seed, "title");
        foreach (var variant in dice.Shuffle(words[$"{plot.Id}/title"].Variants))
        {
            if (realiser.Fill(variant.Lines[0].Text) is { } title && title.Length <= MaxTitle && !taboo.Forbids(title)) return brief.Language == Language.En ? English.Headline(title) : title;
        }

        return Cut($"{((Referent.Being)referents["hero"]).Character.Name}", MaxTitle);
    }

    private EquatableArray<Fact> Facts(Character hero, Character helper, string habit)
    {
        return
        [
            new Fact("fact-home", hero.Id, Predicate.LivesIn, ((Referent.Spot)referents["home"]).Place.Name, Fill(words["phrases/fact.lives"].Variants[0].Lines[0].Text), 0, Hard: true),
            new Fact("fact-rule", "world", Predicate.Rule, about.Field("message").Length > 0 ? Cut(about.Field("message"), Fact.MaxObject) : plot.Id, Cut(Fill(words[$"{plot.Id}/rule"].Field("sum")), Fact.MaxText), 0, Hard: true),
            new Fact("habit-" + habit, helper.Id, Predicate.Ability, helper.Flaw, Cut(HabitText(helper), Fact.MaxText), 0, Hard: true),
            .. theme.Pastime is { } pastime && Cut(Fill(words[$"pastimes/{pastime}"].Field("sum")), Fact.MaxText) is { Length: > 0 } sum ? (Fact[])[new Fact(Pastime.Prefix + pastime, hero.Id, Predicate.Ability, Cut(sum, Fact.MaxObject), sum, 0, Hard: true)] : [],
            .. theme.Deed is { } deed ? (Fact[])[new Fact("deed-asked", hero.Id, Predicate.Other, Cut(deed, Fact.MaxObject), Cut(Fill(about.Field("wanted")), Fact.MaxText), 0, Hard: true)] : [],
        ];
    }

    private string HabitText(Character helper) => brief.Language == Language.Ko ? $"{Josa.With(helper.Name.Display, "은")} {helper.Flaw}." : $"{helper.Name.Display} {helper.Flaw}.";

    private string Style()
    {
        if (brief.Style is { Length: > 0 } asked && (brief.StyleIds.Count == 0 || brief.StyleIds.Contains(asked))) return asked;
        if (brief.StyleIds.Count == 0) return "papercut";
        if (brief.Bedtime && brief.StyleIds.Contains("lantern-night")) return "lantern-night";
        return Seeded.For(brief.Seed, "style").Pick(brief.StyleIds);
    }

    private EquatableArray<string> Refrain()
    {
        var dice = Seeded.For(brief.Seed, "refrain");
        string[] all = [.. words.Headings("openings").Where(h => h.StartsWith("refrain.", StringComparison.Ordinal))];
        string[] open = [.. all.Where(h => !taboo.Forbids(words["openings/" + h].Field("base") + " " + words["openings/" + h].Field("turned")) && brief.Recent.All(r => r.Motif != words["openings/" + h].Field("base")))];
        var section = words["openings/" + dice.Pick(open.Length > 0 ? open : all)];
        return [section.Field("base"), section.Field("turned")];
    }
}
