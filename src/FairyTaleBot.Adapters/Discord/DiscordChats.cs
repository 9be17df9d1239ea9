using FairyTaleBot.Adapters.Discord.Api.Models;
using FairyTaleBot.Common;

namespace FairyTaleBot.Adapters.Discord;

/// <summary>How Discord's places and people are called in the engine. Keys hold ids, never names.</summary>
internal static class DiscordChats
{
    public const string Surface = "discord";

    private const string Member = "dc";
    private const char Private = '~';

    /// <param name="channel">A text channel, a thread or a direct message.</param>
    public static ChatKey Of(Snowflake channel) => new($"{Surface}:{channel}");

    /// <summary>A tale in a thread of its own, under a channel or a forum. The thread is made later: the tale goes by the interaction that asked for it.</summary>
    public static ChatKey OfTale(Snowflake home, Snowflake asked) => new($"{Surface}:{home}@{asked}");

    /// <summary>A conversation that the bot is no member of: it can only answer there.</summary>
    public static ChatKey OfGuest(Snowflake channel) => new($"{Surface}:{Private}{channel}");

    public static bool HasPlaceOfItsOwn(ChatKey chat) => chat.Home != chat;

    public static bool IsGuest(ChatKey chat) => chat.Address.StartsWith(Private);

    /// <summary>The channel, or for a tale in a thread of its own the channel it belongs to.</summary>
    public static Snowflake ChannelOf(ChatKey chat) => Snowflake.Parse(chat.Home.Address.TrimStart(Private));

    public static MemberKey Of(User user) => MemberOf(user.Id);

    public static MemberKey MemberOf(Snowflake user) => new($"{Member}{user}");

    /// <summary>Null when the member is none of Discord's.</summary>
    public static Snowflake? UserOf(MemberKey member) =>
        member.Value.StartsWith(Member, StringComparison.Ordinal) && Snowflake.TryParse(member.Value[Member.Length..], out var user) ? user : null;
}
