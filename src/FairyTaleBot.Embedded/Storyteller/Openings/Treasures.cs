using FairyTaleBot.Briefs;
using FairyTaleBot.Characters;
using FairyTaleBot.Common;
using FairyTaleBot.Embedded.Storyteller.Grammar;
using FairyTaleBot.Embedded.Storyteller.Plots;
using FairyTaleBot.Languages;
using FairyTaleBot.Plots;

namespace FairyTaleBot.Embedded.Storyteller.Openings;

/// <summary>The thing a tale is about, and the gift that helps.</summary>
internal sealed class Treasures(OpeningBrief brief, Theme theme, Taboo taboo, Plot plot)
{
    private readonly Tables words = Tables.For(brief.Language);

    public static bool IsSound(string? thing, Language language) => thing is not null && Gazetteer.Find(thing, language) is { Kind: NounKind.Sound };

    /// <summary>What is lost, lent, stolen or longed for.</summary>
    public (string Name, Noun? Noun) Want()
    {
        // What is won when the hero can at last do what it could not.
        if (theme.Deed is not null) return Known(words[$"{plot.Id}/about"].Field("token"));
        if (theme.Want is { } asked) return Known(Prose.Cut(asked, Item.MaxName));
        var dice = Seeded.For(brief.Seed, "want");
        string[] all = words["openings/wants"].List("names");
        // A tale about whistling looks for something else.
        string[] open = [.. all.Where(w => !taboo.Forbids(w) && !(plot.Shows && IsSound(w, brief.Language)) && (plot.Id != "rule" || !SoughtThing.Whistles(Gazetteer.Find(w, brief.Language))))];
        return Known(dice.Pick(open.Length > 0 ? open : all));
    }

    public Item WantItem(string name, Noun? noun, Character hero, Character opponent, IReadOnlyList<Place> places)
    {
        var visual = brief.Language == Language.En ? English.WithArticle(name) : noun is null ? "a small glowing thing" : English.WithArticle(noun.En);
        var (owner, place) = plot.AtFirst switch { Holder.Hero => (hero.Id, ""), Holder.Opponent => (opponent.Id, places[3].Id), _ => ("", places[0].Id) };
        return new Item("want", name, Prose.Cut(visual, Item.MaxVisual), noun?.Colour ?? "#e0b84a", owner, place, ItemStatus.Whole, "");
    }

    /// <param name="key">A heading of <c>Tables/*/gifts.txt</c>.</param>
    public Item Gift(string key, string place, string owner)
    {
        var neutral = Tables.For(Language.En)["gifts/" + key];
        var section = words["gifts/" + key];
        return new Item("gift-" + key, section.Field("name"), neutral.Field("visual"), neutral.Field("colour"), owner, place, ItemStatus.Whole, Prose.Cut(section.Field("power"), Item.MaxPower));
    }

    private (string Name, Noun? Noun) Known(string name) => (name, Gazetteer.Find(name, brief.Language));
}
