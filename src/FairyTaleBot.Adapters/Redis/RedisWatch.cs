using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Engine.Watching;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FairyTaleBot.Adapters.Redis;

/// <summary>
/// Hears what other workers changed, and lets this one know: the names of somebody who was forgotten are dropped, open rooms are looked at again, the step
/// runner looks for work. News may be lost with a connection: so everything is looked at again when it is back, and every minute anyway.
/// </summary>
internal sealed partial class RedisWatch(
    RedisLink link, RedisDuties duties, TaleKeeper keeper, SurfaceBell surfaces, StepBell steps, TimeProvider time, ILogger<RedisWatch> logger) : BackgroundService
{
    private const int LooksUnasked = 12;
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ClockWorthTelling = TimeSpan.FromSeconds(2);

    private bool told;

    /// <summary>Whether news come in: before, everything is looked at now and then.</summary>
    internal bool IsListening { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        link.Restored += LookAtAll;
        link.Lost += LogLost;
        duties.Gained += surfaces.WakeAll;
        for (var tries = 1; !stoppingToken.IsCancellationRequested; tries++)
        {
            try
            {
                if (!IsListening)
                {
                    await link.Subscriber.SubscribeAsync(link.Keys.News, (_, line) => Hear(line!)).WaitAsync(link.Options.AnswerTimeout, time, stoppingToken).ConfigureAwait(false);
                    IsListening = true;
                    surfaces.WakeAll();
                }

                Compare(await link.ClockAsync(stoppingToken).ConfigureAwait(false));
            }
            catch (Exception e) when (e is StoreException or StackExchange.Redis.RedisException or TimeoutException)
            {
                // Whoever asks is told; here it is only tried again.
            }

            await Task.Delay(BetweenTries, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            // A look reads every open room and all that is owed: with news it is only for what may have gone wrong on their way.
            if (!IsListening || tries % LooksUnasked == 0) surfaces.WakeAll();
        }
    }

    public override void Dispose()
    {
        link.Restored -= LookAtAll;
        link.Lost -= LogLost;
        duties.Gained -= surfaces.WakeAll;
        base.Dispose();
    }

    private void Hear(string line)
    {
        if (RedisNews.Read(line) is not { } change || change.Worker == link.Worker) return;
        if (change.IsForgetting) keeper.Clear();
        if (change.Due is { } due) steps.Ring(due);
        surfaces.Wake(change.Chat);
    }

    private void LookAtAll()
    {
        LogRestored();
        Measures.Reconnect("redis");
        keeper.Clear();
        steps.Ring();
        surfaces.WakeAll();
    }

    private void Compare(TimeSpan measured)
    {
        link.Clock.Set(measured);
        if (measured.Duration() < ClockWorthTelling) told = false;
        else if (!told)
        {
            told = true;
            LogClock(measured.TotalSeconds);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The connection to Redis is lost; it is tried again by itself")]
    private partial void LogLost();

    [LoggerMessage(Level = LogLevel.Information, Message = "Redis is back")]
    private partial void LogRestored();

    [LoggerMessage(Level = LogLevel.Warning, Message = "Redis's clock is {Seconds:0.0} s ahead of this machine's. Redis's is used, so tales are right; set this machine's clock all the same")]
    private partial void LogClock(double seconds);
}
