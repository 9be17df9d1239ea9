using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace FairyTaleBot.Testing.Discord;

/// <summary>Sockets: what comes in, by the limits of frames.</summary>
public sealed partial class PeerGateway
{
    private const int LongestPayload = 4_096;
    private const int FramesAMinute = 120;

    internal async Task ServeAsync(HttpContext http)
    {
        if (Refusing || !http.WebSockets.IsWebSocketRequest)
        {
            http.Response.StatusCode = 503;
            return;
        }

        using var web = await http.WebSockets.AcceptWebSocketAsync();
        using var socket = new PeerSocket(web);
        Interlocked.Increment(ref _connections);
        lock (_gate)
            _sockets.Add(socket);
        var sending = socket.SendAllAsync();
        if (http.Request.Query["v"] != "10" || http.Request.Query["encoding"] != "json")
            socket.Close(4012);
        else if (!WithholdHello)
            socket.Send(new() { ["op"] = 10, ["d"] = new JsonObject { ["heartbeat_interval"] = _peer.Options.HeartbeatInterval.TotalMilliseconds, ["_trace"] = new JsonArray("peer") } });
        try
        {
            await ReceiveAsync(web, socket);
        }
        catch (Exception gone) when (gone is OperationCanceledException or WebSocketException or IOException)
        {
        }

        lock (_gate)
            _sockets.Remove(socket);
        socket.Session?.Detach(socket);
        socket.Dispose();
        await sending;
        _peer.World.Tell();
    }

    private async Task ReceiveAsync(WebSocket web, PeerSocket socket)
    {
        var buffer = new byte[LongestPayload + 1];
        while (web.State is WebSocketState.Open or WebSocketState.CloseSent)
        {
            var (length, whole) = (0, false);
            while (!whole && length < buffer.Length)
            {
                var part = await web.ReceiveAsync(buffer.AsMemory(length), socket.Cut);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    Ended(socket, (int?)web.CloseStatus);
                    if (IgnoreGoodbyes)
                        await Task.Delay(Timeout.Infinite, socket.Cut);
                    if (web.State == WebSocketState.CloseReceived)
                        await web.CloseOutputAsync(web.CloseStatus ?? WebSocketCloseStatus.NormalClosure, "", socket.Cut);
                    return;
                }

                (length, whole) = (length + part.Count, part.EndOfMessage);
            }

            if (TooFast(socket))
                socket.Close(4008);
            else if (!whole)
                socket.Close(4002);
            else
                Hear(socket, buffer.AsSpan(0, length));
            _peer.World.Tell();
        }
    }

    private void Hear(PeerSocket socket, ReadOnlySpan<byte> json)
    {
        JsonObject frame;
        try
        {
            frame = JsonNode.Parse(Encoding.UTF8.GetString(json))!.AsObject();
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            socket.Close(4002);
            return;
        }

        switch (frame["op"]?.GetValue<int>())
        {
            case 1:
                Interlocked.Increment(ref _heartbeats);
                socket.Send(new() { ["op"] = 11 });
                break;
            case 2 when socket.Session is not null:
                socket.Close(4005);
                break;
            case 2:
                Identify(socket, frame["d"]!.AsObject());
                break;
            case 6:
                Resume(socket, frame["d"]!.AsObject());
                break;
            case 3 or 4 or 8 when socket.Session is null:
                socket.Close(4003);
                break;
            case 3:
                break;
            default:
                socket.Close(4001);
                break;
        }
    }

    private bool TooFast(PeerSocket socket)
    {
        var now = _peer.World.Now;
        while (socket.Came.TryPeek(out var first) && now - first >= TimeSpan.FromMinutes(1))
            socket.Came.Dequeue();
        socket.Came.Enqueue(now);
        return socket.Came.Count > FramesAMinute;
    }
}
