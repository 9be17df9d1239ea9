using System.Collections.Frozen;
using System.Text.RegularExpressions;
using FairyTaleBot.Briefs;
using FairyTaleBot.Embedded.Storyteller.Grammar;
using FairyTaleBot.Embedded.Storyteller.Plots;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Embedded.Storyteller.Openings;

/// <summary>Reads a theme for its hero, helper, wanted thing, place and plot.</summary>
internal static partial class ThemeReader
{
    private static readonly FrozenSet<string> Describing = new[]
    {
        "little", "tiny", "small", "big", "brave", "shy", "sleepy", "magic", "magical", "old", "young", "funny", "lonely", "happy", "sad", "curious", "lazy", "clever", "quiet", "loud", "flying",
        "작은", "꼬마", "용감한", "외로운", "졸린", "마법", "수줍은", "커다란", "행복한",
    }.ToFrozenSet();

    public static Theme Read(string? text, Language language, Taboo taboo)
    {
        if (string.IsNullOrWhiteSpace(text)) return Theme.None;
        if (Sparks.Deed(text, language) is { } deed && !taboo.Forbids(deed.Deed)) return Read(deed.Left, language, taboo) with { Want = null, Plot = "cannot", Deed = deed.Deed };
        if (Sparks.Fear(text, language) is { } fear && !taboo.Forbids(fear.Thing)) return Read(fear.Left, language, taboo) with { Want = fear.Thing, Plot = "fear" };
        var (doing, left) = Doings.Read(language == Language.Ko ? Counts.Without(text) : text, language);
        var occasion = Occasions.Read(left, language);
        left = occasion?.Left ?? left;
        (string[] names, left) = language == Language.Ko ? KoreanTheme.Names(left) : Pet(left) is var (pet, kind) ? ([pet], kind) : ([.. new[] { HeroName(left) }.OfType<string>()], left);
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
        var want = known.Where(k => !IsTrait(k.Thing)).Where(k => plot is null || !Plot.Of(plot).Shows || k.Noun is not { Kind: NounKind.Sound }).Where(k => (plot != "doors" || k.Noun?.En is not ("door" or "gate")) && (plot != "rule" || !Whistles(k.Noun))).Where(k => k.Noun is { Lives: false, Kind: not (NounKind.Place or NounKind.Weather) } || (k.Noun is null && occasion is null && IsName(k.Thing, language) && !(language == Language.Ko && KoreanTheme.IsWhere(left, k.Thing))))
            .OrderBy(k => k.Noun is null)
            .Select(k => Bare(k.Thing))
            .FirstOrDefault() ?? words.Where(n => n is { Lives: false, Kind: not (NounKind.Place or NounKind.Weather) } && !IsTrait(Named(n)) && PlotOf(Named(n), language) is null && (plot != "rule" || !Whistles(n)) && (plot != "doors" || n.En is not ("door" or "gate")))
            .Select(Named).FirstOrDefault() ?? new[] { occasion?.Thing, doing?.Deed.Dear }.FirstOrDefault(t => t is not null && !taboo.Forbids(t));
        var cast = language == Language.Ko ? KoreanTheme.Cast(text, names, living) : living;
        return new Theme(name, cast.FirstOrDefault(), cast.Skip(1).FirstOrDefault(), want, place, plot, Pastime: PastimeOf(doing, cast.FirstOrDefault(), language), HelperName: names.Skip(1).FirstOrDefault());

        // "엄마를 잃어버린 아기 오리" is about the duckling.
        bool IsObject(string thing) => language == Language.Ko && (left.Contains(thing + "을", StringComparison.Ordinal) || left.Contains(thing + "를", StringComparison.Ordinal));
        bool IsTrait(string thing) => language == Language.Ko && KoreanTheme.IsTrait(text, thing);
        string Named(Noun noun) => language == Language.Ko ? noun.Ko : noun.En;
    }

    /// <summary>What the hero does; "a girl and her cat who sings" leaves it to the cat.</summary>
    private static string? PastimeOf(Doing? doing, Noun? hero, Language language) =>
        doing is { IsGlad: true } && (doing.By is null || hero is null || doing.By == hero) && Tables.For(language).Has($"pastimes/{doing.Deed.Id}") ? doing.Deed.Id : null;

    private static string? PlotOf(string text, Language language)
    {
        var lower = text.ToLowerInvariant();
        var tables = Tables.For(language);
        return Plot.All.Where(p => !p.OnlyAsked).Select(p => p.Id).FirstOrDefault(id => tables[$"{id}/about"].List("verbs").Any(v => language == Language.Ko ? HoldsKorean(lower, v) : Regex.IsMatch(lower, $@"\b{Regex.Escape(v)}\b")));
    }

    /// <summary>A noun of one syllable stands alone or with a particle: the 문 of 문어 is no door.</summary>
    private static bool HoldsKorean(string text, string word) => word.Length > 1 || Gazetteer.Exactly(word, Language.Ko) is null
        ? text.Contains(word, StringComparison.Ordinal)
        : Regex.IsMatch(text, $@"(?<!\p{{L}}){word}(?:은|는|이|가|을|를|과|와|의|에|에서|에게|으로|로|도|들|만)?(?!\p{{L}})");

    private static bool IsName(string thing, Language language) =>
        thing.Split(' ').All(w => !Describing.Contains(w)) && PlotOf(thing, language) is null && (language != Language.Ko || (thing.Length > 1 && !Adnominal().IsMatch(thing) && !EndsAsVerb(thing[^1])));

    /// <summary>No Korean noun closes on ㅎ, ㅆ, ㅄ or ㄶ: 사이좋은, 맛있는.</summary>
    private static bool EndsAsVerb(char syllable) => syllable is >= '가' and <= '힣' && (syllable - '가') % 28 is 6 or 18 or 20 or 27;

    /// <summary>A tale about whistling looks for something else.</summary>
    public static bool Whistles(Noun? noun) => noun is { En: "whistle" } or { Ko: "휘파람" };

    /// <summary>"곰의 꿀" is about a bear as well as about honey; the words of an idea leave whom something belongs to.</summary>
    private static IEnumerable<Noun> Owners(string text, Language language, Taboo taboo) => language != Language.Ko ? [] : Owner().Matches(text)
        .Select(m => m.Groups[1].Value).Where(w => !taboo.Forbids(w)).Select(w => Gazetteer.Exactly(w, language)).OfType<Noun>();

    private static string Bare(string thing)
    {
        var words = thing.Split(' ').SkipWhile(Describing.Contains).ToArray();
        return words.Length == 0 ? thing : string.Join(' ', words);
    }

    /// <summary>"Our dog Biscuit and the moon" is about Biscuit, a dog, and "Biscuit the dog" as well; no biscuit is looked for.</summary>
    private static (string Name, string Left)? Pet(string text)
    {
        foreach (var match in OurPet().Matches(text).Concat(PetWithKind().Matches(text)))
        {
            // "The old cat", "the dog finds".
            if (match.Groups["kind"].Captures.FirstOrDefault(k => Gazetteer.Exactly(k.Value, Language.En) is { Lives: true }) is not { } kind) continue;
            return (match.Groups["name"].Value, $"{text[..match.Index]} a {kind.Value} {text[Math.Max(kind.Index + kind.Length, match.Groups["name"].Index + match.Groups["name"].Length)..]}");
        }

        return null;
    }

    /// <summary>"Mina's kite", "Mina and the moon": somebody's own name.</summary>
    private static string? HeroName(string text)
    {
        foreach (Match match in Named().Matches(text))
        {
            var name = match.Groups[1].Value;
            if (name.Length is >= 3 and <= 14 && Gazetteer.Exactly(name, Language.En) is null && name is not ("The" or "Why" or "How" or "What" or "When" or "Once" or "And")) return name;
        }

        return null;
    }

    [GeneratedRegex(@"\b(?:[Mm]y|[Oo]ur)\s+(?:\p{Ll}+\s+)?(?<kind>\p{Ll}+),?\s+(?:called\s+|named\s+)?(?<name>\p{Lu}\p{Ll}{1,12})\b")]
    private static partial Regex OurPet();

    [GeneratedRegex(@"\b(?<name>\p{Lu}\p{Ll}{1,12}),?\s+(?:the|my|our)\s+(?<kind>\p{Ll}+)\b(?:\s+(?<kind>\p{Ll}+)\b)?")]
    private static partial Regex PetWithKind();

    [GeneratedRegex(@"\b([A-Z][a-z]{2,13})(?='s\b|’s\b| and (?:the|a|an|his|her|their)\b| the [A-Z]?[a-z]+)")]
    private static partial Regex Named();

    [GeneratedRegex(@"(?<!\p{L})(\p{L}+)의(?!\p{L})")]
    private static partial Regex Owner();

    /// <summary>What ends so describes: 가까운, 못된, 자는.</summary>
    [GeneratedRegex("(?:은|는|운|한|던|쁜|픈|된|린|진)$")]
    private static partial Regex Adnominal();
}
