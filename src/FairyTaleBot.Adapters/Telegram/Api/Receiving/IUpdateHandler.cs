using FairyTaleBot.Adapters.Telegram.Api.Types;

namespace FairyTaleBot.Adapters.Telegram.Api.Receiving;

/// <summary>Takes updates in.</summary>
internal interface IUpdateHandler
{
    /// <summary>
    /// Returns as soon as the update is safely accepted; long work goes on elsewhere, because the next update waits for
    /// this one. After a crash the update accepted last may come once more, with the same id.
    /// </summary>
    /// <param name="update">Kinds this client does not read come too, without a payload.</param>
    /// <param name="cancellationToken">Cancelled some seconds after the program was asked to stop.</param>
    /// <exception cref="Exception">Any: it is logged, and the queue goes on.</exception>
    ValueTask HandleAsync(Update update, CancellationToken cancellationToken);
}
