namespace FairyTaleBot.Adapters.Telegram.Api.Types;

/// <summary>What Telegram says of a document or a voice note it holds.</summary>
internal sealed record SentFile
{
    public string FileId { get; init; } = "";
    public string FileUniqueId { get; init; } = "";
}
