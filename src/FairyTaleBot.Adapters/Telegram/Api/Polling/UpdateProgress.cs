namespace FairyTaleBot.Adapters.Telegram.Api.Polling;

/// <summary>Which updates are in hand and which are handled: what may be confirmed, and what must not be handled again.</summary>
internal sealed class UpdateProgress
{
    private readonly Lock _gate = new();
    private readonly SortedSet<long> _open = [];
    private readonly SortedSet<long> _ahead = [];
    private long? _next;

    internal UpdateProgress(UpdateMark? mark)
    {
        _next = mark?.Next;
        _ahead.UnionWith(mark?.Ahead ?? []);
    }

    /// <summary>Null as long as nothing was ever handled.</summary>
    internal UpdateMark? Mark
    {
        get
        {
            lock (_gate) return _next is { } next ? new(next, [.. _ahead]) : null;
        }
    }

    /// <summary>Takes in hand what is neither in hand nor handled.</summary>
    /// <param name="batch">All that Telegram has from the mark on, or the first hundred of it.</param>
    internal HashSet<long> Begin(IReadOnlyCollection<long> batch)
    {
        lock (_gate)
        {
            // Lower than everything handled: Telegram counts anew.
            if (batch.Count > 0 && batch.Max() < _next)
            {
                _next = batch.Min();
                _ahead.Clear();
            }

            return [.. batch.Where(id => !_ahead.Contains(id) && _open.Add(id))];
        }
    }

    internal void Finish(long id)
    {
        lock (_gate)
        {
            _open.Remove(id);
            _ahead.Add(id);
            // Ids have gaps now and then, so the first that is open counts, not the first that is missing.
            _next = _open.Count > 0 ? _open.Min : _ahead.Max + 1;
            _ahead.RemoveWhere(handled => handled < _next);
        }
    }
}
