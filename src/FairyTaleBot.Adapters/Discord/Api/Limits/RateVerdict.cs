namespace FairyTaleBot.Adapters.Discord.Api.Limits;

/// <summary>Leave for one request, to be given back with its answer.</summary>
internal sealed class RatePermit(DiscordRoute route, RateBucket? bucket)
{
    public DiscordRoute Route { get; } = route;
    public RateBucket? Bucket { get; } = bucket;
}

/// <summary>Whether a request may go now.</summary>
internal abstract record RateVerdict
{
    private RateVerdict()
    {
    }

    public sealed record Go(RatePermit Permit) : RateVerdict;

    /// <summary>Not before that time.</summary>
    public sealed record Until(TimeSpan Time) : RateVerdict;

    /// <summary>Not before an answer under way has come.</summary>
    public sealed record AfterAnswer : RateVerdict;

    /// <summary>Not at all, for now.</summary>
    public sealed record Refused(string Why, TimeSpan Time) : RateVerdict;
}
