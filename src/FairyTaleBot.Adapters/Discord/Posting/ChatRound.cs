using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Posts;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Tales;

namespace FairyTaleBot.Adapters.Discord.Posting;

/// <summary>Once through everything one chat is owed, in order; then the open ballot's tallies.</summary>
internal sealed class ChatRound(IPostStore posts, ITaleStore tales, Courier courier, Lazy<Absence> absence)
{
    private const int MostOwed = 500;

    /// <exception cref="StoreException">The store could not be reached.</exception>
    public async Task<Outcome> GoAsync(ChatKey chat, CancellationToken cancellationToken)
    {
        // The posts are read before their tales, so that no tale is older than what it owes; a cached one might be.
        var owed = await posts.OwedAsync(DiscordChats.Surface, MostOwed, cancellationToken);
        var told = new Dictionary<TaleId, ToldTale?>();
        var isClosed = false;
        foreach (var stored in owed.Where(p => p.Post.Chat == chat))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (isClosed)
            {
                await posts.MarkAsync(chat, stored.Post.Key, stored.Delivery.Fence, stored.Delivery with { State = DeliveryState.Undeliverable }, cancellationToken);
                continue;
            }

            // A post that was begun is brought to its end (a call has a limit of its own): cut off, its fate would be unknown.
            switch (await courier.DeliverAsync(stored, await FindAsync(told, stored.Post.Tale, cancellationToken), CancellationToken.None))
            {
                case Outcome.Later later:
                    return later;
                case Outcome.Closed:
                    isClosed = true;
                    break;
            }
        }

        var outcome = isClosed ? Outcome.NoEntry : await RefreshAsync(chat, told, cancellationToken);
        if (outcome is Outcome.Closed) await absence.Value.RestAsync(chat, cancellationToken);
        return outcome;
    }

    private async Task<Outcome> RefreshAsync(ChatKey chat, Dictionary<TaleId, ToldTale?> told, CancellationToken cancellationToken)
    {
        if (await tales.ListAsync(chat, 1, cancellationToken) is not [{ Phase: "choosing" or "paused" } card]) return Outcome.Done;
        told.Remove(card.Id);
        if (await FindAsync(told, card.Id, cancellationToken) is not { Tale: { Ballot: { } ballot } tale } now
            || await posts.FindAsync(chat, Announcer.BallotKey(tale, ballot.Number), cancellationToken) is not { } stored)
        {
            return Outcome.Done;
        }

        return await courier.RefreshAsync(stored, now, cancellationToken) ?? Outcome.Done;
    }

    private async Task<ToldTale?> FindAsync(Dictionary<TaleId, ToldTale?> told, TaleId? id, CancellationToken cancellationToken)
    {
        if (id is not { } tale) return null;
        if (told.TryGetValue(tale, out var known)) return known;
        var stored = await tales.LoadAsync(tale, cancellationToken);
        return told[tale] = stored is not null && TaleDecider.Replay(stored.Events) is { } folded ? new(folded, stored.Words) : null;
    }
}
