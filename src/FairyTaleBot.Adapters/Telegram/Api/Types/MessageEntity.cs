namespace FairyTaleBot.Adapters.Telegram.Api.Types;

/// <summary>A marked stretch of a message; offset and length count UTF-16 units, as .NET strings do.</summary>
internal sealed record MessageEntity
{
    public const string BotCommand = "bot_command";
    public const string Mention = "mention";

    public string Type { get; init; } = "";
    public int Offset { get; init; }
    public int Length { get; init; }
}
