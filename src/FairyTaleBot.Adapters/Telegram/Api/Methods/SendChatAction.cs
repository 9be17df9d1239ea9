namespace FairyTaleBot.Adapters.Telegram.Api.Methods;

/// <summary>"typing…" for five seconds or until the next message.</summary>
internal sealed record SendChatAction : ChatMethod<bool>
{
    public const string Typing = "typing";

    public long? MessageThreadId { get; init; }
    public required string Action { get; init; }
}
