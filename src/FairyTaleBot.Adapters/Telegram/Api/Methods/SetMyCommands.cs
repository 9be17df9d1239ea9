using FairyTaleBot.Adapters.Telegram.Api.Types;

namespace FairyTaleBot.Adapters.Telegram.Api.Methods;

/// <summary>Sets the menu for one scope and language.</summary>
internal sealed record SetMyCommands : TelegramMethod<bool>
{
    /// <summary>At most 100.</summary>
    public required IReadOnlyList<BotCommand> Commands { get; init; }

    public BotCommandScope? Scope { get; init; }

    /// <summary>Two letters of ISO 639-1; null for everyone without a list of their own.</summary>
    public string? LanguageCode { get; init; }
}
