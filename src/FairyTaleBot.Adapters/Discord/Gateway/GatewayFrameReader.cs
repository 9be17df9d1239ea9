using System.Text.Json;

namespace FairyTaleBot.Adapters.Discord.Gateway;

/// <summary>Reads the outside of a frame and keeps its data only when it is wanted: a server's description can be megabytes that a bot like this never looks at.</summary>
internal static class GatewayFrameReader
{
    /// <param name="json">One whole frame.</param>
    /// <param name="wants">Asked with the event's name, for dispatches.</param>
    /// <returns>Null when it is no frame.</returns>
    public static GatewayFrame? Read(ReadOnlySpan<byte> json, Func<string, bool> wants)
    {
        try
        {
            return ReadFrame(json, wants);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static GatewayFrame? ReadFrame(ReadOnlySpan<byte> json, Func<string, bool> wants)
    {
        int? op = null;
        long? sequence = null;
        string? name = null;
        var (start, length) = (0, 0);
        var reader = new Utf8JsonReader(json);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            return null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var property = reader.ValueTextEquals("op"u8) ? 'o' : reader.ValueTextEquals("s"u8) ? 's' : reader.ValueTextEquals("t"u8) ? 't' : reader.ValueTextEquals("d"u8) ? 'd' : ' ';
            reader.Read();
            var began = (int)reader.TokenStartIndex;
            if (property == 'o')
                op = reader.GetInt32();
            else if (property == 's' && reader.TokenType == JsonTokenType.Number)
                sequence = reader.GetInt64();
            else if (property == 't' && reader.TokenType == JsonTokenType.String)
                name = reader.GetString();
            reader.Skip();
            if (property == 'd')
                (start, length) = (began, (int)reader.BytesConsumed - began);
        }

        if (op is not { } known)
            return null;
        var wanted = known != (int)GatewayOp.Dispatch || (name is not null && wants(name));
        return new((GatewayOp)known, sequence, name, wanted ? json.Slice(start, length).ToArray() : default(ReadOnlyMemory<byte>));
    }
}
