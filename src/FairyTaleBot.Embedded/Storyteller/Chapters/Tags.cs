using FairyTaleBot.Embedded.Storyteller.Grammar;
using FairyTaleBot.Languages;
using FairyTaleBot.Ledgers;

namespace FairyTaleBot.Embedded.Storyteller.Chapters;

/// <summary>What a pattern can ask of a tale before it is told: what sort of thing is wanted, for whom it is told, and what was told before.</summary>
internal static class Tags
{
    /// <summary>The heading's prefix of facts that say what a chapter let the reader see: <c>seen-teapots</c>.</summary>
    public const string Seen = "seen-";

    /// <summary>The prefix of the tag that says in which way the idea that is come back to was told: <c>told.2</c>.</summary>
    public const string Told = "told.";

    /// <summary>Of an idea told in its own words: the hero or the helper does it.</summary>
    public const string Ours = "ours";

    public static HashSet<string> Of(Noun? want, AgeBand age, bool bedtime)
    {
        var tags = new HashSet<string>(StringComparer.Ordinal) { "want." + KindOf(want) };
        if (want?.Number == Number.Mass) tags.Add("want.mass");
        if (age == AgeBand.From4To6) tags.Add("small");
        if (age == AgeBand.From10To12) tags.Add("old");
        if (bedtime) tags.Add("bed");
        return tags;
    }

    public static IEnumerable<string> OfLedger(StoryBible bible) =>
        bible.ActiveFacts.Where(f => f.Id.StartsWith(Seen, StringComparison.Ordinal)).Select(f => Plants.Tag(f.Id[Seen.Length..]));

    private static string KindOf(Noun? noun) => noun?.Kind switch
    {
        null => "unknown",
        NounKind.Animal or NounKind.Person => "living",
        NounKind.Thing or NounKind.Plant => "thing",
        NounKind.Food => "food",
        NounKind.Sky => "sky",
        NounKind.Weather => "weather",
        NounKind.Place or NounKind.Vehicle => "big",
        NounKind.Sound => "sound",
        _ => "thought",
    };
}
