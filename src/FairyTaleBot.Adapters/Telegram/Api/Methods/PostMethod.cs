using FairyTaleBot.Adapters.Telegram.Api.Limits;
using FairyTaleBot.Adapters.Telegram.Api.Types;

namespace FairyTaleBot.Adapters.Telegram.Api.Methods;

/// <summary>A call that makes a new message.</summary>
internal abstract record PostMethod : ChatMethod<Message>
{
    /// <summary>The topic; copy it from a message only by <see cref="Message.Topic"/>.</summary>
    public long? MessageThreadId { get; init; }

    public bool? DisableNotification { get; init; }
    public ReplyParameters? ReplyParameters { get; init; }
    public ReplyMarkup? ReplyMarkup { get; init; }

    internal sealed override Pace Pace => IsAside ? Pace.Aside(ChatId) : Pace.Message(ChatId);
}
