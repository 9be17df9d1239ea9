using FairyTaleBot.Adapters.Discord;
using FairyTaleBot.Engine.Checkups;

namespace FairyTaleBot.Composition;

/// <summary>Discord, when there is a token for it.</summary>
internal static class DiscordPart
{
    private const string NotSet = "neither Discord:Token nor DISCORD_TOKEN is set";

    public static WebApplicationBuilder AddDiscordWhenConfigured(this WebApplicationBuilder builder)
    {
        if (DiscordServices.TokenIn(builder.Configuration) is not null) builder.Services.AddDiscord();
        else builder.Services.AddSingleton<IDoctor>(new PartOff("Discord", NotSet));
        return builder;
    }

    /// <summary>What the greeting says of it.</summary>
    public static (string Which, string Why) Describe(IConfiguration configuration) =>
        DiscordServices.TokenIn(configuration) is null ? ("off", NotSet) : ("on", "Discord:Token is set");
}
