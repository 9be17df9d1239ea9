using System.Globalization;
using System.Text.Json.Nodes;
using FairyTaleBot.Testing.Telegram.Spec;
using FairyTaleBot.Testing.Telegram.World;

namespace FairyTaleBot.Testing.Telegram.Calls;

/// <summary>Reads a call's parameters, which the specification was held against before.</summary>
internal static class CallArguments
{
    internal static long Long(this PeerCall call, string name) => call.LongOrNull(name)!.Value;

    internal static long? LongOrNull(this PeerCall call, string name) =>
        call[name] is { } text ? long.Parse(text, CultureInfo.InvariantCulture) : null;

    internal static bool Flag(this PeerCall call, string name) => string.Equals(call[name], "true", StringComparison.OrdinalIgnoreCase);

    internal static JsonNode? Node(this PeerCall call, string name) =>
        call.Arguments[name] is JsonValue text && text.TryGetValue<string>(out var json) ? JsonNode.Parse(json) : call.Arguments[name]?.DeepClone();

    /// <summary>The words after parsing, held against the limit that the specification states.</summary>
    internal static string? Words(this PeerCall call, string name, JsonObject? owner = null, string? ownerType = null)
    {
        var source = owner ?? call.Arguments;
        if (source[name]?.GetValue<string>() is not { } text) return null;
        var plain = (source["parse_mode"]?.GetValue<string>() == "HTML" ? StrictHtml.ToPlain(text) : text).Trim();
        var fields = ownerType is null ? BotApiSpec.Official.ParametersOf(call.Method) : BotApiSpec.Official.FieldsOf(ownerType);
        var limit = fields!.Single(field => field.Name == name).Limit!;
        if (plain.Length > limit.Max) throw ApiError.BadRequest(name == "text" ? "message is too long" : "message caption is too long");
        return plain.Length < limit.Min ? throw ApiError.BadRequest("message text is empty") : plain;
    }
}
