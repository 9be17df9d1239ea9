namespace FairyTaleBot.Adapters.Telegram.Api.Types;

internal sealed record WebhookInfo
{
    /// <summary>Empty when no webhook is set.</summary>
    public string Url { get; init; } = "";

    public int PendingUpdateCount { get; init; }

    /// <summary>Seconds since 1970 of the last failed delivery.</summary>
    public long? LastErrorDate { get; init; }

    public string? LastErrorMessage { get; init; }
}
