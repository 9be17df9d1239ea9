using FairyTaleBot.Adapters.Telegram.Api.Types;

namespace FairyTaleBot.Adapters.Telegram.Api.Methods;

internal sealed record DeleteMyCommands : TelegramMethod<bool>
{
    public BotCommandScope? Scope { get; init; }
    public string? LanguageCode { get; init; }
}
