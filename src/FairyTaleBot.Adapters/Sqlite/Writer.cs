using System.Threading.Channels;

namespace FairyTaleBot.Adapters.Sqlite;

/// <summary>
/// The only one who writes. Changes that wait together are committed together: one flush to disk for all of them, and each succeeds or
/// fails on its own. What it acknowledges is on disk.
/// </summary>
internal sealed class Writer : IAsyncDisposable
{
    private readonly Channel<Change> waiting;
    private readonly Session session;
    private readonly string file;
    private readonly int most;
    private readonly Task work;

    public Writer(Session session, string file, StorageOptions options)
    {
        this.session = session;
        this.file = file;
        most = options.BatchedChanges;
        waiting = Channel.CreateBounded<Change>(new BoundedChannelOptions(options.WaitingChanges) { SingleReader = true });
        work = Task.Run(WorkAsync);
    }

    /// <summary>Makes a change in the next transaction.</summary>
    public Task<T> RunAsync<T>(Func<Session, T> change, CancellationToken cancellationToken) => SendAsync(new Change<T>(change, false, cancellationToken));

    /// <summary>Makes a change that begins and commits its own transactions.</summary>
    public Task<T> RunAloneAsync<T>(Func<Session, T> change, CancellationToken cancellationToken) => SendAsync(new Change<T>(change, true, cancellationToken));

    /// <summary>Finishes what waits.</summary>
    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await work.ConfigureAwait(false);
    }

    private async Task<T> SendAsync<T>(Change<T> change)
    {
        try
        {
            await waiting.Writer.WriteAsync(change, change.Cancellation).ConfigureAwait(false);
        }
        catch (ChannelClosedException)
        {
            throw new ObjectDisposedException(file, "The store is closed.");
        }

        return await change.Outcome.ConfigureAwait(false);
    }

    private async Task WorkAsync()
    {
        var batch = new List<Change>(most);
        while (await waiting.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            while (batch.Count < most && waiting.Reader.TryPeek(out var next) && !next.Alone && waiting.Reader.TryRead(out next)) batch.Add(next);
            if (batch.Count > 0) Commit(batch);
            else if (waiting.Reader.TryRead(out var alone)) MakeAlone(alone);
            batch.Clear();
        }
    }

    private void Commit(List<Change> batch)
    {
        try
        {
            session.Run("BEGIN IMMEDIATE");
            foreach (var change in batch) Make(change);
            session.Run("COMMIT");
        }
        catch (Exception e)
        {
            RollBack();
            foreach (var change in batch) change.Fail(Failures.Tell(e, file));
        }

        foreach (var change in batch) change.Tell();
    }

    /// <summary>A failed change is taken back by itself; only when SQLite gave up the whole transaction does the batch fail.</summary>
    private void Make(Change change)
    {
        session.Run("SAVEPOINT change");
        try
        {
            change.Make(session);
        }
        catch (Exception e) when (session.InTransaction)
        {
            session.Run("ROLLBACK TO change");
            change.Fail(Failures.Tell(e, file));
        }

        session.Run("RELEASE change");
    }

    private void MakeAlone(Change change)
    {
        try
        {
            change.Make(session);
        }
        catch (Exception e)
        {
            RollBack();
            change.Fail(Failures.Tell(e, file));
        }

        change.Tell();
    }

    private void RollBack()
    {
        try
        {
            session.RollBack();
        }
        catch (Microsoft.Data.Sqlite.SqliteException)
        {
            // The reason for rolling back is what callers are told.
        }
    }
}
