using System.Security.Cryptography;

namespace FairyTaleBot.Adapters.OpenAI.Prompts;

/// <summary>
/// The marks around everything that people wrote, drawn anew for each request, so that nobody can close them from inside: the words
/// between them lose whatever looks like a mark.
/// </summary>
internal sealed record PromptMarks(string Token)
{
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    public string Open => $"⟦{Token}⟧";

    public string Close => $"⟦/{Token}⟧";

    public static PromptMarks Draw() => new(RandomNumberGenerator.GetString(Letters, 10));

    /// <summary>The words marked; empty when there are none.</summary>
    public string Around(string? words)
    {
        var clean = words?.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal).ReplaceLineEndings(" ").Trim() ?? "";
        return clean.Length == 0 ? "" : $"{Open}{clean}{Close}";
    }
}
