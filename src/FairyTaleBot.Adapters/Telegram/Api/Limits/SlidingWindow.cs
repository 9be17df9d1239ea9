namespace FairyTaleBot.Adapters.Telegram.Api.Limits;

/// <summary>At most <paramref name="count"/> takes in any stretch of <paramref name="span"/>.</summary>
internal sealed class SlidingWindow(int count, TimeSpan span)
{
    private readonly Queue<TimeSpan> _taken = new();

    /// <summary>The first moment, <paramref name="now"/> or later, at which a take is allowed.</summary>
    internal TimeSpan Earliest(TimeSpan now) => Earliest(now, count);

    /// <summary>The same for whoever may take only while fewer than <paramref name="most"/> are taken.</summary>
    internal TimeSpan Earliest(TimeSpan now, int most)
    {
        Forget(now);
        return _taken.Count < most ? now : _taken.ElementAt(_taken.Count - most) + span;
    }

    internal void Take(TimeSpan now) => _taken.Enqueue(now);

    internal bool IsIdle(TimeSpan now)
    {
        Forget(now);
        return _taken.Count == 0;
    }

    private void Forget(TimeSpan now)
    {
        while (_taken.TryPeek(out var oldest) && oldest + span <= now) _taken.Dequeue();
    }
}
