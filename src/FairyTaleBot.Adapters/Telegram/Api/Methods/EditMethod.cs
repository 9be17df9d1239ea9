using System.Text.Json;
using FairyTaleBot.Adapters.Telegram.Api.Limits;
using FairyTaleBot.Adapters.Telegram.Api.Types;
using FairyTaleBot.Adapters.Telegram.Api.Wire;

namespace FairyTaleBot.Adapters.Telegram.Api.Methods;

/// <summary>
/// A call that changes a message of ours. It can be repeated safely: "not modified" is success. The result is null when
/// the message was already as asked, since Telegram does not show it then.
/// </summary>
internal abstract record EditMethod : ChatMethod<Message?>
{
    public required long MessageId { get; init; }

    /// <summary>Null takes the buttons away.</summary>
    public InlineKeyboardMarkup? ReplyMarkup { get; init; }

    // No number is official for edits; they are paced like messages.
    internal sealed override Pace Pace => IsAside ? Pace.Aside(ChatId) : Pace.Message(ChatId);

    internal sealed override bool Forgives(Refusal refusal) => refusal == Refusal.NotModified;

    internal sealed override Message? Read(JsonElement result) => result.ValueKind is JsonValueKind.True or JsonValueKind.Null ? null : base.Read(result);
}
