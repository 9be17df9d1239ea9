using System.Text.Json;
using System.Text.Json.Serialization;
using FairyTaleBot.Styles;

namespace FairyTaleBot.Engine.Styles;

/// <summary>Reads style sheets from their JSON text: one object, the fields of <see cref="StyleSheet"/> in camelCase, all required.</summary>
public static class StyleSheets
{
    public const int MaxMedium = 60;
    public const int MaxShort = 40;
    public const int MaxComposition = 80;
    public const int MaxAbout = 120;
    public const int MaxNegatives = 10;
    public const int MaxSeedTokens = 6;
    public const double MaxLineWeight = 12;

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowTrailingCommas = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
    };

    /// <summary>The sheet in <paramref name="text"/>.</summary>
    /// <param name="source">The file's name, for the message.</param>
    /// <exception cref="StyleSheetException">The text is no valid sheet; the message names source, line and reason.</exception>
    public static StyleSheet Parse(string text, string source)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            var sheet = JsonSerializer.Deserialize<StyleSheet>(text, Options)
                ?? throw new StyleSheetException(source, 1, "the file holds null, not a style sheet");
            return StyleSheetRules.Fault(sheet) is { } fault ? throw new StyleSheetException(source, LineOf(text, fault.Field), fault.Reason) : sheet;
        }
        catch (JsonException e)
        {
            throw new StyleSheetException(source, (e.LineNumber ?? 0) + 1, Plain(e.Message), e);
        }
    }

    private static long LineOf(string text, string field)
    {
        var at = text.IndexOf($"\"{field}\"", StringComparison.Ordinal);
        return at < 0 ? 1 : text.AsSpan(0, at).Count('\n') + 1;
    }

    /// <summary>The serializer's message without its own path and line, which ours says already.</summary>
    private static string Plain(string message)
    {
        var path = message.IndexOf(" Path:", StringComparison.Ordinal);
        return path < 0 ? message : message[..path];
    }
}
