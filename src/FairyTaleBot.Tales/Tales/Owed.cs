using FairyTaleBot.Ballots;
using FairyTaleBot.Common;

namespace FairyTaleBot.Tales;

/// <summary>What a tale owes the world besides posts. Derived from its state, so nothing can be forgotten that was once decided.</summary>
public abstract record OwedWork(DateTimeOffset DueAt)
{
    /// <summary>The cast and the plan of a new tale.</summary>
    public sealed record Open(DateTimeOffset DueAt) : OwedWork(DueAt);

    public sealed record Write(DateTimeOffset DueAt, int Chapter, int Edition, int Attempt) : OwedWork(DueAt);

    public sealed record Paint(DateTimeOffset DueAt, int Chapter, int Edition, int Take) : OwedWork(DueAt);

    public sealed record Close(DateTimeOffset DueAt, int Ballot) : OwedWork(DueAt);

    /// <summary>Everything there is of the tale is to be taken away.</summary>
    public sealed record Forget(DateTimeOffset DueAt) : OwedWork(DueAt);

    /// <summary>Stable and unique in the tale: <c>write/3/1/1</c>.</summary>
    public string Key => this switch
    {
        Open => "open",
        Write w => $"write/{w.Chapter}/{w.Edition}/{w.Attempt}",
        Paint p => $"paint/{p.Chapter}/{p.Edition}/{p.Take}",
        Close c => $"close/{c.Ballot}",
        Forget => "forget",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Everything the tale owes now, in no order.</summary>
    public static EquatableArray<OwedWork> Of(Tale tale)
    {
        var work = new List<OwedWork>();
        switch (tale.Phase)
        {
            case Phase.Forgotten f:
                return [new Forget(f.Since)];
            case Phase.Opening o:
                work.Add(new Open(o.Since));
                break;
            case Phase.Writing w:
                work.Add(new Write(w.Since, w.Chapter, w.Edition, w.Attempt));
                break;
            // What is being written when somebody lets the tale rest may come to its end.
            case Phase.Paused { Reason: PauseReason.Asked, From: Phase.Writing { Attempt: > 0 } w }:
                work.Add(new Write(w.Since, w.Chapter, w.Edition, w.Attempt));
                break;
            case Phase.Choosing { Ballot: var ballot } when ClosingOf(ballot) is { } due:
                work.Add(new Close(due, ballot.Number));
                break;
        }

        work.AddRange(tale.Chapters.Where(c => c.PictureOwed).Select(c => new Paint(c.WrittenAt, c.Number, c.Edition, c.Take)));
        return [.. work];
    }

    private static DateTimeOffset? ClosingOf(Ballot ballot) => (ballot.Countdown?.Until, ballot.ClosesAt) switch
    {
        ({ } a, { } b) => a < b ? a : b,
        var (a, b) => a ?? b,
    };
}
