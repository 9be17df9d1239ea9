using System.Text.Json.Nodes;

namespace FairyTaleBot.Testing.Discord.Spec;

/// <summary>Discord's own specification of its HTTP API, cut down to what the bot uses.</summary>
internal sealed class DiscordSpec
{
    private readonly JsonObject _paths;
    private readonly JsonShape _shape;

    private DiscordSpec(JsonObject document)
    {
        _paths = document["paths"]!.AsObject();
        var schemas = document["components"]!["schemas"]!.AsObject();
        // The specification's preview calls this a number; the documentation and every client send the bits as text.
        var command = schemas["ApplicationCommandUpdateRequest"]!["properties"]!.AsObject();
        command["default_member_permissions"] = JsonNode.Parse("""{"type":["string","null"],"pattern":"^[0-9]+$"}""");
        _shape = new(schemas);
    }

    public static DiscordSpec Load()
    {
        using var stream = typeof(DiscordSpec).Assembly.GetManifestResourceStream("FairyTaleBot.Testing.Discord.discord-openapi.trimmed.json")
            ?? throw new InvalidOperationException("The specification is not part of the build.");
        return new(JsonNode.Parse(stream)!.AsObject());
    }

    /// <summary>The operation a request means, or null when the bot has no business there.</summary>
    public DiscordOperation? Find(string method, string path)
    {
        var parts = path.Trim('/').Split('/');
        foreach (var (template, methods) in _paths)
        {
            var names = template.Trim('/').Split('/');
            if (names.Length != parts.Length || methods![method.ToLowerInvariant()] is not JsonObject operation)
                continue;
            var values = Match(names, parts);
            // "@original" is a path of its own beside "{message_id}"; the literal one comes first in the document.
            if (values is not null)
                return new(operation["operationId"]!.GetValue<string>(), values, operation);
        }

        return null;
    }

    /// <summary>What is wrong with a request's body.</summary>
    public IReadOnlyList<string> CheckBody(DiscordOperation operation, JsonNode? body)
    {
        if (operation.Definition["requestBody"] is not JsonObject request)
            return body is null ? [] : ["$: this request has no body"];
        return _shape.Check(body, request["content"]!["application/json"]!["schema"]!);
    }

    /// <summary>What is wrong with a request's query.</summary>
    public IReadOnlyList<string> CheckQuery(DiscordOperation operation, IEnumerable<KeyValuePair<string, string>> query)
    {
        var known = (operation.Definition["parameters"] as JsonArray ?? []).Where(one => one!["in"]!.GetValue<string>() == "query").Select(one => one!["name"]!.GetValue<string>()).ToHashSet();
        return [.. query.Where(pair => !known.Contains(pair.Key)).Select(pair => $"?{pair.Key}: is not known")];
    }

    private static Dictionary<string, string>? Match(string[] names, string[] parts)
    {
        Dictionary<string, string> values = [];
        foreach (var (name, part) in names.Zip(parts))
        {
            if (name.StartsWith('{'))
                values[name.Trim('{', '}')] = Uri.UnescapeDataString(part);
            else if (name != part)
                return null;
        }

        return values;
    }
}

/// <summary>One of Discord's operations, with the values of its path.</summary>
internal sealed record DiscordOperation(string Id, IReadOnlyDictionary<string, string> Path, JsonObject Definition)
{
    public string this[string name] => Path[name];
}
