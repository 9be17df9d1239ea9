using FairyTaleBot.Characters;
using FairyTaleBot.Common;
using FairyTaleBot.Languages;
using FairyTaleBot.Plots;
using FairyTaleBot.Styles;

namespace FairyTaleBot.Ledgers;

/// <summary>
/// Everything that stays true from first page to last: the fold of the tale's events. A storyteller only proposes changes;
/// <c>BibleRules</c> checks and applies them. Every list has a cap, so that what a storyteller is told does not grow with the tale.
/// </summary>
/// <param name="Plot">The storyteller's own name for the plot skeleton; empty when it has none.</param>
/// <param name="Synopsis">At most 900 characters, rewritten with each chapter.</param>
/// <param name="Tail">The last sentences, verbatim, at most 500 characters, for the voice.</param>
/// <param name="Motifs">Refrains that may repeat; at most 5.</param>
public sealed record StoryBible(
    Language Language,
    string Plot,
    Intent Intent,
    EquatableArray<Character> Cast,
    EquatableArray<Place> Places,
    EquatableArray<Item> Items,
    EquatableArray<Fact> Ledger,
    EquatableArray<StoryThread> Threads,
    EquatableArray<Beat> Plan,
    ReaderCurve Curve,
    StyleSheet Style,
    string Synopsis,
    string Tail,
    EquatableArray<string> Motifs)
{
    public const int MaxCast = 8;
    public const int MaxPlaces = 4;
    public const int MaxItems = 6;
    public const int MaxFacts = 24;
    public const int MaxOpenThreads = 6;
    public const int MaxSynopsis = 900;
    public const int MaxTail = 500;
    public const int MaxMotifs = 5;

    public Character Hero => Cast.First(c => c.Role == Role.Hero);

    public IEnumerable<Fact> ActiveFacts => Ledger.Where(f => f.ValidTo is null);

    public IEnumerable<StoryThread> OpenThreads => Threads.Where(t => t.Status == ThreadStatus.Open);

    public Character? FindCharacter(string id) => Cast.FirstOrDefault(c => c.Id == id);

    public Place? FindPlace(string id) => Places.FirstOrDefault(p => p.Id == id);

    public Item? FindItem(string id) => Items.FirstOrDefault(i => i.Id == id);
}
