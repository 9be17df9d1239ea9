using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace FairyTaleBot.Testing.Discord;

/// <summary>One gateway connection as the server sees it.</summary>
internal sealed class PeerSocket(WebSocket socket) : IDisposable
{
    private readonly Channel<Func<Task>> _work = Channel.CreateUnbounded<Func<Task>>();
    private readonly CancellationTokenSource _cut = new();
    private bool _isOver;

    public CancellationToken Cut => _cut.Token;

    /// <summary>Deaf: takes everything, answers no heartbeat.</summary>
    public bool Zombie { get; set; }

    public PeerSession? Session { get; set; }

    /// <summary>When the last frames came, for the limit of 120 a minute.</summary>
    public Queue<DateTimeOffset> Came { get; } = [];

    public void Send(JsonObject frame)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(frame);
        _work.Writer.TryWrite(() => Zombie ? Task.CompletedTask : socket.SendAsync(bytes, WebSocketMessageType.Text, endOfMessage: true, _cut.Token));
    }

    /// <summary>Closes with a code, after what is still to be sent.</summary>
    public void Close(int code) => _work.Writer.TryWrite(async () =>
    {
        await socket.CloseOutputAsync((WebSocketCloseStatus)code, "", _cut.Token);
        _work.Writer.TryComplete();
    });

    /// <summary>Cuts the connection without a word. One that is being taken leave of meanwhile is as good as cut.</summary>
    public void Abort()
    {
        try
        {
            _cut.Cancel();
        }
        catch (ObjectDisposedException)
        {
            return;
        }

        socket.Abort();
    }

    public async Task SendAllAsync()
    {
        try
        {
            await foreach (var work in _work.Reader.ReadAllAsync(_cut.Token))
                await work();
        }
        catch (Exception gone) when (gone is OperationCanceledException or WebSocketException or IOException or ObjectDisposedException)
        {
        }
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isOver, true))
            return;
        _work.Writer.TryComplete();
        _cut.Cancel();
        _cut.Dispose();
    }
}
