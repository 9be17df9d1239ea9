using System.Text.Json.Serialization;

namespace FairyTaleBot.Adapters.Telegram.Api.Types;

[JsonDerivedType(typeof(InlineKeyboardMarkup))]
[JsonDerivedType(typeof(ForceReply))]
[JsonDerivedType(typeof(ReplyKeyboardRemove))]
internal abstract record ReplyMarkup;

internal sealed record InlineKeyboardMarkup : ReplyMarkup
{
    public required IReadOnlyList<IReadOnlyList<InlineKeyboardButton>> InlineKeyboard { get; init; }

    internal static InlineKeyboardMarkup None { get; } = new() { InlineKeyboard = [] };

    /// <summary>One button a row, as a phone shows it best.</summary>
    internal static InlineKeyboardMarkup Column(params IEnumerable<InlineKeyboardButton> buttons) =>
        new() { InlineKeyboard = [.. buttons.Select(button => (IReadOnlyList<InlineKeyboardButton>)[button])] };
}

/// <summary>Opens a reply to the message, as if the person had pressed "reply".</summary>
internal sealed record ForceReply : ReplyMarkup
{
    [JsonPropertyName("force_reply")]
    public bool Forced { get; } = true;

    /// <summary>1–64 characters shown in the empty field.</summary>
    public string? InputFieldPlaceholder { get; init; }

    /// <summary>Only for those mentioned, or the author of the message replied to.</summary>
    public bool? Selective { get; init; }
}

internal sealed record ReplyKeyboardRemove : ReplyMarkup
{
    [JsonPropertyName("remove_keyboard")]
    public bool Removes { get; } = true;

    public bool? Selective { get; init; }
}
