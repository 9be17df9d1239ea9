using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace FairyTaleBot.Tales;

/// <summary>
/// How events and bibles are written as JSON: camelCase, enums as words. Members that are not known are passed over, so an older
/// program reads what a newer one wrote; members that are missing take their defaults, so a newer one reads what an older one wrote.
/// </summary>
public static class TaleJson
{
    public static readonly JsonSerializerOptions Options = Make();

    public static string Write(TaleEvent e) => JsonSerializer.Serialize(e, Options);

    /// <exception cref="JsonException">The event is of no known kind or is broken.</exception>
    public static TaleEvent ReadEvent(string json) =>
        JsonSerializer.Deserialize<TaleEvent>(json, Options) ?? throw new JsonException("An event is null.");

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            // Korean stays readable in the file; nothing of it is ever put into HTML without encoding.
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
