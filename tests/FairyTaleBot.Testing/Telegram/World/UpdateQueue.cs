using System.Text.Json.Nodes;

namespace FairyTaleBot.Testing.Telegram.World;

/// <summary>What happened and is not confirmed yet. Asking from an offset confirms all below it, as the real server has it.</summary>
internal sealed class UpdateQueue
{
    private readonly Lock _gate = new();
    private readonly List<(long Id, JsonObject Json)> _waiting = [];
    private TaskCompletionSource _changed = New();
    private long _last;

    internal UpdateQueue(long firstId) => _last = firstId - 1;

    /// <summary>Kinds to keep; null keeps every kind the real server sends unasked.</summary>
    internal HashSet<string>? Allowed { get; set; }

    internal int Count
    {
        get
        {
            lock (_gate) return _waiting.Count;
        }
    }

    internal void Add(string kind, JsonNode payload)
    {
        if (Allowed is { } allowed && !allowed.Contains(kind)) return;
        Push(id => new JsonObject { ["update_id"] = id, [kind] = payload });
    }

    internal void Push(Func<long, JsonObject> make)
    {
        lock (_gate)
        {
            var id = ++_last;
            _waiting.Add((id, make(id)));
            _changed.TrySetResult();
            _changed = New();
        }
    }

    internal JsonArray Take(long? offset, int limit)
    {
        lock (_gate)
        {
            if (offset > 0) _waiting.RemoveAll(update => update.Id < offset);
            if (offset < 0) _waiting.RemoveRange(0, Math.Max(0, _waiting.Count + (int)offset.Value));
            return new JsonArray([.. _waiting.Take(limit).Select(update => update.Json.DeepClone())]);
        }
    }

    internal void Confirm(long id)
    {
        lock (_gate) _waiting.RemoveAll(update => update.Id == id);
    }

    /// <summary>Ends at the next change. Take it before looking, or a change in between is missed.</summary>
    internal Task Changed
    {
        get
        {
            lock (_gate) return _changed.Task;
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
