namespace FairyTaleBot.Adapters.Telegram.Api;

/// <summary>Sizes the Bot API holds to (Bot API 10.1). Text is counted in UTF-16 units after the markup is parsed away.</summary>
internal static class TelegramLimits
{
    internal const int Text = 4096;
    internal const int Caption = 1024;
    internal const int CallbackDataBytes = 64;
}
