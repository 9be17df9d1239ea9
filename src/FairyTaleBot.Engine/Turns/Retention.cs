using FairyTaleBot.Common;
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

    /// <summary>Longer than any rhythm leaves a ballot open.</summary>
    public static readonly TimeSpan LongestSilence = TimeSpan.FromDays(4);

    /// <summary>Tales, talk, names and pictures are deleted when nothing has happened to them for so long, 1 day to 10 years. Empty (default): never.</summary>
    public TimeSpan? Retention { get; set; }

    /// <summary>How long a picture stays after it was last needed: longer than its tale, for a ballot may be open for days without a word from anybody. Null for ever.</summary>
    public TimeSpan? OfPictures => Retention + LongestSilence;

    /// <summary>The sentence that says what is wrong; null when all is well.</summary>
    public string? Problem() => Retention is { } span && (span < TimeSpan.FromDays(1) || span > TimeSpan.FromDays(3660))
        ? "Storage:Retention is out of range; it is 1.00:00:00 (a day) to 3660.00:00:00, or empty."
        : null;
}

/// <summary>Deletes what is older than it may be: at the start, and then every hour; one process at a time.</summary>
public sealed partial class Retention(
    ITaleStore store, IPictureStore pictures, TaleKeeper keeper, IOptions<RetentionOptions> options, TimeProvider time, ILogger<Retention> logger, IDuties? duties = null,
    IWorkbook? workbook = null) : BackgroundService
{
    private const int AtOnce = 100;
    private static readonly TimeSpan Between = TimeSpan.FromHours(1);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(30);

    // A process that was down for longer has left nothing unseen: nothing happened meanwhile, or another one swept.
    private static readonly TimeSpan FirstLook = TimeSpan.FromDays(1);
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(5);

    private DateTimeOffset? swept;

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
        var now = time.GetUtcNow();
        await TouchAsync(swept - Overlap ?? now - FirstLook, cancellationToken);
        var gone = 0;
        for (var some = AtOnce; some == AtOnce; gone += some) some = await ForgetAsync(before, cancellationToken);
        // Accounts count for the month they were opened in, wherever it is what day.
        var day = DateOnly.FromDateTime(before.UtcDateTime);
        var month = new DateOnly(now.Year, now.Month, 1).AddDays(-1);
        if (workbook is not null) await workbook.ForgetOlderAsync(day < month ? day : month, cancellationToken);
        var painted = await pictures.ForgetOlderAsync(before - RetentionOptions.LongestSilence, cancellationToken);
        swept = now;
        if (gone + painted > 0) LogGone(gone, painted, before);
    }

    private async Task<int> ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        IReadOnlyList<TaleId> tales;
        try
        {
            tales = await store.ForgetOlderAsync(before, AtOnce, cancellationToken);
        }
        catch (StoreException)
        {
            // Some may have gone before it failed.
            keeper.Clear();
            throw;
        }

        if (tales.Count > 0) keeper.Clear();
        foreach (var tale in tales)
        {
            foreach (var picture in workbook is null ? [] : await workbook.ForgetAsync(tale, cancellationToken)) await pictures.RemoveAsync(picture, cancellationToken);
        }

        return tales.Count;
    }

    /// <summary>The pictures of a tale that goes on are not old, whenever they were painted.</summary>
    private async Task TouchAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        foreach (var id in await store.ChangedSinceAsync(since, cancellationToken))
        {
            if (await keeper.FindAsync(id, cancellationToken) is not { } told) continue;
            foreach (var picture in told.Tale.Chapters.Select(c => c.Picture).OfType<string>()) await pictures.TouchAsync(picture, cancellationToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Tales} tales and {Pictures} pictures were deleted: nothing has happened to them since {Before:d}")]
    private partial void LogGone(int tales, int pictures, DateTimeOffset before);

    [LoggerMessage(Level = LogLevel.Warning, Message = "What is too old could not be deleted yet: {Reason}")]
    private partial void LogLater(string reason);
}
