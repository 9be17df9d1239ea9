using FairyTaleBot.Adapters.Telegram.Api.Types;

namespace FairyTaleBot.Adapters.Telegram.Api.Methods;

/// <summary>Owner and administrators of a group; other bots are not among them.</summary>
internal sealed record GetChatAdministrators : ChatMethod<IReadOnlyList<ChatMember>>;
