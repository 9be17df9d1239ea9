namespace FairyTaleBot.Testing.Telegram.Faults;

/// <summary>Which call goes wrong, and how.</summary>
public sealed class FaultPlan
{
    private readonly Lock _gate = new();
    private readonly List<Func<PeerCall, PeerFault?>> _rules = [];

    /// <summary>The next calls of this method go wrong, one fault each.</summary>
    public void Next(string method, params IEnumerable<PeerFault> faults)
    {
        var left = new Queue<PeerFault>(faults);
        When(call => call.Method == method && left.TryDequeue(out var fault) ? fault : null);
    }

    /// <summary>Every n-th call that speaks to people goes wrong, by these faults in turn; polls do not count.</summary>
    public void EveryNth(int n, params PeerFault[] faults)
    {
        var count = 0;
        When(call => call.Method != "getUpdates" && ++count % n == 0 ? faults[count / n % faults.Length] : null);
    }

    /// <summary>A rule of the test's own, asked once a call, one call at a time. The first rule that has a fault decides.</summary>
    public void When(Func<PeerCall, PeerFault?> rule)
    {
        lock (_gate) _rules.Add(rule);
    }

    /// <summary>From now on all goes well.</summary>
    public void Clear()
    {
        lock (_gate) _rules.Clear();
    }

    internal PeerFault? For(PeerCall call)
    {
        lock (_gate) return _rules.Select(rule => rule(call)).FirstOrDefault(fault => fault is not null);
    }
}
