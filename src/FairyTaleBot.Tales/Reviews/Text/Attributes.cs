using FairyTaleBot.Languages;
using FairyTaleBot.Ledgers;

namespace FairyTaleBot.Reviews.Text;

/// <summary>A colour that the bible gives to a thing somebody wears, or to a thing of its own.</summary>
/// <param name="Owner">A character's or an item's id.</param>
/// <param name="Names">How the owner is called.</param>
/// <param name="Nouns">The thing's words in the tale's language.</param>
/// <param name="Colours">The rows of its colour: "red".</param>
internal sealed record Attribute(string Owner, string[] Names, string[] Nouns, string[] Colours)
{
    public static List<Attribute> Of(ReviewedPage page)
    {
        var (bible, language) = (page.Brief.Bible, page.Language);
        var known = new List<Attribute>();
        foreach (var character in bible.Cast)
        {
            string[] names = [.. KnownWords.NamesOf(character)];
            foreach (var (colours, row) in Worn($"{character.Visual.Clothing}, {character.Visual.SignatureProp}"))
            {
                known.Add(new(character.Id, names, Lists.Worn.In(language).In(row), colours));
            }
        }

        // What has been retired, or is said anew by this chapter, binds no more.
        var changed = page.Draft.Delta.NewFacts.Where(f => f.Predicate == Predicate.Colour).Select(f => f.Subject).ToHashSet();
        foreach (var fact in bible.ActiveFacts.Where(f => f is { Predicate: Predicate.Colour, Hard: true } && !page.Draft.Delta.RetiredFacts.Contains(f.Id) && !changed.Contains(f.Subject)))
        {
            string[] names = bible.FindCharacter(fact.Subject) is { } who ? [.. KnownWords.NamesOf(who)] : bible.FindItem(fact.Subject) is { } item ? [item.Name] : [];
            var colours = ColoursIn(fact.Object, language) is { Length: > 0 } own ? own : ColoursIn(fact.Text, language);
            if (colours.Length > 0 && NounsOf(fact, names, language) is { Length: > 0 } nouns) known.Add(new(fact.Subject, names, nouns, colours));
        }

        return [.. known.Where(k => k.Nouns.Length > 0 && !changed.Contains(k.Owner))];
    }

    /// <summary>The coloured things of an English look: "very small red mittens".</summary>
    private static IEnumerable<(string[] Colours, string Row)> Worn(string look)
    {
        foreach (var part in look.Split([",", " and ", " with "], StringSplitOptions.RemoveEmptyEntries))
        {
            var words = Words.Of(part.ToLowerInvariant());
            string[] colours = [.. words.SelectMany(w => Lists.Colours.Of(w.Text, Language.En)).Distinct()];
            var rows = words.SelectMany(w => Lists.Worn.Of(w.Text, Language.En)).ToList();
            if (colours.Length > 0 && rows.Count > 0) yield return (colours, rows[^1]);
        }
    }

    private static string[] ColoursIn(string text, Language language) => [.. Words.Of(text).SelectMany(w => Lists.Colours.Of(w.Text, language)).Distinct()];

    /// <summary>What of the owner is coloured: what is worn, else the noun behind the colour, else the owner itself.</summary>
    private static string[] NounsOf(Fact fact, string[] names, Language language)
    {
        foreach (var text in (string[])[fact.Object, fact.Text])
        {
            var rows = Words.Of(text).SelectMany(w => Lists.Worn.Of(w.Text, language)).ToList();
            if (rows.Count > 0) return Lists.Worn.In(language).In(rows[^1]);
        }

        var words = Words.Of(fact.Text);
        var at = words.FindIndex(w => Lists.Colours.Of(w.Text, language).Length > 0);
        if (at >= 0 && at + 1 < words.Count && !Verbs.IsDeed(words[at + 1].Text, language)) return [Stems.Of(words[at + 1].Text, language)];
        return [.. names.Select(n => n.Split(' ')[^1])];
    }
}
