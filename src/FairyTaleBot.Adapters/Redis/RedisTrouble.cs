using FairyTaleBot.Engine.Ports;
using StackExchange.Redis;

namespace FairyTaleBot.Adapters.Redis;

/// <summary>What went wrong with Redis, in a sentence that says what to do about it.</summary>
internal static class RedisTrouble
{
    public static StoreException Of(Exception e, string place) => e switch
    {
        StoreException known => known,
        // Its own message is not passed on, not even inside: whoever logs the trouble would log what it quotes.
        RedisServerException s => Said(s.Message, place),
        TimeoutException => new($"Redis at {place} takes too long to answer. Whether the last change was made is found out when it is back.", e) { IsAway = true },
        _ => new($"Redis at {place} cannot be reached.", e) { IsAway = true },
    };

    /// <param name="error">As Redis says it: its first word tells what it is.</param>
    public static StoreException Said(string error, string place)
    {
        var (sentence, away) = Sentence(error, place);
        return new(sentence) { IsAway = away };
    }

    private static (string Sentence, bool Away) Sentence(string error, string place) => error switch
    {
        _ when Is(error, "OOM") => ($"Redis at {place} has no memory left (maxmemory). Nothing was half done; give it more, or let Storage:Retention clear old tales.", true),
        _ when Is(error, "READONLY") || error.Contains("READONLY", StringComparison.Ordinal) || error.Contains("read only replica", StringComparison.Ordinal) =>
            ($"Redis at {place} is a replica that only reads. Give Redis:Connection the master's address.", true),
        _ when Is(error, "WRONGPASS") || Is(error, "NOAUTH") || error.Contains("invalid password", StringComparison.OrdinalIgnoreCase) || error.Contains("called without any password", StringComparison.OrdinalIgnoreCase) =>
            ($"Redis at {place} does not take the password of Redis:Connection.", false),
        _ when Is(error, "NOPERM") => ($"Redis at {place} does not let this user do what is needed. It needs all commands on keys and channels of Redis:Prefix.", false),
        _ when Is(error, "LOADING") => ($"Redis at {place} is still reading its data.", true),
        _ when Is(error, "MISCONF") => ($"Redis at {place} cannot write to its disk, so it takes no changes.", true),
        _ when Is(error, "NOREPLICAS") => ($"Redis at {place} has fewer replicas than it was told to need (min-replicas-to-write).", true),
        _ when Is(error, "BUSY") => ($"Redis at {place} is busy with a long script.", true),
        _ when Is(error, "CLUSTERDOWN") || Is(error, "MASTERDOWN") || Is(error, "TRYAGAIN") || Is(error, "MOVED") || Is(error, "ASK") || Is(error, "UNBLOCKED") =>
            ($"Redis at {place} is moving its data to another node.", true),
        _ => ($"Redis at {place} did not do what it was asked: {Folded(error)}", false),
    };

    private static bool Is(string error, string word) => error.StartsWith(word, StringComparison.Ordinal) || error.StartsWith("-" + word, StringComparison.Ordinal);

    // What Redis says may quote an argument, and arguments hold people's words: only its first words are passed on.
    private static string Folded(string error) => string.Join(' ', error.Split(' ').Take(8));
}
