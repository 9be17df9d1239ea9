using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FairyTaleBot.Testing.Discord.Spec;

namespace FairyTaleBot.Testing.Discord;

/// <summary>Messages as Discord's desktop client lays them out, as a page of HTML to be looked at.</summary>
public static partial class DiscordMock
{
    private const string Style = """
        body{background:#313338;color:#dbdee1;font:16px/1.375 "gg sans","Noto Sans","Noto Sans KR","Helvetica Neue",Arial,sans-serif;margin:0;padding:16px;width:760px}
        h4{color:#949ba4;font-weight:600;margin:18px 0 6px}
        .m{display:flex;gap:16px;margin:0 0 17px}.a{width:40px;height:40px;border-radius:50%;background:#5865f2;flex:none;text-align:center;line-height:40px;font-size:22px}
        .n{font-weight:600;color:#f2f3f5}.n span{background:#5865f2;border-radius:4px;font-size:10px;padding:1px 5px;margin-left:4px;vertical-align:middle}.n time{color:#949ba4;font-size:12px;font-weight:400;margin-left:6px}
        .c{background:#2b2d31;border:1px solid #3f4147;border-left:4px solid var(--accent,#3f4147);border-radius:8px;padding:16px;max-width:568px;display:flex;flex-direction:column;gap:8px;margin-top:4px}
        .t{white-space:pre-wrap;overflow-wrap:anywhere}.t h2{font-size:20px;line-height:1.375;margin:0 0 4px;color:#f2f3f5}.t h3{font-size:16px;margin:0 0 4px;color:#f2f3f5}.t small{font-size:13px;color:#949ba4;display:block}
        .g img{width:100%;border-radius:8px;display:block}.r{display:flex;flex-wrap:wrap;gap:8px}
        .b{background:#4e5058;color:#fff;border-radius:8px;padding:0 16px;height:32px;line-height:32px;font-size:14px;font-weight:500;white-space:nowrap}.b1{background:#5865f2}.b3{background:#248046}.b4{background:#da373c}
        .s{background:#1e1f22;border-radius:8px;padding:10px 12px;color:#949ba4;width:380px}.at{background:#3c4270;color:#c9cdfb;border-radius:3px;padding:0 2px}.e{color:#949ba4;font-size:13px}
        """;

    /// <param name="title">What the page shows.</param>
    /// <param name="messages">In reading order, each group under a heading of its own.</param>
    public static string Page(string title, params (string Heading, IEnumerable<PeerMessage> Messages)[] messages)
    {
        var html = new StringBuilder($"<!doctype html><meta charset=utf-8><title>{Text(title)}</title><style>{Style}</style>");
        foreach (var (heading, group) in messages)
        {
            html.Append($"<h4># {Text(heading)}</h4>");
            foreach (var message in group) html.Append(Message(message));
        }

        return html.ToString();
    }

    private static string Message(PeerMessage message)
    {
        var parts = (message.Body["components"] as JsonArray ?? []).Select(part => Part(part!.AsObject(), message));
        return $"<div class=m><div class=a>📖</div><div><div class=n>FairyTaleBot<span>APP</span><time>20:04</time></div>{string.Concat(parts)}{(message.Ephemeral ? "<div class=e>👁 Only you can see this</div>" : "")}</div></div>";
    }

    private static string Part(JsonObject part, PeerMessage message) => MessageRules.Type(part) switch
    {
        17 => $"<div class=c style=\"--accent:#{part["accent_color"]?.GetValue<int>() ?? 0x3F4147:x6}\">{Inside(part, message)}</div>",
        10 => $"<div class=t>{Markdown(part["content"]!.GetValue<string>())}</div>",
        12 => $"<div class=g>{string.Concat(part["items"]!.AsArray().Select(item => Picture(item!, message)))}</div>",
        1 => $"<div class=r>{Inside(part, message)}</div>",
        2 => $"<div class=\"b b{part["style"]!.GetValue<int>()}\">{Text(part["label"]?.GetValue<string>() ?? "")}{(part["url"] is null ? "" : " ↗")}</div>",
        3 => $"<div class=s>{Text(part["placeholder"]?.GetValue<string>() ?? "")} ▾</div>",
        _ => "",
    };

    private static string Inside(JsonObject part, PeerMessage message) => string.Concat(part["components"]!.AsArray().Select(inner => Part(inner!.AsObject(), message)));

    private static string Picture(JsonNode item, PeerMessage message)
    {
        var name = item["media"]!["url"]!.GetValue<string>().Replace("attachment://", "", StringComparison.Ordinal);
        return message.Files.FirstOrDefault(file => file.Name == name) is { } file
            ? $"<img alt=\"{Text(item["description"]?.GetValue<string>() ?? "")}\" src=\"data:{file.MediaType};base64,{Convert.ToBase64String(file.Bytes)}\">"
            : "";
    }

    private static string Markdown(string source)
    {
        var lines = source.Split('\n').Select(line => line switch
        {
            _ when line.StartsWith("### ", StringComparison.Ordinal) => $"<h3>{Inline(line[4..])}</h3>",
            _ when line.StartsWith("## ", StringComparison.Ordinal) => $"<h2>{Inline(line[3..])}</h2>",
            _ when line.StartsWith("-# ", StringComparison.Ordinal) => $"<small>{Inline(line[3..])}</small>",
            _ => $"{Inline(line)}\n",
        });
        return string.Concat(lines).TrimEnd('\n');
    }

    private static string Inline(string line)
    {
        // What is escaped stands for itself; it is put aside while the marks are read.
        List<string> plain = [];
        var text = Escapes().Replace(line, mark =>
        {
            plain.Add(mark.Groups[1].Value);
            return $"\uE100{plain.Count - 1}\uE101";
        });
        text = Text(text);
        text = Bold().Replace(text, "<b>$1</b>");
        text = Struck().Replace(text, "<s>$1</s>");
        text = Times().Replace(text, "<span class=at>20:10</span>");
        text = Mentions().Replace(text, "<span class=at>$1…</span>");
        return Aside().Replace(text, mark => Text(plain[int.Parse(mark.Groups[1].Value)]));
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);

    [GeneratedRegex(@"\\([^\p{L}\p{N}\s])")]
    private static partial Regex Escapes();

    [GeneratedRegex(@"\*\*(.+?)\*\*")]
    private static partial Regex Bold();

    [GeneratedRegex("~~(.+?)~~")]
    private static partial Regex Struck();

    [GeneratedRegex("&lt;t:[0-9]+:.&gt;")]
    private static partial Regex Times();

    [GeneratedRegex("&lt;([@#])&?[0-9]+&gt;")]
    private static partial Regex Mentions();

    [GeneratedRegex("\uE100([0-9]+)\uE101")]
    private static partial Regex Aside();
}
