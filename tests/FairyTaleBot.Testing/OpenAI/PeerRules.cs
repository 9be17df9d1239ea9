using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace FairyTaleBot.Testing.OpenAI;

/// <summary>What the API takes, to the letter; the first thing that is wrong with a request, or null.</summary>
internal static class PeerRules
{
    private static readonly string[] ChatFields =
    [
        "model", "messages", "max_completion_tokens", "max_tokens", "response_format", "temperature", "seed", "stream", "stream_options", "prompt_cache_key",
    ];

    private static readonly string[] GenerationFields = ["model", "prompt", "n", "size", "quality", "output_format"];

    public static string? Chat(HttpContext context, PeerRequest request)
    {
        var body = request.Body.AsObject();
        if (Common(context, body, ChatFields) is { } wrong) return wrong;
        if (context.Request.ContentType?.StartsWith("application/json", StringComparison.Ordinal) != true) return "the content type is not JSON";
        if (body["messages"] is not JsonArray { Count: > 0 } messages) return "messages are missing";
        foreach (var message in messages)
        {
            if ((string?)message!["role"] is not ("system" or "user" or "assistant")) return "a role is none";
            if (message["content"]?.GetValueKind() != System.Text.Json.JsonValueKind.String || ((string)message["content"]!).Length == 0) return "a content is no text";
        }

        if (body.ContainsKey("max_tokens") && body.ContainsKey("max_completion_tokens")) return "both max_tokens and max_completion_tokens";
        if (body["temperature"] is { } temperature && temperature.GetValue<double>() is < 0 or > 2) return "the temperature is out of range";
        if (body["stream_options"] is not null && body["stream"]?.GetValue<bool>() != true) return "stream_options without stream";
        return body["response_format"] is { } format ? Format(format) : null;
    }

    public static string? Generation(HttpContext context, PeerRequest request)
    {
        var body = request.Body.AsObject();
        return Common(context, body, GenerationFields) ?? Prompt(body);
    }

    public static string? Edit(HttpContext context, PeerRequest request)
    {
        var body = request.Body.AsObject();
        if (Common(context, body, GenerationFields) is { } wrong) return wrong;
        if (context.Request.ContentType?.StartsWith("multipart/form-data", StringComparison.Ordinal) != true) return "an edit is a form";
        if (request.Pictures.Count is < 1 or > 16) return "1 to 16 pictures";
        foreach (var (name, contentType, fileName, bytes) in request.Pictures)
        {
            if (name != "image[]") return $"the part is called {name}";
            if (contentType is not ("image/png" or "image/jpeg" or "image/webp")) return $"unsupported mimetype ({contentType})";
            if (string.IsNullOrEmpty(fileName)) return "a picture without a file name";
            if (bytes < 8) return "an empty picture";
        }

        return Prompt(body);
    }

    public static string? Moderation(HttpContext context, PeerRequest request) => Common(context, request.Body.AsObject(), ["model", "input"]) ?? (request.Body["input"] is null ? "input is missing" : null);

    private static string? Common(HttpContext context, JsonObject body, string[] fields)
    {
        if (context.Request.Method != "POST") return $"the method is {context.Request.Method}";
        if (body.Select(f => f.Key).FirstOrDefault(f => !fields.Contains(f)) is { } unknown) return $"Unknown parameter: '{unknown}'.";
        return string.IsNullOrEmpty((string?)body["model"]) ? "model is missing" : null;
    }

    private static string? Prompt(JsonObject body)
    {
        if ((string?)body["prompt"] is not { Length: > 0 and <= 32_000 } prompt) return "Missing required parameter: 'prompt'.";
        if (prompt.Any(c => c is >= '가' and <= '힣')) return "a prompt for a painter is not English";
        return (string?)body["size"] == "1024x1024" ? null : "the size is not 1024x1024";
    }

    private static string? Format(JsonNode format)
    {
        if ((string?)format["type"] == "json_object") return null;
        if ((string?)format["type"] != "json_schema") return "the response format is none";
        var schema = format["json_schema"];
        if ((string?)schema?["name"] is not { Length: > 0 and <= 64 } name || name.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('_' or '-'))) return "the schema has no name";
        return schema["strict"]?.GetValue<bool>() != true ? "the schema is not strict" : Strict(schema["schema"], "schema");
    }

    /// <summary>Every property required, nothing else allowed, and only words that servers know.</summary>
    private static string? Strict(JsonNode? schema, string at)
    {
        if (schema is not JsonObject shape) return $"{at} is no object";
        if (shape.Select(p => p.Key).FirstOrDefault(k => k is not ("type" or "properties" or "required" or "additionalProperties" or "items" or "enum")) is { } unknown) return $"{at} has {unknown}";
        switch ((string?)shape["type"])
        {
            case "object":
                if (shape["additionalProperties"]?.GetValue<bool>() != false) return $"{at} allows others";
                var names = shape["properties"]!.AsObject().Select(p => p.Key).ToList();
                if (!names.SequenceEqual(shape["required"]!.AsArray().Select(r => (string)r!))) return $"{at} does not require all";
                return names.Select(n => Strict(shape["properties"]![n], $"{at}.{n}")).FirstOrDefault(w => w is not null);
            case "array":
                return Strict(shape["items"], at + "[]");
            case "string" or "integer" or "boolean":
                return null;
            default:
                return $"{at} has no type";
        }
    }
}
