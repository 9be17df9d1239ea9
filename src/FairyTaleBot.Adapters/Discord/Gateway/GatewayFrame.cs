using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace FairyTaleBot.Adapters.Discord.Gateway;

internal enum GatewayOp
{
    Dispatch = 0,
    Heartbeat = 1,
    Identify = 2,
    Presence = 3,
    Resume = 6,
    Reconnect = 7,
    InvalidSession = 9,
    Hello = 10,
    HeartbeatAck = 11,
}

/// <summary>One frame from Discord. <see cref="Data"/> is the raw JSON of <c>d</c>, empty when nobody wanted it.</summary>
internal sealed record GatewayFrame(GatewayOp Op, long? Sequence = null, string? Event = null, ReadOnlyMemory<byte> Data = default)
{
    /// <summary>The data, or null when it has not the shape expected.</summary>
    public T? Read<T>(JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return Data.IsEmpty ? null : JsonSerializer.Deserialize(Data.Span, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // What happened may hold what people wrote.
    public override string ToString() => $"{Op} {Event} {Sequence}";
}
