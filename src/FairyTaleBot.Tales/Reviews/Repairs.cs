using FairyTaleBot.Common;
using FairyTaleBot.Drafts;

namespace FairyTaleBot.Reviews;

/// <summary>Whether a repair is one: it takes something away that blocked and brings nothing new that blocks.</summary>
public static class Repairs
{
    /// <param name="former">The draft that was sent back.</param>
    /// <param name="found">What blocked it, among the rest.</param>
    /// <param name="mended">What came back.</param>
    /// <param name="left">What is found in that.</param>
    public static bool Mends(ChapterDraft former, EquatableArray<Finding> found, ChapterDraft mended, EquatableArray<Finding> left)
    {
        Finding[] before = [.. found.Where(f => f.Severity == Severity.Block)];
        Finding[] after = [.. left.Where(f => f.Severity == Severity.Block)];
        return after.Length < before.Length && !after.Any(f => IsNew(f, before, after, former));
    }

    /// <summary>New is a kind of finding that was not there, more of one kind than before, or one about words that the repair itself has written.</summary>
    private static bool IsNew(Finding finding, Finding[] before, Finding[] after, ChapterDraft former)
    {
        var times = before.Count(f => f.Check == finding.Check);
        return times == 0
            || after.Count(f => f.Check == finding.Check) > times
            || (finding.Span.Length > 0 && before.All(f => f.Span != finding.Span) && !Everything(former).Contains(finding.Span, StringComparison.Ordinal));
    }

    private static string Everything(ChapterDraft draft) =>
        string.Join('\n', [draft.Text, draft.Title, draft.Synopsis, draft.BeatEvidence, draft.TurnEvidence, draft.Scene.Action, draft.Scene.Alt, .. draft.Choices.Select(c => c.Label)]);
}
