namespace FairyTaleBot.Adapters.Telegram.Api.Polling;

/// <summary>Remembers across restarts, and across kills, which of a bot's updates have been handled.</summary>
public interface IUpdateOffsets
{
    /// <summary>How far the bot has come; null when it was never run on this store.</summary>
    /// <param name="bot">The bot's user id: each bot counts its own updates.</param>
    /// <param name="cancellationToken">Gives up waiting for the store.</param>
    ValueTask<UpdateMark?> LoadAsync(long bot, CancellationToken cancellationToken);

    /// <summary>Called after updates were handled, before Telegram is told so. Telegram may begin to count anew, lower, after a quiet week.</summary>
    /// <param name="bot">The bot's user id.</param>
    /// <param name="mark">How far it has come.</param>
    /// <param name="cancellationToken">Gives up waiting for the store.</param>
    ValueTask SaveAsync(long bot, UpdateMark mark, CancellationToken cancellationToken);
}

/// <param name="Next">The id of the first update that is not handled yet.</param>
/// <param name="Ahead">Ids above it that are handled already.</param>
public sealed record UpdateMark(long Next, IReadOnlyList<long> Ahead);
