namespace FairyTaleBot.Adapters.Discord.Gateway;

/// <summary>Which groups of events the gateway sends. Interactions come under none of them. The privileged ones (members, presences, message content) have no name here on purpose: the bot never asks for them.</summary>
[Flags]
public enum GatewayIntents
{
    /// <summary>Interactions only.</summary>
    None = 0,

    /// <summary>Servers, channels and threads: made, changed, deleted.</summary>
    Guilds = 1 << 0,

    /// <summary>Messages in servers, without their content unless they speak to the bot.</summary>
    GuildMessages = 1 << 9,

    /// <summary>Direct messages to the bot, with their content.</summary>
    DirectMessages = 1 << 12,
}
