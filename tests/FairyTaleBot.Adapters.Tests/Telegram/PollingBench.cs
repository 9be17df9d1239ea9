using FairyTaleBot.Adapters.Telegram.Api.Polling;
using FairyTaleBot.Adapters.Telegram.Api.Receiving;

namespace FairyTaleBot.Adapters.Tests.Telegram;

/// <summary>A poller at work on a <see cref="TelegramBench"/>.</summary>
internal sealed class PollingBench : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly UpdatePoller _poller;
    private readonly Task _running;

    internal PollingBench(TelegramBench bench, KeepingHandler handler, KeptOffsets? offsets = null)
    {
        (Handler, Offsets) = (handler, offsets ?? new KeptOffsets());
        Health = new PollHealth(bench.Clock, TimeSpan.FromSeconds(76));
        var settings = new PollSettings(bench.Token.BotId, bench.Options.PollTimeout, bench.Options.StopGrace);
        _poller = new UpdatePoller(
            bench.Client, new UpdateIntake(handler, IntakeLog), Offsets, Health, settings, bench.Clock, new PollLog(PollLog));
        _running = _poller.RunAsync(_stop.Token);
    }

    internal KeepingHandler Handler { get; }
    internal KeptOffsets Offsets { get; }
    internal PollHealth Health { get; }
    internal KeepingLog<UpdatePoller> PollLog { get; } = new();
    internal KeepingLog<UpdateIntake> IntakeLog { get; } = new();

    /// <summary>Waits until what is saved is as wanted.</summary>
    internal Task SavedAsync(Func<UpdateMark, bool> isWanted) => Eventually.TrueAsync(() => Offsets.Kept.Values.Any(isWanted));

    internal void AskToStop() => _stop.Cancel();

    internal Task Stopped => _running.OrGiveUpAsync();

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Stopped;
        _poller.Dispose();
        _stop.Dispose();
    }
}
