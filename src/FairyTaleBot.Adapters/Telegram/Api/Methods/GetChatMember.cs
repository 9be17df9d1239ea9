using FairyTaleBot.Adapters.Telegram.Api.Types;

namespace FairyTaleBot.Adapters.Telegram.Api.Methods;

internal sealed record GetChatMember : ChatMethod<ChatMember>
{
    public required long UserId { get; init; }
}
