using FairyTaleBot.Characters;
using FairyTaleBot.Drafts;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Reviews.Checks;

/// <summary>V1: there is prose and a title, and every id that the draft names exists.</summary>
internal sealed class IdsResolve : IReviewCheck
{
    public string Id => "V1";

    public IEnumerable<Finding> Examine(ReviewedPage page)
    {
        var (draft, context) = (page.Draft, page.Context);
        if (!draft.Paragraphs.Any(p => p.Any(char.IsLetter))) yield return new(Id, Severity.Block, "", "Write the chapter's prose.");
        if (string.IsNullOrWhiteSpace(draft.Title)) yield return new(Id, Severity.Block, "", "Give the chapter a title.");
        else if (Folding.Scalars(draft.Title) > ChapterDraft.MaxTitle) yield return new(Id, Severity.Warn, draft.Title, $"Keep the title within {ChapterDraft.MaxTitle} characters.");

        foreach (var (id, part) in Unresolved(draft, context).Distinct())
        {
            yield return new(Id, Severity.Block, id, $"{part} names an id that the tale does not have; use only ids from the bible.");
        }
    }

    private static IEnumerable<(string Id, string Part)> Unresolved(ChapterDraft draft, ReviewContext context)
    {
        var (bible, delta) = (context.Brief.Bible, draft.Delta);
        var cast = bible.Cast.Concat(delta.NewCharacters).Select(c => c.Id).ToHashSet();
        var items = bible.Items.Concat(delta.NewItems).Select(i => i.Id).ToHashSet();
        var places = bible.Places.Select(p => p.Id).ToHashSet();
        var facts = bible.Ledger.Concat(delta.NewFacts).Select(f => f.Id).ToHashSet();
        var threads = bible.Threads.Concat(delta.ThreadsOpened).Select(t => t.Id).ToHashSet();
        HashSet<string> subjects = [.. cast, .. items, .. places, Ledgers.LedgerRules.World];
        HashSet<string> presences = [.. places, CharacterState.Away, CharacterState.Gone];

        return
        [
            .. Outside("The scene's cast", draft.Scene.CastIds, cast),
            .. Outside("The scene's place", [draft.Scene.PlaceId], places),
            .. Outside("The scene's things", draft.Scene.ItemIds, items),
            .. Outside("A new fact", delta.NewFacts.Select(f => f.Subject), subjects),
            .. Outside("A retired fact", delta.RetiredFacts, facts),
            .. Outside("A state change", delta.StateChanges.Select(s => s.CharacterId), cast),
            .. Outside("A state's place", delta.StateChanges.Select(s => s.State.Present), presences),
            .. Outside("A state's hold", delta.StateChanges.SelectMany(s => s.State.Holds), items),
            .. Outside("A state's knowledge", delta.StateChanges.SelectMany(s => s.State.Knows), facts),
            .. Outside("A thing's change", delta.ItemChanges.Select(i => i.ItemId), items),
            .. Outside("A thing's owner", delta.ItemChanges.Select(i => i.Owner).Where(o => o.Length > 0), cast),
            .. Outside("A thing's place", delta.ItemChanges.Select(i => i.PlaceId).Where(p => p.Length > 0), places),
            .. Outside("A closed thread", delta.ThreadsClosed, threads),
        ];
    }

    private static IEnumerable<(string Id, string Part)> Outside(string part, IEnumerable<string> named, HashSet<string> known) =>
        named.Where(id => !known.Contains(id)).Select(id => (id, part));
}
