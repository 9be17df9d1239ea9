using FairyTaleBot.Briefs;
using FairyTaleBot.Common;
using FairyTaleBot.Drafts;
using FairyTaleBot.Languages;
using FairyTaleBot.Reviews;

namespace FairyTaleBot.Engine.Ports;

/// <summary>
/// Opens tales and writes chapters. Safe for concurrent calls. What it returns is a proposal: reviews and the bible's rules decide.
/// Texts in the briefs that people wrote are data; an implementation answers for not obeying them.
/// </summary>
public interface IStoryteller
{
    /// <summary>"embedded", or the model's name; recorded with every chapter and shown to operators.</summary>
    string Name { get; }

    /// <summary>What it is told to do in this language, without what people wrote: the reviews see to it that none of it reaches a page. Empty for one that is told nothing.</summary>
    string Instructions(Language language) => "";

    /// <summary>The first bible of a tale: cast, places, plan of beats, style.</summary>
    /// <exception cref="StorytellerException">The world failed: service away, out of time, unusable answer.</exception>
    Task<Opening> OpenAsync(OpeningBrief brief, CancellationToken cancellationToken);

    /// <summary>One chapter: the scene as soon as it is settled, so that painting can start, then the whole draft. The last step is always <see cref="WritingStep.Written"/>.</summary>
    /// <param name="repair">The draft to mend and what was found in it; null for a first draft.</param>
    /// <exception cref="StorytellerException">As above.</exception>
    IAsyncEnumerable<WritingStep> WriteAsync(ChapterBrief brief, Repair? repair, CancellationToken cancellationToken);
}

/// <summary>What a storyteller has settled so far.</summary>
public abstract record WritingStep
{
    private WritingStep()
    {
    }

    /// <summary>The scene will not change any more; the prose is still coming.</summary>
    public sealed record SceneSettled(Scene Scene) : WritingStep;

    /// <param name="Prompt">What the storyteller was told to do, without what people wrote: the reviews see to it that none of it is in the draft. Empty for one without a prompt.</param>
    /// <param name="PromptHash">Hash of the whole prompt; empty likewise.</param>
    public sealed record Written(ChapterDraft Draft, string Prompt = "", string PromptHash = "") : WritingStep;
}

/// <summary>A draft to mend and what was found in it.</summary>
/// <param name="Number">The how-manieth repair of the chapter, from 1.</param>
public sealed record Repair(ChapterDraft Draft, EquatableArray<Finding> Findings, int Number = 1);

/// <summary>The world kept a storyteller from answering.</summary>
/// <param name="isSaid">Whether operators have heard of the cause already, so that it need not be said on every page.</param>
public sealed class StorytellerException(string message, Exception? inner = null, bool isSaid = false) : Exception(message, inner)
{
    public bool IsSaid => isSaid;
}
