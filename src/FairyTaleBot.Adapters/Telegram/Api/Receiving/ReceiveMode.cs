namespace FairyTaleBot.Adapters.Telegram.Api.Receiving;

/// <summary>How updates come.</summary>
public enum ReceiveMode
{
    /// <summary>The bot asks. Needs no address of its own.</summary>
    Polling,

    /// <summary>Telegram posts to <see cref="TelegramApiOptions.WebhookUrl"/>.</summary>
    Webhook,
}
