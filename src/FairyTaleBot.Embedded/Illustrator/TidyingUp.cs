namespace FairyTaleBot.Embedded.Illustrator;

/// <summary>Waits until nothing was drawn for a while, and then tidies up, once.</summary>
internal sealed class TidyingUp(TimeProvider time, Action tidy) : IDisposable
{
    public static readonly TimeSpan After = TimeSpan.FromSeconds(20);

    private readonly ITimer timer = time.CreateTimer(_ => tidy(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    /// <summary>Something was drawn: the while begins anew.</summary>
    public void Later() => timer.Change(After, Timeout.InfiniteTimeSpan);

    public void Dispose() => timer.Dispose();
}
