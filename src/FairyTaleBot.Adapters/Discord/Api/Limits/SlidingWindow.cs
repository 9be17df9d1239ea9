namespace FairyTaleBot.Adapters.Discord.Api.Limits;

/// <summary>At most so many in any stretch of that length.</summary>
internal sealed class SlidingWindow(int most, TimeSpan length)
{
    private readonly Queue<TimeSpan> _times = [];

    public int Count(TimeSpan now)
    {
        while (_times.TryPeek(out var first) && now - first >= length)
            _times.Dequeue();
        return _times.Count;
    }

    /// <summary>Null when one more fits, else when it will; <paramref name="reserve"/> places are left for others.
    /// <see cref="TimeSpan.MaxValue"/> when time alone makes no room.</summary>
    public TimeSpan? Wait(TimeSpan now, int reserve = 0)
    {
        var places = most - reserve;
        return Count(now) < places ? null : places <= 0 ? TimeSpan.MaxValue : _times.ElementAt(_times.Count - places) + length;
    }

    public void Add(TimeSpan now) => _times.Enqueue(now);
}
