using System.Text.Json;
using FairyTaleBot.Common;

namespace FairyTaleBot.Adapters.OpenAI.Storyteller;

/// <summary>Reads what a model wrote without trusting its shape: what is missing or of another kind takes a default, and the reviews see to the rest.</summary>
internal static class Lenient
{
    // No list of ours is longer; a model in a loop may be.
    private const int MostEntries = 40;

    public static string Text(this JsonElement of, string name) => of.Find(name) switch
    {
        { ValueKind: JsonValueKind.String } text => Loose.Whole(text.Letters()).Trim(),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => "",
    };

    public static bool Flag(this JsonElement of, string name, bool otherwise = false) => of.Find(name)?.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => otherwise,
    };

    public static int Number(this JsonElement of, string name, int otherwise = 0) =>
        of.Find(name) is { ValueKind: JsonValueKind.Number } value ? Whole(value) : otherwise;

    public static T Word<T>(this JsonElement of, string name, T otherwise) where T : struct, Enum =>
        Enum.TryParse<T>(of.Text(name).Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal), ignoreCase: true, out var word) && Enum.IsDefined(word)
            ? word
            : otherwise;

    public static EquatableArray<string> Texts(this JsonElement of, string name) => of.Find(name) switch
    {
        { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.String).Select(e => Loose.Whole(e.Letters()).Trim()).Where(t => t.Length > 0).Take(MostEntries)],
        { ValueKind: JsonValueKind.String } when of.Text(name) is { Length: > 0 } one => [one],
        _ => [],
    };

    public static EquatableArray<int> Numbers(this JsonElement of, string name) => of.Find(name) is { ValueKind: JsonValueKind.Array } list
        ? [.. list.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.Number).Select(Whole).Take(MostEntries)]
        : [];

    public static IEnumerable<JsonElement> Entries(this JsonElement of, string name) => of.Find(name) is { ValueKind: JsonValueKind.Array } list
        ? list.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.Object).Take(MostEntries)
        : [];

    public static JsonElement? Find(this JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var value) ? value : null;

    /// <summary>A short lower-case id out of whatever was given.</summary>
    public static string Id(string text, string otherwise)
    {
        var id = string.Concat(text.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) || c is '-' or '_' ? c : '-')).Trim('-');
        return id.Length == 0 ? otherwise : id.Length > 40 ? id[..40] : id;
    }

    private static int Whole(JsonElement number) => number.TryGetDouble(out var value) && Math.Abs(value) < 1_000_000_000 ? (int)Math.Round(value) : 0;
}
