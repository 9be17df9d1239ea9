using System.Text.Json.Serialization;

namespace FairyTaleBot.Adapters.Telegram.Api.Types;

/// <summary>One thing that happened. At most one of the payloads is set; none for kinds this client does not read.</summary>
internal sealed record Update
{
    public long UpdateId { get; init; }
    public Message? Message { get; init; }
    public CallbackQuery? CallbackQuery { get; init; }
    public ChatMemberUpdated? MyChatMember { get; init; }

    /// <summary>The payload's name on the wire, known even when the payload could not be read.</summary>
    [JsonIgnore]
    public string Kind { get; init; } = "nothing";

    /// <summary>The payload had a shape this client does not know; only the id and the kind are true.</summary>
    [JsonIgnore]
    public bool IsUnreadable { get; init; }

    public override string ToString() => $"update {UpdateId} ({Kind})";
}
