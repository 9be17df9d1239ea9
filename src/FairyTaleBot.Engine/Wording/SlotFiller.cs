using FairyTaleBot.Common;
using FairyTaleBot.Engine.Commands;
using FairyTaleBot.Languages;
using FairyTaleBot.Tales;

namespace FairyTaleBot.Engine.Wording;

/// <summary>The words for a slot in one language.</summary>
internal sealed class SlotFiller(Language language, Words words)
{
    private const int NamesSaid = 4;

    private static readonly CommandCatalogue Catalogue = CommandCatalogue.Default;

    /// <param name="begins">Whether the sentence begins with it.</param>
    public string Fill(Slot slot, bool begins) => slot switch
    {
        Slot.Text s => s.Words,
        Slot.Number s => $"{s.Count}",
        Slot.Member s => NameOf(s.Key) ?? Unknown(Phrases.Words.Somebody, begins),
        Slot.Members s => NamesOf(s.Keys, begins),
        Slot.Written s => words.TextOf(s.Key) ?? Unknown(Phrases.Words.Forgotten, begins),
        Slot.Clock s => SpokenTime.Clock(language, s.Time),
        Slot.Moment s => SpokenTime.Moment(language, s.At, s.Zone),
        Slot.Duration s => SpokenTime.Duration(language, s.Time),
        Slot.Command s => Typed(s.Verb),
        Slot.Commands s => string.Join(", ", s.Verbs.Select(Typed)),
        Slot.Summary s => Catalogue[s.Verb].In(language).Summary,
        Slot.Usage s => Catalogue[s.Verb].In(language).Usage,
        Slot.Option s => Catalogue[s.Key].In(language).Name,
        Slot.OptionSummary s => Catalogue[s.Key].In(language).Summary,
        Slot.Values s => string.Join(", ", Catalogue[s.Key].Values.Select(v => v.In(language).Label)),
        Slot.Value s => Catalogue[s.Key].Values.FirstOrDefault(v => v.Value == s.Code)?.In(language).Label ?? s.Code,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>In every language with the word that every platform takes: Telegram knows commands in Latin letters only.</summary>
    private string Typed(Verb verb) => $"/{Catalogue.Root.En.Name} {Catalogue[verb].In(language).Name}";

    private string? NameOf(MemberKey member) => words.NameOf(member) is { Length: > 0 } name ? name : null;

    private string NamesOf(EquatableArray<MemberKey> members, bool begins)
    {
        var known = members.Select(NameOf).OfType<string>().Distinct().ToList();
        var unknown = members.Count(m => NameOf(m) is null);
        if (known.Count == 0) return Unknown(Phrases.Words.Somebody, begins);
        if (unknown == 0 && known.Count == 1) return known[0];
        if (unknown > 0 || known.Count > NamesSaid)
        {
            var others = unknown + Math.Max(0, known.Count - (NamesSaid - 1));
            return Say(Phrases.Words.AndOthers.Say(("names", string.Join(", ", known.Take(NamesSaid - 1))), ("n", others)));
        }

        return Say(Phrases.Words.And.Say(("names", string.Join(", ", known.SkipLast(1))), ("last", known[^1])));
    }

    private string Unknown(Phrase phrase, bool begins)
    {
        var said = Say(phrase);
        return begins ? char.ToUpperInvariant(said[0]) + said[1..] : said;
    }

    private string Say(Sentence sentence) => Phrasebook.Say(language, sentence);
}
