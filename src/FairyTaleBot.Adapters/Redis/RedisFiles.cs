using FairyTaleBot.Engine.Ports;

namespace FairyTaleBot.Adapters.Redis;

/// <summary>Deleted words still stand in Redis's append-only file until it is written anew.</summary>
internal static class RedisFiles
{
    /// <summary>Asks each node to write its file anew beside its work. A Redis that does not let us is told of in PRIVACY.md.</summary>
    public static async Task RewriteAsync(RedisLink link, CancellationToken cancellationToken)
    {
        if (!link.Room.HasLog || link.Room.IsCluster) return;
        try
        {
            await link.AskAsync(database => database.ExecuteAsync("BGREWRITEAOF"), cancellationToken).ConfigureAwait(false);
        }
        catch (StoreException)
        {
            // Not allowed, or one is under way already: the file is rewritten by itself as it grows.
        }
    }
}
