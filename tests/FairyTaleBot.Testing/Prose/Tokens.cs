using System.Text.RegularExpressions;

namespace FairyTaleBot.Testing.Prose;

/// <summary>Words and sentences as the figures count them; none of the storyteller's own code.</summary>
public static partial class Tokens
{
    /// <summary>English: runs of letters, lower case. Korean: 어절 without their marks.</summary>
    public static string[] Words(string text) => [.. Word().Matches(text.ToLowerInvariant()).Select(m => m.Value)];

    public static string[] Sentences(string text) =>
        [.. text.Split('\n').SelectMany(p => End().Split(p)).Select(s => s.Trim()).Where(s => s.Length > 0)];

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:['’][\p{L}]+)?")]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<=[.!?…][”’]?)\s+(?=[“‘\p{Lu}\p{Lo}])")]
    private static partial Regex End();
}
