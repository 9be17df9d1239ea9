using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FairyTaleBot.Testing.Discord.Spec;

/// <summary>Limits of commands that Discord documents in words.</summary>
internal static partial class CommandRules
{
    public static IEnumerable<string> Check(JsonArray commands, bool global)
    {
        if (commands.GroupBy(command => (Kind(command!), Name(command!))).Any(group => group.Count() > 1))
            yield return "$: a command stands twice";
        foreach (var command in commands.Select(command => command!.AsObject()))
        {
            var path = $"$[{Name(command)}]";
            if (Length(command) > 8000)
                yield return $"{path}: is longer than 8000 characters together";
            if (!global && (command.ContainsKey("contexts") || command.ContainsKey("integration_types")))
                yield return $"{path}: contexts and integration types belong to global commands";
            foreach (var finding in Kind(command) == 1 ? Named(command, path) : [])
                yield return finding;
        }
    }

    private static IEnumerable<string> Named(JsonObject thing, string path)
    {
        foreach (var name in Words(thing["name_localizations"]).Append(Name(thing)).Where(name => !NamePattern().IsMatch(name) || name.Any(char.IsUpper)))
            yield return $"{path}: the name {name} is not allowed";
        if ((thing["description"]?.GetValue<string>().Length ?? 0) is < 1 or > 100)
            yield return $"{path}: the description has 1 to 100 characters";
        var options = (thing["options"] as JsonArray ?? []).Select(option => option!.AsObject()).ToArray();
        if (options.Length > 25 || options.GroupBy(Name).Any(group => group.Count() > 1))
            yield return $"{path}: at most 25 options, each once";
        if (options.Select(option => option["required"]?.GetValue<bool>() ?? false).SkipWhile(required => required).Any(required => required))
            yield return $"{path}: required options come first";
        foreach (var option in options)
        {
            if (option["autocomplete"]?.GetValue<bool>() is true && option["choices"] is JsonArray { Count: > 0 })
                yield return $"{path}: an option has choices or autocomplete";
            foreach (var finding in Named(option, $"{path}.{Name(option)}"))
                yield return finding;
        }
    }

    private static int Length(JsonNode node)
    {
        var own = Math.Max(Name(node).Length, Words(node["name_localizations"]).Select(word => word.Length).DefaultIfEmpty().Max())
            + Math.Max(node["description"]?.GetValue<string>().Length ?? 0, Words(node["description_localizations"]).Select(word => word.Length).DefaultIfEmpty().Max());
        var choices = (node["choices"] as JsonArray ?? []).Sum(choice =>
            Math.Max(Name(choice!).Length, Words(choice!["name_localizations"]).Select(word => word.Length).DefaultIfEmpty().Max()) + choice!["value"]!.ToString().Length);
        return own + choices + (node["options"] as JsonArray ?? []).Sum(option => Length(option!));
    }

    private static int Kind(JsonNode command) => command["type"]?.GetValue<int>() ?? 1;

    private static string Name(JsonNode thing) => thing["name"]!.GetValue<string>();

    private static IEnumerable<string> Words(JsonNode? localizations) => (localizations as JsonObject ?? []).Select(pair => pair.Value!.GetValue<string>());

    [GeneratedRegex(@"^[-_'\p{L}\p{N}]{1,32}$")]
    private static partial Regex NamePattern();
}
