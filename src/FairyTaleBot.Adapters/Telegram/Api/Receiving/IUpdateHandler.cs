using FairyTaleBot.Adapters.Telegram.Api.Types;

namespace FairyTaleBot.Adapters.Telegram.Api.Receiving;

/// <summary>Takes updates in.</summary>
internal interface IUpdateHandler
{
    /// <summary>
    /// Returns when what the update brings about is committed: until then a kill lets it come again. What people are answered may go on
    /// after it. Called in the order of the updates; several may be in hand at once, so the order within a chat is the handler's to keep.
    /// </summary>
    /// <param name="update">Kinds this client does not read come too, without a payload.</param>
    /// <param name="cancellationToken">Cancelled some seconds after the program was asked to stop.</param>
    /// <exception cref="Exception">Any: it is logged, and the queue goes on.</exception>
    ValueTask HandleAsync(Update update, CancellationToken cancellationToken);
}
