namespace FairyTaleBot.Adapters.Discord.Api;

/// <summary>The error numbers of Discord that the bot acts on.</summary>
internal enum DiscordErrorCode
{
    None = 0,
    UnknownChannel = 10003,
    UnknownMessage = 10008,
    UnknownWebhook = 10015,
    UnknownInteraction = 10062,
    AlreadyAcknowledged = 40060,
    MissingAccess = 50001,
    MissingPermissions = 50013,
    InvalidWebhookToken = 50027,
    ArchivedThread = 50083,
    ThreadExists = 160004,
}
