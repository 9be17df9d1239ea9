namespace FairyTaleBot.Adapters.Telegram.Api.Receiving;

/// <summary>Remembers the last updates by id, because webhooks are delivered again when an answer is lost.</summary>
internal sealed class SeenUpdates(int capacity = 4096)
{
    private readonly Lock _gate = new();
    private readonly HashSet<long> _known = [];
    private readonly Queue<long> _order = new();

    /// <summary>False when the id was met before.</summary>
    internal bool Add(long updateId)
    {
        lock (_gate)
        {
            if (!_known.Add(updateId)) return false;
            _order.Enqueue(updateId);
            if (_order.Count > capacity) _known.Remove(_order.Dequeue());
            return true;
        }
    }
}
