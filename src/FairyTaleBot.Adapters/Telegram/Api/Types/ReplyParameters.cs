namespace FairyTaleBot.Adapters.Telegram.Api.Types;

internal sealed record ReplyParameters
{
    public required long MessageId { get; init; }

    /// <summary>A reply to a message that was deleted meanwhile is still said.</summary>
    public bool AllowSendingWithoutReply { get; init; } = true;
}
