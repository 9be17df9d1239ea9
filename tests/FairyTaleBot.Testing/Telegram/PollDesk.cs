using System.Text.Json.Nodes;
using FairyTaleBot.Testing.Telegram.Calls;
using FairyTaleBot.Testing.Telegram.World;

namespace FairyTaleBot.Testing.Telegram;

/// <summary>Long polls: one at a time, the newer ends the older.</summary>
internal sealed class PollDesk(PeerWorld world, TimeProvider time)
{
    private readonly UpdateQueue _updates = world.Updates;
    private TaskCompletionSource _current = new();
    private int _open;

    internal bool IsWebhookSet { get; set; }

    /// <summary>Polls that are being held open now.</summary>
    internal int Open => _open;

    internal async Task<JsonNode> PollAsync(PeerCall call, CancellationToken aborted)
    {
        if (IsWebhookSet) throw new ApiError(409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
        var superseded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Interlocked.Exchange(ref _current, superseded).TrySetResult();
        if (call.Node("allowed_updates") is JsonArray kinds) _updates.Allowed = [.. kinds.Select(kind => kind!.GetValue<string>())];
        var wait = TimeSpan.FromSeconds(Math.Min(50, call.LongOrNull("timeout") ?? 0));
        if (wait == TimeSpan.Zero) return _updates.Take(call.LongOrNull("offset"), Most(call));
        using var limit = new CancellationTokenSource(wait, time);
        using var any = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, aborted);
        Interlocked.Increment(ref _open);
        try
        {
            while (true)
            {
                var changed = _updates.Changed;
                var found = _updates.Take(call.LongOrNull("offset"), Most(call));
                // What was confirmed by asking is news too.
                world.Changed();
                if (found.Count > 0) return found;
                try
                {
                    await Task.WhenAny(changed, superseded.Task).WaitAsync(any.Token);
                }
                catch (OperationCanceledException) when (!aborted.IsCancellationRequested)
                {
                    return new JsonArray();
                }

                if (superseded.Task.IsCompleted) throw new ApiError(409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");
            }
        }
        finally
        {
            Interlocked.Decrement(ref _open);
        }
    }

    private static int Most(PeerCall call) => (int)(call.LongOrNull("limit") ?? 100);
}
