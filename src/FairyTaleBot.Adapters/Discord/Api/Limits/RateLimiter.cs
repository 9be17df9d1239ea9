using FairyTaleBot.Common;

namespace FairyTaleBot.Adapters.Discord.Api.Limits;

/// <summary>Decides when a request may go, by what Discord's answers have taught. Pure: the time is passed in, nothing waits here, and one thread calls at a time.</summary>
internal sealed class RateLimiter(DiscordApiOptions options)
{
    private static readonly TimeSpan EdgeRest = TimeSpan.FromSeconds(5);
    private const int SweepEvery = 256;

    private readonly Dictionary<string, string> _hashes = [];
    private readonly Dictionary<(string Bucket, string Major), RateBucket> _buckets = [];
    // Discord counts a request when it arrives, which is some time between sending and answer. So a place is taken from
    // the sending to a second after the answer: however the network bunches requests, the server never sees too many.
    private readonly SlidingWindow _global = new(options.GlobalRequests, options.GlobalWindow);
    private readonly SlidingWindow _invalid = new(options.InvalidRequests, TimeSpan.FromMinutes(10));
    private readonly DeadTokens _dead = new();
    private int _globalInFlight;
    private TimeSpan _globalUntil;
    private TimeSpan _edgeUntil;
    private TimeSpan _rejectedUntil;
    private int _asked;

    /// <summary>How many 401, 403 and 429 answers came in the last ten minutes.</summary>
    public int InvalidRequests(TimeSpan now) => _invalid.Count(now);

    public int Buckets => _buckets.Count;

    public RateVerdict Ask(DiscordRoute route, TimeSpan now)
    {
        if (_invalid.Wait(now) is { } budget)
            return new RateVerdict.Refused("too many calls were refused by Discord in the last ten minutes; more would have this address banned", budget);
        if (route.Scope == RouteScope.Bot && now < _rejectedUntil)
            return new RateVerdict.Refused("Discord does not accept the token; set Discord:Token to the bot's current one", _rejectedUntil);
        if (_dead.Contains(route))
            return new RateVerdict.Refused("the interaction's token is dead", TimeSpan.MaxValue);
        if (now < _edgeUntil)
            return new RateVerdict.Until(_edgeUntil);
        if (route.Scope == RouteScope.Callback)
            return new RateVerdict.Go(new(route, null));

        if (++_asked % SweepEvery == 0)
            Sweep(now);
        var bucket = Find(route);
        var wait = Later(bucket.Wait(now), route.Scope == RouteScope.Bot ? Later(_global.Wait(now, _globalInFlight), now < _globalUntil ? _globalUntil : null) : null);
        if (wait is { } time)
            return time == TimeSpan.MaxValue ? new RateVerdict.AfterAnswer() : new RateVerdict.Until(time);

        bucket.Take(now);
        if (route.Scope == RouteScope.Bot)
            _globalInFlight++;
        return new RateVerdict.Go(new(route, bucket));
    }

    public void Answered(RatePermit permit, RateReport report, DiscordErrorCode code, TimeSpan now)
    {
        if (report.IsInvalid)
            _invalid.Take(now);
        if (report.Status == 401 && permit.Route.Scope == RouteScope.Bot)
            _rejectedUntil = now + options.RejectedTokenRest;
        if (report.Status == 404 && code is DiscordErrorCode.UnknownWebhook || code is DiscordErrorCode.InvalidWebhookToken)
            _dead.Add(permit.Route);
        if (report.IsEdge)
            _edgeUntil = Max(_edgeUntil, now + (report.RetryAfter ?? EdgeRest));
        else if (report.IsGlobal)
            _globalUntil = Max(_globalUntil, now + (report.RetryAfter ?? EdgeRest));
        LeaveGlobal(permit, now);
        if (permit.Bucket is not { } bucket)
            return;

        if (report.Bucket is { } hash && Adopt(permit.Route, hash, bucket) is { } shared && shared != bucket)
        {
            bucket.HandOver();
            shared.Learn(report, now);
        }
        else
        {
            bucket.Answered(report, now);
        }
    }

    public void Lost(RatePermit permit, TimeSpan now)
    {
        LeaveGlobal(permit, now);
        permit.Bucket?.Lost(now);
    }

    private void LeaveGlobal(RatePermit permit, TimeSpan now)
    {
        if (permit.Route.Scope != RouteScope.Bot)
            return;
        _globalInFlight--;
        _global.Take(now);
    }

    private RateBucket Find(DiscordRoute route)
    {
        var key = (_hashes.GetValueOrDefault(route.Key, route.Key), route.Major);
        if (!_buckets.TryGetValue(key, out var bucket))
            _buckets[key] = bucket = new(options.LongestTrustedReset);
        return bucket;
    }

    // The first answer names the route's bucket. If another route has led there before, that bucket is the one; else this becomes it.
    private RateBucket Adopt(DiscordRoute route, string hash, RateBucket bucket)
    {
        var former = _hashes.GetValueOrDefault(route.Key, route.Key);
        if (former != hash)
        {
            // Discord may call a bucket otherwise at any time. Whoever asks next must find what is known of any of this route's places,
            // and what is on its way there: a place that was new again could be exhausted.
            foreach (var (key, known) in _buckets.Where(pair => pair.Key.Bucket == former).ToArray())
            {
                if (former == route.Key)
                    _buckets.Remove(key);
                _buckets.TryAdd((hash, key.Major), known);
            }

            _hashes[route.Key] = hash;
        }

        if (_buckets.TryGetValue((hash, route.Major), out var there))
            return there;
        return _buckets[(hash, route.Major)] = bucket;
    }

    private void Sweep(TimeSpan now)
    {
        foreach (var (key, bucket) in _buckets)
        {
            if (bucket.IsIdle(now))
                _buckets.Remove(key);
        }
    }

    private static TimeSpan? Later(TimeSpan? one, TimeSpan? other) => one is null ? other : other is null ? one : Max(one.Value, other.Value);

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
