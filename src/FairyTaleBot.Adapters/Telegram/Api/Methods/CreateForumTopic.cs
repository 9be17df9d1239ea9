using FairyTaleBot.Adapters.Telegram.Api.Types;

namespace FairyTaleBot.Adapters.Telegram.Api.Methods;

/// <summary>Opens a topic; the bot must be an administrator who may manage topics.</summary>
internal sealed record CreateForumTopic : ChatMethod<ForumTopic>
{
    /// <summary>1–128 characters.</summary>
    public required string Name { get; init; }
}
