using System.Collections.Concurrent;
using FairyTaleBot.Adapters.Discord.Covers;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FairyTaleBot.Adapters.Discord.Posting;

/// <summary>Brings every chat on Discord what it is owed: when woken, and every few seconds whatever a wake-up was lost for.</summary>
internal sealed partial class PostOffice(
    IPostStore posts, ChatRound round, TimeProvider time, IOptions<DiscordOptions> options, ILogger<PostOffice> logger) : BackgroundService, IChatSurface
{
    private const int MostAtOnce = 16;
    private const int MostSwept = 500;

    private static readonly TimeSpan Sweep = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan FirstBackOff = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestBackOff = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<(ChatKey Chat, bool IsCover), Lane> lanes = new();
    private readonly SemaphoreSlim desks = new(MostAtOnce);
    private readonly CancellationTokenSource closing = new();

    public string Name => DiscordChats.Surface;

    public void Wake(ChatKey chat) => Wake(chat, isCover: false);

    private void Wake(ChatKey chat, bool isCover)
    {
        while (!closing.IsCancellationRequested)
        {
            var fresh = new Lane();
            fresh.TryWake();
            var lane = lanes.GetOrAdd((chat, isCover), fresh);
            if (ReferenceEquals(lane, fresh))
            {
                lane.Running = Task.Run(() => RunAsync(chat, isCover, lane));
                return;
            }

            if (lane.TryWake()) return;
            lanes.TryRemove(KeyValuePair.Create((chat, isCover), lane));
        }
    }

    /// <summary>Nothing is sent any more; what is owed waits in the store.</summary>
    public void Close() => closing.Cancel();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var _ = stoppingToken.Register(Close);
        while (!closing.IsCancellationRequested)
        {
            try
            {
                foreach (var chat in (await posts.OwedAsync(Name, MostSwept, closing.Token)).Select(p => p.Post.Kind == CoverBook.Kind ? CoverBook.ChatOf(p.Post) : p.Post.Chat).Distinct()) Wake(chat);
            }
            catch (StoreException e)
            {
                LogStoreAway(e.Message);
            }

            await Task.Delay(Sweep, time, closing.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        Close();
        await base.StopAsync(cancellationToken);
        await Task.WhenAll(lanes.Values.Select(l => l.Running)).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public override void Dispose()
    {
        Close();
        base.Dispose();
    }

    private async Task RunAsync(ChatKey chat, bool isCover, Lane lane)
    {
        var failures = 0;
        try
        {
            while (lane.Next())
            {
                var outcome = await GoAsync(chat, isCover);
                if (outcome is Outcome.Later later)
                {
                    lane.TryWake();
                    var wait = later.After ?? BackOff(failures++);
                    await Task.Delay(wait, time, closing.Token);
                    continue;
                }

                failures = 0;
                if (!isCover && DiscordChats.HasPlaceOfItsOwn(chat)) Wake(chat, isCover: true);
                // Many votes in one breath are one edit; a cover is in less of a hurry.
                await Task.Delay(isCover ? options.Value.CoverInterval : options.Value.EditInterval, time, closing.Token);
            }
        }
        catch (OperationCanceledException) when (closing.IsCancellationRequested)
        {
            // What is owed stands in the store.
        }
        finally
        {
            lanes.TryRemove(KeyValuePair.Create((chat, isCover), lane));
        }
    }

    private async Task<Outcome> GoAsync(ChatKey chat, bool isCover)
    {
        await desks.WaitAsync(closing.Token);
        try
        {
            return isCover ? await round.CoverAsync(chat, closing.Token) : await round.GoAsync(chat, closing.Token);
        }
        catch (OperationCanceledException) when (closing.IsCancellationRequested)
        {
            throw;
        }
        catch (StoreException e)
        {
            LogStoreAway(e.Message);
            return new Outcome.Later();
        }
#pragma warning disable CA1031 // One chat's trouble must not end its lane: what it is owed comes up again.
        catch (Exception e)
#pragma warning restore CA1031
        {
            LogBroken(chat, e);
            return new Outcome.Later();
        }
        finally
        {
            desks.Release();
        }
    }

    private static TimeSpan BackOff(int failures)
    {
        var wait = FirstBackOff * Math.Pow(2, Math.Min(failures, 10));
        return wait < LongestBackOff ? wait : LongestBackOff;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The store cannot be reached, so Discord waits: {Reason}")]
    private partial void LogStoreAway(string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Chat} could not be brought what it is owed")]
    private partial void LogBroken(ChatKey chat, Exception e);
}
