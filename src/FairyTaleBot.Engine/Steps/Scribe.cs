using FairyTaleBot.Briefs;
using FairyTaleBot.Common;
using FairyTaleBot.Drafts;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Ledgers;
using FairyTaleBot.Reviews;
using FairyTaleBot.Styles;
using FairyTaleBot.Tales;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FairyTaleBot.Engine.Steps;

/// <summary>The storytellers in the order they are asked. The last one is the embedded one, which does not fail.</summary>
public sealed record StorytellerLadder(IReadOnlyList<IStoryteller> Storytellers);

/// <summary>Gets a tale opened and a chapter written: draft, review, at most two repairs, then the next storyteller on the ladder.</summary>
public sealed partial class Scribe(StorytellerLadder ladder, StyleCatalogue styles, IModerator moderator, IOptions<TalesOptions> options, ILogger<Scribe> logger)
{
    /// <summary>An opening whose bible stands; null when no storyteller had one.</summary>
    public async Task<(Opening Opening, StyleSheet Style, string Teller)?> OpenAsync(OpeningBrief brief, CancellationToken cancellationToken)
    {
        foreach (var storyteller in ladder.Storytellers)
        {
            try
            {
                var opening = await storyteller.OpenAsync(brief, cancellationToken);
                var style = styles.OrFirst(brief.Style ?? opening.StyleId);
                _ = BibleRules.Open(opening, brief.Language, style);
                return (opening, style, storyteller.Name);
            }
            catch (Exception e) when (e is StorytellerException or ArgumentException)
            {
                LogOpeningFailed(storyteller.Name, e.Message);
            }
        }

        return null;
    }

    /// <summary>The best draft that could be had; null when no storyteller wrote one.</summary>
    /// <param name="sceneSettled">Told each time a scene is settled, so that painting can start beside the writing.</param>
    public async Task<(ChapterDraft Draft, Making Making)?> WriteAsync(
        ChapterBrief brief, EquatableArray<string> earlier, Action<Scene> sceneSettled, CancellationToken cancellationToken)
    {
        var context = new ReviewContext(brief, earlier);
        Attempt? best = null;
        foreach (var storyteller in ladder.Storytellers)
        {
            try
            {
                if (await WriteAsync(storyteller, context, sceneSettled, cancellationToken) is not { } written) continue;
                if (written.Blocks == 0) return (written.Draft, written.Making);
                if (best is not { } b || written.Blocks < b.Blocks) best = written;
            }
            catch (StorytellerException e)
            {
                LogWritingFailed(storyteller.Name, brief.Number, e.Message);
            }
        }

        return best is { } found ? (found.Draft, found.Making) : null;
    }

    private async Task<Attempt?> WriteAsync(
        IStoryteller storyteller, ReviewContext context, Action<Scene> sceneSettled, CancellationToken cancellationToken)
    {
        if (await DraftAsync(storyteller, context.Brief, null, sceneSettled, cancellationToken) is not { } first) return null;
        var firstFindings = await ExamineAsync(first, context, cancellationToken);
        var (draft, findings, repairs) = (first, firstFindings, 0);
        while (Blocks(findings) > 0 && repairs < options.Value.MaxRepairs)
        {
            repairs++;
            LogRepair(storyteller.Name, context.Brief.Number, repairs, string.Join(' ', findings.Select(f => f.Check)));
            if (await DraftAsync(storyteller, context.Brief, new Repair(draft, findings), sceneSettled, cancellationToken) is not { } mended) break;
            var again = await ExamineAsync(mended, context, cancellationToken);
            // A repair counts only when it mends more than it breaks.
            if (Blocks(again) < Blocks(findings)) (draft, findings) = (mended, again);
        }

        return new(draft, new Making(storyteller.Name, repairs, firstFindings, ReferenceEquals(draft, first) ? null : first), Blocks(findings));
    }

    /// <summary>The reviews, and the gate: what a storyteller wrote passes it before anybody reads it, as people's words do.</summary>
    private async Task<EquatableArray<Finding>> ExamineAsync(ChapterDraft draft, ReviewContext context, CancellationToken cancellationToken)
    {
        var findings = Reviewer.Examine(draft, context);
        var verdict = await moderator.JudgeAsync($"{draft.Title}\n\n{draft.Text}", TextUse.Prose, context.Brief.Language, context.Brief.Age, cancellationToken);
        return verdict is Verdict.Declined declined
            ? findings.Add(new("V24", Severity.Block, "", $"Leave out what does not belong in a children's tale ({declined.Reason})."))
            : findings;
    }

    private static async Task<ChapterDraft?> DraftAsync(
        IStoryteller storyteller, ChapterBrief brief, Repair? repair, Action<Scene> sceneSettled, CancellationToken cancellationToken)
    {
        ChapterDraft? draft = null;
        await foreach (var step in storyteller.WriteAsync(brief, repair, cancellationToken))
        {
            if (step is WritingStep.SceneSettled settled) sceneSettled(settled.Scene);
            if (step is WritingStep.Written written) draft = written.Draft;
        }

        return draft;
    }

    private sealed record Attempt(ChapterDraft Draft, Making Making, int Blocks);

    private static int Blocks(EquatableArray<Finding> findings) => findings.Count(f => f.Severity == Severity.Block);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Storyteller} could not open a tale: {Reason}")]
    private partial void LogOpeningFailed(string storyteller, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Storyteller} could not write chapter {Chapter}: {Reason}")]
    private partial void LogWritingFailed(string storyteller, int chapter, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Storyteller} is asked to mend chapter {Chapter}, time {Repair}: {Checks}")]
    private partial void LogRepair(string storyteller, int chapter, int repair, string checks);
}
