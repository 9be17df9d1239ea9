namespace FairyTaleBot.Adapters.Discord.Api.Models;

/// <summary>A message as Discord gives it back.</summary>
internal sealed record Message
{
    public required Snowflake Id { get; init; }
    public Snowflake ChannelId { get; init; }
    public User? Author { get; init; }
    public string Content { get; init; } = "";
    public MessageFlags Flags { get; init; }
    public Snowflake? ApplicationId { get; init; }
    public IReadOnlyList<ReceivedComponent> Components { get; init => field = value ?? []; } = [];
    public IReadOnlyList<Attachment> Attachments { get; init => field = value ?? []; } = [];
    public Channel? Thread { get; init; }

    /// <summary>Every custom id on the message, at any depth: how a page is recognised as ours.</summary>
    public IEnumerable<string> CustomIds() => Components.SelectMany(part => part.All()).Select(part => part.CustomId).OfType<string>();
}

/// <summary>A file that hangs on a message.</summary>
internal sealed record Attachment
{
    public required Snowflake Id { get; init; }
    public string Filename { get; init; } = "";
    public string? Description { get; init; }
    public string? Url { get; init; }
    public long Size { get; init; }
}

[Flags]
internal enum MessageFlags
{
    None = 0,
    SuppressEmbeds = 1 << 2,
    Ephemeral = 1 << 6,
    SuppressNotifications = 1 << 12,
    ComponentsV2 = 1 << 15,
}
