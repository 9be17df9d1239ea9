using System.Text.Json.Nodes;

namespace FairyTaleBot.Testing.Telegram.World;

/// <summary>A message as the Bot API shows it.</summary>
internal static class MessageJson
{
    internal static JsonObject Of(PeerMessage message, bool withReply = true)
    {
        var json = new JsonObject
        {
            ["message_id"] = message.Id,
            ["date"] = message.Date,
            ["chat"] = message.Chat.ToJson(),
            ["from"] = message.From.ToJson(),
        };
        if (message.Topic is { } topic) (json["message_thread_id"], json["is_topic_message"]) = (topic, true);
        if (message.Text is not null) json["text"] = message.Text;
        if (message.Caption is not null) json["caption"] = message.Caption;
        if (message.File is { } file) json[file.Kind] = file.ToJson();
        if (message.ReplyMarkup?["inline_keyboard"] is not null) json["reply_markup"] = message.ReplyMarkup.DeepClone();
        if (CommandLength(message) is > 0 and var length)
        {
            json["entities"] = new JsonArray(new JsonObject { ["type"] = "bot_command", ["offset"] = 0, ["length"] = length });
        }

        if (withReply && message.ReplyTo is { } replied && message.Chat.History.FirstOrDefault(other => other.Id == replied) is { } original)
        {
            json["reply_to_message"] = Of(original, false);
        }

        return json;
    }

    private static int CommandLength(PeerMessage message)
    {
        if (message.From.IsBot || message.Text is not ['/', ..] text) return 0;
        var end = text.IndexOfAny([' ', '\n']);
        var length = end < 0 ? text.Length : end;
        return length > 1 && text[1..length].All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '@') ? length : 0;
    }
}
