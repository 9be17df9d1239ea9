using System.Collections.Concurrent;
using System.Threading.Channels;
using FairyTaleBot.Engine.Ports;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FairyTaleBot.Adapters.Redis;

/// <summary>
/// Duties as leases in Redis, renewed at a third of their length. A worker that cannot renew one gives it up by its own watch before
/// another can have it.
/// </summary>
public sealed partial class RedisDuties(RedisLink link, TimeProvider time, ILogger<RedisDuties> logger) : BackgroundService, IDuties
{
    // Every duty in one partition: there are few.
    private const int Partition = 0;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(200);

    private readonly ConcurrentDictionary<string, Holding> duties = new(StringComparer.Ordinal);
    private readonly Channel<bool> asked = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Each time this worker gets a duty: what its former holder left undone is looked for.</summary>
    internal event Action? Gained;

    private TimeSpan Lease => link.Options.DutyLease;

    public bool Has(string duty)
    {
        var holding = duties.GetOrAdd(duty, _ => new());
        if (holding.IsNew) asked.Writer.TryWrite(true);
        return !holding.IsLeft && holding.Until > time.GetTimestamp();
    }

    public async Task WhileAsync(string duty, Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            if (!Has(duty))
            {
                await Task.Delay(BetweenLooks, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                continue;
            }

            using var kept = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var working = work(kept.Token);
            while (Has(duty) && !working.IsCompleted && !cancellationToken.IsCancellationRequested)
                await Task.WhenAny(working, Task.Delay(BetweenLooks, time, cancellationToken)).ConfigureAwait(false);
            if (working.IsCompleted)
            {
                await working.ConfigureAwait(false);
                return;
            }

            await kept.CancelAsync().ConfigureAwait(false);
            await working.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public void Leave(string duty)
    {
        duties.GetOrAdd(duty, _ => new()).IsLeft = true;
        asked.Writer.TryWrite(true);
    }

    /// <summary>Given back at the end, so that another need not wait for them to run out.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken).ConfigureAwait(false);
        foreach (var (duty, holding) in duties) await ResignAsync(duty, holding, cancellationToken).ConfigureAwait(false);
    }

    private async Task ResignAsync(string duty, Holding holding, CancellationToken cancellationToken)
    {
        if (holding.Until <= time.GetTimestamp()) return;
        holding.Until = 0;
        try
        {
            await link.RunAsync(RedisScript.Resign, Partition, cancellationToken, [duty, link.Worker]).ConfigureAwait(false);
        }
        catch (StoreException)
        {
            // It runs out by itself.
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            foreach (var (duty, holding) in duties) await ApplyAsync(duty, holding, stoppingToken).ConfigureAwait(false);
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
            var wait = Task.Delay(Lease / 3, time, limit.Token);
            await Task.WhenAny(wait, asked.Reader.WaitToReadAsync(limit.Token).AsTask()).ConfigureAwait(false);
            await limit.CancelAsync().ConfigureAwait(false);
            asked.Reader.TryRead(out _);
        }
    }

    private async Task ApplyAsync(string duty, Holding holding, CancellationToken cancellationToken)
    {
        if (holding.IsLeft)
        {
            await ResignAsync(duty, holding, cancellationToken).ConfigureAwait(false);
            return;
        }

        // Counted from before the question: by our watch it is over sooner than by Redis's.
        var from = time.GetTimestamp();
        var had = holding.Until > from;
        try
        {
            var got = (bool)await link.RunAsync(RedisScript.Lead, Partition, cancellationToken, [duty, link.Worker, (long)Lease.TotalMilliseconds]).ConfigureAwait(false);
            holding.IsNew = false;
            holding.Until = got ? from + (long)((Lease - (Lease / 10)).TotalSeconds * time.TimestampFrequency) : 0;
            if (got && !had)
            {
                LogHas(duty);
                Gained?.Invoke();
            }

            if (!got && had) LogLost(duty);
        }
        catch (StoreException e)
        {
            if (had) LogAway(duty, e.Message);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The host stops.
        }
    }

    private sealed class Holding
    {
        private long until;

        /// <summary>By this process's monotonic watch; 0 while another has it.</summary>
        public long Until
        {
            get => Interlocked.Read(ref until);
            set => Interlocked.Exchange(ref until, value);
        }

        public volatile bool IsNew = true;

        public volatile bool IsLeft;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "This worker has the duty {Duty} now")]
    private partial void LogHas(string duty);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Another worker has the duty {Duty} now")]
    private partial void LogLost(string duty);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The duty {Duty} could not be renewed: {Reason}")]
    private partial void LogAway(string duty, string reason);
}
