using System.Security.Cryptography;
using System.Text;

namespace FairyTaleBot.Adapters.OpenAI.Prompts;

/// <summary>What a model is told.</summary>
/// <param name="System">What stays the same from chapter to chapter, so that servers can keep it.</param>
/// <param name="User">What changes, people's words last.</param>
/// <param name="Pack">The pack's name and hash.</param>
/// <param name="Hash">Sixteen hex digits over both, the drawn marks left out.</param>
internal sealed record Prompt(string System, string User, string Pack, PromptStrategies Strategies, string Hash)
{
    public static Prompt Of(IEnumerable<string> system, IEnumerable<string> user, PromptPack pack, PromptStrategies strategies, PromptMarks marks)
    {
        var (first, last) = (Join(system), Join(user));
        var text = $"{first}\0{last}".Replace(marks.Token, "", StringComparison.Ordinal);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
        return new(first, last, $"{pack.Id}/{pack.Hash}", strategies, hash);
    }

    private static string Join(IEnumerable<string> parts) => string.Join("\n\n", parts.Where(p => p.Length > 0));
}
