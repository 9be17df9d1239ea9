using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Watching;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FairyTaleBot.Engine.Turns;

/// <summary>How long things are kept; configuration section <c>Storage</c>.</summary>
public sealed class RetentionOptions
{
    public const string Section = "Storage";

    /// <summary>Tales, talk, names and pictures are deleted when nothing has happened to them for so long, 1 day to 10 years. Empty (default): never.</summary>
    public TimeSpan? Retention { get; set; }

    /// <summary>The sentence that says what is wrong; null when all is well.</summary>
    public string? Problem() => Retention is { } span && (span < TimeSpan.FromDays(1) || span > TimeSpan.FromDays(3660))
        ? "Storage:Retention is out of range; it is 1.00:00:00 (a day) to 3660.00:00:00, or empty."
        : null;
}

/// <summary>Deletes what is older than it may be: at the start, and then every hour; one process at a time.</summary>
public sealed partial class Retention(
    ITaleStore store, IPictureStore pictures, TaleKeeper keeper, IOptions<RetentionOptions> options, TimeProvider time, ILogger<Retention> logger, IDuties? duties = null) : BackgroundService
{
    private const int AtOnce = 100;
    private static readonly TimeSpan Between = TimeSpan.FromHours(1);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.Retention is not { } span) return;
        while (!stoppingToken.IsCancellationRequested)
        {
            var wait = BetweenTries;
            try
            {
                if (duties?.Has("retention") != false)
                {
                    await SweepAsync(time.GetUtcNow() - span, stoppingToken);
                    wait = Between;
                }
            }
            catch (StoreException e)
            {
                Measures.Fault("store");
                LogLater(e.Message);
            }

            await Task.Delay(wait, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Deletes everything that nothing has happened to since.</summary>
    public async Task SweepAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var gone = 0;
        for (var some = AtOnce; some == AtOnce; gone += some)
        {
            some = await store.ForgetOlderAsync(before, AtOnce, cancellationToken);
            if (some > 0) keeper.Clear();
        }

        var painted = await pictures.ForgetOlderAsync(before, cancellationToken);
        if (gone + painted > 0) LogGone(gone, painted, before);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Tales} tales and {Pictures} pictures were deleted: nothing has happened to them since {Before:d}")]
    private partial void LogGone(int tales, int pictures, DateTimeOffset before);

    [LoggerMessage(Level = LogLevel.Warning, Message = "What is too old could not be deleted yet: {Reason}")]
    private partial void LogLater(string reason);
}
