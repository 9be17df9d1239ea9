namespace FairyTaleBot.Adapters.Telegram.Api.Polling;

/// <summary>Whether the bot hears: told by the last poll that Telegram answered.</summary>
internal sealed class PollHealth(TimeProvider time, TimeSpan tolerance)
{
    private readonly long _start = time.GetTimestamp();
    private long _lastSuccess;

    /// <summary>Since the last answered poll, or since the start when there was none.</summary>
    internal TimeSpan Silence => time.GetElapsedTime(Volatile.Read(ref _lastSuccess) is not 0 and var last ? last : _start);

    internal bool HasEverSucceeded => Volatile.Read(ref _lastSuccess) != 0;

    internal bool IsHealthy => HasEverSucceeded && Silence <= tolerance;

    internal void Succeeded() => Volatile.Write(ref _lastSuccess, time.GetTimestamp());
}
