namespace FairyTaleBot.Adapters.Redis;

/// <summary>Where tales are kept when they are kept in Redis: configuration section <c>Redis</c>.</summary>
public sealed class RedisOptions
{
    public const string Section = "Redis";

    /// <summary>
    /// <c>redis://[:password@]host[:port][,host:port…][/database]</c>, or <c>rediss://</c> for TLS. With several hosts, or when the server says so,
    /// a Cluster. Empty: tales are kept in a file (<c>Storage:Path</c>).
    /// </summary>
    public string? Connection { get; set; }

    /// <summary>What every key begins with, so that several bots share one Redis: 1 to 32 letters, digits, <c>-</c>, <c>_</c>. Default <c>tales</c>.</summary>
    public string Prefix { get; set; } = "tales";

    /// <summary>
    /// How many replicas must have a change before it is acknowledged, 0 to 5. Default 0: the master alone; a failover may then cost what
    /// was acknowledged in the last second.
    /// </summary>
    public int WaitReplicas { get; set; }

    /// <summary>How long replicas may take for it, 10 ms to 10 s. Default 1 s.</summary>
    public TimeSpan WaitTimeout { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long Redis may take to answer before it counts as away, 100 ms to 1 minute. Default 5 s.</summary>
    public TimeSpan AnswerTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How many questions may wait for Redis at the same time, 16 to 65,536. Default 4,096: more are told that the store is away.</summary>
    public int MaxWaiting { get; set; } = 4096;

    /// <summary>Largest picture that is kept, in bytes, 64 KB to 64 MB. Default 4 MB; a larger one counts as one that nobody could paint.</summary>
    public int MaxPictureBytes { get; set; } = 4 * 1024 * 1024;

    /// <summary>Where pictures are kept: <c>redis</c> (default), or <c>folder</c>: <c>Storage:Path</c>, which all workers must then share.</summary>
    public string Pictures { get; set; } = "redis";

    /// <summary>How long a worker holds a duty that only one may have (hearing Telegram, posting to a platform), 2 s to 1 minute. Default 10 s; renewed at a third of it.</summary>
    public TimeSpan DutyLease { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>What is wrong with these values, each as a sentence that names its key.</summary>
    public IEnumerable<string> Problems()
    {
        if (!string.IsNullOrWhiteSpace(Connection) && !RedisAddress.TryParse(Connection, out _, out var problem)) yield return problem;
        if (Prefix is not { Length: >= 1 and <= 32 } || !Prefix.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
            yield return "Redis:Prefix is 1 to 32 letters, digits, - or _.";
        if (WaitReplicas is < 0 or > 5) yield return "Redis:WaitReplicas is out of range; it is 0 to 5.";
        if (WaitTimeout < TimeSpan.FromMilliseconds(10) || WaitTimeout > TimeSpan.FromSeconds(10)) yield return "Redis:WaitTimeout is out of range; it is 00:00:00.010 to 00:00:10.";
        if (AnswerTimeout < TimeSpan.FromMilliseconds(100) || AnswerTimeout > TimeSpan.FromMinutes(1)) yield return "Redis:AnswerTimeout is out of range; it is 00:00:00.100 to 00:01:00.";
        if (WaitReplicas > 0 && WaitTimeout >= AnswerTimeout) yield return "Redis:WaitTimeout must be shorter than Redis:AnswerTimeout.";
        if (MaxWaiting is < 16 or > 65_536) yield return "Redis:MaxWaiting is out of range; it is 16 to 65536.";
        if (MaxPictureBytes is < 65_536 or > 67_108_864) yield return "Redis:MaxPictureBytes is out of range; it is 65536 to 67108864.";
        if (Pictures is not ("redis" or "folder")) yield return "Redis:Pictures is redis or folder.";
        if (DutyLease < TimeSpan.FromSeconds(2) || DutyLease > TimeSpan.FromMinutes(1)) yield return "Redis:DutyLease is out of range; it is 00:00:02 to 00:01:00.";
    }

    /// <summary>Names the place; never the password.</summary>
    public override string ToString() => RedisAddress.TryParse(Connection, out var address, out _) ? address.ToString() : "nowhere";
}
