using FairyTaleBot.Testing.Telegram.Faults;

namespace FairyTaleBot.Testing.Telegram;

/// <summary>Remembers every <c>retry_after</c> and notes who calls before it has passed.</summary>
internal sealed class PaceWatch(Action<string> note)
{
    private readonly Dictionary<string, DateTimeOffset> _notBefore = [];

    internal void Arrived(PeerCall call)
    {
        lock (_notBefore)
        {
            if (!_notBefore.TryGetValue(call.PauseKey, out var at) || call.At >= at) return;
            note($"{call.Method} for {call.PauseKey} came {(at - call.At).TotalMilliseconds:F0} ms before its retry_after had passed");
        }
    }

    internal void Paused(PeerCall call, DateTimeOffset now)
    {
        if (call.Fault is not PeerFault.TooManyRequests fault) return;
        lock (_notBefore) _notBefore[call.PauseKey] = now + TimeSpan.FromSeconds(fault.Seconds);
    }
}
