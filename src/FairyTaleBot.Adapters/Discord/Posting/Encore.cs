using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Posts;
using FairyTaleBot.Engine.Turns;

namespace FairyTaleBot.Adapters.Discord.Posting;

/// <summary>Sends again what people ask for: the open ballot at the bottom, and what a closed chat was owed.</summary>
internal sealed class Encore(IPostStore posts, TaleKeeper keeper, PostOffice office, TimeProvider time)
{
    private const int MostAgain = 200;

    /// <summary>Puts the open ballot at the bottom. Only the ballot: a chapter's words stand in a chat once.</summary>
    /// <exception cref="StoreException">The store could not be reached.</exception>
    public async Task ShowAsync(ChatKey chat, TaleId id, CancellationToken cancellationToken)
    {
        if (await keeper.FindAsync(id, cancellationToken) is not { Tale: var tale }
            || await posts.FindAsync(chat, Announcer.BallotKey(tale, tale.Ballots), cancellationToken) is not { } ballot) return;
        await posts.PutAsync([ballot.Post with { Moves = true, At = time.GetUtcNow() }], NewWords.None, cancellationToken);
        office.Wake(chat);
    }

    /// <summary>Owes again what could not be delivered while the chat was closed to the bot.</summary>
    public async Task OweAgainAsync(ChatKey chat, CancellationToken cancellationToken)
    {
        Post[] missed = [.. (await posts.ReadAsync(chat, MostAgain, cancellationToken)).Where(p => p.Delivery.State == DeliveryState.Undeliverable).Select(p => p.Post)];
        if (missed.Length == 0) return;
        await posts.PutAsync(missed, NewWords.None, cancellationToken);
        office.Wake(chat);
    }
}
