namespace FairyTaleBot.Adapters.Discord.Posting;

/// <summary>How an attempt to deliver a post ended.</summary>
internal abstract record Outcome
{
    private Outcome()
    {
    }

    /// <summary>Nothing more is to be done for it now.</summary>
    public sealed record Settled : Outcome;

    /// <summary>The chat is to be left alone for a while; the post comes up again.</summary>
    /// <param name="After">How long; null when nobody said.</param>
    public sealed record Later(TimeSpan? After = null) : Outcome;

    /// <summary>Nothing can be sent to this chat until somebody changes something.</summary>
    public sealed record Closed : Outcome;

    public static readonly Outcome Done = new Settled();

    public static readonly Outcome NoEntry = new Closed();
}
