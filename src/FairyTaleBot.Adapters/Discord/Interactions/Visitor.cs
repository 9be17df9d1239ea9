using FairyTaleBot.Adapters.Discord.Api.Models;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Desk;
using FairyTaleBot.Engine.Wording;
using FairyTaleBot.Languages;
using FairyTaleBot.Tales;

namespace FairyTaleBot.Adapters.Discord.Interactions;

/// <summary>Who did something where, as the engine wants it.</summary>
/// <param name="Chat">By the channel alone, until it is known which tale's thread it is.</param>
internal sealed record Visitor(ChatKey Chat, Speaker Speaker)
{
    public Language Language => Speaker.Language ?? Language.En;

    /// <summary>Null when Discord did not say who or where.</summary>
    public static Visitor? Of(Interaction interaction)
    {
        if (interaction.Author is not { } user || (interaction.ChannelId ?? interaction.Channel?.Id) is not { } channel) return null;
        return new(
            IsGuest(interaction) ? DiscordChats.OfGuest(channel) : DiscordChats.Of(channel),
            new Speaker(
                DiscordChats.Of(user),
                interaction.Member?.Nick ?? user.GlobalName ?? user.Username,
                IsDirect(interaction) ? Company.Direct : IsGuest(interaction) ? Company.Clockless : Company.Group,
                May(interaction, Permissions.ManageMessages),
                LanguageOf(interaction.Locale)) { IsAnsweredApart = !IsGuest(interaction) });
    }

    public Reply.Told Say(params ReadOnlySpan<Sentence> lines) => new(Language, [.. lines]);

    public static bool IsDirect(Interaction interaction) =>
        interaction.Context is InteractionContext.BotDirectMessage || (interaction.Context is null && interaction.GuildId is null);

    /// <summary>Between people who have the bot, in a place it is no member of: it can answer, and say nothing by itself.</summary>
    public static bool IsGuest(Interaction interaction) => interaction.Context is InteractionContext.PrivateChannel;

    /// <summary>Whether the person may do something in the server, by the server's own order.</summary>
    public static bool May(Interaction interaction, Permissions permission) =>
        ((interaction.Member?.Permissions ?? Permissions.None) & (permission | Permissions.Administrator)) != 0;

    // Whoever reads neither language hears the one of the tale.
    public static Language? LanguageOf(string? locale) => locale?.Split('-')[0] switch
    {
        "ko" => Language.Ko,
        "en" => Language.En,
        _ => null,
    };
}
