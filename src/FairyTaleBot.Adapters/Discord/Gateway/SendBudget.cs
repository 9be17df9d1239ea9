using FairyTaleBot.Common;

namespace FairyTaleBot.Adapters.Discord.Gateway;

/// <summary>Discord closes a connection that sends more than 120 frames in a minute. A few places are kept for heartbeats, which must not wait. Pure: the time is passed in.</summary>
internal sealed class SendBudget
{
    private const int Most = 115;
    private const int KeptForHeartbeats = 10;
    private readonly SlidingWindow _window = new(Most, TimeSpan.FromSeconds(60));

    /// <summary>Null when a frame may go now, else when.</summary>
    public TimeSpan? Wait(bool heartbeat, TimeSpan now) => _window.Wait(now, heartbeat ? 0 : KeptForHeartbeats);

    public void Sent(TimeSpan now) => _window.Take(now);
}
