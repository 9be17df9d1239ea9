namespace FairyTaleBot.Testing.Discord;

/// <summary>How strict and how patient the in-process Discord is. Defaults are Discord's own.</summary>
public sealed record DiscordPeerOptions
{
    /// <summary>The one token it accepts.</summary>
    public string Token { get; init; } = "peer-token-that-must-never-be-printed";

    /// <summary>The time between heartbeats that it asks for.</summary>
    public TimeSpan HeartbeatInterval { get; init; } = TimeSpan.FromSeconds(41.25);

    /// <summary>The time between two identifies with one concurrency key.</summary>
    public TimeSpan IdentifyInterval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Sessions that may be begun a day.</summary>
    public int SessionStarts { get; init; } = 1_000;

    /// <summary>How long an interaction may stay without its first answer.</summary>
    public TimeSpan AnswerDue { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How long an interaction's token lives.</summary>
    public TimeSpan TokenLife { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Requests a second with the bot's token, over all routes.</summary>
    public int GlobalRequests { get; init; } = 50;

    /// <summary>How long it takes for every answer, to let requests overlap.</summary>
    public TimeSpan Latency { get; init; } = TimeSpan.Zero;

    /// <summary>Channels that GUILD_CREATE lists for each server, to give it a real server's weight.</summary>
    public int ChannelsAServer { get; init; }

    /// <summary>Roles that GUILD_CREATE lists for each server.</summary>
    public int RolesAServer { get; init; }

    /// <summary>Fields that the specification does not have are passed over, as Discord does. Not for our own bot: there they are mistakes.</summary>
    public bool PassesUnknownFields { get; init; }

    /// <summary>How long a script waits for something before it gives up.</summary>
    public TimeSpan Patience { get; init; } = Eventually.Patience;

    /// <summary>The time.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
