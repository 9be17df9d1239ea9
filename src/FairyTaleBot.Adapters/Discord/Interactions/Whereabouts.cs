using FairyTaleBot.Adapters.Discord.Api.Models;
using FairyTaleBot.Adapters.Discord.Covers;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Turns;

namespace FairyTaleBot.Adapters.Discord.Interactions;

/// <summary>Which chat of the engine somebody is in.</summary>
internal sealed class Whereabouts(CoverBook covers, TaleKeeper keeper)
{
    /// <param name="here">The chat by the channel alone.</param>
    /// <param name="tale">The tale that a pressed button names; null for all else.</param>
    /// <exception cref="StoreException">The store could not be reached.</exception>
    public async Task<ChatKey> FindAsync(Interaction interaction, ChatKey here, TaleId? tale, CancellationToken cancellationToken)
    {
        if (interaction.Channel is { IsThread: true, ParentId: { } parent, Id: var thread }) return await covers.ChatInAsync(parent, thread, cancellationToken) ?? here;
        // A cover stands in the channel, its tale in a thread.
        return tale is { } id && await keeper.FindAsync(id, cancellationToken) is { Tale.Chat: var told } && told.Home == here ? told : here;
    }
}
