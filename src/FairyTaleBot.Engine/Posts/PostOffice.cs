using System.Threading.Channels;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Turns;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FairyTaleBot.Engine.Posts;

/// <summary>
/// Brings to the chats of one platform what they are owed. A chat has a lane while there is something to tell it: within a chat all goes
/// in order, chats go beside each other. At the start, and now and then, it looks for what is owed, because a wake-up may be lost with a
/// process.
/// </summary>
public sealed partial class PostOffice<TCarrier>(
    TCarrier carrier,
    IPostStore posts,
    ITaleStore tales,
    TaleKeeper keeper,
    Lazy<ChatAbsence> absence,
    TimeProvider time,
    ILogger<PostOffice<TCarrier>> logger) : BackgroundService, IChatSurface
    where TCarrier : IPostCarrier
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan StopGrace = TimeSpan.FromSeconds(5);

    private readonly PostRound round = new(carrier, posts, tales, keeper, time, logger);
    private readonly SemaphoreSlim desks = new(carrier.Pace.ChatsAtOnce);
    private readonly Channel<bool> looks = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly Lock gate = new();
    private readonly Dictionary<ChatKey, PostLane> lanes = [];
    private readonly ClosedChats closed = new(tales, time);
    private readonly CancellationTokenSource stopping = new();
    private readonly CancellationTokenSource calls = new();

    public string Name => carrier.Surface;

    public bool IsShutOut(ChatKey chat) => closed.Has(chat);

    public int MessagesIn(EquatableArray<string> marks) => carrier.MessagesIn(marks);

    public void WakeAll() => looks.Writer.TryWrite(true);

    public void Wake(ChatKey chat)
    {
        lock (gate)
        {
            if (stopping.IsCancellationRequested || closed.IsLeftAlone(chat)) return;
            if (lanes.TryGetValue(chat, out var lane))
            {
                lane.Ring();
                return;
            }

            lane = lanes[chat] = new PostLane(chat);
            lane.Work = Task.Run(() => RunAsync(lane));
        }
    }

    /// <summary>Somebody speaks to the bot in these chats: so the bot may speak there again.</summary>
    public void IsBack(Func<ChatKey, bool> isThere)
    {
        foreach (var chat in closed.Open(isThere)) Wake(chat);
    }

    /// <summary>The bot was shut out: its tale rests, and nothing is sent until somebody speaks to the bot there.</summary>
    /// <exception cref="StoreException">The store could not be reached.</exception>
    public async Task IsGoneAsync(ChatKey chat, CancellationToken cancellationToken)
    {
        closed.Add(chat);
        await absence.Value.RestAsync(chat, cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                foreach (var chat in await posts.OwedChatsAsync(Name, stoppingToken)) Wake(chat);
            }
            catch (StoreException e)
            {
                LogStoreAway(e.Message);
            }

            await UntilNextLookAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task UntilNextLookAsync(CancellationToken stoppingToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        Task asked = looks.Reader.WaitToReadAsync(limit.Token).AsTask();
        await Task.WhenAny(asked, Task.Delay(ClosedChats.BetweenLooks, time, limit.Token));
        await limit.CancelAsync();
        await asked.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        looks.Reader.TryRead(out _);
    }

    /// <summary>Nothing new is begun; calls under way are waited for, for a while, so that their fate is known.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await stopping.CancelAsync();
        await using var grace = time.CreateTimer(_ => calls.Cancel(), null, StopGrace, Timeout.InfiniteTimeSpan);
        await base.StopAsync(cancellationToken);
        Task[] working;
        lock (gate) working = [.. lanes.Values.Select(l => l.Work)];
        await Task.WhenAll(working).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public override void Dispose()
    {
        stopping.Dispose();
        calls.Dispose();
        desks.Dispose();
        base.Dispose();
    }

    private async Task RunAsync(PostLane lane)
    {
        while (!stopping.IsCancellationRequested)
        {
            lane.Answer();
            var wait = await RoundAsync(lane);
            // A lane that ended would forget when its chat was told last, and tell it again at once.
            if (wait is null && lane.Times.QuietFor(time.GetUtcNow()) is { } quiet) wait = new(quiet, IsFirm: false);
            if (wait is null)
            {
                lock (gate)
                {
                    if (lane.IsRung && !closed.IsLeftAlone(lane.Chat)) continue;
                    lanes.Remove(lane.Chat);
                    return;
                }
            }

            await lane.SleepAsync(wait.Value, time, stopping.Token);
        }
    }

    private async Task<LaneWait?> RoundAsync(PostLane lane)
    {
        try
        {
            return await TellAsync(lane);
        }
        catch (OvertakenException)
        {
            return new(TimeSpan.FromMilliseconds(50), IsFirm: true);
        }
        catch (StoreException e)
        {
            LogStoreAway(e.Message);
            return Pause(lane);
        }
        catch (OperationCanceledException) when (calls.IsCancellationRequested)
        {
            return null;
        }
#pragma warning disable CA1031 // One chat's trouble must not end its lane: what is owed to it stays owed.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return After(lane, e);
        }
    }

    private async Task<LaneWait?> TellAsync(PostLane lane)
    {
        await desks.WaitAsync(calls.Token);
        try
        {
            if (!await closed.IsOpenAsync(lane.Chat, calls.Token)) return null;
            var wait = await round.GoAsync(lane.Chat, lane.Times, calls.Token);
            lane.Failures = 0;
            return wait is { } later ? new(later, IsFirm: false) : null;
        }
        catch (Exception e) when (carrier.Read(e) is PostFailure.Closed)
        {
            LogAway(lane.Chat, e.Message);
            await IsGoneAsync(lane.Chat, calls.Token);
            return null;
        }
        finally
        {
            desks.Release();
        }
    }

    private LaneWait After(PostLane lane, Exception e)
    {
        switch (carrier.Read(e))
        {
            case PostFailure.Later { After: { } after }:
                return new(after, IsFirm: true);
            case not null:
                LogTrouble(lane.Chat, e.Message);
                return Pause(lane);
            default:
                LogBroken(lane.Chat, e);
                lane.Failures = int.Max(lane.Failures, 4);
                return Pause(lane);
        }
    }

    private static LaneWait Pause(PostLane lane)
    {
        var pause = ShortestPause * Math.Pow(2, Math.Min(lane.Failures++, 10));
        return new(pause < LongestPause ? pause : LongestPause, IsFirm: true);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Chat} has shut the bot out ({Reason}); its tale rests")]
    private partial void LogAway(ChatKey chat, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Chat} could not be told what is new ({Reason}); it will be tried again")]
    private partial void LogTrouble(ChatKey chat, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The store is away: {Reason}")]
    private partial void LogStoreAway(string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Chat} could not be told what is new; it will be tried again")]
    private partial void LogBroken(ChatKey chat, Exception e);
}
