namespace FairyTaleBot.Adapters.Redis;

/// <summary>
/// The time as Redis has it: this machine's clock, set right by the difference that was measured. Workers whose clocks differ by a minute
/// still close a ballot at the same moment. Timers run as ever: they measure spans.
/// </summary>
public sealed class RedisClock : TimeProvider
{
    private long difference;

    /// <summary>How far Redis's clock is ahead of this machine's.</summary>
    public TimeSpan Difference => TimeSpan.FromTicks(Interlocked.Read(ref difference));

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Difference;

    internal void Set(TimeSpan measured) => Interlocked.Exchange(ref difference, measured.Ticks);
}
