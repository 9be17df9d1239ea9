using System.Collections.Frozen;
using FairyTaleBot.Embedded.Storyteller.Grammar;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Embedded.Storyteller.Ideas;

/// <summary>What an action changes in the tale.</summary>
internal enum DeedEffect
{
    None,

    /// <summary>The thing is there afterwards, and the doer's.</summary>
    Makes,

    /// <summary>The thing is found and taken along; it must not be what the tale itself looks for.</summary>
    Takes,

    /// <summary>Somebody is carried by the thing.</summary>
    Rides,

    /// <summary>The thing passes to somebody else, or is shared out.</summary>
    Gives,

    /// <summary>The doer comes into the tale by it, out of the thing.</summary>
    Enters,

    /// <summary>The thing is somebody, and the two belong together afterwards.</summary>
    Meets,

    /// <summary>Whoever a Korean sentence has for its subject is what it is about: 국수가 내려요, 엄마가 보고 싶어요.</summary>
    Befalls,
}

/// <summary>An action that a member's idea can name: <c>Tables/*/deeds.txt</c>.</summary>
/// <param name="Words">English: every form of its verbs. Korean: what its verbs begin with.</param>
/// <param name="NeedsThing">Whether it can only be told of a thing.</param>
/// <param name="Own">Words that only name the act once more: one sings a song.</param>
/// <param name="Rather">Verbs that mean it only of <paramref name="Of"/>: 떠요 is to knit a scarf, to scoop water and to open one's eyes.</param>
/// <param name="Dear">What whoever likes to do it would miss; null where that could be anything.</param>
internal sealed record Deed(string Id, FrozenSet<string> Words, bool NeedsThing, DeedEffect Does, FrozenSet<string> Own, FrozenSet<string> Rather, FrozenSet<string> Of, string? Dear)
{
    public string Key => "deeds/" + Id;

    /// <summary>What a verb of it can begin with, said of this thing.</summary>
    public IEnumerable<string> VerbsOf(string thing) => Of.Any(o => thing.Contains(o, StringComparison.Ordinal)) ? Words.Concat(Rather) : Words;
}

internal static class Deeds
{
    private static readonly Lazy<Deed[]> English = new(() => Load(Language.En));
    private static readonly Lazy<Deed[]> Korean = new(() => Load(Language.Ko));

    public static IReadOnlyList<Deed> For(Language language) => language == Language.Ko ? Korean.Value : English.Value;

    /// <summary>The one that an English word names in one of its forms.</summary>
    public static Deed? Of(string word) => English.Value.FirstOrDefault(d => d.Words.Contains(word.ToLowerInvariant()));

    public static Deed? Find(string id, Language language) => For(language).FirstOrDefault(d => d.Id == id);

    private static Deed[] Load(Language language)
    {
        var tables = Tables.For(language);
        var neutral = Tables.For(Language.En);
        return [.. tables.Headings("deeds").Where(h => tables["deeds/" + h].Fields.ContainsKey("verbs")).Select(h => new Deed(
            h,
            [.. tables["deeds/" + h].List("verbs").SelectMany(v => language == Language.En ? Forms(v) : [v])],
            neutral["deeds/" + h].Field("needs") == "thing",
            Enum.TryParse<DeedEffect>(neutral["deeds/" + h].Field("does"), ignoreCase: true, out var does) ? does : DeedEffect.None,
            [.. tables["deeds/" + h].List("own")],
            [.. tables["deeds/" + h].List("rather")],
            [.. tables["deeds/" + h].List("of")],
            tables["deeds/" + h].Field("dear") is { Length: > 0 } dear ? dear : null))];
    }

    /// <summary>"bake", "bakes", "baked", "baking"; irregular forms stand in the table.</summary>
    private static IEnumerable<string> Forms(string verb)
    {
        var silent = verb.EndsWith('e');
        var stem = silent ? verb[..^1] : verb;
        var y = verb.Length > 2 && verb.EndsWith('y') && verb[^2] is not ('a' or 'e' or 'o' or 'u');
        yield return verb;
        yield return y ? verb[..^1] + "ies" : verb.EndsWith("ch", StringComparison.Ordinal) || verb.EndsWith("sh", StringComparison.Ordinal) || verb.EndsWith('s') || verb.EndsWith('x') ? verb + "es" : verb + "s";
        yield return y ? verb[..^1] + "ied" : stem + "ed";
        yield return stem + "ing";
        yield return verb + verb[^1] + "ing";
        yield return verb + verb[^1] + "ed";
    }
}
