namespace FairyTaleBot.Testing.Discord;

/// <summary>Discord's rate limits: fixed windows by bucket and major parameter, and the global one.</summary>
public sealed class PeerBuckets
{
    private readonly Lock _gate = new();
    private readonly TimeProvider _clock;
    private readonly int _global;
    private readonly Queue<DateTimeOffset> _second = [];
    private readonly Dictionary<string, (int Limit, TimeSpan Window)> _limits = new()
    {
        ["create_message"] = (5, TimeSpan.FromSeconds(5)),
        ["update_message"] = (5, TimeSpan.FromSeconds(5)),
        ["delete_message"] = (5, TimeSpan.FromSeconds(1)),
        ["execute_webhook"] = (5, TimeSpan.FromSeconds(2)),
        ["update_original_webhook_message"] = (5, TimeSpan.FromSeconds(2)),
    };

    private readonly Dictionary<(string, string), (int Left, DateTimeOffset ResetAt)> _windows = [];

    internal PeerBuckets(TimeProvider clock, int global) => (_clock, _global) = (clock, global);

    /// <summary>Requests that came although their bucket was exhausted, or beyond the global limit. A good client never makes one.</summary>
    public int Exhausted { get; private set; }

    /// <summary>Sets an operation's limit.</summary>
    public void Set(string operation, int limit, TimeSpan window)
    {
        lock (_gate)
            _limits[operation] = (limit, window);
    }

    internal BucketAnswer? Take(string operation, string major)
    {
        lock (_gate)
        {
            if (operation == "create_interaction_response")
                return null;
            var now = _clock.GetUtcNow();
            var (limit, span) = _limits.GetValueOrDefault(operation, (50, TimeSpan.FromSeconds(1)));
            var window = _windows.GetValueOrDefault((operation, major));
            if (now >= window.ResetAt)
                window = (limit, now + span);
            var exhausted = window.Left <= 0;
            Exhausted += exhausted ? 1 : 0;
            _windows[(operation, major)] = window = (Math.Max(0, window.Left - 1), window.ResetAt);
            return new(exhausted, $"bucket-{operation}", limit, window.Left, window.ResetAt, window.ResetAt - now);
        }
    }

    /// <summary>Nothing more for so long, whatever was left.</summary>
    internal BucketAnswer Close(string operation, string major, TimeSpan after)
    {
        lock (_gate)
        {
            var resetAt = _clock.GetUtcNow() + after;
            _windows[(operation, major)] = (0, resetAt);
            return new(true, $"bucket-{operation}", _limits.GetValueOrDefault(operation, (50, TimeSpan.FromSeconds(1))).Item1, 0, resetAt, after);
        }
    }

    internal TimeSpan? TakeGlobal()
    {
        lock (_gate)
        {
            var now = _clock.GetUtcNow();
            while (_second.TryPeek(out var first) && now - first >= TimeSpan.FromSeconds(1))
                _second.Dequeue();
            if (_second.Count >= _global)
            {
                Exhausted++;
                return _second.Peek() + TimeSpan.FromSeconds(1) - now;
            }

            _second.Enqueue(now);
            return null;
        }
    }
}

internal sealed record BucketAnswer(bool Exhausted, string Bucket, int Limit, int Left, DateTimeOffset ResetAt, TimeSpan ResetAfter);
