namespace FairyTaleBot.Adapters.Telegram.Api.Methods;

/// <summary>Has updates posted to an HTTPS address on port 443, 80, 88 or 8443.</summary>
internal sealed record SetWebhook : TelegramMethod<bool>
{
    public required string Url { get; init; }

    /// <summary>1–256 of <c>[A-Za-z0-9_-]</c>, echoed in a header of every delivery.</summary>
    public string? SecretToken { get; init; }

    /// <summary>1–100 deliveries at a time; 40 when null.</summary>
    public int? MaxConnections { get; init; }

    public IReadOnlyList<string>? AllowedUpdates { get; init; }
}
