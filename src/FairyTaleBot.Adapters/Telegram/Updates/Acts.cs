using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FairyTaleBot.Adapters.Telegram.Updates;

/// <summary>
/// What people did and is being done for them: within a chat in the order in which it came, chats beside each other, a bounded number at
/// once. Waited for when the program stops.
/// </summary>
internal sealed partial class Acts(TimeProvider time, ILogger<Acts> logger) : IHostedService, IDisposable
{
    private const int MostUnderWay = 256;
    private static readonly TimeSpan StopGrace = TimeSpan.FromSeconds(5);

    private readonly Lock gate = new();
    private readonly Dictionary<long, Task> last = [];
    private readonly ConcurrentDictionary<Task, bool> beside = new();
    private readonly SemaphoreSlim room = new(MostUnderWay);
    private readonly CancellationTokenSource ending = new();

    /// <summary>Does it after everything that came before in the same chat.</summary>
    /// <returns>Ends when it is done, well or not.</returns>
    /// <exception cref="OperationCanceledException">The program ended before it was done.</exception>
    public Task DoAsync(long chat, Func<CancellationToken, Task> act)
    {
        lock (gate)
        {
            var before = last.GetValueOrDefault(chat, Task.CompletedTask);
            var own = AfterAsync(before, act);
            last[chat] = own;
            _ = own.ContinueWith(done => Leave(chat, done), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            return own;
        }
    }

    /// <summary>Does it beside everything else: what is lost with a kill and missed by nobody.</summary>
    public void Beside(Func<CancellationToken, Task> act)
    {
        var own = TryAsync(act);
        if (own.IsCompleted) return;
        beside[own] = true;
        _ = own.ContinueWith(done => beside.TryRemove(done, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Returns when nothing is under way any more.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await using var grace = time.CreateTimer(_ => ending.Cancel(), null, StopGrace, Timeout.InfiniteTimeSpan);
        Task[] underWay;
        do
        {
            lock (gate) underWay = [.. last.Values, .. beside.Keys];
            await Task.WhenAll(underWay).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        while (underWay.Length > 0 && !cancellationToken.IsCancellationRequested);
    }

    public void Dispose()
    {
        ending.Dispose();
        room.Dispose();
    }

    private void Leave(long chat, Task done)
    {
        lock (gate)
        {
            if (last.GetValueOrDefault(chat) == done) last.Remove(chat);
        }
    }

    private async Task AfterAsync(Task before, Func<CancellationToken, Task> act)
    {
        // Never in the caller's lock, whatever the act does before it first waits.
        await Task.Yield();
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await room.WaitAsync(ending.Token);
        try
        {
            await TryAsync(act);
            ending.Token.ThrowIfCancellationRequested();
        }
        finally
        {
            room.Release();
        }
    }

    private async Task TryAsync(Func<CancellationToken, Task> act)
    {
        try
        {
            await act(ending.Token);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // The program ends.
        }
#pragma warning disable CA1031 // One person's act must not end the reading of all others'.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            LogFailed(failure);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Something a person did in Telegram could not be done")]
    private partial void LogFailed(Exception failure);
}
