namespace FairyTaleBot.Adapters.Telegram.Api.Types;

/// <summary>Where a list of commands shows; the narrowest scope that has a list wins, then the language.</summary>
internal sealed record BotCommandScope
{
    public required string Type { get; init; }

    internal static BotCommandScope Everywhere { get; } = new() { Type = "default" };
    internal static BotCommandScope PrivateChats { get; } = new() { Type = "all_private_chats" };
    internal static BotCommandScope GroupChats { get; } = new() { Type = "all_group_chats" };
}
