using System.Text.Json.Nodes;
using FairyTaleBot.Testing.Discord.Spec;

namespace FairyTaleBot.Testing.Discord;

/// <summary>Fills in a form as Discord's own client would.</summary>
internal static class ModalForm
{
    public static JsonObject Fill(JsonObject form, (string Field, string Text)[] fields)
    {
        var known = form["components"]!.AsArray().SelectMany(MessageRules.All).Where(part => MessageRules.Type(part) == 4).ToDictionary(part => part["custom_id"]!.GetValue<string>());
        foreach (var (field, text) in fields)
        {
            var definition = known.GetValueOrDefault(field) ?? throw new InvalidOperationException($"The form has no field {field}.");
            if (text.Length > (definition["max_length"]?.GetValue<int>() ?? 4000) || text.Length < (definition["min_length"]?.GetValue<int>() ?? 0))
                throw new InvalidOperationException($"The text for {field} has a length that the form does not take.");
        }

        var filled = fields.ToDictionary(field => field.Field, field => field.Text);
        if (known.Values.FirstOrDefault(part => (part["required"]?.GetValue<bool>() ?? true) && !filled.ContainsKey(part["custom_id"]!.GetValue<string>())) is { } missing)
            throw new InvalidOperationException($"The field {missing["custom_id"]} must be filled in.");
        return new()
        {
            ["custom_id"] = form["custom_id"]!.GetValue<string>(),
            ["components"] = new JsonArray([.. known.Keys.Select(id => new JsonObject
            {
                ["type"] = 18,
                ["component"] = new JsonObject { ["type"] = 4, ["custom_id"] = id, ["value"] = filled.GetValueOrDefault(id, "") },
            })]),
        };
    }
}
