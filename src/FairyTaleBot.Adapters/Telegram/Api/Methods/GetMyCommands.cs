using FairyTaleBot.Adapters.Telegram.Api.Types;

namespace FairyTaleBot.Adapters.Telegram.Api.Methods;

/// <summary>The menu as Telegram has it for just this scope and language; empty when none was set.</summary>
internal sealed record GetMyCommands : TelegramMethod<IReadOnlyList<BotCommand>>
{
    public BotCommandScope? Scope { get; init; }
    public string? LanguageCode { get; init; }
}
