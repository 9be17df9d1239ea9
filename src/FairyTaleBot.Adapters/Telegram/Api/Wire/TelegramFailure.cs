namespace FairyTaleBot.Adapters.Telegram.Api.Wire;

/// <summary>
/// How a call can fail. All but <see cref="Unanswered"/> are certain: the call had no effect and may be made again.
/// </summary>
internal abstract record TelegramFailure
{
    private TelegramFailure()
    {
    }

    /// <summary>Whether the call may have taken effect all the same.</summary>
    internal bool MayHaveHappened => this is Unanswered;

    /// <summary>429: not before <paramref name="RetryAfter"/> has passed. The limiter knows already.</summary>
    internal sealed record TooManyRequests(TimeSpan RetryAfter) : TelegramFailure;

    /// <summary>403: kicked, blocked, or the account is gone. Do not try this chat again until it speaks.</summary>
    internal sealed record Forbidden : TelegramFailure;

    /// <summary>The group has become a supergroup: rewrite what is stored and call again there.</summary>
    internal sealed record Migrated(long ToChatId) : TelegramFailure;

    /// <summary>409: somebody else polls with this token, or a webhook is set.</summary>
    internal sealed record Conflict(bool WebhookIsSet) : TelegramFailure;

    /// <summary>401 or 404: the token is not a bot's.</summary>
    internal sealed record WrongToken : TelegramFailure;

    /// <summary>Any other 4xx.</summary>
    internal sealed record Refused(Refusal Reason) : TelegramFailure;

    /// <summary>No connection was made, so nothing was sent.</summary>
    internal sealed record Unreachable : TelegramFailure;

    /// <summary>Time-out, a broken connection, 5xx, or an answer that makes no sense: it may have happened.</summary>
    internal sealed record Unanswered : TelegramFailure;
}
