using System.Text.Json.Nodes;

namespace FairyTaleBot.Testing.Discord;

/// <summary>A gateway session: outlives its sockets and remembers what it sent, for those who resume.</summary>
internal sealed class PeerSession(int shardId, int shardCount, int intents)
{
    private readonly Lock _gate = new();
    private readonly List<JsonObject> _sent = [];
    private PeerSocket? _socket;
    private int _sequence;

    public string Id { get; } = $"session-{Guid.NewGuid():N}";
    public int ShardId => shardId;
    public int Intents => intents;

    public bool Serves(ulong? guild) => guild is { } id ? (int)((id >> 22) % (ulong)shardCount) == shardId : shardId == 0;

    public void Send(string name, JsonObject data)
    {
        lock (_gate)
        {
            var frame = new JsonObject { ["op"] = 0, ["t"] = name, ["s"] = ++_sequence, ["d"] = data };
            _sent.Add(frame);
            _socket?.Send(frame);
        }
    }

    public void Attach(PeerSocket socket)
    {
        lock (_gate)
            _socket = socket;
    }

    public void Detach(PeerSocket socket)
    {
        lock (_gate)
            _socket = _socket == socket ? null : _socket;
    }

    /// <summary>Takes up the session on another socket: what was missed, then RESUMED.</summary>
    public bool Resume(PeerSocket socket, int sequence)
    {
        lock (_gate)
        {
            if (sequence > _sequence)
                return false;
            _socket = socket;
            foreach (var missed in _sent.Where(frame => frame["s"]!.GetValue<int>() > sequence))
                socket.Send(missed);
        }

        Send("RESUMED", []);
        return true;
    }
}
