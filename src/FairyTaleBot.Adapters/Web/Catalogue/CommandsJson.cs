using System.Text.Json;
using System.Text.Json.Serialization;
using FairyTaleBot.Adapters.Web.Rooms;

namespace FairyTaleBot.Adapters.Web.Catalogue;

/// <summary>All commands in one language, for completion.</summary>
internal sealed record CommandsJson(IReadOnlyList<CommandJson> Commands);

/// <param name="Verb">The English name; <paramref name="Aliases"/> are all others, those of the asked language first.</param>
internal sealed record CommandJson(string Verb, IReadOnlyList<string> Aliases, string Summary, string Usage, IReadOnlyList<OptionJson> Options);

internal sealed record OptionJson(string Key, IReadOnlyList<string> Aliases, string Summary, IReadOnlyList<ValueJson> Values);

internal sealed record ValueJson(string Value, string Label);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(CommandsJson))]
internal sealed partial class CommandsJsonContext : JsonSerializerContext
{
    public static readonly CommandsJsonContext Readable = new(new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = RoomJsonContext.Encoder });
}
