using System.Text.Json;

namespace FairyTaleBot.Adapters.Telegram.Api.Wire;

/// <summary>What every answer of the Bot API comes in.</summary>
internal sealed record Envelope
{
    public bool? Ok { get; init; }
    public JsonElement? Result { get; init; }
    public int? ErrorCode { get; init; }
    public string? Description { get; init; }
    public ResponseParameters? Parameters { get; init; }
}

internal sealed record ResponseParameters
{
    /// <summary>Seconds.</summary>
    public int? RetryAfter { get; init; }

    public long? MigrateToChatId { get; init; }
}
