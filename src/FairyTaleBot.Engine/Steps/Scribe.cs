using FairyTaleBot.Briefs;
using FairyTaleBot.Common;
using FairyTaleBot.Drafts;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Engine.Watching;
using FairyTaleBot.Ledgers;
using FairyTaleBot.Reviews;
using FairyTaleBot.Styles;
using FairyTaleBot.Tales;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FairyTaleBot.Engine.Steps;

/// <summary>The storytellers in the order they are asked. The last one is the embedded one, which does not fail.</summary>
public sealed record StorytellerLadder(IReadOnlyList<IStoryteller> Storytellers)
{
    /// <summary>Whom a tale is told by: one that keeps to the embedded parts asks the last alone.</summary>
    public IEnumerable<IStoryteller> For(bool homemade) => homemade ? Storytellers.TakeLast(1) : Storytellers;
}

/// <summary>Gets a tale opened and a chapter written: draft, review, at most two repairs, then the next storyteller on the ladder.</summary>
public sealed partial class Scribe(StorytellerLadder ladder, StyleCatalogue styles, IModerator moderator, IOptions<TalesOptions> options, ILogger<Scribe> logger, ICritic? critic = null)
{
    // So many doubts are worth a second reader.
    private const int ManyWarnings = 3;

    /// <summary>An opening whose bible stands; null when no storyteller had one.</summary>
    public async Task<(Opening Opening, StyleSheet Style, string Teller)?> OpenAsync(OpeningBrief brief, CancellationToken cancellationToken)
    {
        foreach (var storyteller in ladder.For(brief.Homemade))
        {
            try
            {
                var opening = await storyteller.OpenAsync(brief, cancellationToken);
                var style = styles.OrFirst(brief.Style ?? opening.StyleId);
                _ = BibleRules.Open(opening, brief.Language, style);
                var found = OpeningReviewer.Examine(opening, brief, storyteller.Instructions(brief.Language));
                if (found.Count > 0)
                {
                    LogOpeningFailed(LogLevel.Warning, storyteller.Name, string.Join(' ', found.Select(f => f.Check).Distinct()));
                    continue;
                }

                if (await moderator.JudgeAsync(Shown(opening), TextUse.Prose, brief.Language, brief.Age, cancellationToken) is Verdict.Fine or Verdict.Softened)
                {
                    return (opening, style, storyteller.Name);
                }

                LogOpeningFailed(LogLevel.Warning, storyteller.Name, "It does not belong in a children's tale.");
            }
            catch (Exception e) when (e is StorytellerException or ArgumentException)
            {
                LogOpeningFailed(LevelOf(e), storyteller.Name, e.Message);
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
        var rounds = new List<ReviewRound>();
        Attempt? best = null;
        foreach (var storyteller in ladder.For(brief.Homemade))
        {
            try
            {
                if (await WriteAsync(storyteller, context, sceneSettled, rounds, cancellationToken) is not { } written) continue;
                if (written.Blocks == 0) return (written.Draft, written.Making with { Rounds = [.. rounds] });
                // A page that no reader should meet is no page, even when there is none better.
                if (!written.IsUnsafe && (best is not { } b || written.Blocks < b.Blocks)) best = written;
            }
            catch (StorytellerException e)
            {
                LogWritingFailed(LevelOf(e), storyteller.Name, brief.Number, e.Message);
            }
        }

        return best is { } found ? (found.Draft, found.Making with { Rounds = [.. rounds] }) : null;
    }

    private async Task<Attempt?> WriteAsync(
        IStoryteller storyteller, ReviewContext context, Action<Scene> sceneSettled, List<ReviewRound> rounds, CancellationToken cancellationToken)
    {
        if (await DraftAsync(storyteller, context.Brief, null, sceneSettled, cancellationToken) is not { } handedIn) return null;
        var first = handedIn.Draft;
        var (draft, firstFindings) = await ReadAsync(first, context with { Prompt = handedIn.Prompt }, cancellationToken);
        if (critic is not null && IsWorthASecondReading(storyteller, firstFindings, context.Brief)) firstFindings = firstFindings.AddRange(await critic.ReadAsync(draft, context.Brief, cancellationToken));
        var (findings, repairs, hash) = (firstFindings, 0, handedIn.PromptHash);
        rounds.Add(new(storyteller.Name, 0, firstFindings, Kept: true));
        while (Blocks(findings) > 0 && repairs < options.Value.MaxRepairs)
        {
            repairs++;
            Measures.Repair();
            LogRepair(storyteller.Name, context.Brief.Number, repairs, string.Join(' ', findings.Select(f => f.Check)));
            if (await DraftAsync(storyteller, context.Brief, new Repair(draft, findings, repairs), sceneSettled, cancellationToken) is not { } tried) break;
            var (mended, again) = await ReadAsync(tried.Draft, context with { Prompt = tried.Prompt }, cancellationToken);
            var mends = Repairs.Mends(draft, findings, mended, again);
            rounds.Add(new(storyteller.Name, repairs, again, mends));
            if (mends) (draft, findings) = (mended, again);
        }

        return new(draft, new Making(storyteller.Name, repairs, firstFindings, draft == first ? null : first, hash), Blocks(findings), findings.Any(f => f.IsUnsafe));
    }

    /// <summary>Only what no check blocks, and only where most contradictions are: the middle of a tale, or a page full of doubts.</summary>
    private bool IsWorthASecondReading(IStoryteller storyteller, EquatableArray<Finding> findings, ChapterBrief brief)
    {
        if (Blocks(findings) > 0 || storyteller == ladder.Storytellers[^1]) return false;
        var at = (double)brief.Number / brief.Of;
        return at is >= 0.4 and <= 0.6 || findings.Count(f => f.Severity == Severity.Warn) >= ManyWarnings;
    }

    /// <summary>The reviews, and the gate: what a storyteller wrote passes it before anybody reads it, as people's words do.</summary>
    private async Task<(ChapterDraft Draft, EquatableArray<Finding> Findings)> ReadAsync(ChapterDraft draft, ReviewContext context, CancellationToken cancellationToken)
    {
        using var span = Traces.Review(context.Brief.Number);
        var (mended, findings) = Reviewer.Read(draft, context);
        span?.SetTag("findings", string.Join(' ', findings.Select(f => f.Check)));
        foreach (var finding in findings) Measures.Finding(finding.Check, finding.Severity.ToString());
        var verdict = await moderator.JudgeAsync(Shown(mended), TextUse.Prose, context.Brief.Language, context.Brief.Age, cancellationToken);
        return verdict switch
        {
            Verdict.Declined declined => (mended, findings.Add(Unfit(declined.Reason.ToString()))),
            Verdict.Care => (mended, findings.Add(Unfit("somebody who wants to hurt themselves"))),
            _ => (mended, findings),
        };
    }

    /// <summary>Everything of a draft that somebody reads, or that is read back into the next chapter.</summary>
    private static string Shown(ChapterDraft draft) => string.Join(
        "\n\n",
        [
            draft.Title, draft.Text, draft.Synopsis, draft.Scene.Action, draft.Scene.ActionEn ?? "", draft.Scene.Alt, .. draft.Scene.KeywordsEn, .. draft.Scene.Keywords,
            .. draft.Choices.Select(c => c.Label), .. draft.Delta.NewFacts.Select(f => f.Text), .. draft.Delta.NewCharacters.Select(c => c.Name.Display),
            .. draft.Delta.NewItems.Select(i => i.Name), .. draft.Delta.ThreadsOpened.Select(t => t.Question),
        ]);

    /// <summary>Everything of an opening that somebody reads sooner or later.</summary>
    private static string Shown(Opening opening) => string.Join(
        "\n\n",
        [
            opening.Title, opening.Intent.Message, opening.Curve.Twist, opening.Curve.Lesson, .. opening.Motifs, .. opening.Facts.Select(f => f.Text),
            .. opening.Cast.Select(c => $"{c.Name.Display}, {c.Kind}. {c.Want}. {c.Fear}. {c.Flaw}. {c.Voice}."), .. opening.Places.Select(p => $"{p.Name}. {p.Rule}"),
            .. opening.Items.Select(i => $"{i.Name}. {i.Power}"), .. opening.Threads.Select(t => t.Question), .. opening.Plan.Select(b => b.Goal),
        ]);

    private static LogLevel LevelOf(Exception e) => e is StorytellerException { IsSaid: true } ? LogLevel.Debug : LogLevel.Warning;

    private static Finding Unfit(string what) => new("V24", Severity.Block, "", $"Leave out what does not belong in a children's tale ({what}).");

    private static async Task<WritingStep.Written?> DraftAsync(
        IStoryteller storyteller, ChapterBrief brief, Repair? repair, Action<Scene> sceneSettled, CancellationToken cancellationToken)
    {
        using var span = Traces.Write(storyteller.Name, brief.Number, repair is not null);
        WritingStep.Written? written = null;
        await foreach (var step in storyteller.WriteAsync(brief, repair, cancellationToken))
        {
            if (step is WritingStep.SceneSettled settled) sceneSettled(settled.Scene);
            if (step is WritingStep.Written handedIn) written = handedIn;
        }

        return written;
    }

    private sealed record Attempt(ChapterDraft Draft, Making Making, int Blocks, bool IsUnsafe);

    private static int Blocks(EquatableArray<Finding> findings) => findings.Count(f => f.Severity == Severity.Block);

    [LoggerMessage(Message = "{Storyteller} could not open a tale: {Reason}")]
    private partial void LogOpeningFailed(LogLevel level, string storyteller, string reason);

    [LoggerMessage(Message = "{Storyteller} could not write chapter {Chapter}: {Reason}")]
    private partial void LogWritingFailed(LogLevel level, string storyteller, int chapter, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Storyteller} is asked to mend chapter {Chapter}, time {Repair}: {Checks}")]
    private partial void LogRepair(string storyteller, int chapter, int repair, string checks);
}
