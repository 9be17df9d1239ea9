using System.Text.Json.Nodes;
using FairyTaleBot.Testing.Telegram.World;

namespace FairyTaleBot.Testing.Telegram.Calls;

/// <summary>What each method does to the world. Polls and webhooks are the server's own business.</summary>
internal static class MethodTable
{
    private static readonly Dictionary<string, Func<PeerWorld, PeerCall, JsonNode>> Methods = new()
    {
        ["getMe"] = (world, _) => Me(world),
        ["sendMessage"] = SendCalls.Text,
        ["sendPhoto"] = (world, call) => SendCalls.File(world, call, "photo"),
        ["editMessageText"] = EditCalls.Text,
        ["editMessageCaption"] = EditCalls.Caption,
        ["editMessageMedia"] = EditCalls.Media,
        ["deleteMessage"] = EditCalls.Delete,
        ["answerCallbackQuery"] = ChatCalls.Answer,
        ["sendChatAction"] = ChatCalls.Action,
        ["getChatAdministrators"] = ChatCalls.Administrators,
        ["setMyCommands"] = ChatCalls.SetCommands,
        ["getMyCommands"] = ChatCalls.GetCommands,
    };

    /// <exception cref="ApiError">The world does not allow it.</exception>
    internal static JsonNode Execute(PeerWorld world, PeerCall call)
    {
        lock (world.Gate)
        {
            return Methods.TryGetValue(call.Method, out var method) ? method(world, call) : throw new ApiError(404, "Not Found: method not found");
        }
    }

    private static JsonObject Me(PeerWorld world)
    {
        var me = world.Bot.ToJson();
        (me["can_join_groups"], me["can_read_all_group_messages"], me["supports_inline_queries"]) = (world.MayJoinGroups, !world.IsPrivacyOn, false);
        return me;
    }
}
