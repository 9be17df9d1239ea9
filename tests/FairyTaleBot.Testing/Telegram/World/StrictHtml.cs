using System.Text;
using System.Text.RegularExpressions;

namespace FairyTaleBot.Testing.Telegram.World;

/// <summary>Parses HTML mode as strictly as the server: known tags only, well nested, all closed.</summary>
internal static partial class StrictHtml
{
    private static readonly HashSet<string> Tags =
    [
        "b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "span", "tg-spoiler", "a", "code", "pre", "blockquote", "tg-emoji",
    ];

    /// <exception cref="ApiError">can't parse entities</exception>
    internal static string ToPlain(string html)
    {
        var plain = new StringBuilder();
        var open = new Stack<string>();
        for (var at = 0; at < html.Length;)
        {
            if (html[at] == '<')
            {
                var match = Tag.Match(html, at);
                if (!match.Success) throw Unparsable($"Unsupported start tag at byte offset {at}");
                var name = match.Groups["name"].Value;
                if (!Tags.Contains(name)) throw Unparsable($"Unsupported start tag \"{name}\" at byte offset {at}");
                if (match.Groups["end"].Length == 0) open.Push(name);
                else if (!open.TryPop(out var innermost) || innermost != name) throw Unparsable($"Unmatched end tag at byte offset {at}");
                at += match.Length;
            }
            else if (html[at] == '&' && Entity.Match(html, at) is { Success: true } entity)
            {
                plain.Append(System.Net.WebUtility.HtmlDecode(entity.Value));
                at += entity.Length;
            }
            else
            {
                plain.Append(html[at++]);
            }
        }

        return open.Count == 0 ? plain.ToString() : throw Unparsable($"Can't find end tag corresponding to start tag \"{open.Peek()}\"");
    }

    private static ApiError Unparsable(string why) => ApiError.BadRequest($"can't parse entities: {why}");

    [GeneratedRegex("""\G<(?<end>/?)(?<name>[a-zA-Z-]+)(?:\s+[a-z-]+(?:="[^"<>]*")?)*\s*>""")]
    private static partial Regex Tag { get; }

    [GeneratedRegex(@"\G&(?:lt|gt|amp|quot|#\d+|#x[0-9a-fA-F]+);")]
    private static partial Regex Entity { get; }
}
