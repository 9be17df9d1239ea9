using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FairyTaleBot.Adapters.Discord.Api.Models;

/// <summary>A Discord id: 64 bits, a string in JSON.</summary>
[JsonConverter(typeof(SnowflakeJsonConverter))]
internal readonly record struct Snowflake(ulong Value)
{
    // Discord's ids count milliseconds since the first second of 2015.
    private static readonly DateTimeOffset Epoch = new(2015, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public DateTimeOffset CreatedAt => Epoch.AddMilliseconds(Value >> 22);

    public static bool TryParse(string? text, out Snowflake id)
    {
        var parsed = ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value);
        id = new(value);
        return parsed;
    }

    public static Snowflake Parse(string text) => new(ulong.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture));

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

internal sealed class SnowflakeJsonConverter : JsonConverter<Snowflake>
{
    public override Snowflake Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number ? new(reader.GetUInt64())
        : Snowflake.TryParse(reader.GetString(), out var id) ? id
        : throw new JsonException("A Discord id is a whole number.");

    public override void Write(Utf8JsonWriter writer, Snowflake value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());

    public override Snowflake ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Snowflake.Parse(reader.GetString()!);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, Snowflake value, JsonSerializerOptions options) => writer.WritePropertyName(value.ToString());
}
