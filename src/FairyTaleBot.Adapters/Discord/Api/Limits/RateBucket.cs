namespace FairyTaleBot.Adapters.Discord.Api.Limits;

/// <summary>One bucket as seen from here. Times count from the limiter's own beginning.
/// It is <em>unknown</em> (one request at a time until an answer tells), <em>free</em> (Discord names no limit) or <em>known</em>.</summary>
internal sealed class RateBucket(TimeSpan longestTrustedReset)
{
    // Discord rounds to milliseconds, and both clocks drift.
    private static readonly TimeSpan Pad = TimeSpan.FromMilliseconds(50);

    private bool _known;
    private bool _free;
    private int? _limit;
    private int _remaining;
    private int _inFlight;
    private TimeSpan? _resetAt;
    private TimeSpan _blockedUntil;
    private TimeSpan _lastUse;
    private TimeSpan _longestWindow;

    /// <summary>Null when a request may go now, else when to ask again; <see cref="TimeSpan.MaxValue"/> means after the next answer.</summary>
    public TimeSpan? Wait(TimeSpan now)
    {
        if (now < _blockedUntil)
            return _blockedUntil;
        if (_free)
            return null;
        if (!_known)
            return _inFlight == 0 ? null : TimeSpan.MaxValue;
        if (now >= _resetAt)
        {
            Renew();
            return Wait(now);
        }

        return _remaining > 0 ? null : _resetAt ?? TimeSpan.MaxValue;
    }

    public void Take(TimeSpan now)
    {
        _inFlight++;
        _remaining--;
        _lastUse = now;
    }

    public void Answered(RateReport report, TimeSpan now)
    {
        _inFlight--;
        Learn(report, now);
    }

    /// <summary>What another route's answer says about this shared bucket.</summary>
    public void Learn(RateReport report, TimeSpan now)
    {
        _lastUse = now;
        if (report is { IsLimited: true, IsGlobal: false })
            Block(now + (report.RetryAfter ?? report.ResetAfter ?? TimeSpan.FromSeconds(1)));
        else if (report is { Limit: { } limit, Remaining: { } remaining, ResetAfter: { } resetAfter })
            Learn(limit, remaining, resetAfter, now);
        else if (_known)
            Lengthen(now + _longestWindow);
        else if (report.Status is >= 200 and < 300)
            _free = true;
    }

    /// <summary>An answer that never came: the request may have counted, and even have opened a window of its own.</summary>
    public void Lost(TimeSpan now)
    {
        _inFlight--;
        if (_known)
            Lengthen(now + _longestWindow);
    }

    /// <summary>Another bucket has taken over this request.</summary>
    public void HandOver() => _inFlight--;

    public bool IsIdle(TimeSpan now) => _inFlight == 0 && now >= _blockedUntil && !(now < _resetAt) && now - _lastUse > TimeSpan.FromMinutes(1);

    private void Learn(int limit, int remaining, TimeSpan resetAfter, TimeSpan now)
    {
        var distrusted = resetAfter > longestTrustedReset;
        var window = (distrusted ? longestTrustedReset : resetAfter) + Pad;
        // Answers come out of order, and from former windows: what is left only ever goes down until the window is over.
        // The first one must count what else is on its way.
        var left = _known ? Math.Min(_remaining, _resetAt is null ? remaining - _inFlight : remaining) : remaining - _inFlight;
        (_known, _free, _limit, _remaining) = (true, false, distrusted ? null : limit, Math.Max(0, left));
        _longestWindow = window > _longestWindow ? window : _longestWindow;
        Lengthen(now + window);
    }

    private void Lengthen(TimeSpan resetAt) => _resetAt = resetAt > (_resetAt ?? TimeSpan.Zero) ? resetAt : _resetAt;

    // The window is over: what is still on its way may count in the new one. Its end is not known until an answer tells.
    private void Renew()
    {
        _resetAt = null;
        if (_limit is { } limit)
            _remaining = limit - _inFlight;
        else
            Forget();
    }

    // After a 429 one request goes first, and its answer says how many may follow.
    private void Block(TimeSpan until)
    {
        _blockedUntil = until > _blockedUntil ? until : _blockedUntil;
        Forget();
    }

    private void Forget()
    {
        (_known, _free, _resetAt, _remaining) = (false, false, null, 0);
    }
}
