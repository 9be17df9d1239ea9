using FairyTaleBot.Adapters.Telegram.Api.Methods;
using FairyTaleBot.Adapters.Telegram.Api.Receiving;
using FairyTaleBot.Adapters.Telegram.Api.Types;
using FairyTaleBot.Adapters.Telegram.Api.Wire;
using static FairyTaleBot.Adapters.Telegram.Api.Wire.TelegramFailure;

namespace FairyTaleBot.Adapters.Telegram.Api.Polling;

/// <summary>
/// Asks for updates until told to stop, and hands each in once, in order. The offset is saved after each, so a restart
/// goes on behind the last one handled. No failure of Telegram, of a handler or of saving ends the loop.
/// </summary>
internal sealed class UpdatePoller(
    TelegramClient client, UpdateIntake intake, IUpdateOffsets offsets, PollHealth health, PollSettings settings, TimeProvider time, PollLog log)
{
    /// <summary>An empty answer sooner than this means that the server does not hold polls open.</summary>
    private static readonly TimeSpan TooSoon = TimeSpan.FromSeconds(1);

    private readonly Backoff _backoff = new();
    private long? _offset;

    /// <summary>Returns after <paramref name="stopping"/>, once the update in hand is done or its grace is over.</summary>
    internal async Task RunAsync(CancellationToken stopping)
    {
        using var handling = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        using var onStop = stopping.Register(() => handling.CancelAfter(settings.StopGrace));
        try
        {
            _offset = await offsets.LoadAsync(settings.BotId, stopping).ConfigureAwait(false);
            while (!stopping.IsCancellationRequested) await RoundAsync(stopping, handling.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            log.Stopped();
        }
    }

    private async Task RoundAsync(CancellationToken stopping, CancellationToken handling)
    {
        var began = time.GetTimestamp();
        IReadOnlyList<Update> updates;
        try
        {
            updates = await client.CallAsync(NextPoll(), stopping).ConfigureAwait(false);
        }
        catch (TelegramException failure)
        {
            await RecoverAsync(failure, stopping).ConfigureAwait(false);
            return;
        }

        health.Succeeded();
        _backoff.Reset();
        foreach (var update in updates)
        {
            // What is not taken now is not confirmed, and comes again after the restart.
            if (stopping.IsCancellationRequested) return;
            await intake.TakeAsync(update, handling).ConfigureAwait(false);
            await AdvanceAsync(update.UpdateId + 1, handling).ConfigureAwait(false);
        }

        var left = TooSoon - time.GetElapsedTime(began);
        if (updates.Count == 0 && left > TimeSpan.Zero) await Task.Delay(left, time, stopping).ConfigureAwait(false);
    }

    private GetUpdates NextPoll() => new()
    {
        Offset = _offset,
        Limit = 100,
        Timeout = (int)settings.PollTimeout.TotalSeconds,
        AllowedUpdates = AllowedUpdates.All,
    };

    private async Task AdvanceAsync(long offset, CancellationToken cancellationToken)
    {
        _offset = offset;
        try
        {
            await offsets.SaveAsync(settings.BotId, offset, cancellationToken).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // The store names its own exceptions; whichever it is, the queue goes on from memory.
        catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
        {
            log.OffsetNotSaved(failure, offset);
        }
    }

    private async Task RecoverAsync(TelegramException failure, CancellationToken stopping)
    {
        if (failure.Failure is Conflict { WebhookIsSet: true } && await TryDeleteWebhookAsync(stopping).ConfigureAwait(false)) return;
        var wait = failure.Failure is TooManyRequests pause ? pause.RetryAfter : _backoff.Next();
        log.PollFailed(failure, health, wait);
        await Task.Delay(wait, time, stopping).ConfigureAwait(false);
    }

    private async Task<bool> TryDeleteWebhookAsync(CancellationToken stopping)
    {
        try
        {
            log.WebhookInTheWay();
            return await client.CallAsync(new DeleteWebhook(), stopping).ConfigureAwait(false);
        }
        catch (TelegramException)
        {
            return false;
        }
    }
}
