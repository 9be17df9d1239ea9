using FairyTaleBot.Adapters.Discord.Api.Models;
using FairyTaleBot.Common;

namespace FairyTaleBot.Adapters.Discord;

/// <summary>How Discord's places and people are called in the engine. Keys hold ids, never names.</summary>
internal static class DiscordChats
{
    public const string Surface = "discord";

    /// <param name="channel">A text channel, a thread or a direct message.</param>
    public static ChatKey Of(Snowflake channel) => new($"{Surface}:{channel}");

    public static Snowflake ChannelOf(ChatKey chat) => Snowflake.Parse(chat.Address);

    public static MemberKey Of(User user) => new($"dc{user.Id}");
}
