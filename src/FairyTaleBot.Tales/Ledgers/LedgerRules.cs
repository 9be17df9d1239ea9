using FairyTaleBot.Common;
using FairyTaleBot.Plots;

namespace FairyTaleBot.Ledgers;

/// <summary>What is true. Two active hard facts never speak of the same thing: a new one waits until the old is retired.</summary>
internal static class LedgerRules
{
    /// <summary>The subject of facts that are about no one thing.</summary>
    public const string World = "world";

    public static EquatableArray<Fact> Open(EquatableArray<Fact> facts, StoryBible bible) =>
        Evict(Assert(bible, facts, chapter: 0), chapter: 0).Ledger;

    public static StoryBible Retire(StoryBible bible, EquatableArray<string> ids, int chapter) => bible with
    {
        Ledger = bible.Ledger.Replace(f => f.ValidTo is null && ids.Contains(f.Id), f => f with { ValidTo = chapter }),
    };

    public static StoryBible Assert(StoryBible bible, EquatableArray<Fact> proposed, int chapter)
    {
        foreach (var fact in proposed)
        {
            var entering = Clip.Of(fact) with { Id = FreshId(bible, fact.Id, chapter), Chapter = chapter, ValidTo = null };
            if (entering.Text.Length == 0 || !IsSubject(bible, fact.Subject)) continue;
            if (bible.ActiveFacts.Any(f => f.Text == entering.Text || (entering.Hard && f.Hard && Same(f, entering)))) continue;
            bible = bible with { Ledger = bible.Ledger.Add(entering) };
        }

        return bible;
    }

    /// <summary>
    /// Back to the cap. What goes first is soft and old; what stays to the last is hard and about those on stage,
    /// or spoken of by an open thread or the beat to come. What goes is forgotten by the bible, not made untrue: events keep it.
    /// </summary>
    public static StoryBible Evict(StoryBible bible, int chapter)
    {
        var beat = bible.Plan.FirstOrDefault(b => b.Index == chapter + 1) ?? (bible.Plan.Count > 0 ? bible.Plan[^1] : null);
        var kept = bible.ActiveFacts
            .Select((fact, order) => (fact, order))
            .OrderByDescending(f => Weight(f.fact, bible, beat)).ThenByDescending(f => f.fact.Chapter).ThenBy(f => f.order)
            .Take(StoryBible.MaxFacts)
            .Select(f => f.fact.Id)
            .Concat(bible.Ledger.Where(f => f.ValidTo is not null).TakeLast(StoryBible.MaxFacts).Select(f => f.Id))
            .ToHashSet();
        return bible with { Ledger = bible.Ledger.RemoveAll(f => !kept.Contains(f.Id)) };
    }

    private static int Weight(Fact fact, StoryBible bible, Beat? beat)
    {
        var onStage = beat?.CastIds.Contains(fact.Subject) ?? false;
        var atHand = onStage || bible.FindCharacter(fact.Subject) is { OnHand: true };
        var called = bible.OpenThreads.Any(t => Mentions(t.Question, fact, bible))
            || (beat is not null && (beat.PlaceId == fact.Subject || beat.Keywords.Any(k => fact.Text.Contains(k, StringComparison.OrdinalIgnoreCase))));
        return (fact.Hard ? 4 : 0) + (onStage ? 2 : atHand ? 1 : 0) + (called ? 3 : 0);
    }

    private static bool Mentions(string question, Fact fact, StoryBible bible)
    {
        var name = bible.FindCharacter(fact.Subject)?.Name.Display ?? bible.FindItem(fact.Subject)?.Name ?? bible.FindPlace(fact.Subject)?.Name;
        return (fact.Object.Length > 1 && question.Contains(fact.Object, StringComparison.OrdinalIgnoreCase))
            || (!string.IsNullOrEmpty(name) && question.Contains(name, StringComparison.OrdinalIgnoreCase));
    }

    private static bool Same(Fact one, Fact other) => one.Subject == other.Subject && one.Predicate == other.Predicate;

    private static bool IsSubject(StoryBible bible, string? id) =>
        id == World || (id is not null && (bible.FindCharacter(id) is not null || bible.FindPlace(id) is not null || bible.FindItem(id) is not null));

    private static string FreshId(StoryBible bible, string? id, int chapter)
    {
        if (Clip.IsId(id) && bible.Ledger.All(f => f.Id != id)) return id!;
        for (var n = 1; ; n++)
        {
            var fresh = $"fact-{chapter}-{n}";
            if (bible.Ledger.All(f => f.Id != fresh)) return fresh;
        }
    }
}
