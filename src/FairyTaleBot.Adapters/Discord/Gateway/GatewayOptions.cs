namespace FairyTaleBot.Adapters.Discord.Gateway;

/// <summary>Choices and limits of the gateway connection, configuration section <c>Discord:Gateway</c>.</summary>
public sealed class GatewayOptions
{
    private const int Privileged = (1 << 1) | (1 << 8) | (1 << 15);

    /// <summary>Which events to ask for. Default: servers, channels and threads.</summary>
    public GatewayIntents Intents { get; set; } = GatewayIntents.Guilds;

    /// <summary>From opening a socket to Discord's hello. Default 15 s.</summary>
    public TimeSpan HelloTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>From identifying or resuming to the session being ready. Default 30 s.</summary>
    public TimeSpan ReadyTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a socket may take to close before it is cut. Default 5 s.</summary>
    public TimeSpan CloseTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The wait after the second failure in a row; doubled for each further one, with jitter. The first reconnect is at once. Default 1 s.</summary>
    public TimeSpan FirstBackOff { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait between two connections. Default 60 s.</summary>
    public TimeSpan LongestBackOff { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How long a session must have stood before its failures are forgotten. Default 10 s.</summary>
    public TimeSpan StableAfter { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The shortest wait after Discord called a session invalid; the longest is five times that. Default 1 s, as Discord asks.</summary>
    public TimeSpan InvalidSessionPause { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The time between two identifies with the same concurrency key. Default 5 s, as Discord asks.</summary>
    public TimeSpan IdentifyInterval { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How many resumes may fail before a new session is begun. Default 3.</summary>
    public int FailedResumes { get; set; } = 3;

    /// <summary>Events that may be handled at once; what comes beyond is dropped and counted. Default 1,024.</summary>
    public int DispatchCapacity { get; set; } = 1_024;

    /// <summary>How long what was heard may take to its end when the program stops. Default 5 s.</summary>
    public TimeSpan StopGrace { get; set; } = TimeSpan.FromSeconds(5);

    internal IEnumerable<string> Problems()
    {
        if (((int)Intents & Privileged) != 0)
            yield return "Discord:Gateway:Intents may not hold privileged intents; the bot needs none.";
        foreach (var (key, value) in new[]
                 {
                     (nameof(HelloTimeout), HelloTimeout), (nameof(ReadyTimeout), ReadyTimeout), (nameof(CloseTimeout), CloseTimeout),
                     (nameof(FirstBackOff), FirstBackOff), (nameof(LongestBackOff), LongestBackOff), (nameof(StableAfter), StableAfter),
                     (nameof(InvalidSessionPause), InvalidSessionPause), (nameof(IdentifyInterval), IdentifyInterval),
                 })
        {
            if (value <= TimeSpan.Zero)
                yield return $"Discord:Gateway:{key} must be more than nothing.";
        }

        if (LongestBackOff < FirstBackOff)
            yield return "Discord:Gateway:LongestBackOff cannot be shorter than FirstBackOff.";
        if (FailedResumes < 1)
            yield return "Discord:Gateway:FailedResumes must be 1 or more.";
        if (DispatchCapacity < 1)
            yield return "Discord:Gateway:DispatchCapacity must be 1 or more.";
        if (StopGrace < TimeSpan.Zero)
            yield return "Discord:Gateway:StopGrace cannot be negative.";
    }
}
