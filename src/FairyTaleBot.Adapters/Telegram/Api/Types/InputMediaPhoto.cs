namespace FairyTaleBot.Adapters.Telegram.Api.Types;

internal sealed record InputMediaPhoto
{
    public string Type { get; } = "photo";
    public required InputFile Media { get; init; }

    /// <summary>Up to 1,024 UTF-16 units after the markup is parsed away.</summary>
    public string? Caption { get; init; }

    public string? ParseMode { get; init; }
}
