using FairyTaleBot.Adapters.Telegram.Api.Types;

namespace FairyTaleBot.Adapters.Telegram.Api.Methods;

internal sealed record GetWebhookInfo : TelegramMethod<WebhookInfo>;
