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

    /// <summary>Counts the windows begun; see <see cref="RatePermit.Window"/>.</summary>
    public int Window { get; private set; }

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

    public void Answered(int window, RateReport report, TimeSpan now)
    {
        _inFlight--;
        Learn(window, report, now);
        if (_known && _resetAt is null && _inFlight == 0)
            Forget();
    }

    /// <summary>What another route's answer says about this shared bucket.</summary>
    public void Learn(int window, RateReport report, TimeSpan now)
    {
        _lastUse = now;
        if (report is { IsLimited: true, IsGlobal: false })
            Block(now + (report.RetryAfter ?? report.ResetAfter ?? TimeSpan.FromSeconds(1)));
        else if (report is { Limit: { } limit, Remaining: { } remaining, ResetAfter: { } resetAfter })
            Learn(window, limit, remaining, resetAfter, now);
        else if (report.Status is >= 200 and < 300 && !_known)
            _free = true;
    }

    /// <summary>An answer that never came: it may or may not have counted, so what it took stays taken.</summary>
    public void Lost()
    {
        _inFlight--;
        if (_inFlight == 0 && _resetAt is null)
            Forget();
    }

    /// <summary>Another bucket has taken over this request.</summary>
    public void HandOver() => _inFlight--;

    public bool IsIdle(TimeSpan now) => _inFlight == 0 && now >= _blockedUntil && !(now < _resetAt) && now - _lastUse > TimeSpan.FromMinutes(1);

    private void Learn(int window, int limit, int remaining, TimeSpan resetAfter, TimeSpan now)
    {
        if (_known && window != Window)
            return;
        var distrusted = resetAfter > longestTrustedReset;
        var resetAt = now + (distrusted ? longestTrustedReset : resetAfter) + Pad;
        // The first answer of a window counts what others of it are still on their way; later ones can only lower what is left.
        var first = !_known || _resetAt is null;
        _remaining = first ? Math.Max(0, remaining - _inFlight) : Math.Min(_remaining, remaining);
        _resetAt = first || resetAt > _resetAt ? resetAt : _resetAt;
        (_known, _free, _limit) = (true, false, distrusted ? null : limit);
    }

    // The window is over: what is still on its way may count in the new one. Its end is not known until an answer tells.
    private void Renew()
    {
        Window++;
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
        Window++;
        (_known, _free, _resetAt, _remaining) = (false, false, null, 0);
    }
}
