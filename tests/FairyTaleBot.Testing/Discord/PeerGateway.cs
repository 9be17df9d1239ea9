using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace FairyTaleBot.Testing.Discord;

/// <summary>The gateway side of the peer: sessions that can be resumed, and everything that can go wrong with them.</summary>
public sealed class PeerGateway
{
    private const int Privileged = (1 << 1) | (1 << 8) | (1 << 15);
    private const int LongestPayload = 4_096;
    private const int FramesAMinute = 120;

    private readonly DiscordPeer _peer;
    private readonly Lock _gate = new();
    private readonly List<PeerSocket> _sockets = [];
    private readonly Dictionary<string, PeerSession> _sessions = [];
    private readonly Dictionary<int, DateTimeOffset> _identified = [];
    private int _identifies;
    private int _resumes;
    private int _heartbeats;
    private int _connections;

    internal PeerGateway(DiscordPeer peer) => _peer = peer;

    /// <summary>How often a session was begun.</summary>
    public int Identifies => Volatile.Read(ref _identifies);

    /// <summary>How often a session was asked to be resumed.</summary>
    public int Resumes => Volatile.Read(ref _resumes);

    /// <summary>Heartbeats that came.</summary>
    public int Heartbeats => Volatile.Read(ref _heartbeats);

    /// <summary>Sockets that were opened.</summary>
    public int Connections => Volatile.Read(ref _connections);

    /// <summary>Whether a session stands and can be spoken to.</summary>
    public bool IsConnected
    {
        get
        {
            lock (_gate)
                return _sockets.Any(socket => socket is { Session: not null, Zombie: false });
        }
    }

    /// <summary>New connections are turned away with 503.</summary>
    public bool Refusing { get; set; }

    /// <summary>New connections get no hello.</summary>
    public bool WithholdHello { get; set; }

    /// <summary>Identify and resume get no answer.</summary>
    public bool WithholdReady { get; set; }

    /// <summary>Resumes are answered by op 9: true or false; null lets them succeed.</summary>
    public bool? RefuseResumes { get; set; }

    /// <summary>A goodbye of the bot's is not answered and its connection stays open: a socket stuck while closing.</summary>
    public bool IgnoreGoodbyes { get; set; }

    /// <summary>Identifies at once, per key; more get op 9.</summary>
    public int MaxConcurrency { get; set; } = 1;

    /// <summary>Waits until a session stands.</summary>
    public Task ConnectedAsync() => _peer.UntilAsync(() => IsConnected, "the bot to connect to the gateway");

    /// <summary>Waits until so many sessions were begun and resumed, and one stands.</summary>
    public Task ConnectedAsync(int identifies, int resumes) =>
        _peer.UntilAsync(() => IsConnected && Identifies >= identifies && Resumes >= resumes, $"{identifies} identifies and {resumes} resumes");

    /// <summary>Op 7: asks everybody to connect again.</summary>
    public void AskToReconnect() => Each(socket => socket.Send(new() { ["op"] = 7, ["d"] = null, ["s"] = null, ["t"] = null }));

    /// <summary>Op 9: calls the sessions invalid; they can be resumed or are gone.</summary>
    public void Invalidate(bool resumable) => Each(socket =>
    {
        if (!resumable && socket.Session is { } session)
            Forget(session);
        socket.Send(new() { ["op"] = 9, ["d"] = resumable });
    });

    /// <summary>Op 1: asks for a heartbeat now.</summary>
    public void AskForHeartbeat() => Each(socket => socket.Send(new() { ["op"] = 1, ["d"] = null }));

    /// <summary>The connections of now go deaf and dumb: no event, no answer to a heartbeat.</summary>
    public void BecomeZombie() => Each(socket => socket.Zombie = true);

    /// <summary>Closes all connections with a code.</summary>
    public void Close(int code) => Each(socket => socket.Close(code));

    /// <summary>Cuts all connections without a word.</summary>
    public void Drop() => Each(socket => socket.Abort());

    /// <summary>Forgets all sessions, as after a long outage: a resume is then refused with op 9.</summary>
    public void ForgetSessions()
    {
        lock (_gate)
            _sessions.Clear();
    }

    /// <summary>Sends an event to the sessions that serve its server; those not connected get it when they resume.</summary>
    public void Dispatch(string name, JsonObject data, ulong? guild)
    {
        PeerSession[] sessions;
        lock (_gate)
            sessions = [.. _sessions.Values.Where(session => session.Serves(guild))];
        foreach (var session in sessions)
            session.Send(name, data.DeepClone().AsObject());
    }

    internal JsonObject Describe() => new()
    {
        ["url"] = $"{_peer.GatewayUrl}/gateway",
        ["shards"] = 1,
        ["session_start_limit"] = new JsonObject
        {
            ["total"] = _peer.Options.SessionStarts,
            ["remaining"] = Math.Max(0, _peer.Options.SessionStarts - Identifies),
            ["reset_after"] = (long)TimeSpan.FromHours(24).TotalMilliseconds,
            ["max_concurrency"] = MaxConcurrency,
        },
    };

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

    private void Identify(PeerSocket socket, JsonObject data)
    {
        Interlocked.Increment(ref _identifies);
        if (WithholdReady)
            return;
        var shard = (data["shard"] as JsonArray)?.Select(number => number!.GetValue<int>()).ToArray() ?? [0, 1];
        var intents = data["intents"]?.GetValue<int>() ?? -1;
        var properties = data["properties"] as JsonObject;
        if (data["token"]?.GetValue<string>() != _peer.Token)
            socket.Close(4004);
        else if (shard is not [>= 0, > 0] || shard[0] >= shard[1])
            socket.Close(4010);
        else if (intents < 0 || properties?["os"] is null || properties["browser"] is null || properties["device"] is null)
            socket.Close(4013);
        else if ((intents & Privileged) != 0)
            socket.Close(4014);
        else if (!TakeTurn(shard[0]))
            socket.Send(new() { ["op"] = 9, ["d"] = false });
        else
            Begin(socket, new(shard[0], shard[1], intents));
    }

    private void Begin(PeerSocket socket, PeerSession session)
    {
        session.Attach(socket);
        session.Send("READY", new()
        {
            ["v"] = 10,
            ["user"] = PeerJson.Bot(_peer),
            ["guilds"] = new JsonArray([.. _peer.World.Read(() => _peer.World.Guilds.Keys.ToArray()).Select(id => new JsonObject { ["id"] = id.ToString(), ["unavailable"] = true })]),
            ["session_id"] = session.Id,
            ["resume_gateway_url"] = $"{_peer.GatewayUrl}/resume",
            ["shard"] = new JsonArray(session.ShardId, 1),
            ["application"] = new JsonObject { ["id"] = _peer.ApplicationId.ToString(), ["flags"] = 0 },
        });
        lock (_gate)
            _sessions[session.Id] = session;
        socket.Session = session;
        foreach (var guild in (session.Intents & 1) == 0 ? [] : _peer.World.Read(() => _peer.World.Guilds.Values.ToArray()))
        {
            if (session.Serves(guild.Id))
                session.Send("GUILD_CREATE", new() { ["id"] = guild.Id.ToString(), ["name"] = guild.Name, ["members"] = new JsonArray(), ["channels"] = new JsonArray() });
        }
    }

    private void Resume(PeerSocket socket, JsonObject data)
    {
        Interlocked.Increment(ref _resumes);
        if (WithholdReady)
            return;
        if (data["token"]?.GetValue<string>() != _peer.Token)
        {
            socket.Close(4004);
            return;
        }

        PeerSession? session;
        lock (_gate)
            session = _sessions.GetValueOrDefault(data["session_id"]?.GetValue<string>() ?? "");
        if (RefuseResumes is { } resumable)
            socket.Send(new() { ["op"] = 9, ["d"] = resumable });
        else if (session is null)
            socket.Send(new() { ["op"] = 9, ["d"] = false });
        else if (!session.Resume(socket, data["seq"]?.GetValue<int>() ?? 0))
            socket.Close(4007);
        else
            socket.Session = session;
    }

    private bool TakeTurn(int shard)
    {
        lock (_gate)
        {
            var now = _peer.World.Now;
            var key = shard % MaxConcurrency;
            // A breath of tolerance: the five seconds are the client's to keep, not the network's.
            if (_identified.TryGetValue(key, out var last) && now - last < _peer.Options.IdentifyInterval * 0.98)
                return false;
            _identified[key] = now;
            return true;
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

    private void Ended(PeerSocket socket, int? code)
    {
        // Closed by us with anything else, a session waits to be resumed.
        if (code is 1000 or 1001 && socket.Session is { } session)
            Forget(session);
    }

    private void Forget(PeerSession session)
    {
        lock (_gate)
            _sessions.Remove(session.Id);
    }

    private void Each(Action<PeerSocket> act)
    {
        PeerSocket[] sockets;
        lock (_gate)
            sockets = [.. _sockets];
        foreach (var socket in sockets)
            act(socket);
        _peer.World.Tell();
    }
}
