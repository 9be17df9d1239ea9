using FairyTaleBot.Adapters.Discord.Api.Models;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Desk;
using FairyTaleBot.Languages;
using FairyTaleBot.Tales;

namespace FairyTaleBot.Adapters.Discord.Interactions;

/// <summary>Who did something where, as the engine wants it.</summary>
internal sealed record Visitor(ChatKey Chat, Speaker Speaker)
{
    public Language Language => Speaker.Language ?? Language.En;

    /// <summary>Null when Discord did not say who or where.</summary>
    public static Visitor? Of(Interaction interaction)
    {
        if (interaction.Author is not { } user || (interaction.ChannelId ?? interaction.Channel?.Id) is not { } channel) return null;
        var permissions = interaction.Member?.Permissions ?? Permissions.None;
        return new(
            DiscordChats.Of(channel),
            new Speaker(
                DiscordChats.Of(user),
                interaction.Member?.Nick ?? user.GlobalName ?? user.Username,
                IsDirect(interaction) ? Company.Direct : Company.Group,
                (permissions & (Permissions.ManageMessages | Permissions.Administrator)) != 0,
                LanguageOf(interaction.Locale)));
    }

    public static bool IsDirect(Interaction interaction) =>
        interaction.Context is InteractionContext.BotDirectMessage || (interaction.Context is null && interaction.GuildId is null);

    // Whoever reads neither language hears the one of the tale.
    public static Language? LanguageOf(string? locale) => locale?.Split('-')[0] switch
    {
        "ko" => Language.Ko,
        "en" => Language.En,
        _ => null,
    };
}
