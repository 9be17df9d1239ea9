using Microsoft.Extensions.Logging;

namespace FairyTaleBot.Adapters.Discord.Gateway;

/// <summary>
/// Hands events to their handler, each at once and beside the connection: a slow or broken handler holds up nobody. Events are offered by
/// one task.
/// </summary>
internal sealed partial class GatewayDispatcher(GatewayOptions options, Func<GatewayFrame, CancellationToken, Task> handle, TimeProvider clock, ILogger log) : IDisposable
{
    private readonly List<Task> _underWay = [];
    private readonly CancellationTokenSource _ending = new();
    private long _dropped;

    /// <summary>Never waits: what comes beyond the bound is dropped and counted.</summary>
    public void Offer(GatewayFrame frame)
    {
        if (_underWay.Count >= options.DispatchCapacity)
            _underWay.RemoveAll(task => task.IsCompleted);
        if (_underWay.Count >= options.DispatchCapacity)
            LogDropped(++_dropped, frame.Event);
        else
            _underWay.Add(Task.Run(() => HandleAsync(frame)));
    }

    /// <summary>Waits for what is under way; what takes longer than its grace is called off.</summary>
    public async Task EndAsync()
    {
        await using var grace = clock.CreateTimer(_ => _ending.Cancel(), null, options.StopGrace, Timeout.InfiniteTimeSpan);
        await Task.WhenAll(_underWay);
    }

    public void Dispose() => _ending.Dispose();

#pragma warning disable CA1031 // Whatever a handler throws is its own affair; the next event must not suffer for it.
    private async Task HandleAsync(GatewayFrame frame)
    {
        try
        {
            await handle(frame, _ending.Token);
        }
        catch (Exception) when (_ending.IsCancellationRequested)
        {
        }
        catch (Exception broken)
        {
            LogBroken(frame.Event, broken);
        }
    }
#pragma warning restore CA1031

    [LoggerMessage(Level = LogLevel.Error, Message = "Handling {Event} failed")]
    private partial void LogBroken(string? @event, Exception broken);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Too many events are being handled: {Event} was dropped, {Dropped} since the start")]
    private partial void LogDropped(long dropped, string? @event);
}
