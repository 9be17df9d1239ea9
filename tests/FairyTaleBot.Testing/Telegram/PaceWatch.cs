using FairyTaleBot.Testing.Telegram.Faults;

namespace FairyTaleBot.Testing.Telegram;

/// <summary>Remembers every <c>retry_after</c> and notes who calls before it has passed.</summary>
internal sealed class PaceWatch(Action<string> note)
{
    /// <summary>Another call that was on its way when the 429 left could not know of it. The same call again could.</summary>
    private static readonly TimeSpan OnItsWay = TimeSpan.FromMilliseconds(50);

    private readonly Dictionary<string, (DateTimeOffset Since, DateTimeOffset Until, string Call)> _pauses = [];

    internal void Arrived(PeerCall call)
    {
        lock (_pauses)
        {
            if (!_pauses.TryGetValue(call.PauseKey, out var pause) || call.At >= pause.Until) return;
            if (call.At - pause.Since < OnItsWay && pause.Call != NameOf(call)) return;
            note($"{call.Method} for {call.PauseKey} came {(pause.Until - call.At).TotalMilliseconds:F0} ms before its retry_after had passed");
        }
    }

    internal void Paused(PeerCall call, DateTimeOffset now)
    {
        if (call.Fault is not PeerFault.TooManyRequests fault) return;
        lock (_pauses) _pauses[call.PauseKey] = (now, now + TimeSpan.FromSeconds(fault.Seconds), NameOf(call));
    }

    private static string NameOf(PeerCall call) => $"{call.Method} {call.Arguments.ToJsonString()}";
}
