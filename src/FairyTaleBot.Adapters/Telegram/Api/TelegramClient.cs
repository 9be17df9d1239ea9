using FairyTaleBot.Adapters.Telegram.Api.Limits;
using FairyTaleBot.Adapters.Telegram.Api.Methods;
using FairyTaleBot.Adapters.Telegram.Api.Wire;
using static FairyTaleBot.Adapters.Telegram.Api.Wire.TelegramFailure;

namespace FairyTaleBot.Adapters.Telegram.Api;

/// <summary>
/// The Bot API. Every call waits for its turn at the one limiter; 429 is the only failure that is tried again here, since
/// what else a failure means (retry, pause, rewrite an id, read as unknown) only the caller knows.
/// </summary>
internal sealed class TelegramClient(TelegramTransport transport, TelegramLimiter limiter, int maxRetries, TimeSpan maxRetryAfter)
{
    private static readonly TimeSpan WhenFull = TimeSpan.FromSeconds(1);

    /// <summary>Waits for a turn and calls; sits out 429 as often and as long as the options allow.</summary>
    /// <returns>The result, or its default where the method forgives the refusal ("not modified", "query is too old").</returns>
    /// <exception cref="TelegramException">See <see cref="TelegramFailure"/>.</exception>
    internal async Task<TResult> CallAsync<TResult>(TelegramMethod<TResult> method, CancellationToken cancellationToken)
    {
        for (var retriesLeft = maxRetries; ; retriesLeft--)
        {
            await WaitAsync(method, cancellationToken).ConfigureAwait(false);
            try
            {
                return await OnceAsync(method, cancellationToken).ConfigureAwait(false);
            }
            catch (TelegramException refused) when (refused.Failure is TooManyRequests pause
                && retriesLeft > 0 && pause.RetryAfter <= maxRetryAfter)
            {
                // The limiter holds the next round until the pause is over.
            }
        }
    }

    /// <summary>How long a call of that pace would wait now.</summary>
    internal TimeSpan WaitLeft(Pace pace) => limiter.WaitLeft(pace);

    /// <summary>Waits for a turn that is used later by <see cref="CallAsync{T}(TelegramMethod{T}, CallPermit, CancellationToken)"/>.</summary>
    /// <exception cref="TelegramException"><see cref="TooManyRequests"/> when too many wait already.</exception>
    internal async Task<CallPermit> PermitAsync<TResult>(TelegramMethod<TResult> method, CancellationToken cancellationToken)
    {
        await WaitAsync(method, cancellationToken).ConfigureAwait(false);
        return new CallPermit(method.Pace);
    }

    /// <summary>Calls at once, on a turn waited for before, and exactly once: 429 is the caller's to wait out.</summary>
    /// <exception cref="TelegramException">See <see cref="TelegramFailure"/>.</exception>
    internal async Task<TResult> CallAsync<TResult>(TelegramMethod<TResult> method, CallPermit permit, CancellationToken cancellationToken)
    {
        permit.Use(method.Pace);
        var pause = limiter.PauseLeft(method.Pace);
        if (pause > TimeSpan.Zero) throw new TelegramException(method.MethodName, new TooManyRequests(pause), "paused since the turn was taken");
        return await OnceAsync(method, cancellationToken).ConfigureAwait(false);
    }

    private async Task WaitAsync<TResult>(TelegramMethod<TResult> method, CancellationToken cancellationToken)
    {
        if (await limiter.WaitAsync(method.Pace, cancellationToken).ConfigureAwait(false)) return;
        throw new TelegramException(method.MethodName, new TooManyRequests(WhenFull), "too many calls wait already");
    }

    private async Task<TResult> OnceAsync<TResult>(TelegramMethod<TResult> method, CancellationToken cancellationToken)
    {
        try
        {
            var reply = await transport.SendAsync(method, cancellationToken).ConfigureAwait(false);
            return ReplyReader.Read(method, reply);
        }
        catch (TelegramException refused) when (refused.Failure is TooManyRequests pause)
        {
            limiter.Pause(method.Pace, pause.RetryAfter);
            throw;
        }
        catch (TelegramException refused) when (refused.Failure is Refused { Reason: var reason } && method.Forgives(reason))
        {
            return default!;
        }
        catch (TelegramException refused) when (refused.Failure is Refused { Reason: Refusal.CannotParseMarkup }
            && method.WithoutMarkup() is not null)
        {
            // The refused call posted nothing, so its turn serves the plain one.
            return await OnceAsync(method.WithoutMarkup()!, cancellationToken).ConfigureAwait(false);
        }
    }
}
