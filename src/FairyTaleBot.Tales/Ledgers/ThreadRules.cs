using FairyTaleBot.Common;

namespace FairyTaleBot.Ledgers;

/// <summary>Questions the tale owes an answer to: six open at most, none raised on the last page.</summary>
internal static class ThreadRules
{
    /// <summary>Settled ones are kept so long, for the book's end; older ones stand in the events.</summary>
    public const int MaxSettled = 12;

    private const int MaxWeight = 3;

    public static EquatableArray<StoryThread> Open(EquatableArray<StoryThread> threads, int chapters) =>
        Raise([], threads, chapter: 0, chapters);

    public static StoryBible Raise(StoryBible bible, EquatableArray<StoryThread> opened, int chapter) =>
        chapter >= bible.Plan.Count ? bible : bible with { Threads = Raise(bible.Threads, opened, chapter, bible.Plan.Count) };

    public static StoryBible Close(StoryBible bible, EquatableArray<string> closed)
    {
        var threads = bible.Threads.Replace(
            t => t.Status == ThreadStatus.Open && closed.Contains(t.Id),
            t => t with { Status = ThreadStatus.Paid });
        var forgotten = threads.Where(t => t.Status != ThreadStatus.Open).SkipLast(MaxSettled).ToHashSet();
        return bible with { Threads = threads.RemoveAll(forgotten.Contains) };
    }

    private static EquatableArray<StoryThread> Raise(EquatableArray<StoryThread> threads, EquatableArray<StoryThread> opened, int chapter, int chapters)
    {
        foreach (var thread in opened)
        {
            var question = Clip.Text(thread.Question, StoryThread.MaxQuestion);
            if (threads.Count(t => t.Status == ThreadStatus.Open) >= StoryBible.MaxOpenThreads) break;
            if (question.Length == 0 || !Clip.IsId(thread.Id) || threads.Any(t => t.Id == thread.Id || t.Question == question)) continue;
            threads = threads.Add(thread with
            {
                Question = question,
                OpenedIn = chapter,
                DueBy = Math.Clamp(thread.DueBy, Math.Min(chapter + 1, chapters), chapters),
                Weight = Math.Clamp(thread.Weight, 1, MaxWeight),
                Status = ThreadStatus.Open,
            });
        }

        return threads;
    }
}
