using System.Net.ServerSentEvents;
using System.Threading.Channels;

namespace FairyTaleBot.Adapters.Web.Rooms;

/// <summary>One open page: events wait here until they are sent.</summary>
/// <param name="backlog">How many may wait.</param>
internal sealed class Follower(int backlog)
{
    private readonly Channel<SseItem<string>> waiting = Channel.CreateBounded<SseItem<string>>(
        new BoundedChannelOptions(backlog) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });

    private Task<SseItem<string>?>? earlier;

    /// <summary>False when the page has not kept up: it is let go.</summary>
    public bool Tell(SseItem<string> item)
    {
        if (waiting.Writer.TryWrite(item)) return true;
        waiting.Writer.TryComplete();
        return false;
    }

    public void LetGo() => waiting.Writer.TryComplete();

    /// <summary>The next event; null when there will be none.</summary>
    public async ValueTask<SseItem<string>?> NextAsync(CancellationToken cancellationToken)
    {
        if (earlier is { } begun)
        {
            earlier = null;
            return await begun;
        }

        return await waiting.Reader.WaitToReadAsync(cancellationToken) && waiting.Reader.TryRead(out var item) ? item : null;
    }

    /// <summary>A wait that is not over yet: the next look goes on with it.</summary>
    public void PutBack(Task<SseItem<string>?> begun) => earlier = begun;
}
