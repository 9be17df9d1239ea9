using System.Collections.Frozen;
using System.Text.RegularExpressions;
using FairyTaleBot.Embedded.Storyteller.Grammar;
using FairyTaleBot.Embedded.Storyteller.Plots;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Embedded.Storyteller.Openings;

/// <summary>Which of the things that a theme names the tale is about.</summary>
/// <param name="text">The theme.</param>
/// <param name="left">What is left of it without names, verbs and occasions.</param>
/// <param name="plot">The plot it asks for; null when none.</param>
internal sealed partial class SoughtThing(string text, string left, string? plot, Language language)
{
    private static readonly FrozenSet<string> Describing = new[]
    {
        "little", "tiny", "small", "big", "brave", "shy", "sleepy", "magic", "magical", "old", "young", "funny", "lonely", "happy", "sad", "curious", "lazy", "clever", "quiet", "loud", "flying",
        "작은", "꼬마", "용감한", "외로운", "졸린", "마법", "수줍은", "커다란", "행복한",
    }.ToFrozenSet();

    /// <summary>A thing that is known before one that nobody knows, and a single word of the theme after both.</summary>
    /// <param name="things">What the theme names, as far as it is known.</param>
    /// <param name="words">Its single words that are known.</param>
    /// <param name="isOccasion">Whether it is about an occasion, to which a thing of its own belongs.</param>
    public string? Of(IReadOnlyList<(string Name, Noun? Noun)> things, IReadOnlyList<Noun> words, bool isOccasion) =>
        things.Where(t => !IsTrait(t.Name) && Suits(t.Noun) && !(plot is not null && Plot.Of(plot).Shows && t.Noun is { Kind: NounKind.Sound }))
            .Where(t => t.Noun is null ? !isOccasion && IsName(t.Name) && !IsWhere(t.Name) : IsThing(t.Noun))
            .OrderBy(t => t.Noun is null)
            .Select(t => Bare(t.Name))
            .FirstOrDefault()
        ?? words.Where(n => IsThing(n) && Suits(n) && !IsTrait(Named(n)) && ThemeReader.PlotOf(Named(n), language) is null).Select(Named).FirstOrDefault();

    /// <summary>A tale about whistling looks for something else.</summary>
    public static bool Whistles(Noun? noun) => noun is { En: "whistle" } or { Ko: "휘파람" };

    private static bool IsThing(Noun noun) => noun is { Lives: false, Kind: not (NounKind.Place or NounKind.Weather) };

    /// <summary>What a plot is about by itself it does not look for as well.</summary>
    private bool Suits(Noun? noun) => (plot != "doors" || noun?.En is not ("door" or "gate")) && (plot != "rule" || !Whistles(noun));

    private bool IsTrait(string thing) => language == Language.Ko && KoreanTheme.IsTrait(text, thing);

    private bool IsWhere(string thing) => language == Language.Ko && KoreanTheme.IsWhere(left, thing);

    private string Named(Noun noun) => language == Language.Ko ? noun.Ko : noun.En;

    private bool IsName(string thing) =>
        thing.Split(' ').All(w => !Describing.Contains(w)) && ThemeReader.PlotOf(thing, language) is null && (language != Language.Ko || (thing.Length > 1 && !Adnominal().IsMatch(thing) && !EndsAsVerb(thing[^1])));

    /// <summary>No Korean noun closes on ㅎ, ㅆ, ㅄ or ㄶ: 사이좋은, 맛있는.</summary>
    private static bool EndsAsVerb(char syllable) => syllable is >= '가' and <= '힣' && (syllable - '가') % 28 is 6 or 18 or 20 or 27;

    private static string Bare(string thing)
    {
        var words = thing.Split(' ').SkipWhile(Describing.Contains).ToArray();
        return words.Length == 0 ? thing : string.Join(' ', words);
    }

    /// <summary>What ends so describes: 가까운, 못된, 자는.</summary>
    [GeneratedRegex("(?:은|는|운|한|던|쁜|픈|된|린|진)$")]
    private static partial Regex Adnominal();
}
