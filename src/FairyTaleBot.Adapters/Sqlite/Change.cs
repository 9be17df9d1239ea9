namespace FairyTaleBot.Adapters.Sqlite;

/// <summary>Something to be written, and who waits for it. It is told how it went only after the commit.</summary>
internal abstract class Change(bool alone, CancellationToken cancellation)
{
    protected Exception? Failure { get; private set; }

    public bool Alone => alone;

    public CancellationToken Cancellation => cancellation;

    /// <summary>Until it is begun it can be called off; from then on the caller learns what became of it.</summary>
    public bool IsCalledOff { get; private set; }

    public void Make(Session session)
    {
        if (IsCalledOff = cancellation.IsCancellationRequested) return;
        Apply(session);
    }

    public void Fail(Exception failure) => Failure ??= failure;

    public abstract void Tell();

    protected abstract void Apply(Session session);
}

internal sealed class Change<T>(Func<Session, T> change, bool alone, CancellationToken cancellation) : Change(alone, cancellation)
{
    private readonly TaskCompletionSource<T> outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? result;

    public Task<T> Outcome => outcome.Task;

    public override void Tell()
    {
        if (IsCalledOff) outcome.TrySetCanceled(Cancellation);
        else if (Failure is { } failure) outcome.TrySetException(failure);
        else outcome.TrySetResult(result!);
    }

    protected override void Apply(Session session) => result = change(session);
}
