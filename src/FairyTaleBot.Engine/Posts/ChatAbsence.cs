using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Tales;

namespace FairyTaleBot.Engine.Posts;

/// <summary>What becomes of a tale whose chat has shut the door: it rests, and nothing of it is lost.</summary>
public sealed class ChatAbsence(ITaleStore tales, TurnRunner turns, ChatInbox inbox, TimeProvider time)
{
    /// <exception cref="StoreException">The store could not be reached.</exception>
    public async Task RestAsync(ChatKey chat, CancellationToken cancellationToken)
    {
        if (await tales.ListAsync(chat, 1, cancellationToken) is not [{ Phase: not ("ended" or "paused") } card]) return;
        await inbox.PostOwedAsync(chat, () => turns.RunAsync(card.Id, new TaleCommand.LoseChat(time.GetUtcNow()), NewWords.None, cancellationToken));
    }
}
