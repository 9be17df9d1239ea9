namespace FairyTaleBot.Adapters.Telegram.Api.Receiving;

/// <summary>Waits that double from one second to half a minute, until something succeeds.</summary>
internal sealed class Backoff
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private TimeSpan _next = Shortest;

    internal TimeSpan Next()
    {
        var wait = _next;
        _next = wait * 2 < Longest ? wait * 2 : Longest;
        return wait;
    }

    internal void Reset() => _next = Shortest;
}
