namespace FairyTaleBot.Adapters.Telegram.Api.Methods;

/// <summary>Renames a topic.</summary>
internal sealed record EditForumTopic : ChatMethod<bool>
{
    public required long MessageThreadId { get; init; }

    /// <summary>Up to 128 characters; null leaves the name.</summary>
    public string? Name { get; init; }
}
