using System.Net.ServerSentEvents;

namespace FairyTaleBot.Adapters.Web.Rooms;

/// <summary>One room that somebody follows. Lives from the first follower to the last.</summary>
internal sealed class RoomStream(string name, IRoomReader reader, Action<Exception> trouble)
{
    private readonly Lock gate = new();
    private readonly List<Follower> followers = [];
    private readonly TaskCompletionSource<bool> ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private RoomSnapshot? told;
    private long events;
    private bool wanted;
    private bool looking;
    private bool retired;

    /// <summary>False when the last follower has just left: this stream is over.</summary>
    public bool Enter(Follower follower)
    {
        lock (gate)
        {
            if (retired) return false;
            followers.Add(follower);
            if (told is null) Look();
            return true;
        }
    }

    /// <summary>True when nobody is left.</summary>
    public bool Leave(Follower follower)
    {
        lock (gate)
        {
            followers.Remove(follower);
            return retired |= followers.Count == 0;
        }
    }

    /// <summary>Settles once the room has been read for the first time; false when it could not be.</summary>
    public Task<bool> ReadyAsync(CancellationToken cancellationToken) => ready.Task.WaitAsync(cancellationToken);

    public void Wake()
    {
        lock (gate) Look();
    }

    // Wakes that come while the room is being read are one more look afterwards, however many they are.
    private void Look()
    {
        wanted = true;
        if (looking || retired) return;
        looking = true;
        _ = Task.Run(LookAsync);
    }

    private async Task LookAsync()
    {
        while (true)
        {
            lock (gate)
            {
                if (!wanted || retired)
                {
                    looking = false;
                    return;
                }

                wanted = false;
            }

            try
            {
                Tell(new RoomSnapshot(await reader.ReadAsync(name, CancellationToken.None)));
                ready.TrySetResult(true);
            }
#pragma warning disable CA1031 // Whatever went wrong, the pages must not wait for ever: they come back and read the room anew.
            catch (Exception e)
#pragma warning restore CA1031
            {
                trouble(e);
                lock (gate)
                {
                    retired = true;
                    looking = false;
                    foreach (var follower in followers) follower.LetGo();
                }

                ready.TrySetResult(false);
                return;
            }
        }
    }

    private void Tell(RoomSnapshot now)
    {
        lock (gate)
        {
            if (told is { } before)
            {
                foreach (var (type, data) in now.Since(before))
                {
                    var item = new SseItem<string>(data, type) { EventId = $"{++events}" };
                    followers.RemoveAll(follower => !follower.Tell(item));
                }
            }

            told = now;
        }
    }
}
