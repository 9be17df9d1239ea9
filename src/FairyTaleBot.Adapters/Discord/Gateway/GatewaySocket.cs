using System.Buffers;
using System.Net.WebSockets;
using System.Threading.Channels;

namespace FairyTaleBot.Adapters.Discord.Gateway;

/// <summary>One web socket from opening to end. It tells what comes in and never waits for who hears it; its sends have a line of their own, so a stuck send stops neither reading nor closing.</summary>
internal sealed class GatewaySocket : IAsyncDisposable
{
    private const int LongestSend = 4_096;
    private const int LongestFrame = 32 * 1024 * 1024;

    private readonly ClientWebSocket _socket = new();
    private readonly CancellationTokenSource _ended = new();
    private readonly SendBudget _budget = new();
    private readonly SemaphoreSlim _sendTurn = new(1);
    private readonly Channel<byte[]> _heartbeats = Channel.CreateBounded<byte[]>(new BoundedChannelOptions(8) { FullMode = BoundedChannelFullMode.DropOldest });
    private readonly Channel<byte[]> _others = Channel.CreateBounded<byte[]>(64);
    private readonly TimeProvider _clock;
    private readonly TimeSpan _closeTimeout;
    private readonly long _beginning;
    private readonly Task _life;
    private int _closing;

    /// <param name="number">Which socket this is; passed back with all it tells.</param>
    /// <param name="address">Where to connect.</param>
    /// <param name="wants">Whether an event's data is worth keeping.</param>
    /// <param name="tell">Hears frames and the end. Must not wait.</param>
    /// <param name="closeTimeout">How long closing may take.</param>
    /// <param name="clock">The time.</param>
    public GatewaySocket(int number, Uri address, Func<string, bool> wants, Action<GatewayInput> tell, TimeSpan closeTimeout, TimeProvider clock)
    {
        Number = number;
        (_clock, _closeTimeout, _beginning) = (clock, closeTimeout, clock.GetTimestamp());
        _life = Task.Run(() => LiveAsync(address, wants, tell));
    }

    public int Number { get; }

    /// <summary>Puts a frame in line. False when it is too long or the line is full.</summary>
    public bool TrySend(byte[] frame, bool heartbeat) =>
        frame.Length <= LongestSend && (heartbeat ? _heartbeats : _others).Writer.TryWrite(frame);

    /// <summary>Says goodbye with a code; cuts the line when that takes too long. Returns when nothing of the socket is left running.</summary>
    public async Task CloseAsync(int code)
    {
        if (Interlocked.Exchange(ref _closing, 1) == 0)
        {
            using var timeout = new CancellationTokenSource(_closeTimeout, _clock);
            try
            {
                if (_socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                    await _socket.CloseOutputAsync((WebSocketCloseStatus)code, "", timeout.Token);
                await _life.WaitAsync(timeout.Token);
            }
            catch (Exception stuck) when (stuck is OperationCanceledException or WebSocketException or InvalidOperationException or IOException)
            {
                // Cut below.
            }
        }

        await _ended.CancelAsync();
        _socket.Abort();
        await _life;
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync(CloseCodes.KeepSession);
        _socket.Dispose();
        _ended.Dispose();
        _sendTurn.Dispose();
    }

    private async Task LiveAsync(Uri address, Func<string, bool> wants, Action<GatewayInput> tell)
    {
        var sending = Task.CompletedTask;
        try
        {
            await _socket.ConnectAsync(address, _ended.Token);
            sending = Task.WhenAll(SendAsync(_heartbeats.Reader, heartbeats: true), SendAsync(_others.Reader, heartbeats: false));
            await ReceiveAsync(wants, tell);
        }
        catch (Exception lost) when (lost is WebSocketException or OperationCanceledException or InvalidOperationException or IOException)
        {
            // Told below, with the code if there was one.
        }
        finally
        {
            await _ended.CancelAsync();
            await sending;
            tell(new GatewayInput.SocketClosed(Number, (int?)_socket.CloseStatus));
        }
    }

    private async Task ReceiveAsync(Func<string, bool> wants, Action<GatewayInput> tell)
    {
        var frame = new ArrayBufferWriter<byte>(4 * 1024);
        while (true)
        {
            var part = await _socket.ReceiveAsync(frame.GetMemory(4 * 1024), _ended.Token);
            if (part.MessageType == WebSocketMessageType.Close)
                return;
            frame.Advance(part.Count);
            if (frame.WrittenCount > LongestFrame)
                throw new InvalidOperationException("A frame of the gateway was too long.");
            if (!part.EndOfMessage)
                continue;
            if (GatewayFrameReader.Read(frame.WrittenSpan, wants) is { } whole)
                tell(new GatewayInput.FrameCame(Number, whole));
            // A server's description can be large and comes once; its room is given back.
            if (frame.Capacity > 64 * 1024)
                frame = new ArrayBufferWriter<byte>(4 * 1024);
            else
                frame.ResetWrittenCount();
        }
    }

    // Heartbeats have a line of their own: other frames may wait for room, they may not.
    private async Task SendAsync(ChannelReader<byte[]> line, bool heartbeats)
    {
        try
        {
            await foreach (var frame in line.ReadAllAsync(_ended.Token))
            {
                await TakeTurnAsync(heartbeats);
                try
                {
                    await _socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, _ended.Token);
                }
                finally
                {
                    _sendTurn.Release();
                }
            }
        }
        catch (Exception lost) when (lost is WebSocketException or OperationCanceledException or InvalidOperationException or IOException)
        {
            // The reading side notices the end and tells it.
        }
    }

    private async Task TakeTurnAsync(bool heartbeat)
    {
        while (true)
        {
            await _sendTurn.WaitAsync(_ended.Token);
            if (_budget.Wait(heartbeat, Now) is not { } until)
                break;
            _sendTurn.Release();
            await Task.Delay(until - Now, _clock, _ended.Token);
        }

        _budget.Sent(Now);
    }

    private TimeSpan Now => _clock.GetElapsedTime(_beginning);
}
