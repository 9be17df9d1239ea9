namespace FairyTaleBot.Adapters.Telegram.Api.Types;

internal sealed record PhotoSize
{
    /// <summary>Reusable by this bot for ever, without another upload.</summary>
    public string FileId { get; init; } = "";
}
