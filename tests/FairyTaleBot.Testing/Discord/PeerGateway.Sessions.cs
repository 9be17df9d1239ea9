using System.Text.Json.Nodes;

namespace FairyTaleBot.Testing.Discord;

/// <summary>Sessions: begun, resumed, forgotten.</summary>
public sealed partial class PeerGateway
{
    private const int Privileged = (1 << 1) | (1 << 8) | (1 << 15);

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
                session.Send("GUILD_CREATE", Describe(guild));
        }
    }

    private JsonObject Describe(PeerGuild guild) => new()
    {
        ["id"] = guild.Id.ToString(),
        ["name"] = guild.Name,
        ["members"] = new JsonArray(),
        ["channels"] = new JsonArray([.. _peer.World.Read(() => _peer.World.Channels.Values.Where(channel => channel.Guild == guild && channel is { IsThread: false, Deleted: false }).Select(PeerJson.Channel).ToArray()), .. Enumerable.Range(1, _peer.Options.ChannelsAServer).Select(number => new JsonObject
        {
            ["id"] = (guild.Id + (ulong)number).ToString(), ["type"] = 0, ["name"] = $"channel-{number}", ["position"] = number, ["topic"] = "What is talked about here, in a line or two.",
            ["permission_overwrites"] = new JsonArray(), ["parent_id"] = null, ["nsfw"] = false, ["rate_limit_per_user"] = 0, ["last_message_id"] = guild.Id.ToString(),
        })]),
        ["roles"] = new JsonArray([.. Enumerable.Range(1, _peer.Options.RolesAServer).Select(number => new JsonObject
        {
            ["id"] = (guild.Id + (ulong)number).ToString(), ["name"] = $"role-{number}", ["color"] = 0, ["hoist"] = false, ["position"] = number, ["permissions"] = "1071698660929", ["managed"] = false, ["mentionable"] = false,
        })]),
    };

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
            // Far more than a breath of tolerance: the five seconds are the client's to keep, and what a busy machine delivers late comes close to the next.
            if (_identified.TryGetValue(key, out var last) && now - last < _peer.Options.IdentifyInterval / 2)
                return false;
            _identified[key] = now;
            return true;
        }
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
}
