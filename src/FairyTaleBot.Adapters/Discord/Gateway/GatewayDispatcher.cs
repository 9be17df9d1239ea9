using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace FairyTaleBot.Adapters.Discord.Gateway;

/// <summary>Hands events to their handler, so many at once, beside the connection: a slow or broken handler holds up nobody.</summary>
internal sealed partial class GatewayDispatcher
{
    private readonly Channel<GatewayFrame> _waiting;
    private readonly Func<GatewayFrame, CancellationToken, Task> _handle;
    private readonly int _concurrency;
    private readonly ILogger _log;
    private long _dropped;

    public GatewayDispatcher(GatewayOptions options, Func<GatewayFrame, CancellationToken, Task> handle, ILogger log)
    {
        (_handle, _concurrency, _log) = (handle, options.DispatchConcurrency, log);
        _waiting = Channel.CreateBounded<GatewayFrame>(options.DispatchCapacity);
    }

    /// <summary>Events that found no room.</summary>
    public long Dropped => Interlocked.Read(ref _dropped);

    /// <summary>Never waits: what finds no room is dropped and counted.</summary>
    public void Offer(GatewayFrame frame)
    {
        if (!_waiting.Writer.TryWrite(frame))
            LogDropped(Interlocked.Increment(ref _dropped), frame.Event);
    }

    public Task RunAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(Enumerable.Range(0, _concurrency).Select(_ => WorkAsync(cancellationToken)));

    private async Task WorkAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var frame in _waiting.Reader.ReadAllAsync(cancellationToken))
                await HandleAsync(frame, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
        }
    }

#pragma warning disable CA1031 // Whatever a handler throws is its own affair; the next event must not suffer for it.
    private async Task HandleAsync(GatewayFrame frame, CancellationToken cancellationToken)
    {
        try
        {
            await _handle(frame, cancellationToken);
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
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

    [LoggerMessage(Level = LogLevel.Warning, Message = "Too many events wait for a handler: {Event} was dropped, {Dropped} since the start")]
    private partial void LogDropped(long dropped, string? @event);
}
