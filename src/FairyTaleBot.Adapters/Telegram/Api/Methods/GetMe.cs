using FairyTaleBot.Adapters.Telegram.Api.Types;

namespace FairyTaleBot.Adapters.Telegram.Api.Methods;

/// <summary>Who this bot is; also the check that the token is right.</summary>
internal sealed record GetMe : TelegramMethod<User>;
