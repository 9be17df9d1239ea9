using System.Text.Json.Serialization;

namespace FairyTaleBot.Adapters.Telegram.Api.Types;

[JsonDerivedType(typeof(InlineKeyboardMarkup))]
[JsonDerivedType(typeof(ForceReply))]
internal abstract record ReplyMarkup;

internal sealed record InlineKeyboardMarkup : ReplyMarkup
{
    public required IReadOnlyList<IReadOnlyList<InlineKeyboardButton>> InlineKeyboard { get; init; }

    /// <summary>One button a row, as a phone shows it best.</summary>
    internal static InlineKeyboardMarkup Column(params IEnumerable<InlineKeyboardButton> buttons) =>
        new() { InlineKeyboard = [.. buttons.Select(button => (IReadOnlyList<InlineKeyboardButton>)[button])] };
}

/// <summary>Opens a reply to the message, as if the person had pressed "reply".</summary>
internal sealed record ForceReply : ReplyMarkup
{
    [JsonPropertyName("force_reply")]
    public bool Forced { get; } = true;

    /// <summary>Only for those mentioned, or the author of the message replied to.</summary>
    public bool? Selective { get; init; }
}
