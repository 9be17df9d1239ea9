using System.Collections.Frozen;
using System.Threading.Channels;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;

namespace FairyTaleBot.Engine.Turns;

/// <summary>Wakes the surface that serves a chat.</summary>
/// <param name="duties">Platforms are posted to by one process; null is this one.</param>
public sealed class SurfaceBell(IEnumerable<IChatSurface> surfaces, IDuties? duties = null)
{
    private readonly FrozenDictionary<string, IChatSurface> byName = surfaces.ToFrozenDictionary(s => s.Name);

    public void Wake(ChatKey chat)
    {
        if (byName.TryGetValue(chat.Surface, out var surface) && (surface.ServesEverywhere || duties?.Has(surface.Name) != false)) surface.Wake(chat);
    }

    /// <inheritdoc cref="IChatSurface.IsShutOut"/>
    public bool IsShutOut(ChatKey chat) => byName.TryGetValue(chat.Surface, out var surface) && surface.IsShutOut(chat);

    /// <inheritdoc cref="IChatSurface.MessagesIn"/>
    public int MessagesIn(ChatKey chat, EquatableArray<string> marks) => byName.TryGetValue(chat.Surface, out var surface) ? surface.MessagesIn(marks) : 0;

    /// <summary>Whether what stands there was sent, and has to be sent anew to read otherwise; a web room is read from the posts themselves.</summary>
    public bool IsPostedTo(ChatKey chat) => byName.TryGetValue(chat.Surface, out var surface) && !surface.ServesEverywhere;

    public void WakeAll()
    {
        foreach (var surface in byName.Values) surface.WakeAll();
    }
}

/// <summary>Tells the step runner that something may be due sooner than it thinks. Rings that come together are one, and one for later than it wakes anyway is none.</summary>
public sealed class StepBell
{
    private readonly Channel<bool> rings = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    // While the runner is at work it has not yet said when it will look again: then every ring counts.
    private long wakesAt = long.MaxValue;

    public void Ring() => rings.Writer.TryWrite(true);

    /// <param name="due">When the runner is needed.</param>
    public void Ring(DateTimeOffset due)
    {
        if (due.UtcTicks < Interlocked.Read(ref wakesAt)) Ring();
    }

    /// <summary>Returns at the next ring or at the given time, whichever comes first.</summary>
    public async Task WaitAsync(TimeSpan atMost, TimeProvider time, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Interlocked.Exchange(ref wakesAt, (time.GetUtcNow() + atMost).UtcTicks);
        Task rung = rings.Reader.WaitToReadAsync(limit.Token).AsTask();
        await Task.WhenAny(rung, Task.Delay(atMost, time, limit.Token));
        await limit.CancelAsync();
        await rung.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Interlocked.Exchange(ref wakesAt, long.MaxValue);
        rings.Reader.TryRead(out _);
        cancellationToken.ThrowIfCancellationRequested();
    }
}
