using System.Net;
using FairyTaleBot.Adapters.Discord.Api.Limits;

namespace FairyTaleBot.Adapters.Discord.Api;

/// <summary>How one try ended.</summary>
internal abstract record DiscordAnswer
{
    private DiscordAnswer()
    {
    }

    /// <summary>Discord answered.</summary>
    public sealed record Came(HttpStatusCode Status, byte[] Body, RateReport Limits, ApiError? Error) : DiscordAnswer
    {
        public bool IsSuccess => (int)Status is >= 200 and < 300;

        public DiscordErrorCode Code => (DiscordErrorCode)(Error?.Code ?? 0);
    }

    /// <summary>No answer. <paramref name="Sent"/> is false only when no connection was ever made.</summary>
    public sealed record Missing(bool Sent, string Why, Exception Cause) : DiscordAnswer;
}
