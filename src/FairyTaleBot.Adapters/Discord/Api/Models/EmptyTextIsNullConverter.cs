using System.Text.Json;
using System.Text.Json.Serialization;

namespace FairyTaleBot.Adapters.Discord.Api.Models;

/// <summary>Writes an empty text as null: Discord asks for null when a text message becomes a Components V2 one.</summary>
internal sealed class EmptyTextIsNullConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString();

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options)
    {
        if (value.Length == 0)
            writer.WriteNullValue();
        else
            writer.WriteStringValue(value);
    }
}
