using System.Net;

namespace FairyTaleBot.Adapters.Discord.Api;

/// <summary>Whether a failed call may have done its work after all.</summary>
internal enum CallOutcome
{
    /// <summary>It certainly did nothing: refused, rate limited, or never sent.</summary>
    NotExecuted,

    /// <summary>It may have been carried out: time-out, connection lost after sending, or a 5xx answer.</summary>
    Unknown,
}

/// <summary>A call to Discord failed. The message names the route by its template and holds no token, no id and nothing a person wrote.</summary>
internal sealed class DiscordException : Exception
{
    public DiscordException(string message, CallOutcome outcome, Exception? inner = null)
        : base(message, inner) => Outcome = outcome;

    public CallOutcome Outcome { get; }

    /// <summary>Discord's answer, or null when there was none.</summary>
    public HttpStatusCode? Status { get; init; }

    public DiscordErrorCode Code { get; init; }

    /// <summary>How long to leave this alone, when a rate limit was the reason.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public bool IsUnknown => Outcome == CallOutcome.Unknown;

    /// <summary>The bot may not, or the place is gone: trying again will not help until somebody changes something.</summary>
    public bool IsClosedToUs => !IsUnknown && Status is HttpStatusCode.Forbidden or HttpStatusCode.NotFound;
}
