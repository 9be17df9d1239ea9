namespace FairyTaleBot.Adapters.Telegram.Api.Types;

internal sealed record ForumTopic
{
    public long MessageThreadId { get; init; }
    public string Name { get; init; } = "";

    public override string ToString() => $"topic {MessageThreadId}";
}
