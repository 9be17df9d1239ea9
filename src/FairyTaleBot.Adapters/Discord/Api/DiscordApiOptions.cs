namespace FairyTaleBot.Adapters.Discord.Api;

/// <summary>Limits of REST calls, configuration section <c>Discord:Api</c>. Discord's own limits are learned from its answers, not set here.</summary>
public sealed class DiscordApiOptions
{
    /// <summary>How long one call may take with its waits and retries. Shorter than a posting lease (10 s), so that a call has ended before another process takes over. Default 8 s.</summary>
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromSeconds(8);

    /// <summary>The address by which the bot names itself to Discord, in its user agent. Default: the repository that the program was built from.</summary>
    public Uri? Home { get; set; }

    /// <summary>How often one call is tried. Default 3.</summary>
    public int Attempts { get; set; } = 3;

    /// <summary>The wait before the second try; doubled for each further one, with jitter. Default 500 ms.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Requests allowed in one <see cref="GlobalWindow"/>. Default 50, Discord's limit for a bot.</summary>
    public int GlobalRequests { get; set; } = 50;

    /// <summary>The global window: Discord's second, padded because it is measured at the server. Default 1.1 s.</summary>
    public TimeSpan GlobalWindow { get; set; } = TimeSpan.FromSeconds(1.1);

    /// <summary>How many 401, 403 and 429 answers in ten minutes stop all calls. Discord bans an address at 10,000; other programs may share it. Default 2,000.</summary>
    public int InvalidRequests { get; set; } = 2_000;

    /// <summary>The longest a bucket's announced reset is believed before one request probes it. Default 60 s.</summary>
    public TimeSpan LongestTrustedReset { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How long bot calls rest after Discord refused the token (401). Default 5 min.</summary>
    public TimeSpan RejectedTokenRest { get; set; } = TimeSpan.FromMinutes(5);

    internal IEnumerable<string> Problems()
    {
        if (Home is { IsAbsoluteUri: false })
            yield return "Discord:Api:Home must be an absolute address.";
        if (CallTimeout <= TimeSpan.Zero)
            yield return "Discord:Api:CallTimeout must be more than nothing.";
        if (Attempts < 1)
            yield return "Discord:Api:Attempts must be 1 or more.";
        if (RetryDelay < TimeSpan.Zero)
            yield return "Discord:Api:RetryDelay cannot be negative.";
        if (GlobalRequests < 1)
            yield return "Discord:Api:GlobalRequests must be 1 or more.";
        if (GlobalWindow < TimeSpan.FromSeconds(1))
            yield return "Discord:Api:GlobalWindow must be at least one second.";
        if (InvalidRequests is < 1 or > 9_000)
            yield return "Discord:Api:InvalidRequests must be between 1 and 9000.";
        if (LongestTrustedReset <= TimeSpan.Zero)
            yield return "Discord:Api:LongestTrustedReset must be more than nothing.";
        if (RejectedTokenRest <= TimeSpan.Zero)
            yield return "Discord:Api:RejectedTokenRest must be more than nothing.";
    }
}
