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
        (Permissions.SendMessagesInThreads, Phrases.Leave.SendMessagesInThreads),
        (Permissions.AttachFiles, Phrases.Leave.AttachFiles),
        (Permissions.ReadMessageHistory, Phrases.Leave.ReadMessageHistory),
    ];

    /// <summary>What to say when a tale cannot be told here; null when it can.</summary>
    public static Sentence? Missing(Interaction interaction, Language language)
    {
        if (Visitor.IsDirect(interaction)) return null;
        // Installed by the person alone, the bot has no seat here and cannot send anything by itself.
        if (interaction.GuildId is null || IsGuest(interaction)) return Phrases.Leave.Guest;
        var has = interaction.AppPermissions;
        if (has.HasFlag(Permissions.Administrator)) return null;
        string[] missing = [.. Names.Where(n => Needed(interaction).HasFlag(n.Permission) && !has.HasFlag(n.Permission)).Select(n => Phrasebook.Say(language, n.Name))];
        return missing.Length == 0 ? null : Phrases.Leave.Missing.Say(("permissions", string.Join(", ", missing)));
    }

    private static bool IsGuest(Interaction interaction) =>
        interaction.AuthorizingIntegrationOwners is { Count: > 0 } owners && !owners.ContainsKey("0");

    // In threads Discord looks at another permission than in channels.
    private static Permissions Needed(Interaction interaction) =>
        Permissions.ViewChannel | Permissions.AttachFiles | Permissions.ReadMessageHistory
        | (interaction.Channel is { IsThread: true } ? Permissions.SendMessagesInThreads : Permissions.SendMessages);
}
