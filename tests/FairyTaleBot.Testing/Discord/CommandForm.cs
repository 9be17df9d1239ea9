using System.Text.Json.Nodes;

namespace FairyTaleBot.Testing.Discord;

/// <summary>Fills in a command as Discord's own client would: only what is registered can be used.</summary>
internal static class CommandForm
{
    public static JsonObject Fill(JsonArray registered, string path, (string Name, object Value)[] options, string? focused)
    {
        var words = path.TrimStart('/').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var command = Find(registered, words[0]) ?? throw new InvalidOperationException($"The command /{words[0]} is not registered.");
        var data = new JsonObject { ["id"] = command["id"]!.GetValue<string>(), ["name"] = words[0], ["type"] = 1 };
        var (definition, filled) = (command, data);
        foreach (var word in words[1..])
        {
            definition = Find(definition["options"] as JsonArray, word) ?? throw new InvalidOperationException($"/{path}: there is no {word}.");
            var inner = new JsonObject { ["name"] = word, ["type"] = definition["type"]!.GetValue<int>() };
            filled["options"] = new JsonArray(inner);
            filled = inner;
        }

        var known = definition["options"] as JsonArray ?? [];
        if (focused is null && known.FirstOrDefault(option => option!["required"]?.GetValue<bool>() is true && options.All(given => given.Name != option["name"]!.GetValue<string>())) is { } missing)
            throw new InvalidOperationException($"/{path}: {missing["name"]} must be filled in.");
        if (options.Length > 0)
            filled["options"] = new JsonArray([.. options.Select(given => Option(known, path, given.Name, given.Value, given.Name == focused))]);
        return data;
    }

    private static JsonObject Option(JsonArray known, string path, string name, object value, bool focused)
    {
        var definition = Find(known, name) ?? throw new InvalidOperationException($"/{path}: there is no option {name}.");
        var node = value switch { string text => JsonValue.Create(text), int number => JsonValue.Create(number), bool yes => JsonValue.Create(yes), double number => JsonValue.Create(number), ulong id => JsonValue.Create(id.ToString()), _ => throw new ArgumentException("An option is text, a number or yes/no.") };
        if (definition["choices"] is JsonArray { Count: > 0 } choices && !choices.Any(choice => JsonNode.DeepEquals(choice!["value"], node)))
            throw new InvalidOperationException($"/{path}: {value} is no choice of {name}.");
        if (!focused && value is string words && words.Length > (definition["max_length"]?.GetValue<int>() ?? 6000))
            throw new InvalidOperationException($"/{path}: {name} is too long.");
        var option = new JsonObject { ["name"] = name, ["type"] = definition["type"]!.GetValue<int>(), ["value"] = node };
        if (focused)
            option["focused"] = true;
        return option;
    }

    private static JsonObject? Find(JsonArray? things, string name) => things?.FirstOrDefault(thing => thing!["name"]!.GetValue<string>() == name) as JsonObject;
}
