using System.Collections.Concurrent;
using System.Threading.Channels;
using FairyTaleBot.Adapters.Telegram.Api.Wire;
using FairyTaleBot.Adapters.Telegram.Chats;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using static FairyTaleBot.Adapters.Telegram.Api.Wire.TelegramFailure;

namespace FairyTaleBot.Adapters.Telegram.Posting;

/// <summary>
/// One poster a chat, alive while there is something to tell it: within a chat all goes in order, chats go beside each other. At the
/// start, and now and then, it looks for what is owed, because a wake-up may be lost with a process.
/// </summary>
internal sealed partial class ChatPosters(
    Postman postman, ChatBook book, Lazy<Absence> absence, IPostStore posts, TimeProvider time, ILogger<ChatPosters> logger) : BackgroundService, IChatSurface
{
    private const int MostOwed = 10_000;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan StopGrace = TimeSpan.FromSeconds(5);

    private readonly Lock gate = new();
    private readonly Dictionary<ChatKey, Lane> lanes = [];
    private readonly ConcurrentDictionary<ChatKey, bool> away = new();
    private readonly CancellationTokenSource stopping = new();
    private readonly CancellationTokenSource calls = new();

    public string Name => ChatAddress.Surface;

    public void Wake(ChatKey chat)
    {
        if (stopping.IsCancellationRequested || away.ContainsKey(chat) || ChatAddress.Parse(chat) is not { } address) return;
        lock (gate)
        {
            if (lanes.TryGetValue(chat, out var lane))
            {
                lane.Ring();
                return;
            }

            lane = lanes[chat] = new Lane(chat, address);
            lane.Work = Task.Run(() => RunAsync(lane));
        }
    }

    /// <summary>The chat speaks to the bot: so the bot may speak there again.</summary>
    /// <param name="chat">The id that its tales are kept under.</param>
    public void IsBack(long chat)
    {
        if (away.IsEmpty) return;
        foreach (var key in away.Keys.Where(k => ChatAddress.Parse(k)?.Chat == chat).ToArray())
        {
            if (away.TryRemove(key, out _)) Wake(key);
        }
    }

    /// <summary>The bot was shut out: nothing is sent until the chat speaks again.</summary>
    public async Task IsGoneAsync(ChatKey chat, CancellationToken cancellationToken)
    {
        away[chat] = true;
        await absence.Value.RestAsync(chat, cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                foreach (var chat in (await posts.OwedAsync(Name, MostOwed, stoppingToken)).Select(p => p.Post.Chat).Distinct()) Wake(chat);
            }
            catch (StoreException e)
            {
                LogStoreAway(e.Message);
            }

            await Task.Delay(BetweenLooks, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await stopping.CancelAsync();
        using var grace = time.CreateTimer(_ => calls.Cancel(), null, StopGrace, Timeout.InfiniteTimeSpan);
        await base.StopAsync(cancellationToken);
        Task[] working;
        lock (gate) working = [.. lanes.Values.Select(l => l.Work)];
        await Task.WhenAll(working).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public override void Dispose()
    {
        stopping.Dispose();
        calls.Dispose();
        base.Dispose();
    }

    private async Task RunAsync(Lane lane)
    {
        while (!stopping.IsCancellationRequested)
        {
            lane.Answer();
            // A lane that ended would forget when its chat was told last, and tell it again at once.
            var wait = await PassAsync(lane) ?? lane.Times.QuietFor(time.GetUtcNow());
            if (wait is null)
            {
                lock (gate)
                {
                    if (lane.IsRung) continue;
                    lanes.Remove(lane.Chat);
                    return;
                }
            }

            await lane.SleepAsync(wait.Value, time, stopping.Token);
        }
    }

    private async Task<TimeSpan?> PassAsync(Lane lane)
    {
        try
        {
            var wait = await postman.PassAsync(await book.NowAtAsync(lane.Address, calls.Token), lane.Chat, lane.Times, calls.Token);
            lane.Failures = 0;
            return wait;
        }
        catch (TelegramException failure) when (failure.Failure is TooManyRequests)
        {
            // The limiter holds the next call until the pause is over.
            return TimeSpan.FromMilliseconds(50);
        }
        catch (TelegramException failure) when (failure.Failure is Migrated moved)
        {
            return await book.MovedAsync(lane.Address.Chat, moved.ToChatId, calls.Token) ? TimeSpan.FromMilliseconds(50) : Pause(lane);
        }
        catch (TelegramException failure) when (Absence.IsMeantBy(failure.Failure))
        {
            LogAway(lane.Chat, failure.Message);
            return await RestAsync(lane);
        }
        catch (TelegramException failure)
        {
            LogTrouble(lane.Chat, failure.Message);
            return Pause(lane);
        }
        catch (StoreException failure)
        {
            LogStoreAway(failure.Message);
            return Pause(lane);
        }
        catch (OvertakenException)
        {
            return TimeSpan.FromMilliseconds(50);
        }
        catch (OperationCanceledException)
        {
            return Pause(lane);
        }
#pragma warning disable CA1031 // One chat's trouble must not end its poster: what is owed to it stays owed.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            LogBroken(lane.Chat, failure);
            lane.Failures = int.Max(lane.Failures, 4);
            return Pause(lane);
        }
    }

    private async Task<TimeSpan?> RestAsync(Lane lane)
    {
        try
        {
            await IsGoneAsync(lane.Chat, calls.Token);
            lane.Answer();
            return null;
        }
        catch (StoreException failure)
        {
            LogStoreAway(failure.Message);
            return Pause(lane);
        }
    }

    private static TimeSpan Pause(Lane lane) =>
        ShortestPause * Math.Pow(2, Math.Min(lane.Failures++, 10)) is var pause && pause < LongestPause ? pause : LongestPause;

    private sealed class Lane(ChatKey chat, ChatAddress address)
    {
        private readonly Channel<bool> rings = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

        public ChatKey Chat => chat;

        public ChatAddress Address => address;

        public LaneTimes Times { get; } = new();

        public int Failures { get; set; }

        public Task Work { get; set; } = Task.CompletedTask;

        public bool IsRung => rings.Reader.Count > 0;

        public void Ring() => rings.Writer.TryWrite(true);

        public void Answer() => rings.Reader.TryRead(out _);

        /// <summary>Returns at the next ring or when the time is over, whichever comes first. While something failed, rings do not hurry it.</summary>
        public async Task SleepAsync(TimeSpan wait, TimeProvider time, CancellationToken cancellationToken)
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var over = Task.Delay(wait, time, limit.Token);
            var rung = Failures > 0 ? over : rings.Reader.WaitToReadAsync(limit.Token).AsTask();
            await Task.WhenAny(over, rung);
            await limit.CancelAsync();
            await rung.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
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
