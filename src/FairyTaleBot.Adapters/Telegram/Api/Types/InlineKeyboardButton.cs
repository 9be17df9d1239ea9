using System.Text;

namespace FairyTaleBot.Adapters.Telegram.Api.Types;

internal sealed record InlineKeyboardButton
{
    public required string Text { get; init; }

    /// <summary>1–64 bytes of UTF-8 that come back when the button is pressed.</summary>
    /// <exception cref="ArgumentException">Longer than 64 bytes, or empty.</exception>
    public string? CallbackData
    {
        get;
        init => field = value is null || Encoding.UTF8.GetByteCount(value) is >= 1 and <= TelegramLimits.CallbackDataBytes
            ? value
            : throw new ArgumentException($"Callback data is 1 to {TelegramLimits.CallbackDataBytes} bytes.", nameof(value));
    }
}
