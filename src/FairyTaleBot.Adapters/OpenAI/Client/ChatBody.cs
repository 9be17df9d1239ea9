using System.Text.Json;
using System.Text.Json.Nodes;

namespace FairyTaleBot.Adapters.OpenAI.Client;

/// <summary>A request as JSON, with what this server takes and nothing else.</summary>
internal static class ChatBody
{
    /// <summary>Korean stays readable for whoever reads along; it goes into no page.</summary>
    public static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonObject Of(ChatAsk ask, string model, OpenAIOptions options, ServerAbilities server)
    {
        var body = new JsonObject
        {
            ["model"] = model,
            ["messages"] = new JsonArray([.. ask.Messages.Select((m, i) => new JsonObject { ["role"] = m.Role, ["content"] = i == 0 ? m.Text + Shape(ask, server.Form) : m.Text })]),
            [server.MaxTokensField] = options.MaxTokens,
        };
        if (Format(ask, server.Form) is { } format) body["response_format"] = format;
        if (server.TakesTemperature) body["temperature"] = Math.Round(Math.Max(0, ask.Temperature), 2);
        if (server.TakesEffort && options.Reasoning is { } effort) body["reasoning_effort"] = effort;
        if (server.TakesSeed) body["seed"] = ask.Seed;
        if (server.TakesCacheKey) body["prompt_cache_key"] = ask.CacheKey;
        if (server.Streams)
        {
            body["stream"] = true;
            if (server.TakesUsage) body["stream_options"] = new JsonObject { ["include_usage"] = true };
        }

        return body;
    }

    /// <summary>What was asked for apart from the words, to be kept with the chapter.</summary>
    public static string ParametersOf(JsonObject body)
    {
        var kept = new JsonObject();
        foreach (var (name, value) in body)
        {
            if (name is "messages" or "response_format" or "stream_options") continue;
            kept[name] = value?.DeepClone();
        }

        kept["response_format"] = body["response_format"]?["type"]?.GetValue<string>() ?? "text";
        return kept.ToJsonString(Readable);
    }

    /// <summary>A model that is held to no schema is shown one.</summary>
    private static string Shape(ChatAsk ask, AnswerForm form) =>
        form == AnswerForm.Schema ? "" : $"\n\n# JSON\n{Storyteller.Schema.Example(ask.Schema).ToJsonString(Readable)}";

    private static JsonObject? Format(ChatAsk ask, AnswerForm form) => form switch
    {
        AnswerForm.Schema => new()
        {
            ["type"] = "json_schema",
            ["json_schema"] = new JsonObject { ["name"] = ask.SchemaName, ["strict"] = true, ["schema"] = ask.Schema.DeepClone() },
        },
        AnswerForm.Json => new() { ["type"] = "json_object" },
        _ => null,
    };
}
