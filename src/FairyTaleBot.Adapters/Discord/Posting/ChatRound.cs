using FairyTaleBot.Adapters.Discord.Api.Models;
using FairyTaleBot.Adapters.Discord.Covers;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Posts;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Tales;

namespace FairyTaleBot.Adapters.Discord.Posting;

/// <summary>Once through everything one chat is owed, in order; then the open ballot's tallies.</summary>
internal sealed class ChatRound(IPostStore posts, ITaleStore tales, Courier courier, CoverBook covers, Lazy<Absence> absence, TimeProvider time)
{
    private const int MostOwed = 500;

    /// <exception cref="StoreException">The store could not be reached.</exception>
    public async Task<Outcome> GoAsync(ChatKey chat, CancellationToken cancellationToken)
    {
        // The posts are read before their tales, so that no tale is older than what it owes; a cached one might be.
        var owed = await posts.OwedAsync(DiscordChats.Surface, MostOwed, cancellationToken);
        var told = new Dictionary<TaleId, ToldTale?>();
        if (await PlaceAsync(chat, told, cancellationToken) is not { } place) return Outcome.Done;
        if (place.Trouble is { } trouble) return await ClosedAsync(chat, trouble, cancellationToken);

        var isClosed = false;
        foreach (var stored in owed.Where(p => p.Post.Chat == chat && p.Post.Kind != CoverBook.Kind))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (isClosed)
            {
                await posts.MarkAsync(chat, stored.Post.Key, stored.Delivery.Fence, stored.Delivery with { State = DeliveryState.Undeliverable }, cancellationToken);
                continue;
            }

            // A post that was begun is brought to its end (a call has a limit of its own): cut off, its fate would be unknown.
            switch (await courier.DeliverAsync(stored, await FindAsync(told, stored.Post.Tale, cancellationToken), place.Channel, CancellationToken.None))
            {
                case Outcome.Later later:
                    return later;
                case Outcome.Closed:
                    isClosed = true;
                    break;
            }
        }

        var outcome = isClosed ? Outcome.NoEntry : await RefreshAsync(chat, place.Channel, told, cancellationToken);
        return await ClosedAsync(chat, outcome, cancellationToken);
    }

    /// <summary>Brings the cover of a tale with a place of its own up to date.</summary>
    /// <exception cref="StoreException">The store could not be reached.</exception>
    public async Task<Outcome> CoverAsync(ChatKey chat, CancellationToken cancellationToken)
    {
        if (await covers.FindAsync(chat, cancellationToken) is not { Delivery.State: DeliveryState.Posted, Post.Tale: { } id } cover
            || await FindAsync([], id, cancellationToken) is not { } told) return Outcome.Done;
        return await courier.RefreshAsync(cover, told, DiscordChats.ChannelOf(chat), cancellationToken) is Outcome.Later later ? later : Outcome.Done;
    }

    /// <summary>Where the chat's messages stand. A tale with a place of its own gets it here, before its first post. Null when there is no tale to place.</summary>
    private async Task<Place?> PlaceAsync(ChatKey chat, Dictionary<TaleId, ToldTale?> told, CancellationToken cancellationToken)
    {
        if (!DiscordChats.HasPlaceOfItsOwn(chat)) return new(DiscordChats.ChannelOf(chat));
        if (await tales.ListAsync(chat, 1, cancellationToken) is not [{ Id: var id } card]) return null;
        if (await covers.OweAsync(chat, id, time.GetUtcNow(), cancellationToken) is not { } cover) return null;
        if (cover.Delivery.State == DeliveryState.Posted && cover.Delivery.SentRevision == cover.Revision && CoverBook.StageIn(cover) is { } stage) return new(stage.Thread);
        // A tale that was closed before it had a place needs none.
        if (cover.Delivery.State == DeliveryState.Undeliverable) return card.Phase is "paused" or "ended" ? null : new(default, Outcome.NoEntry);
        var outcome = await courier.DeliverAsync(cover, await FindAsync(told, id, cancellationToken), DiscordChats.ChannelOf(chat), CancellationToken.None);
        return outcome is not Outcome.Settled ? new(default, outcome)
            : CoverBook.StageIn(await covers.FindAsync(chat, cancellationToken)) is { } made ? new(made.Thread)
            : new(default, Outcome.NoEntry);
    }

    private async Task<Outcome> ClosedAsync(ChatKey chat, Outcome outcome, CancellationToken cancellationToken)
    {
        if (outcome is Outcome.Closed) await absence.Value.RestAsync(chat, cancellationToken);
        return outcome;
    }

    private async Task<Outcome> RefreshAsync(ChatKey chat, Snowflake channel, Dictionary<TaleId, ToldTale?> told, CancellationToken cancellationToken)
    {
        if (await tales.ListAsync(chat, 1, cancellationToken) is not [{ Phase: "choosing" or "paused" } card]) return Outcome.Done;
        told.Remove(card.Id);
        if (await FindAsync(told, card.Id, cancellationToken) is not { Tale: { Ballot: { } ballot } tale } now
            || await posts.FindAsync(chat, Announcer.BallotKey(tale, ballot.Number), cancellationToken) is not { } stored)
        {
            return Outcome.Done;
        }

        return await courier.RefreshAsync(stored, now, channel, cancellationToken) ?? Outcome.Done;
    }

    private async Task<ToldTale?> FindAsync(Dictionary<TaleId, ToldTale?> told, TaleId? id, CancellationToken cancellationToken)
    {
        if (id is not { } tale) return null;
        if (told.TryGetValue(tale, out var known)) return known;
        var stored = await tales.LoadAsync(tale, cancellationToken);
        return told[tale] = stored is not null && TaleDecider.Replay(stored.Events) is { } folded ? new(folded, stored.Words) : null;
    }

    /// <param name="Trouble">Why there is no place yet; null when there is.</param>
    private sealed record Place(Snowflake Channel, Outcome? Trouble = null);
}
