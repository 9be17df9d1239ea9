namespace FairyTaleBot.Common;

/// <summary>At most so many in any stretch of that length. Pure: times are spans since any fixed moment, passed in, so that a clock set back cannot stall it.</summary>
public sealed class SlidingWindow(int most, TimeSpan length)
{
    private readonly Queue<TimeSpan> taken = new();

    /// <summary>How many places are taken.</summary>
    public int Count(TimeSpan now)
    {
        while (taken.TryPeek(out var oldest) && now - oldest >= length) taken.Dequeue();
        return taken.Count;
    }

    /// <summary>Null when one more fits, else when it will; <see cref="TimeSpan.MaxValue"/> when time alone makes no room.</summary>
    /// <param name="reserve">Places that are left for others.</param>
    public TimeSpan? Wait(TimeSpan now, int reserve = 0)
    {
        var places = most - reserve;
        return Count(now) < places ? null : places <= 0 ? TimeSpan.MaxValue : taken.ElementAt(taken.Count - places) + length;
    }

    public void Take(TimeSpan now) => taken.Enqueue(now);
}
