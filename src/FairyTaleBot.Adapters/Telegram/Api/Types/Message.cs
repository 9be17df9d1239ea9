using System.Text.Json;

namespace FairyTaleBot.Adapters.Telegram.Api.Types;

internal sealed record Message
{
    public long MessageId { get; init; }

    /// <summary>A topic only when <see cref="IsTopicMessage"/> is set; otherwise a mere reply thread.</summary>
    public long? MessageThreadId { get; init; }

    public bool IsTopicMessage { get; init; }

    /// <summary>Seconds since 1970; 0 marks a message the bot can no longer read.</summary>
    public long Date { get; init; }

    public Chat Chat { get; init; } = new();

    /// <summary>Absent in channels; a stand-in user when an anonymous admin or a channel speaks.</summary>
    public User? From { get; init; }

    /// <summary>Set when a chat speaks rather than a person: anonymous admins, channel posts.</summary>
    public Chat? SenderChat { get; init; }

    public User? ViaBot { get; init; }
    public string? Text { get; init; }
    public string? Caption { get; init; }

    /// <summary>The same picture in several sizes, largest last.</summary>
    public IReadOnlyList<PhotoSize> Photo { get; init; } = [];

    public Message? ReplyToMessage { get; init; }

    /// <summary>Buttons under it, ours or another bot's: in whatever shape they are, they are only looked at by <see cref="HasButton"/>.</summary>
    public JsonElement? ReplyMarkup { get; init; }

    /// <summary>Present when the message was forwarded; its shape does not matter here.</summary>
    public JsonElement? ForwardOrigin { get; init; }

    /// <summary>This group has become the supergroup of that id.</summary>
    public long? MigrateToChatId { get; init; }

    /// <summary>This supergroup was the group of that id.</summary>
    public long? MigrateFromChatId { get; init; }

    internal bool IsAccessible => Date != 0;

    internal bool IsForwarded => ForwardOrigin is not null;

    /// <summary>The topic to answer in, or null outside topics.</summary>
    internal long? Topic => IsTopicMessage ? MessageThreadId : null;

    /// <summary>Whether a button with such data stands under it.</summary>
    internal bool HasButton(string? data) =>
        data is not null && ReplyMarkup is { ValueKind: JsonValueKind.Object } markup && markup.TryGetProperty("inline_keyboard", out var rows) && rows.ValueKind == JsonValueKind.Array
        && rows.EnumerateArray().Where(row => row.ValueKind == JsonValueKind.Array).SelectMany(row => row.EnumerateArray())
            .Any(button => button.ValueKind == JsonValueKind.Object && button.TryGetProperty("callback_data", out var there)
                && there.ValueKind == JsonValueKind.String && there.ValueEquals(data));

    // What people wrote stays out of logs.
    public override string ToString() => $"message {MessageId} in {Chat}";
}
