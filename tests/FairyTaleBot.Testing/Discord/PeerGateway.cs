using System.Text.Json.Nodes;

namespace FairyTaleBot.Testing.Discord;

/// <summary>The gateway side of the peer: sessions that can be resumed, and everything that can go wrong with them.</summary>
public sealed partial class PeerGateway
{
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
