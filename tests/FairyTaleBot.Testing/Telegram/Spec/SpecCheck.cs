using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FairyTaleBot.Testing.Telegram.Spec;

/// <summary>
/// Holds a call against the specification: names, types, what is required, stated sizes. In a form every value is text,
/// so there numbers, truth values and objects are read out of the text first.
/// </summary>
internal static class SpecCheck
{
    internal static IReadOnlyList<string> Check(BotApiSpec spec, string method, JsonObject arguments, bool isForm, IReadOnlySet<string> files)
    {
        List<string> wrong = [];
        if (spec.ParametersOf(method) is not { } fields) return [$"{method} is not in the specification kept here"];
        var named = new JsonObject([.. arguments.Select(argument => KeyValuePair.Create(argument.Key, argument.Value?.DeepClone()))]);
        foreach (var file in files.Where(file => fields.Any(field => field.Name == file))) named[file] = $"attach://{file}";
        CheckObject(new Walk(spec, isForm, files, wrong), named, fields, method, isTop: true);
        return wrong;
    }

    private static void CheckObject(Walk walk, JsonObject value, SpecField[] fields, string path, bool isTop = false)
    {
        foreach (var (name, _) in value)
        {
            if (fields.All(field => field.Name != name)) walk.Wrong.Add($"{path}.{name} is not in the specification");
        }

        foreach (var field in fields)
        {
            if (value[field.Name] is { } given) CheckValue(walk, given, field, $"{path}.{field.Name}", isTop && walk.IsForm);
            else if (field.IsRequired) walk.Wrong.Add($"{path}.{field.Name} is missing");
        }
    }

    private static void CheckValue(Walk walk, JsonNode value, SpecField field, string path, bool isText)
    {
        List<string>? first = null;
        foreach (var type in field.Types)
        {
            List<string> wrong = [];
            Check(walk with { Wrong = wrong }, value, type, path, isText, field.Limit);
            if (wrong.Count == 0) return;

            // Of several possible shapes the one that fits best explains best.
            if (first is null || wrong.Count < first.Count) first = wrong;
        }

        walk.Wrong.AddRange(first ?? []);
    }

    private static void Check(Walk walk, JsonNode value, string type, string path, bool isText, SpecLimit? limit)
    {
        if (isText && type is not ("String" or "InputFile")) value = FromText(value.GetValue<string>(), type) ?? value;
        if (type.StartsWith("Array of ", StringComparison.Ordinal))
        {
            if (value is not JsonArray array) walk.Wrong.Add($"{path} is not an array");
            else foreach (var item in array) Check(walk, item!, type["Array of ".Length..], $"{path}[]", false, null);
        }
        else if (IsPlain(type))
        {
            CheckPlain(walk, value, type, path, limit);
        }
        else if (value is not JsonObject item)
        {
            walk.Wrong.Add($"{path} is not a {type}");
        }
        else if (walk.Spec.CasesOf(type) is { } cases)
        {
            var field = new SpecField(path, [.. cases.Where(name => Fits(walk.Spec, item, name))], true, null);
            if (field.Types.Length == 0) walk.Wrong.Add($"{path} is no known {type}");
            else CheckValue(walk, item, field, path, false);
        }
        else if (walk.Spec.FieldsOf(type) is { } fields)
        {
            CheckObject(walk, item, fields, path);
        }
    }

    /// <summary>A union's case outside the part kept here cannot be judged, and is refused, so that a test says so.</summary>
    private static bool Fits(BotApiSpec spec, JsonObject item, string name) =>
        spec.FieldsOf(name) is { } fields && item.All(property => fields.Any(field => field.Name == property.Key));

    private static bool IsPlain(string type) => type is "Integer" or "Float" or "Boolean" or "String" or "InputFile";

    private static void CheckPlain(Walk walk, JsonNode value, string type, string path, SpecLimit? limit)
    {
        var kind = value.GetValueKind();
        var fits = type switch
        {
            "Integer" => kind == JsonValueKind.Number && long.TryParse(value.ToJsonString(), CultureInfo.InvariantCulture, out _),
            "Float" => kind == JsonValueKind.Number,
            "Boolean" => kind is JsonValueKind.True or JsonValueKind.False,
            _ => kind == JsonValueKind.String,
        };
        if (!fits)
        {
            walk.Wrong.Add($"{path} is not of type {type}");
            return;
        }

        if (limit is { AfterParsing: false })
        {
            var isAllowed = type == "Integer" ? limit.Allows(value.GetValue<long>()) : kind != JsonValueKind.String || limit.Allows(value.GetValue<string>());
            if (!isAllowed) walk.Wrong.Add($"{path} is not within {limit.Min}-{limit.Max}");
        }

        if (kind == JsonValueKind.String && value.GetValue<string>() is ['a', 't', 't', 'a', 'c', 'h', ':', '/', '/', .. var part]
            && !walk.Files.Contains(part)) walk.Wrong.Add($"{path} names the part {part}, which is not in the body");
    }

    private static JsonNode? FromText(string text, string type)
    {
        try
        {
            return type == "Boolean" ? JsonNode.Parse(text.ToLowerInvariant()) : JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Walk(BotApiSpec Spec, bool IsForm, IReadOnlySet<string> Files, List<string> Wrong);
}
