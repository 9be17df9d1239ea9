namespace FairyTaleBot.Adapters.Telegram.Api.Polling;

/// <summary>Remembers across restarts how far a bot's updates have been handled.</summary>
public interface IUpdateOffsets
{
    /// <summary>The id of the next update wanted; null when this bot was never run on this store.</summary>
    /// <param name="bot">The bot's user id: each bot counts its own updates.</param>
    /// <param name="cancellationToken">Gives up waiting for the store.</param>
    ValueTask<long?> LoadAsync(long bot, CancellationToken cancellationToken);

    /// <summary>Called once for each update handled. Telegram may begin to count anew, lower, after a quiet week.</summary>
    /// <param name="bot">The bot's user id.</param>
    /// <param name="offset">The id of the next update wanted.</param>
    /// <param name="cancellationToken">Gives up waiting for the store.</param>
    ValueTask SaveAsync(long bot, long offset, CancellationToken cancellationToken);
}
