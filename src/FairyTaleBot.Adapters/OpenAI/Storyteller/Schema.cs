using System.Text.Json;
using System.Text.Json.Nodes;

namespace FairyTaleBot.Adapters.OpenAI.Storyteller;

/// <summary>Writes strict JSON schemas: the common subset that servers enforce, every field required, nothing else allowed.</summary>
internal static class Schema
{
    public static JsonObject Text => new() { ["type"] = "string" };

    public static JsonObject Number => new() { ["type"] = "integer" };

    public static JsonObject Flag => new() { ["type"] = "boolean" };

    public static JsonObject List(JsonObject of) => new() { ["type"] = "array", ["items"] = of };

    public static JsonObject Word<T>() where T : struct, Enum => new()
    {
        ["type"] = "string",
        ["enum"] = new JsonArray([.. Enum.GetNames<T>().Select(n => (JsonNode)JsonNamingPolicy.CamelCase.ConvertName(n))]),
    };

    public static JsonObject Of(params (string Name, JsonObject Shape)[] fields) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject(fields.Select(f => KeyValuePair.Create(f.Name, (JsonNode?)f.Shape))),
        ["required"] = new JsonArray([.. fields.Select(f => (JsonNode)f.Name)]),
        ["additionalProperties"] = false,
    };

    /// <summary>The shape as an example, for models that are held to no schema.</summary>
    public static JsonNode Example(JsonNode schema) => (string?)schema["type"] switch
    {
        "object" => new JsonObject(schema["properties"]!.AsObject().Select(p => KeyValuePair.Create(p.Key, (JsonNode?)Example(p.Value!)))),
        "array" => new JsonArray(Example(schema["items"]!)),
        "integer" => 1,
        "boolean" => false,
        _ => schema["enum"] is JsonArray words ? string.Join("|", words.Select(w => (string?)w)) : "…",
    };
}
