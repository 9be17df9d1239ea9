using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FairyTaleBot.Testing.Telegram.World;

namespace FairyTaleBot.Testing.Telegram.Calls;

/// <summary>Calls about members, commands and presses.</summary>
internal static partial class ChatCalls
{
    internal static JsonNode Answer(PeerWorld world, PeerCall call)
    {
        world.PressOf(call["callback_query_id"]!).Stop(call["text"] ?? "");
        return true;
    }

    internal static JsonNode Action(PeerWorld world, PeerCall call)
    {
        world.ChatOf(call.Long("chat_id"));
        return true;
    }

    internal static JsonNode Administrators(PeerWorld world, PeerCall call)
    {
        var chat = world.ChatOf(call.Long("chat_id"));
        if (chat.IsPrivate) throw ApiError.BadRequest("there are no administrators in the private chat");
        return new JsonArray([.. chat.Members.Where((member, i) => i == 0 || chat.Administrators.Contains(member.Id)).Select(member => MemberJson(chat, member))]);
    }

    internal static JsonNode SetCommands(PeerWorld world, PeerCall call)
    {
        var commands = call.Node("commands")!.AsArray();
        if (commands.Count > 100) throw ApiError.BadRequest("BOT_COMMANDS_TOO_MUCH");
        if (commands.Any(command => !CommandName.IsMatch(command!["command"]!.GetValue<string>()))) throw ApiError.BadRequest("BOT_COMMAND_INVALID");
        world.Commands[ListOf(call)] = commands;
        return true;
    }

    internal static JsonNode GetCommands(PeerWorld world, PeerCall call) =>
        world.Commands.GetValueOrDefault(ListOf(call))?.DeepClone() ?? new JsonArray();

    internal static JsonObject MemberJson(PeerChat chat, PeerUser user)
    {
        var status = chat.Members[0] == user ? "creator" : chat.Administrators.Contains(user.Id) ? "administrator" : "member";
        var json = new JsonObject { ["status"] = status, ["user"] = user.ToJson() };
        if (status == "creator") json["is_anonymous"] = false;
        return json;
    }

    private static string ListOf(PeerCall call)
    {
        var scope = call.Node("scope")?.AsObject();
        return $"{scope?["type"]?.GetValue<string>() ?? "default"}{scope?["chat_id"]}/{call["language_code"]}";
    }

    [GeneratedRegex(@"^[a-z0-9_]{1,32}\z")]
    private static partial Regex CommandName { get; }
}
