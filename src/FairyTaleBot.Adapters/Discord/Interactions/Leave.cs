using FairyTaleBot.Adapters.Discord.Api.Models;
using FairyTaleBot.Engine.Wording;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Adapters.Discord.Interactions;

/// <summary>Whether the bot may tell a tale in a place, and what it lacks.</summary>
internal static class Leave
{
    private static readonly (Permissions Permission, Phrase Name)[] Names =
    [
        (Permissions.ViewChannel, Phrases.Leave.ViewChannel),
        (Permissions.SendMessages, Phrases.Leave.SendMessages),
        (Permissions.CreatePublicThreads, Phrases.Leave.CreateThreads),
        (Permissions.SendMessagesInThreads, Phrases.Leave.SendMessagesInThreads),
        (Permissions.AttachFiles, Phrases.Leave.AttachFiles),
        (Permissions.ReadMessageHistory, Phrases.Leave.ReadMessageHistory),
    ];

    /// <param name="makesThread">Whether the tale is to have a thread of its own.</param>
    /// <returns>What to say when a tale cannot be told here; null when it can.</returns>
    public static Sentence? Missing(Interaction interaction, Language language, bool makesThread = false)
    {
        if (Visitor.IsDirect(interaction) || Visitor.IsGuest(interaction)) return null;
        // Installed by the person alone, the bot has no seat in this server.
        if (interaction.GuildId is null || IsBrought(interaction)) return Phrases.Leave.Guest;
        var has = interaction.AppPermissions;
        if (has.HasFlag(Permissions.Administrator)) return null;
        var needed = Needed(interaction, makesThread);
        string[] missing = [.. Names.Where(n => needed.HasFlag(n.Permission) && !has.HasFlag(n.Permission)).Select(n => Phrasebook.Say(language, n.Name))];
        return missing.Length == 0 ? null : Phrases.Leave.Missing.Say(("permissions", string.Join(", ", missing)));
    }

    private static bool IsBrought(Interaction interaction) =>
        interaction.AuthorizingIntegrationOwners is { Count: > 0 } owners && !owners.ContainsKey("0");

    // In threads Discord looks at another permission than in channels.
    private static Permissions Needed(Interaction interaction, bool makesThread) =>
        Permissions.ViewChannel | Permissions.AttachFiles | Permissions.ReadMessageHistory
        | (makesThread ? Permissions.SendMessages | Permissions.CreatePublicThreads | Permissions.SendMessagesInThreads
            : interaction.Channel is { IsThread: true } ? Permissions.SendMessagesInThreads
            : Permissions.SendMessages);
}
