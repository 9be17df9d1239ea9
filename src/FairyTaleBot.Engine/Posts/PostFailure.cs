namespace FairyTaleBot.Engine.Posts;

/// <summary>What a platform's failure means for the post, or the sign, that was on its way.</summary>
public abstract record PostFailure
{
    private PostFailure()
    {
    }

    /// <summary>Nothing has happened, and it may be tried again.</summary>
    /// <param name="After">Not before this; null when nobody said, and the waits grow.</param>
    public sealed record Later(TimeSpan? After = null) : PostFailure;

    /// <summary>It may have happened: time-out, a broken connection, 5xx.</summary>
    public sealed record Unknown : PostFailure;

    /// <summary>The platform does not take this post, now or later: those behind it must not wait for it.</summary>
    public sealed record Refused : PostFailure;

    /// <summary>The bot may not speak in this chat any more: shut out, blocked, or the chat is gone.</summary>
    public sealed record Closed : PostFailure;
}
