namespace FairyTaleBot.Adapters.Telegram.Api.Receiving;

/// <summary>Of several processes with one token one polls at a time: Telegram tells its news once, and answers a second poll with 409.</summary>
public interface IPollTurn
{
    /// <summary>Whether it is this process's turn.</summary>
    bool IsOurs { get; }

    /// <summary>Polls whenever it is this process's turn, and calls it off when the turn is over; ends with <paramref name="cancellationToken"/>.</summary>
    Task WhileAsync(Func<CancellationToken, Task> poll, CancellationToken cancellationToken);
}
