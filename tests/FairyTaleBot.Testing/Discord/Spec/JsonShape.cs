using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FairyTaleBot.Testing.Discord.Spec;

/// <summary>Checks JSON against the part of JSON Schema that Discord's specification uses. A property the schema does not name is a finding too: Discord would ignore it, and so a typing error would go unseen.</summary>
internal sealed class JsonShape(JsonObject schemas)
{
    /// <summary>Each finding as "path: what is wrong".</summary>
    public IReadOnlyList<string> Check(JsonNode? value, JsonNode schema, string path = "$") => schema is JsonObject shape ? [.. Find(value, shape, path)] : [];

    private IEnumerable<string> Find(JsonNode? value, JsonObject shape, string path)
    {
        if (shape["$ref"]?.GetValue<string>() is { } reference)
            return Find(value, Resolve(reference), path);
        return [.. Alternatives(value, shape, path), .. Kind(value, shape, path)];
    }

    private IEnumerable<string> Alternatives(JsonNode? value, JsonObject shape, string path)
    {
        foreach (var part in shape["allOf"]?.AsArray() ?? [])
        {
            // "allOf" in this specification repeats an enum or joins two objects; unknown names are judged by the whole.
            foreach (var finding in Find(value, part!.AsObject(), path).Where(finding => !finding.EndsWith("is not known", StringComparison.Ordinal)))
                yield return finding;
        }

        if ((shape["oneOf"] ?? shape["anyOf"]) is not JsonArray choices)
            yield break;
        var attempts = choices.Select(choice => Check(value, choice!, path)).ToArray();
        if (attempts.All(findings => findings.Count > 0))
        {
            // The nearest miss says most; one that fails already on the kind says least.
            var nearest = attempts.OrderBy(findings => findings.Any(finding => finding.StartsWith($"{path}.type:", StringComparison.Ordinal) || finding.StartsWith($"{path}: is no", StringComparison.Ordinal)))
                .ThenBy(findings => findings.Count).First();
            foreach (var finding in nearest)
                yield return finding;
        }
    }

    private IEnumerable<string> Kind(JsonNode? value, JsonObject shape, string path)
    {
        var kinds = shape["type"] switch { JsonArray many => many.Select(kind => kind!.GetValue<string>()).ToArray(), { } one => [one.GetValue<string>()], _ => [] };
        if (kinds.Length > 0 && !kinds.Any(kind => Is(value, kind)))
            return [$"{path}: is no {string.Join(" or ", kinds)}"];
        if (shape["enum"] is JsonArray allowed && !allowed.Any(one => JsonNode.DeepEquals(one, value)))
            return [$"{path}: is none of the values allowed"];
        if (shape.ContainsKey("const") && !JsonNode.DeepEquals(shape["const"], value))
            return [$"{path}: is not the value asked for"];
        return value switch
        {
            JsonObject thing => Properties(thing, shape, path),
            JsonArray list => Items(list, shape, path),
            JsonValue leaf when leaf.TryGetValue<string>(out var text) => Text(text, shape, path),
            JsonValue leaf when leaf.TryGetValue<double>(out var number) => Number(number, shape, path),
            _ => [],
        };
    }

    private IEnumerable<string> Properties(JsonObject thing, JsonObject shape, string path)
    {
        foreach (var name in shape["required"]?.AsArray().Select(name => name!.GetValue<string>()) ?? [])
        {
            if (!thing.ContainsKey(name))
                yield return $"{path}.{name}: is missing";
        }

        if (shape["maxProperties"]?.GetValue<int>() is { } most && thing.Count > most)
            yield return $"{path}: has more than {most} entries";
        var known = shape["properties"] as JsonObject;
        foreach (var (name, value) in thing)
        {
            if (known?[name] is JsonObject inner)
            {
                foreach (var finding in Find(value, inner, $"{path}.{name}"))
                    yield return finding;
            }
            else if (shape["additionalProperties"] is JsonObject other)
            {
                foreach (var finding in Find(value, other, $"{path}.{name}"))
                    yield return finding;
            }
            else if (known is not null)
            {
                yield return $"{path}.{name}: is not known";
            }
        }
    }

    private IEnumerable<string> Items(JsonArray list, JsonObject shape, string path)
    {
        if (shape["minItems"]?.GetValue<int>() is { } least && list.Count < least)
            yield return $"{path}: has fewer than {least} items";
        if (shape["maxItems"]?.GetValue<int>() is { } most && list.Count > most)
            yield return $"{path}: has more than {most} items";
        if (shape["uniqueItems"]?.GetValue<bool>() is true && list.Select(item => item?.ToJsonString()).Distinct().Count() != list.Count)
            yield return $"{path}: has an item twice";
        if (shape["items"] is not JsonObject inner)
            yield break;
        foreach (var (number, item) in list.Index())
        {
            foreach (var finding in Find(item, inner, $"{path}[{number}]"))
                yield return finding;
        }
    }

    private static IEnumerable<string> Text(string text, JsonObject shape, string path)
    {
        var length = text.EnumerateRunes().Count();
        if (shape["minLength"]?.GetValue<int>() is { } least && length < least)
            yield return $"{path}: is shorter than {least}";
        if (shape["maxLength"]?.GetValue<int>() is { } most && length > most)
            yield return $"{path}: is longer than {most}";
        if (shape["pattern"]?.GetValue<string>() is { } pattern && !Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)))
            yield return $"{path}: does not match {pattern}";
    }

    private static IEnumerable<string> Number(double number, JsonObject shape, string path)
    {
        if (shape["minimum"]?.GetValue<double>() is { } least && number < least)
            yield return $"{path}: is less than {least.ToString(CultureInfo.InvariantCulture)}";
        if (shape["maximum"]?.GetValue<double>() is { } most && number > most)
            yield return $"{path}: is more than {most.ToString(CultureInfo.InvariantCulture)}";
    }

    private static bool Is(JsonNode? value, string kind) => kind switch
    {
        "null" => value is null,
        "object" => value is JsonObject,
        "array" => value is JsonArray,
        "string" => value is JsonValue leaf && leaf.TryGetValue<string>(out _),
        "boolean" => value is JsonValue leaf && leaf.TryGetValue<bool>(out _),
        "integer" => value is JsonValue leaf && leaf.TryGetValue<double>(out var number) && double.IsInteger(number),
        "number" => value is JsonValue leaf && leaf.TryGetValue<double>(out _),
        _ => false,
    };

    private JsonObject Resolve(string reference) =>
        schemas[reference[(reference.LastIndexOf('/') + 1)..]]?.AsObject() ?? throw new InvalidOperationException($"The specification has no {reference}.");
}
