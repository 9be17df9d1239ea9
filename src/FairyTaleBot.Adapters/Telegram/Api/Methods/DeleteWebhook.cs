namespace FairyTaleBot.Adapters.Telegram.Api.Methods;

/// <summary>Goes back to polling; updates not yet delivered are kept.</summary>
internal sealed record DeleteWebhook : TelegramMethod<bool>;
