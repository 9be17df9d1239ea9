namespace FairyTaleBot.Adapters.Telegram.Api.Types;

/// <summary>A menu entry: 1–32 of <c>[a-z0-9_]</c>, and 1–256 characters on what it does.</summary>
internal sealed record BotCommand
{
    public required string Command { get; init; }
    public required string Description { get; init; }
}
