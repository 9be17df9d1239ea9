using System.Text.RegularExpressions;
using FairyTaleBot.Briefs;
using FairyTaleBot.Embedded.Storyteller.Grammar;
using FairyTaleBot.Embedded.Storyteller.Plots;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Embedded.Storyteller.Openings;

/// <summary>Reads a theme for its hero, helper, wanted thing, place and plot.</summary>
internal static partial class ThemeReader
{
    public static Theme Read(string? text, Language language, Taboo taboo)
    {
        if (string.IsNullOrWhiteSpace(text)) return Theme.None;
        if (Sparks.Deed(text, language) is { } deed && !taboo.Forbids(deed.Deed)) return Read(deed.Left, language, taboo) with { Want = null, Plot = "cannot", Deed = deed.Deed };
        if (Sparks.Fear(text, language) is { } fear && !taboo.Forbids(fear.Thing)) return Read(fear.Left, language, taboo) with { Want = fear.Thing, Plot = "fear" };
        var (doing, left) = Doings.Read(language == Language.Ko ? Counts.Without(text) : text, language);
        var occasion = Occasions.Read(left, language);
        left = occasion?.Left ?? left;
        (string[] names, left) = language == Language.Ko ? KoreanTheme.Names(left) : EnglishTheme.Names(left);
        names = [.. names.Where(n => !taboo.Forbids(n))];
        var name = names.FirstOrDefault();
        var things = IdeaWords.Things(left, language).Where(t => !taboo.Forbids(t) && !string.Equals(t, name, StringComparison.OrdinalIgnoreCase)).ToList();
        if (things.Count == 0 && IdeaWords.ThingOf(left, language) is { } only && Gazetteer.Find(only, language) is not null && !taboo.Forbids(only)) things.Add(only);

        var known = things.Select(t => (Thing: t, Noun: Gazetteer.Find(t, language))).ToArray();
        // "Two friends" are whoever the tale is about.
        Noun[] words = [.. IdeaWords.Of(left, language).Where(w => !taboo.Forbids(w)).Select(w => Gazetteer.Exactly(w, language)).OfType<Noun>()];
        Noun[] living = [.. Owners(left, language, taboo).Concat(known.OrderBy(k => IsObject(k.Thing)).Select(k => k.Noun).OfType<Noun>()).Where(n => n.Lives && n.En is not ("friend" or "child" or "kid")).Distinct()];
        // "A detective mouse" is one thing by name, and a mouse by one of its words.
        if (living.Length == 0) living = [.. words.Where(n => n is { Kind: NounKind.Animal }).Take(1)];
        var place = known.Select(k => k.Noun).FirstOrDefault(n => n is { Kind: NounKind.Place, En: not "house", Ko: not "집" });
        var plot = PlotOf(text, language);
        var want = new SoughtThing(text, left, plot, language).Of(known, words, occasion is not null)
            ?? new[] { occasion?.Thing, doing?.Deed.Dear }.FirstOrDefault(t => t is not null && !taboo.Forbids(t));
        var cast = language == Language.Ko ? KoreanTheme.Cast(text, names, living) : living;
        return new Theme(name, cast.FirstOrDefault(), cast.Skip(1).FirstOrDefault(), want, place, plot, Pastime: PastimeOf(doing, cast.FirstOrDefault(), language), HelperName: names.Skip(1).FirstOrDefault());

        // "엄마를 잃어버린 아기 오리" is about the duckling.
        bool IsObject(string thing) => language == Language.Ko && (left.Contains(thing + "을", StringComparison.Ordinal) || left.Contains(thing + "를", StringComparison.Ordinal));
    }

    /// <summary>What the hero does; "a girl and her cat who sings" leaves it to the cat.</summary>
    private static string? PastimeOf(Doing? doing, Noun? hero, Language language) =>
        doing is { IsGlad: true } && (doing.By is null || hero is null || doing.By == hero) && Tables.For(language).Has($"pastimes/{doing.Deed.Id}") ? doing.Deed.Id : null;

    /// <summary>The plot that a word of the text asks for; null when none does.</summary>
    public static string? PlotOf(string text, Language language)
    {
        var lower = text.ToLowerInvariant();
        var tables = Tables.For(language);
        return Plot.All.Where(p => !p.OnlyAsked).Select(p => p.Id).FirstOrDefault(id => tables[$"{id}/about"].List("verbs").Any(v => language == Language.Ko ? HoldsKorean(lower, v) : Regex.IsMatch(lower, $@"\b{Regex.Escape(v)}\b")));
    }

    /// <summary>A noun of one syllable stands alone or with a particle: the 문 of 문어 is no door.</summary>
    private static bool HoldsKorean(string text, string word) => word.Length > 1 || Gazetteer.Exactly(word, Language.Ko) is null
        ? text.Contains(word, StringComparison.Ordinal)
        : Regex.IsMatch(text, $@"(?<!\p{{L}}){word}(?:은|는|이|가|을|를|과|와|의|에|에서|에게|으로|로|도|들|만)?(?!\p{{L}})");

    /// <summary>"곰의 꿀" is about a bear as well as about honey; the words of an idea leave whom something belongs to.</summary>
    private static IEnumerable<Noun> Owners(string text, Language language, Taboo taboo) => language != Language.Ko ? [] : Owner().Matches(text)
        .Select(m => m.Groups[1].Value).Where(w => !taboo.Forbids(w)).Select(w => Gazetteer.Exactly(w, language)).OfType<Noun>();

    [GeneratedRegex(@"(?<!\p{L})(\p{L}+)의(?!\p{L})")]
    private static partial Regex Owner();

}
