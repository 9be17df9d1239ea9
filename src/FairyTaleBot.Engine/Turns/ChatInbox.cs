using System.Collections.Concurrent;
using FairyTaleBot.Common;
using Microsoft.Extensions.Options;

namespace FairyTaleBot.Engine.Turns;

/// <summary>
/// Work for one chat runs in the order it came, one at a time; chats run beside each other. Only short work belongs here
/// (load, decide, commit): nothing that waits for a storyteller or a painter. A moderation service, where one is set, may be asked for a moment.
/// </summary>
public sealed class ChatInbox(IOptions<TalesOptions> options)
{
    private readonly ConcurrentDictionary<ChatKey, Lane> lanes = new();

    /// <summary>Runs the work in the chat's turn and returns its outcome.</summary>
    /// <exception cref="InboxFullException">Too much is waiting in this chat already.</exception>
    public Task<T> PostAsync<T>(ChatKey chat, Func<Task<T>> work) => PostAsync(chat, work, options.Value.InboxLength);

    /// <summary>As <see cref="PostAsync{T}(ChatKey, Func{Task{T}})"/>, for what the bot itself owes: it is never turned away.</summary>
    public Task<T> PostOwedAsync<T>(ChatKey chat, Func<Task<T>> work) => PostAsync(chat, work, int.MaxValue);

    private Task<T> PostAsync<T>(ChatKey chat, Func<Task<T>> work, int most)
    {
        var outcome = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var item = async () =>
        {
            try
            {
                outcome.SetResult(await work());
            }
            catch (OperationCanceledException e)
            {
                outcome.SetCanceled(e.CancellationToken);
            }
            catch (Exception e)
            {
                // Whoever posted the work owns its failure; the lane goes on.
                outcome.SetException(e);
            }
        };

        while (true)
        {
            var lane = lanes.GetOrAdd(chat, _ => new Lane());
            switch (lane.TryEnqueue(item, most))
            {
                case Entry.Full:
                    throw new InboxFullException();
                case Entry.First:
                    _ = Task.Run(() => RunAsync(chat, lane));
                    return outcome.Task;
                case Entry.Queued:
                    return outcome.Task;
                case Entry.Retired:
                    // The lane ran dry in this very moment; the next look finds a new one.
                    continue;
            }
        }
    }

    private async Task RunAsync(ChatKey chat, Lane lane)
    {
        while (lane.Next() is { } item) await item();
        lanes.TryRemove(KeyValuePair.Create(chat, lane));
    }

    private enum Entry { First, Queued, Full, Retired }

    private sealed class Lane
    {
        private readonly Queue<Func<Task>> waiting = new();
        private readonly Lock gate = new();
        private bool running;
        private bool retired;

        public Entry TryEnqueue(Func<Task> item, int most)
        {
            lock (gate)
            {
                if (retired) return Entry.Retired;
                if (waiting.Count >= most) return Entry.Full;
                waiting.Enqueue(item);
                if (running) return Entry.Queued;
                running = true;
                return Entry.First;
            }
        }

        /// <summary>The next work; null when there is none left, after which the lane takes no more.</summary>
        public Func<Task>? Next()
        {
            lock (gate)
            {
                if (waiting.TryDequeue(out var item)) return item;
                retired = true;
                return null;
            }
        }
    }
}

/// <summary>A chat's inbox is full; people are asked for a moment of patience.</summary>
public sealed class InboxFullException() : Exception("The chat's inbox is full.");
