using System.Text.Json.Nodes;
using FairyTaleBot.Testing.Telegram.World;

namespace FairyTaleBot.Testing.Telegram.Calls;

/// <summary>Calls that change or delete a message.</summary>
internal static class EditCalls
{
    internal static JsonNode Text(PeerWorld world, PeerCall call)
    {
        var message = Mine(world, call);
        if (message.Text is null) throw ApiError.BadRequest("there is no text in the message to edit");
        var text = call.Words("text") ?? throw ApiError.BadRequest("message text is empty");
        return Change(call, message, text == message.Text, () => (message.Text, message.Html) = (text, call["text"]));
    }

    internal static JsonNode Caption(PeerWorld world, PeerCall call)
    {
        var message = Mine(world, call);
        if (message.File is null) throw ApiError.BadRequest("there is no caption in the message to edit");
        var caption = call.Words("caption");
        return Change(call, message, caption == message.Caption, () => (message.Caption, message.Html) = (caption, call["caption"]));
    }

    internal static JsonNode Media(PeerWorld world, PeerCall call)
    {
        var message = Mine(world, call);
        var media = call.Node("media")!.AsObject();
        var caption = call.Words("caption", media, "InputMediaPhoto");
        var file = FileCalls.Take(world, call, media["type"]!.GetValue<string>(), media["media"]!.GetValue<string>(), "media");
        return Change(call, message, file == message.File && caption == message.Caption, () =>
        {
            (message.File, message.Caption, message.Text) = (file, caption, null);
            message.Html = media["caption"]?.GetValue<string>();
        });
    }

    internal static JsonNode Delete(PeerWorld world, PeerCall call)
    {
        var chat = world.ChatOf(call.Long("chat_id"));
        var message = Find(chat, call.Long("message_id")) ?? throw ApiError.BadRequest("message to delete not found");
        if (!message.From.IsBot && !chat.Administrators.Contains(world.Bot.Id)) throw ApiError.BadRequest("message can't be deleted");
        message.IsDeleted = true;
        return true;
    }

    private static PeerMessage Mine(PeerWorld world, PeerCall call)
    {
        var chat = world.ChatOf(call.Long("chat_id"));
        var message = Find(chat, call.Long("message_id")) ?? throw ApiError.BadRequest("message to edit not found");
        return message.From.IsBot ? message : throw ApiError.BadRequest("message can't be edited");
    }

    private static PeerMessage? Find(PeerChat chat, long id) => chat.Screen.FirstOrDefault(message => message.Id == id);

    private static JsonObject Change(PeerCall call, PeerMessage message, bool isSame, Action change)
    {
        var markup = call.Node("reply_markup")?.AsObject();
        if (markup?["inline_keyboard"] is JsonArray { Count: 0 }) markup = null;
        if (isSame && JsonNode.DeepEquals(markup, message.ReplyMarkup))
        {
            throw ApiError.BadRequest("message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message");
        }

        var before = message.Text ?? message.Caption;
        change();
        message.ReplyMarkup = markup;
        if ((message.Text ?? message.Caption) != before) message.Show(message.Text ?? message.Caption);
        return MessageJson.Of(message);
    }
}
