namespace FairyTaleBot.Adapters.Telegram.Api.Limits;

/// <summary>The one limiter of this platform: a clock, a lock and a timer around <see cref="PaceQueue{T}"/>.</summary>
internal sealed class TelegramLimiter : IDisposable
{
    private readonly Lock _gate = new();
    private readonly TimeProvider _time;
    private readonly long _start;
    private readonly PaceBook _book;
    private readonly PaceQueue<TaskCompletionSource> _queue;
    private readonly ITimer _timer;

    internal TelegramLimiter(PaceOptions options, TimeProvider time)
    {
        _time = time;
        _start = time.GetTimestamp();
        _book = new PaceBook(options);
        _queue = new PaceQueue<TaskCompletionSource>(_book, options.MaxWaiting, options.MaxAnswersWaiting);
        _timer = time.CreateTimer(_ => Release(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    private TimeSpan Now => _time.GetElapsedTime(_start);

    /// <summary>Waits for a turn and takes it.</summary>
    /// <returns>False when too many wait already.</returns>
    internal async ValueTask<bool> WaitAsync(Pace pace, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        TaskCompletionSource turn;
        LinkedListNode<(TaskCompletionSource, Pace)> place;
        lock (_gate)
        {
            if (_queue.TryGo(pace, Now)) return true;
            turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            if (_queue.TryWait(turn, pace) is not { } taken) return false;
            place = taken;
        }

        Release();
        try
        {
            await turn.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            lock (_gate) _queue.Leave(place);
            throw;
        }

        return true;
    }

    /// <summary>Telegram said 429: nothing of that chat, or of that method, goes out before the time has passed.</summary>
    internal void Pause(Pace pace, TimeSpan retryAfter)
    {
        lock (_gate) _book.Pause(pace, Now + retryAfter);
    }

    /// <summary>How long the pause that holds such a call still lasts; zero when there is none.</summary>
    internal TimeSpan PauseLeft(Pace pace)
    {
        lock (_gate)
        {
            var now = Now;
            return _book.PausedUntil(pace, now) - now;
        }
    }

    /// <summary>How long such a call would wait if it were the only one; zero when it may be made now.</summary>
    internal TimeSpan WaitLeft(Pace pace)
    {
        lock (_gate)
        {
            var now = Now;
            return _book.Earliest(pace, now) - now;
        }
    }

    public void Dispose() => _timer.Dispose();

    private void Release()
    {
        lock (_gate)
        {
            var now = Now;
            var (going, next) = _queue.Release(now);
            foreach (var turn in going) turn.TrySetResult();
            if (next is { } at) _timer.Change(WholeMilliseconds(at - now), Timeout.InfiniteTimeSpan);
        }
    }

    // Timers count whole milliseconds; rounding down would wake us too early, again and again.
    private static TimeSpan WholeMilliseconds(TimeSpan wait) => TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds));
}
