using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using FairyTaleBot.Briefs;
using FairyTaleBot.Drafts;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Testing.Tales;

namespace FairyTaleBot.Testing.Engine;

/// <summary>Writes sample drafts; what it does can be replaced for a test.</summary>
public sealed class FakeStoryteller : IStoryteller
{
    public string Name { get; init; } = "fake";

    /// <summary>The briefs of first drafts, in order. Several tales may be told at once.</summary>
    public ConcurrentQueue<ChapterBrief> Briefs { get; } = [];

    public ConcurrentQueue<Repair> Repairs { get; } = [];

    /// <summary>What it waits for before it begins to write; nothing unless told.</summary>
    public Func<ChapterBrief, Task> Before { get; set; } = _ => Task.CompletedTask;

    public Func<OpeningBrief, Opening> Open { get; set; } = b => Samples.Opening(b.Chapters);

    public Func<ChapterBrief, Repair?, ChapterDraft> Write { get; set; } = (b, _) => Samples.Draft(b.Number, b.IsLast);

    public Task<Opening> OpenAsync(OpeningBrief brief, CancellationToken cancellationToken) => Task.FromResult(Open(brief));

    public async IAsyncEnumerable<WritingStep> WriteAsync(ChapterBrief brief, Repair? repair, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Before(brief);
        if (repair is null) Briefs.Enqueue(brief);
        else Repairs.Enqueue(repair);
        var draft = Write(brief, repair);
        yield return new WritingStep.SceneSettled(draft.Scene);
        yield return new WritingStep.Written(draft);
    }
}
