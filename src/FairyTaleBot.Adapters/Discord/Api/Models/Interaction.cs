using System.Text.Json;

namespace FairyTaleBot.Adapters.Discord.Api.Models;

internal enum InteractionType
{
    Ping = 1,
    Command = 2,
    Component = 3,
    Autocomplete = 4,
    Modal = 5,
}

internal enum InteractionContext
{
    Guild = 0,
    BotDirectMessage = 1,
    PrivateChannel = 2,
}

/// <summary>Somebody used a command, pressed a button or sent a form. To be answered within three seconds; the token lives fifteen minutes.</summary>
internal sealed record Interaction
{
    public required Snowflake Id { get; init; }
    public required Snowflake ApplicationId { get; init; }
    public InteractionType Type { get; init; }
    public required string Token { get; init; }
    public InteractionData? Data { get; init; }
    public Snowflake? GuildId { get; init; }
    public Snowflake? ChannelId { get; init; }
    public Channel? Channel { get; init; }
    public Member? Member { get; init; }
    public User? User { get; init; }
    public Message? Message { get; init; }
    public string? Locale { get; init; }
    public Permissions AppPermissions { get; init; }
    public InteractionContext? Context { get; init; }

    /// <summary>Keyed by "0" (installed in the server) and "1" (installed by the person).</summary>
    public IReadOnlyDictionary<string, JsonElement> AuthorizingIntegrationOwners { get; init => field = value ?? new Dictionary<string, JsonElement>(); } = new Dictionary<string, JsonElement>();

    /// <summary>Who did it, wherever it was done.</summary>
    public User? Author => Member?.User ?? User;

    // A record prints its members; this one holds a key and what a person wrote.
    public override string ToString() => $"interaction {Id} ({Type})";
}

// Generated readers set an init-only list that the JSON leaves out to null, whatever its initial value; hence the mending accessors.

/// <summary>What was used, pressed or filled in.</summary>
internal sealed record InteractionData
{
    public Snowflake? Id { get; init; }
    public string? Name { get; init; }
    public int Type { get; init; }
    public IReadOnlyList<InteractionOption> Options { get; init => field = value ?? []; } = [];
    public string? CustomId { get; init; }
    public IReadOnlyList<string> Values { get; init => field = value ?? []; } = [];
    public IReadOnlyList<ReceivedComponent> Components { get; init => field = value ?? []; } = [];

    /// <summary>What was typed into the modal's field of that id, or null.</summary>
    public string? Field(string customId) => Components.SelectMany(part => part.All()).FirstOrDefault(part => part.CustomId == customId)?.Value;

    public override string ToString() => $"interaction data ({Name ?? "component"})";
}

/// <summary>One option of a command as filled in; a subcommand is an option with options.</summary>
internal sealed record InteractionOption
{
    public required string Name { get; init; }
    public CommandOptionType Type { get; init; }
    public JsonElement? Value { get; init; }
    public bool Focused { get; init; }
    public IReadOnlyList<InteractionOption> Options { get; init => field = value ?? []; } = [];

    /// <summary>The value as text, whatever its kind.</summary>
    public string? Text => Value is not { } value ? null : value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText();

    public override string ToString() => $"option {Name}";
}
