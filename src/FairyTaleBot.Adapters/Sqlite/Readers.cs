using System.Collections.Concurrent;

namespace FairyTaleBot.Adapters.Sqlite;

/// <summary>A few connections that only read, beside the writer. Each read sees one moment of the file.</summary>
internal sealed class Readers(Func<Session> open, string file, int most) : IAsyncDisposable
{
    private readonly SemaphoreSlim free = new(most, most);
    private readonly ConcurrentBag<Session> idle = [];

    public async Task<T> RunAsync<T>(Func<Session, T> read, CancellationToken cancellationToken)
    {
        await free.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await Task.Run(() => Read(read), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            free.Release();
        }
    }

    /// <summary>Waits for reads that are under way.</summary>
    public async ValueTask DisposeAsync()
    {
        for (var i = 0; i < most; i++) await free.WaitAsync().ConfigureAwait(false);
        while (idle.TryTake(out var session)) session.Dispose();
        free.Dispose();
    }

    private T Read<T>(Func<Session, T> read)
    {
        Session? session = null;
        try
        {
            if (!idle.TryTake(out session)) session = open();
            session.Run("BEGIN");
            var result = read(session);
            session.Run("COMMIT");
            idle.Add(session);
            return result;
        }
        catch (Exception e)
        {
            session?.Dispose();
            throw Failures.Tell(e, file);
        }
    }
}
