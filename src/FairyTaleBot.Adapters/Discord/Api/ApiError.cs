using System.Text.Json;

namespace FairyTaleBot.Adapters.Discord.Api;

/// <summary>Discord's words about a refused call.</summary>
internal sealed record ApiError
{
    public string? Message { get; init; }
    public int Code { get; init; }
    public double? RetryAfter { get; init; }
    public bool Global { get; init; }
    public JsonElement? Errors { get; init; }

    /// <summary>Where in the form something is wrong, as "path: code". Only names from Discord's side, so it can be logged.</summary>
    public IEnumerable<string> Findings() => Errors is { ValueKind: JsonValueKind.Object } errors ? Walk(errors, "") : [];

    private static IEnumerable<string> Walk(JsonElement at, string path)
    {
        foreach (var property in at.EnumerateObject())
        {
            if (property is { Name: "_errors", Value.ValueKind: JsonValueKind.Array })
            {
                foreach (var error in property.Value.EnumerateArray().Where(error => error.ValueKind == JsonValueKind.Object && error.TryGetProperty("code", out _)))
                    yield return $"{path}: {error.GetProperty("code")}";
            }
            else if (property.Value.ValueKind == JsonValueKind.Object)
            {
                foreach (var finding in Walk(property.Value, path.Length == 0 ? property.Name : $"{path}.{property.Name}"))
                    yield return finding;
            }
        }
    }
}
