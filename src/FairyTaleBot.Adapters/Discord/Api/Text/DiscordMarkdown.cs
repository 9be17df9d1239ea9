using System.Text.RegularExpressions;

namespace FairyTaleBot.Adapters.Discord.Api.Text;

/// <summary>Shows what people wrote exactly as they wrote it: no formatting, no mentions, no links hidden under words.</summary>
internal static partial class DiscordMarkdown
{
    private const string WordJoiner = "\u2060";

    /// <summary>The text with every mark that Discord would act on made plain.</summary>
    public static string Escape(string text)
    {
        var plain = Marks().Replace(text, static mark => $@"\{mark.Value}");
        plain = LineStarts().Replace(plain, static mark => $@"{mark.Groups["indent"].Value}\{mark.Groups["mark"].Value}");
        plain = NumberedLines().Replace(plain, static mark => $@"{mark.Groups["number"].Value}\{mark.Groups["dot"].Value}");
        plain = Addresses().Replace(plain, static mark => $"{mark.Groups["scheme"].Value}:{WordJoiner}//");
        return Everyone().Replace(plain, static mark => $"@{WordJoiner}{mark.Groups["whom"].Value}");
    }

    // "<" begins every kind of mention, custom emoji, timestamp and command link.
    [GeneratedRegex(@"[\\*_~`|<\[\]]")]
    private static partial Regex Marks();

    [GeneratedRegex(@"^(?<indent>[ \t]*)(?<mark>[#>+-])", RegexOptions.Multiline)]
    private static partial Regex LineStarts();

    [GeneratedRegex(@"^(?<number>[ \t]*\d+)(?<dot>[.)])", RegexOptions.Multiline)]
    private static partial Regex NumberedLines();

    [GeneratedRegex(@"(?<scheme>\b(?:https?|discord))://", RegexOptions.IgnoreCase)]
    private static partial Regex Addresses();

    [GeneratedRegex("@(?<whom>everyone|here)", RegexOptions.IgnoreCase)]
    private static partial Regex Everyone();
}
