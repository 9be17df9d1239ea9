namespace FairyTaleBot.Adapters.Telegram.Api.Types;

/// <summary>The bot was let in, made administrator, kicked or blocked.</summary>
internal sealed record ChatMemberUpdated
{
    public Chat Chat { get; init; } = new();
    public User From { get; init; } = new();
    public ChatMember OldChatMember { get; init; } = new();
    public ChatMember NewChatMember { get; init; } = new();
}
