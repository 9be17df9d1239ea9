using FairyTaleBot.Adapters.Discord.Api.Models;

namespace FairyTaleBot.Adapters.Discord;

/// <summary>The link by which somebody brings the bot to a server, with the least it needs there.</summary>
internal static class DiscordInvite
{
    /// <summary>What telling a tale in a channel or a thread takes.</summary>
    public const Permissions Least =
        Permissions.ViewChannel | Permissions.SendMessages | Permissions.CreatePublicThreads | Permissions.SendMessagesInThreads | Permissions.AttachFiles | Permissions.ReadMessageHistory;

    public static string LinkFor(Snowflake application) =>
        $"https://discord.com/oauth2/authorize?client_id={application}&scope=bot+applications.commands&permissions={(ulong)Least}";
}
