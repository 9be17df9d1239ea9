namespace FairyTaleBot.Adapters.Discord.Api.Models;

/// <summary>A person, or a bot.</summary>
internal sealed record User
{
    public required Snowflake Id { get; init; }
    public string Username { get; init; } = "";
    public string? GlobalName { get; init; }
    public bool Bot { get; init; }
}

/// <summary>A person as a member of one server.</summary>
internal sealed record Member
{
    public User? User { get; init; }
    public string? Nick { get; init; }
    public Permissions Permissions { get; init; }
    public IReadOnlyList<Snowflake> Roles { get; init; } = [];
}

internal sealed record Channel
{
    public required Snowflake Id { get; init; }
    public ChannelType Type { get; init; }
    public Snowflake? GuildId { get; init; }
    public Snowflake? ParentId { get; init; }
    public string? Name { get; init; }
    public Permissions? Permissions { get; init; }
    public ThreadMetadata? ThreadMetadata { get; init; }
    public IReadOnlyList<ForumTag> AvailableTags { get; init; } = [];
    public IReadOnlyList<Snowflake> AppliedTags { get; init; } = [];

    /// <summary>A forum post's first message, given back when the post is made.</summary>
    public Message? Message { get; init; }

    public bool IsThread => Type is ChannelType.AnnouncementThread or ChannelType.PublicThread or ChannelType.PrivateThread;
}

internal sealed record ThreadMetadata
{
    public bool Archived { get; init; }
    public bool Locked { get; init; }
    public int AutoArchiveDuration { get; init; }
}

internal sealed record ForumTag
{
    public Snowflake? Id { get; init; }
    public string Name { get; init; } = "";
}

internal enum ChannelType
{
    GuildText = 0,
    DirectMessage = 1,
    GuildVoice = 2,
    GroupDirectMessage = 3,
    GuildCategory = 4,
    GuildAnnouncement = 5,
    AnnouncementThread = 10,
    PublicThread = 11,
    PrivateThread = 12,
    GuildForum = 15,
    GuildMedia = 16,
}

/// <summary>The bot's own application.</summary>
internal sealed record Application
{
    public required Snowflake Id { get; init; }
    public string Name { get; init; } = "";
    public User? Bot { get; init; }
    public bool BotPublic { get; init; }

    /// <summary>Where Discord posts interactions instead of sending them by the gateway; null when it does not.</summary>
    public string? InteractionsEndpointUrl { get; init; }

    /// <summary>How it can be installed: keyed by "0" (in servers) and "1" (by people for themselves).</summary>
    public IReadOnlyDictionary<string, System.Text.Json.JsonElement>? IntegrationTypesConfig { get; init; }
}

/// <summary>A server that the bot is in.</summary>
internal sealed record MyGuild
{
    public required Snowflake Id { get; init; }
    public string Name { get; init; } = "";

    /// <summary>What the bot may do there by its roles; a channel may forbid some of it.</summary>
    public Permissions Permissions { get; init; }
}

/// <summary>Where the gateway is, and how many sessions may still be begun.</summary>
internal sealed record GatewayBot
{
    public required Uri Url { get; init; }
    public int Shards { get; init; } = 1;
    public SessionStartLimit SessionStartLimit { get; init; } = new();
}

internal sealed record SessionStartLimit
{
    public int Total { get; init; } = 1_000;
    public int Remaining { get; init; } = 1_000;

    /// <summary>Milliseconds until <see cref="Remaining"/> is <see cref="Total"/> again.</summary>
    public long ResetAfter { get; init; }
    public int MaxConcurrency { get; init; } = 1;
}
