using System.Text.Json.Nodes;

namespace FairyTaleBot.Testing.Discord.Spec;

/// <summary>Limits of messages that Discord documents in words but not in its specification.</summary>
internal static class MessageRules
{
    public const int Ephemeral = 64;
    public const int ComponentsV2 = 32768;

    /// <param name="body">The message as sent.</param>
    /// <param name="files">Names of the files sent along.</param>
    /// <param name="modernAlready">The message being edited is a Components V2 one.</param>
    /// <param name="creates">A new message, which cannot be empty.</param>
    public static IEnumerable<string> Check(JsonObject body, IReadOnlyList<string> files, bool modernAlready, bool creates)
    {
        var modern = modernAlready || ((body["flags"]?.GetValue<int>() ?? 0) & ComponentsV2) != 0;
        var content = body["content"]?.GetValue<string>() ?? "";
        var components = body["components"] as JsonArray ?? [];
        var all = components.SelectMany(All).ToArray();
        if (content.EnumerateRunes().Count() > 2000)
            yield return "$.content: is longer than 2000";
        if (body["embeds"] is JsonArray embeds && embeds.Sum(EmbedLength) > 6000)
            yield return "$.embeds: have more than 6000 characters together";
        foreach (var finding in modern ? Modern(body, content, all, files) : Plain(components))
            yield return finding;
        foreach (var id in all.Select(part => part["custom_id"]?.GetValue<string>()).OfType<string>().GroupBy(id => id).Where(group => group.Count() > 1))
            yield return "$.components: a custom id stands twice";
        foreach (var finding in all.SelectMany(Part))
            yield return finding;
        foreach (var reference in References(body).Where(reference => reference.StartsWith("attachment://", StringComparison.Ordinal) && !files.Contains(reference[13..])))
            yield return $"$: {reference} names no file";
        if (creates && content.Length == 0 && components.Count == 0 && files.Count == 0 && (body["embeds"] as JsonArray ?? []).Count == 0)
            yield return "$: an empty message cannot be sent";
    }

    public static IEnumerable<JsonObject> All(JsonNode? component)
    {
        if (component is not JsonObject part)
            return [];
        var inside = ((JsonNode?[])[.. part["components"] as JsonArray ?? [], part["accessory"], part["component"]]).SelectMany(All);
        return inside.Prepend(part);
    }

    public static int Type(JsonNode part) => part["type"]!.GetValue<int>();

    private static IEnumerable<string> Modern(JsonObject body, string content, JsonObject[] all, IReadOnlyList<string> files)
    {
        if (content.Length > 0 || body["embeds"] is JsonArray { Count: > 0 } || body["poll"] is not null)
            yield return "$: a Components V2 message has no content, embeds or poll";
        if (all.Length > 40)
            yield return "$.components: more than 40 together";
        if (all.Where(part => Type(part) == 10).Sum(part => part["content"]!.GetValue<string>().EnumerateRunes().Count()) > 4000)
            yield return "$.components: texts have more than 4000 characters together";
        var named = References(body).ToHashSet();
        foreach (var file in files.Where(file => !named.Contains($"attachment://{file}")))
            yield return $"$.attachments: {file} is shown by no component";
    }

    private static IEnumerable<string> Plain(JsonArray components)
    {
        if (components.Count > 5)
            yield return "$.components: more than 5 action rows";
        if (components.Any(part => Type(part!) != 1))
            yield return "$.components: this component needs the Components V2 flag";
    }

    private static IEnumerable<string> Part(JsonObject part)
    {
        if (Type(part) == 1)
        {
            var inside = part["components"]!.AsArray();
            if (inside.Count > 5 || (inside.Count > 1 && inside.Any(child => Type(child!) != 2)))
                yield return "$.components: an action row holds five buttons or one select";
        }

        if (Type(part) == 2)
        {
            var link = part["style"]!.GetValue<int>() == 5;
            if (link != part.ContainsKey("url") || link == part.ContainsKey("custom_id"))
                yield return "$.components: a button has a custom id, a link an address";
            if (string.IsNullOrEmpty(part["label"]?.GetValue<string>()) && part["emoji"] is null)
                yield return "$.components: a button has a label or an emoji";
        }
    }

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject thing => thing.SelectMany(pair => pair.Key == "url" && pair.Value is JsonValue url ? [url.GetValue<string>()] : References(pair.Value)),
        JsonArray list => list.SelectMany(References),
        _ => [],
    };

    private static int EmbedLength(JsonNode? embed) =>
        Length(embed!["title"]) + Length(embed["description"]) + Length(embed["footer"]?["text"]) + Length(embed["author"]?["name"])
        + (embed["fields"] as JsonArray ?? []).Sum(field => Length(field!["name"]) + Length(field["value"]));

    private static int Length(JsonNode? text) => text?.GetValue<string>().EnumerateRunes().Count() ?? 0;
}
