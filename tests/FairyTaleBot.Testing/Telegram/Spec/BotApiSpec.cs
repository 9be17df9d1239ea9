using System.Text.Json;

namespace FairyTaleBot.Testing.Telegram.Spec;

/// <summary>The part of the official specification that a story bot uses (see the licence beside it).</summary>
public sealed class BotApiSpec
{
    private readonly Dictionary<string, SpecField[]> _methods = [];
    private readonly Dictionary<string, SpecField[]> _types = [];
    private readonly Dictionary<string, string[]> _unions = [];

    private BotApiSpec(JsonElement root)
    {
        foreach (var method in root.GetProperty("methods").EnumerateObject()) _methods[method.Name] = Fields(method.Value);
        foreach (var type in root.GetProperty("types").EnumerateObject())
        {
            if (type.Value.TryGetProperty("subtypes", out var subtypes)) _unions[type.Name] = Strings(subtypes);
            else _types[type.Name] = Fields(type.Value);
        }
    }

    public static BotApiSpec Official { get; } = Load();

    public IEnumerable<string> Methods => _methods.Keys;

    public SpecField[]? ParametersOf(string method) => _methods.GetValueOrDefault(method);

    public SpecField[]? FieldsOf(string type) => _types.GetValueOrDefault(type);

    public string[]? CasesOf(string union) => _unions.GetValueOrDefault(union);

    private static BotApiSpec Load()
    {
        using var stream = typeof(BotApiSpec).Assembly.GetManifestResourceStream("telegram-bot-api.json")!;
        using var json = JsonDocument.Parse(stream);
        return new BotApiSpec(json.RootElement);
    }

    private static SpecField[] Fields(JsonElement owner) =>
    [
        .. owner.GetProperty("fields").EnumerateArray().Select(field => new SpecField(
            field.GetProperty("name").GetString()!,
            Strings(field.GetProperty("types")),
            field.GetProperty("required").GetBoolean(),
            SpecLimit.Read(field.GetProperty("description").GetString()!, Strings(field.GetProperty("types"))))),
    ];

    private static string[] Strings(JsonElement array) => [.. array.EnumerateArray().Select(item => item.GetString()!)];
}
