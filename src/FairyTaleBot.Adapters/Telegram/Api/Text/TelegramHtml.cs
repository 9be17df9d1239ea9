using System.Text;

namespace FairyTaleBot.Adapters.Telegram.Api.Text;

/// <summary>Words of ours and of people as HTML that the Bot API parses. Everything passed in is data.</summary>
internal static class TelegramHtml
{
    /// <summary>The value of <c>parse_mode</c>.</summary>
    internal const string Mode = "HTML";

    internal static string Bold(string text) => $"<b>{Escape(text)}</b>";

    internal static string Italic(string text) => $"<i>{Escape(text)}</i>";

    /// <summary>Escapes what HTML mode reads as markup; half a surrogate pair becomes U+FFFD, as the wire would make it.</summary>
    internal static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                _ => escaped.Append(rune.ToString()),
            };
        }

        return escaped.ToString();
    }
}
