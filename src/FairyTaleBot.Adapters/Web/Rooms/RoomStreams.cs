using System.Collections.Concurrent;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FairyTaleBot.Adapters.Web.Rooms;

/// <summary>
/// Tells open pages what is new in their room. A room is read once for all its readers and compared with what they were told last;
/// the differences are the events. Whoever reads too slowly is let go and reads the room anew.
/// </summary>
internal sealed partial class RoomStreams(
    IRoomReader reader, TimeProvider time, IOptions<WebRoomOptions> options, IHostApplicationLifetime life, ILogger<RoomStreams> logger) : IChatSurface
{
    private static readonly TimeSpan Reconnect = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<ChatKey, RoomStream> rooms = new();
    private int followers;

    public string Name => RoomName.Surface;

    public bool ServesEverywhere => true;

    public void WakeAll()
    {
        foreach (var room in rooms.Values) room.Wake();
    }

    public void Wake(ChatKey chat)
    {
        if (rooms.TryGetValue(chat, out var room)) room.Wake();
    }

    /// <summary>Whether one more may follow.</summary>
    public bool HasRoom => Volatile.Read(ref followers) < options.Value.MaxFollowers;

    /// <summary>Everything new in a room from now on; ends when the reader is too slow, the room cannot be read, or the program stops.</summary>
    public async IAsyncEnumerable<SseItem<string>> FollowAsync(string name, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, life.ApplicationStopping);
        var chat = RoomName.ChatOf(name);
        var follower = new Follower(options.Value.FollowerBacklog);
        var room = Enter(chat, name, follower);
        Interlocked.Increment(ref followers);
        try
        {
            // Only a page that was let in after the room was looked at can be told everything that came later.
            if (!await room.ReadyAsync(ending.Token)) yield break;
            yield return new SseItem<string>("{}", "hello") { ReconnectionInterval = Reconnect };
            while (await NextAsync(follower, ending.Token) is { } item) yield return item;
        }
        finally
        {
            Interlocked.Decrement(ref followers);
            Leave(chat, room, follower);
        }
    }

    private async Task<SseItem<string>?> NextAsync(Follower follower, CancellationToken cancellationToken)
    {
        var next = follower.NextAsync(cancellationToken).AsTask();
        try
        {
            return await next.WaitAsync(options.Value.Heartbeat, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            follower.PutBack(next);
            return new SseItem<string>("{}", "ping");
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private RoomStream Enter(ChatKey chat, string name, Follower follower)
    {
        while (true)
        {
            var room = rooms.GetOrAdd(chat, _ => new RoomStream(name, reader, e => LogTrouble(chat, e)));
            if (room.Enter(follower)) return room;
            // It emptied in this very moment; the next look finds a new one.
            rooms.TryRemove(KeyValuePair.Create(chat, room));
        }
    }

    private void Leave(ChatKey chat, RoomStream room, Follower follower)
    {
        if (room.Leave(follower)) rooms.TryRemove(KeyValuePair.Create(chat, room));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Room {Chat} cannot be read; its pages will come back for it")]
    private partial void LogTrouble(ChatKey chat, Exception e);
}
