using System.Runtime.CompilerServices;
using FairyTaleBot.Briefs;
using FairyTaleBot.Drafts;
using FairyTaleBot.Embedded.Storyteller.Chapters;
using FairyTaleBot.Embedded.Storyteller.Openings;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Reviews;

namespace FairyTaleBot.Embedded.Storyteller;

/// <summary>
/// A storyteller that needs nothing: the same brief gives the same words on every machine. All it knows of a tale stands in the brief's
/// bible, so it can go on with one that somebody else began.
/// </summary>
public sealed class EmbeddedStoryteller : IStoryteller
{
    public string Name => "embedded";

    public Task<Opening> OpenAsync(OpeningBrief brief, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(brief);
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(OpeningWriter.Write(brief));
    }

    public async IAsyncEnumerable<WritingStep> WriteAsync(ChapterBrief brief, Repair? repair, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(brief);
        cancellationToken.ThrowIfCancellationRequested();
        // A repair asks for other words: the next variant of everything that has one.
        var take = repair is null ? brief.Edition : brief.Edition + 1;
        var draft = ChapterWriter.Write(brief, take);
        // A member's own sentence can hold what no page may; then only what it names is told.
        if (brief.Won is { IsIdea: true } won && IsBlocked(draft, brief) && IdeaWords.ThingOf(won.Text, brief.Language) is { } named)
        {
            draft = ChapterWriter.Write(brief with { Won = won with { Text = named } }, take);
        }

        yield return new WritingStep.SceneSettled(draft.Scene);
        await Task.CompletedTask;
        yield return new WritingStep.Written(draft);
    }

    private static bool IsBlocked(ChapterDraft draft, ChapterBrief brief) => Reviewer.Examine(draft, new ReviewContext(brief, [])).Any(f => f.Severity == Severity.Block);
}
