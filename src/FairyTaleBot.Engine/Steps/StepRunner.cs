using System.Collections.Concurrent;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Engine.Watching;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FairyTaleBot.Engine.Steps;

/// <summary>
/// Takes due steps from the store under a lease and does them, as many at once as there is room for each kind. A process that
/// dies leaves its leases to run out; another takes the steps over.
/// </summary>
public sealed partial class StepRunner(
    ITaleStore store,
    StepWorker worker,
    StepBell bell,
    IOptions<TalesOptions> options,
    TimeProvider time,
    ILogger<StepRunner> logger) : BackgroundService
{
    // Steps that wait for room to write or paint are held too, so there must be places left for ballots that close.
    private const int MostAtOnce = 1024;
    private const int MostFailures = 5;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(5);

    private readonly string owner = Guid.NewGuid().ToString("n")[..12];
    private readonly ConcurrentDictionary<(TaleId, string), Task> running = new();
    private readonly ConcurrentDictionary<(TaleId, string), int> failures = new();
    private readonly SemaphoreSlim writers = new(options.Value.Writers);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var wait = LongestWait;
            try
            {
                await TakeAsync(stoppingToken);
                if (await store.NextDueAsync(stoppingToken) is { } due) wait = due - time.GetUtcNow();
                if (running.Count >= MostAtOnce) wait = AfterFailure;
            }
            catch (StoreException e)
            {
                LogStoreAway(e.Message);
                wait = AfterFailure;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                // What is under way is waited for all the same.
                break;
            }

            wait = TimeSpan.FromTicks(Math.Clamp(wait.Ticks, 0, LongestWait.Ticks));
            if (wait > TimeSpan.Zero) await bell.WaitAsync(wait, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await Task.WhenAll(running.Values).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task TakeAsync(CancellationToken stoppingToken)
    {
        var room = MostAtOnce - running.Count;
        if (room <= 0) return;
        foreach (var step in await store.TakeDueAsync(owner, room, options.Value.Lease, stoppingToken))
        {
            Measures.Taken(time.GetUtcNow() - step.DueAt);
            var task = DoAsync(step, stoppingToken);
            running[(step.Tale, step.Key)] = task;
            _ = task.ContinueWith(
                done =>
                {
                    // One whose lease was lost may be taken again before it has ended.
                    running.TryRemove(KeyValuePair.Create((step.Tale, step.Key), done));
                    bell.Ring();
                },
                CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }

    private async Task DoAsync(LeasedStep step, CancellationToken stoppingToken)
    {
        using var kept = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        var renewing = RenewAsync(step, kept);
        try
        {
            using (await EnterAsync(step.Key, kept.Token))
            {
                using var span = Traces.Step(step.Tale, step.Key);
                await Task.Run(() => worker.DoAsync(step.Tale, step.Key, kept.Token), kept.Token);
            }

            failures.TryRemove((step.Tale, step.Key), out _);

            // Usually gone with the commit; a step that is still there was not moved on and waits a little.
            await store.ReleaseAsync(step, owner, time.GetUtcNow() + AfterFailure, CancellationToken.None);
        }
        catch (OperationCanceledException) when (kept.IsCancellationRequested)
        {
            await ReleaseQuietlyAsync(step, TimeSpan.Zero);
        }
        catch (StoreException e) when (e.IsAway)
        {
            // Nobody's fault and no reason to give up: the step comes up again as soon as there is a store.
            LogStoreAway(e.Message);
            Measures.Fault("store");
            await ReleaseQuietlyAsync(step, AfterFailure);
        }
        catch (Exception e)
        {
            // One tale's trouble must not stop the others: the step comes up again, each time later, and is given up in the end.
            LogStepFailed(step.Tale, step.Key, e);
            Measures.Fault("step");
            await ReleaseQuietlyAsync(step, await FailedAsync(step));
        }
        finally
        {
            await kept.CancelAsync();
            await renewing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<TimeSpan> FailedAsync(LeasedStep step)
    {
        var count = failures.AddOrUpdate((step.Tale, step.Key), 1, (_, n) => n + 1);
        if (count < MostFailures) return TimeSpan.FromTicks(Math.Min(AfterFailure.Ticks << count, LongestDelay.Ticks));
        failures.TryRemove((step.Tale, step.Key), out _);
        try
        {
            await worker.GiveUpAsync(step.Tale, step.Key, CancellationToken.None);
        }
        catch (Exception e)
        {
            LogStepFailed(step.Tale, step.Key, e);
        }

        return LongestDelay;
    }

    private async Task ReleaseQuietlyAsync(LeasedStep step, TimeSpan after)
    {
        try
        {
            await store.ReleaseAsync(step, owner, time.GetUtcNow() + after, CancellationToken.None);
        }
        catch (StoreException e)
        {
            // The lease runs out by itself.
            LogStoreAway(e.Message);
        }
    }

    private async Task RenewAsync(LeasedStep step, CancellationTokenSource kept)
    {
        while (true)
        {
            await Task.Delay(options.Value.Lease / 3, time, kept.Token);
            try
            {
                if (await store.RenewAsync(step, owner, options.Value.Lease, kept.Token)) continue;
            }
            catch (StoreException e)
            {
                LogStoreAway(e.Message);
                continue;
            }

            // Taken over or no longer owed: whatever is still being done for it would be ignored.
            await kept.CancelAsync();
            return;
        }
    }

    private async Task<Room> EnterAsync(string key, CancellationToken cancellationToken)
    {
        // The painter has room of its own, ballots close at once, and who is forgotten waits for nobody.
        var room = key == "forget" || key.StartsWith("paint/", StringComparison.Ordinal) || key.StartsWith("close/", StringComparison.Ordinal) ? null : writers;
        if (room is not null) await room.WaitAsync(cancellationToken);
        return new Room(room);
    }

    public override void Dispose()
    {
        writers.Dispose();
        base.Dispose();
    }

    private readonly struct Room(SemaphoreSlim? room) : IDisposable
    {
        public void Dispose() => room?.Release();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The store is away: {Reason}")]
    private partial void LogStoreAway(string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Step {Step} of tale {Tale} failed and will be tried again")]
    private partial void LogStepFailed(TaleId tale, string step, Exception e);
}
