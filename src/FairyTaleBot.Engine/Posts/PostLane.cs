using System.Threading.Channels;
using FairyTaleBot.Common;

namespace FairyTaleBot.Engine.Posts;

/// <summary>One chat's rounds, one at a time. Rings that come during a round are one more round after it, however many they are.</summary>
internal sealed class PostLane(ChatKey chat)
{
    private readonly Channel<bool> rings = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public ChatKey Chat => chat;

    public LaneTimes Times { get; } = new();

    public int Failures { get; set; }

    public Task Work { get; set; } = Task.CompletedTask;

    public bool IsRung => rings.Reader.Count > 0;

    public void Ring() => rings.Writer.TryWrite(true);

    public void Answer() => rings.Reader.TryRead(out _);

    /// <summary>Returns when the time is over; at the next ring already, if rings may hurry it.</summary>
    public async Task SleepAsync(LaneWait wait, TimeProvider time, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var over = Task.Delay(wait.Time, time, limit.Token);
        var rung = wait.IsFirm ? over : rings.Reader.WaitToReadAsync(limit.Token).AsTask();
        await Task.WhenAny(over, rung);
        await limit.CancelAsync();
        await rung.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}

/// <summary>How long a lane waits before its next round.</summary>
/// <param name="IsFirm">After a failure: what is new must not hurry it.</param>
internal readonly record struct LaneWait(TimeSpan Time, bool IsFirm);

/// <summary>When a chat may be told again of what only moves.</summary>
internal sealed class LaneTimes
{
    public DateTimeOffset NextMove { get; set; }

    public DateTimeOffset NextSign { get; set; }

    /// <summary>Null when the chat may be told of anything now.</summary>
    public TimeSpan? QuietFor(DateTimeOffset now) => NextMove > now ? NextMove - now : null;
}
