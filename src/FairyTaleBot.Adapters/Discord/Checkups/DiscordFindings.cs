using FairyTaleBot.Adapters.Discord.Api.Models;
using FairyTaleBot.Engine.Checkups;

namespace FairyTaleBot.Adapters.Discord.Checkups;

/// <summary>What Discord's answers mean for whoever runs the bot.</summary>
internal static class DiscordFindings
{
    private const int FewSessions = 50;
    private const string UserInstall = "1";

    private static readonly (Permissions Permission, string Name)[] Needed =
    [
        (Permissions.ViewChannel, "View Channels"),
        (Permissions.SendMessages, "Send Messages"),
        (Permissions.CreatePublicThreads, "Create Public Threads"),
        (Permissions.SendMessagesInThreads, "Send Messages in Threads"),
        (Permissions.AttachFiles, "Attach Files"),
        (Permissions.ReadMessageHistory, "Read Message History"),
    ];

    public static IEnumerable<Finding> OfApplication(Application application)
    {
        yield return Finding.Good($"Invite it, with the least it needs, by {DiscordInvite.LinkFor(application.Id)}");
        if (application.InteractionsEndpointUrl is { Length: > 0 })
            yield return Finding.Wrong("Commands and presses are sent to a web address, so the bot never hears of them.", "In the developer portal under General Information empty “Interactions Endpoint URL”.");
        if (!application.BotPublic)
            yield return Finding.Advice("Only you can invite it.", "In the developer portal under Bot switch on “Public Bot”, if others shall.");
        if (application.IntegrationTypesConfig is { } kinds && !kinds.ContainsKey(UserInstall))
            yield return Finding.Advice("People cannot add it to themselves, so it is not there in their private chats.", "In the developer portal under Installation tick “User Install”.");
    }

    public static IEnumerable<Finding> OfGateway(GatewayBot gateway, DiscordOptions options)
    {
        var limit = gateway.SessionStartLimit;
        yield return gateway.Shards > options.ShardCount
            ? Finding.Wrong($"Discord wants {gateway.Shards} shards for so many servers, and Discord:ShardCount is {options.ShardCount}.", $"Run {gateway.Shards} processes with Discord:ShardCount={gateway.Shards} and Discord:ShardId=0 to {gateway.Shards - 1}, on one Redis.")
            : Finding.Good($"Shard {options.ShardId} of {options.ShardCount} can take all servers that come to it.");
        yield return limit.Remaining == 0
            ? Finding.Wrong("No session may be begun today any more.", $"Wait {TimeSpan.FromMilliseconds(limit.ResetAfter).TotalHours:0.#} hours; and see why it began so many.")
            : limit.Remaining < FewSessions
                ? Finding.Advice($"Only {limit.Remaining} of {limit.Total} sessions may still be begun today.", "See in the log why it begins so many.")
                : Finding.Good($"{limit.Remaining} of {limit.Total} sessions may still be begun today.");
    }

    public static Finding OfCommands(bool areRegistered) => areRegistered
        ? Finding.Good("/tale and /bedtime are registered, in English and in Korean.")
        : Finding.Advice("/tale and /bedtime are not registered as this version has them.", "Start the bot once: it registers them.");

    public static IEnumerable<Finding> OfServers(IReadOnlyList<MyGuild> servers, Application application)
    {
        if (servers.Count == 0) yield return Finding.Advice("It is in no server yet.", $"Open {DiscordInvite.LinkFor(application.Id)} and choose one.");
        foreach (var server in servers)
        {
            if (server.Permissions.HasFlag(Permissions.Administrator)) continue;
            string[] missing = [.. Needed.Where(n => !server.Permissions.HasFlag(n.Permission)).Select(n => n.Name)];
            if (missing.Length > 0) yield return Finding.Advice($"In “{server.Name}” it lacks: {string.Join(", ", missing)}.", "Give its role that in the server's settings, or invite it anew by the link above.");
        }

        if (servers.Count > 0) yield return Finding.Good($"It is in {servers.Count} {(servers.Count == 1 ? "server" : "servers")}. A single channel may still forbid something: /tale says so there.");
    }
}
