using System.Text.Json.Nodes;
using FairyTaleBot.Testing.Telegram.World;

namespace FairyTaleBot.Testing.Telegram.Calls;

/// <summary>Calls that make a message.</summary>
internal static class SendCalls
{
    internal static JsonNode Text(PeerWorld world, PeerCall call)
    {
        var text = call.Words("text");
        return Post(world, call, message => (message.Text, message.Html) = (text, call["text"]));
    }

    internal static JsonNode File(PeerWorld world, PeerCall call, string kind)
    {
        var caption = call.Words("caption");
        if (!world.ChatOf(call.Long("chat_id")).TakesPhotos) throw ApiError.BadRequest("not enough rights to send photos to the chat");
        var file = FileCalls.Take(world, call, kind, call[kind], kind);
        return Post(world, call, message => (message.Caption, message.Html, message.File) = (caption, call["caption"], file));
    }

    private static JsonObject Post(PeerWorld world, PeerCall call, Action<PeerMessage> fill)
    {
        var chat = world.ChatOf(call.Long("chat_id"));
        var topic = call.LongOrNull("message_thread_id");
        if (topic is { } id && !chat.Topics.ContainsKey(id)) throw ApiError.BadRequest("message thread not found");
        var replyTo = call.Node("reply_parameters")?.AsObject();
        var replied = replyTo?["message_id"]!.GetValue<long>();
        if (replied is not null && chat.Screen.All(message => message.Id != replied))
        {
            if (replyTo!["allow_sending_without_reply"]?.GetValue<bool>() != true) throw ApiError.BadRequest("message to be replied not found");
            replied = null;
        }

        var message = world.NewMessage(chat, world.Bot, topic);
        fill(message);
        message.ReplyTo = replied;
        message.ReplyMarkup = call.Node("reply_markup")?.AsObject();
        message.IsSilent = call.Flag("disable_notification");
        message.Show(message.Text ?? message.Caption);
        return MessageJson.Of(message);
    }
}
