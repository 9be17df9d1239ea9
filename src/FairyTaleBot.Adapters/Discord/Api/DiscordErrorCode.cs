namespace FairyTaleBot.Adapters.Discord.Api;

/// <summary>The error numbers of Discord that the bot acts on.</summary>
internal enum DiscordErrorCode
{
    None = 0,
    UnknownChannel = 10003,
    UnknownGuild = 10004,
    UnknownMessage = 10008,
    UnknownWebhook = 10015,
    UnknownInteraction = 10062,
    DailyCommandCreates = 30034,
    OldMessageEdits = 30046,
    OpeningDirectMessagesTooFast = 40003,
    RequestTooLarge = 40005,
    AlreadyAcknowledged = 40060,
    UserInstallFollowUps = 40094,
    MissingAccess = 50001,
    CannotMessageUser = 50007,
    MissingPermissions = 50013,
    InvalidWebhookToken = 50027,
    InvalidForm = 50035,
    FileTooLarge = 50045,
    ArchivedThread = 50083,
    ThreadExists = 160004,
    MostActiveThreads = 160006,
    AutoModeration = 200000,
    HarmfulLink = 240000,
}
