namespace FairyTaleBot.Adapters.Discord.Api.Limits;

/// <summary>Where requests wait for the limiter's leave: one line for each route and major parameter, first come first served.</summary>
internal sealed class Turnstile(RateLimiter limiter, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(string, string), Line> _lines = [];
    private readonly long _beginning = clock.GetTimestamp();
    private TaskCompletionSource _news = NewsToCome();

    public TimeSpan Now => clock.GetElapsedTime(_beginning);

    /// <param name="route">Where the request goes.</param>
    /// <param name="deadline">By <see cref="Now"/>; a leave that would come later is refused at once.</param>
    /// <param name="cancellationToken">Leaves the line.</param>
    /// <exception cref="DiscordException">There is no leave in time; nothing was sent.</exception>
    public async ValueTask<RatePermit> EnterAsync(DiscordRoute route, TimeSpan deadline, CancellationToken cancellationToken)
    {
        if (route.Scope == RouteScope.Callback)
            return await HeadAsync(route, deadline, cancellationToken);
        var line = Join(route);
        try
        {
            await line.Turn.WaitAsync(cancellationToken);
            try
            {
                return await HeadAsync(route, deadline, cancellationToken);
            }
            finally
            {
                line.Turn.Release();
            }
        }
        finally
        {
            Leave(route, line);
        }
    }

    public void Answered(RatePermit permit, RateReport report, DiscordErrorCode code)
    {
        lock (_gate)
            limiter.Answered(permit, report, code, Now);
        Tell();
    }

    public void Lost(RatePermit permit)
    {
        lock (_gate)
            limiter.Lost(permit, Now);
        Tell();
    }

    public int InvalidRequests()
    {
        lock (_gate)
            return limiter.InvalidRequests(Now);
    }

    private async ValueTask<RatePermit> HeadAsync(DiscordRoute route, TimeSpan deadline, CancellationToken cancellationToken)
    {
        while (true)
        {
            var news = Volatile.Read(ref _news).Task;
            RateVerdict verdict;
            lock (_gate)
                verdict = limiter.Ask(route, Now);
            switch (verdict)
            {
                case RateVerdict.Go go:
                    return go.Permit;
                case RateVerdict.Refused refused:
                    throw NotSent(route, refused.Why, refused.Time);
                case RateVerdict.Until until when until.Time > deadline:
                    throw NotSent(route, "its rate limit leaves no room in time", until.Time);
                case RateVerdict.Until until:
                    using (var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken))
                    {
                        await Task.WhenAny(news, Task.Delay(Longer(until.Time - Now), clock, either.Token));
                        await either.CancelAsync();
                    }

                    cancellationToken.ThrowIfCancellationRequested();
                    break;
                default:
                    await news.WaitAsync(cancellationToken);
                    break;
            }
        }
    }

    private DiscordException NotSent(DiscordRoute route, string why, TimeSpan until) =>
        new($"{route} was not sent: {why}.", CallOutcome.NotExecuted) { RetryAfter = until == TimeSpan.MaxValue ? null : until - Now };

    // A timer may fire a hair early; asking again in the same millisecond would spin.
    private static TimeSpan Longer(TimeSpan wait) => wait < TimeSpan.FromMilliseconds(1) ? TimeSpan.FromMilliseconds(1) : wait;

    private void Tell() => Interlocked.Exchange(ref _news, NewsToCome()).TrySetResult();

    private static TaskCompletionSource NewsToCome() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Line Join(DiscordRoute route)
    {
        lock (_gate)
        {
            if (!_lines.TryGetValue((route.Key, route.Major), out var line))
                _lines[(route.Key, route.Major)] = line = new();
            line.People++;
            return line;
        }
    }

    private void Leave(DiscordRoute route, Line line)
    {
        lock (_gate)
        {
            if (--line.People == 0)
                _lines.Remove((route.Key, route.Major));
        }
    }

    private sealed class Line
    {
        public SemaphoreSlim Turn { get; } = new(1);
        public int People { get; set; }
    }
}
