using FairyTaleBot.Adapters.Telegram.Api.Methods;
using FairyTaleBot.Adapters.Telegram.Api.Receiving;
using FairyTaleBot.Adapters.Telegram.Api.Types;
using FairyTaleBot.Adapters.Telegram.Api.Wire;
using static FairyTaleBot.Adapters.Telegram.Api.Wire.TelegramFailure;

namespace FairyTaleBot.Adapters.Telegram.Api.Polling;

/// <summary>
/// Asks for updates until told to stop, and hands each in once, in order. What is handled is saved before Telegram is told so: an update
/// that a kill interrupts comes again, and one that was handled does not. No failure of Telegram, of a handler or of saving ends the loop.
/// </summary>
internal sealed class UpdatePoller(
    TelegramClient client, UpdateIntake intake, IUpdateOffsets offsets, PollHealth health, PollSettings settings, TimeProvider time, PollLog log) : IDisposable
{
    /// <summary>An empty answer sooner than this means that the server does not hold polls open, or that all it has is in hand.</summary>
    private static readonly TimeSpan TooSoon = TimeSpan.FromSeconds(1);

    /// <summary>One update that takes long must not keep those after it waiting. Shorter, and what is in hand would be asked for again and again.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    private readonly Backoff _backoff = new();
    private readonly HashSet<Task> _inHand = [];
    private readonly SemaphoreSlim _saving = new(1);
    private UpdateProgress _progress = new(null);
    private long _finished;
    private long _saved;

    /// <summary>Returns after <paramref name="stopping"/>, once the updates in hand are done or their grace is over.</summary>
    internal async Task RunAsync(CancellationToken stopping)
    {
        using var handling = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        using var onStop = stopping.Register(() => handling.CancelAfter(settings.StopGrace));
        try
        {
            _progress = new(await LoadAsync(stopping).ConfigureAwait(false));
            while (!stopping.IsCancellationRequested) await RoundAsync(stopping, handling.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Asked to.
        }

        await Task.WhenAll(_inHand).ConfigureAwait(false);
        log.Stopped();
    }

    public void Dispose() => _saving.Dispose();

    private async Task<UpdateMark?> LoadAsync(CancellationToken stopping)
    {
        while (true)
        {
            try
            {
                var mark = await offsets.LoadAsync(settings.BotId, stopping).ConfigureAwait(false);
                _backoff.Reset();
                return mark;
            }
#pragma warning disable CA1031 // The store names its own exceptions; whichever it is, it ends neither the bot nor the web room beside it.
            catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
            {
                log.OffsetNotLoaded(failure);
                await Task.Delay(_backoff.Next(), time, stopping).ConfigureAwait(false);
            }
        }
    }

    private async Task RoundAsync(CancellationToken stopping, CancellationToken handling)
    {
        var began = time.GetTimestamp();
        var poll = NextPoll();
        IReadOnlyList<Update> updates;
        try
        {
            updates = await client.CallAsync(poll, stopping).ConfigureAwait(false);
        }
        catch (TelegramException failure)
        {
            await RecoverAsync(failure, stopping).ConfigureAwait(false);
            return;
        }

        health.Succeeded();
        _backoff.Reset();
        var news = _progress.Begin([.. updates.Select(u => u.UpdateId)]);
        foreach (var update in updates.Where(u => news.Contains(u.UpdateId)))
        {
            // What is not handled now is not confirmed, and comes again after the restart.
            if (stopping.IsCancellationRequested) return;
            _inHand.Add(HandleAsync(update, handling));
        }

        var left = news.Count > 0 ? Patience : TooSoon - time.GetElapsedTime(began);
        if (_inHand.Count > 0) await UntilHandledAsync(left, stopping).ConfigureAwait(false);
        else if (left > TimeSpan.Zero && news.Count == 0 && poll.Timeout > 0) await Task.Delay(left, time, stopping).ConfigureAwait(false);
    }

    private GetUpdates NextPoll() => new()
    {
        Offset = _progress.Mark?.Next,
        Limit = 100,
        // The first is answered at once, so that it is known at once whether Telegram hears: a balancer need not wait for a poll to run out.
        Timeout = health.HasEverSucceeded ? (int)settings.PollTimeout.TotalSeconds : 0,
        AllowedUpdates = AllowedUpdates.All,
    };

    private async Task HandleAsync(Update update, CancellationToken handling)
    {
        try
        {
            await intake.TakeAsync(update, handling).ConfigureAwait(false);
            _progress.Finish(update.UpdateId);
            // It is done, so it is written down, whatever time it is: else it would be done again after the restart.
            await SaveAsync(Interlocked.Increment(ref _finished), CancellationToken.None).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // Not handled, so not confirmed: it comes again.
        }
    }

    private async Task UntilHandledAsync(TimeSpan atMost, CancellationToken stopping)
    {
        var all = Task.WhenAll(_inHand);
        if (!all.IsCompleted && atMost > TimeSpan.Zero)
        {
            using var enough = CancellationTokenSource.CreateLinkedTokenSource(stopping);
            await Task.WhenAny(all, Task.Delay(atMost, time, enough.Token)).ConfigureAwait(false);
            await enough.CancelAsync().ConfigureAwait(false);
        }

        _inHand.RemoveWhere(task => task.IsCompleted);
    }

    /// <summary>Saves how far it has come, once for all that have finished meanwhile.</summary>
    private async Task SaveAsync(long finished, CancellationToken cancellationToken)
    {
        await _saving.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_saved >= finished || _progress.Mark is not { } mark) return;
            var upTo = Interlocked.Read(ref _finished);
            await offsets.SaveAsync(settings.BotId, mark, cancellationToken).ConfigureAwait(false);
            _saved = upTo;
        }
#pragma warning disable CA1031 // The store names its own exceptions; whichever it is, the queue goes on from memory.
        catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
        {
            log.OffsetNotSaved(failure);
        }
        finally
        {
            _saving.Release();
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
