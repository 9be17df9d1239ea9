using System.Collections.Frozen;
using System.Threading.Channels;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;

namespace FairyTaleBot.Engine.Turns;

/// <summary>Wakes the surface that serves a chat.</summary>
public sealed class SurfaceBell(IEnumerable<IChatSurface> surfaces)
{
    private readonly FrozenDictionary<string, IChatSurface> byName = surfaces.ToFrozenDictionary(s => s.Name);

    public void Wake(ChatKey chat) => byName.GetValueOrDefault(chat.Surface)?.Wake(chat);
}

/// <summary>Tells the step runner that something may be due sooner than it thinks. Rings that come together are one.</summary>
public sealed class StepBell
{
    private readonly Channel<bool> rings = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Ring() => rings.Writer.TryWrite(true);

    /// <summary>Returns at the next ring or at the given time, whichever comes first.</summary>
    public async Task WaitAsync(TimeSpan atMost, TimeProvider time, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task rung = rings.Reader.WaitToReadAsync(limit.Token).AsTask();
        await Task.WhenAny(rung, Task.Delay(atMost, time, limit.Token));
        await limit.CancelAsync();
        await rung.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        rings.Reader.TryRead(out _);
        cancellationToken.ThrowIfCancellationRequested();
    }
}
