using FairyTaleBot.Adapters.Telegram.Api.Limits;

namespace FairyTaleBot.Adapters.Telegram.Api.Methods;

/// <summary>A call about one chat: it waits while the chat is paused.</summary>
internal abstract record ChatMethod<TResult> : TelegramMethod<TResult>
{
    public required long ChatId { get; init; }

    /// <summary>Whether the message is none that the tale waits for; see <see cref="Limits.Pace.Aside"/>.</summary>
    internal bool IsAside { get; init; }

    internal override Pace Pace => Pace.InChat(ChatId);
}
