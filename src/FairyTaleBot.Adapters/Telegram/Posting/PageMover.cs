using FairyTaleBot.Adapters.Telegram.Pages;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Posts;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Tales;

namespace FairyTaleBot.Adapters.Telegram.Posting;

/// <summary>Puts the open page at the bottom of its chat again. It stands there once: where it stood before it goes.</summary>
internal sealed class PageMover(IPostStore posts, TaleKeeper keeper, ShownPages shownPages, PostOffice<TelegramCarrier> office, TimeProvider time)
{
    // Longer than a request may take: a message that is being made has its id by then.
    private const int MostTries = 60;
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(200);

    public Task ToBottomAsync(TaleId id, CancellationToken cancellationToken) => MoveAsync(id, isElsewhere: false, cancellationToken);

    /// <summary>The chat goes by another id now, and nothing said under the former can be reached any more.</summary>
    public Task ToNewHomeAsync(TaleId id, CancellationToken cancellationToken) => MoveAsync(id, isElsewhere: true, cancellationToken);

    private async Task MoveAsync(TaleId id, bool isElsewhere, CancellationToken cancellationToken)
    {
        if (await keeper.FindAsync(id, cancellationToken) is not { Tale: { } tale } || Last(tale) is not { } key) return;
        for (var tries = 0; tries < MostTries; tries++)
        {
            if (await posts.FindAsync(tale.Chat, key, cancellationToken) is not { Delivery: var delivery } stored) return;
            // A page that has no message yet comes to the bottom by itself. One that stands there and is being touched up does not.
            if (PageMarks.From(delivery.MessageIds).Texts.Count == 0 && !isElsewhere) return;
            if (delivery.State != DeliveryState.Sending && await TryAsync(stored, isElsewhere, cancellationToken)) return;
            await Task.Delay(BetweenTries, time, cancellationToken);
        }
    }

    private static string? Last(Tale tale) => tale switch
    {
        { Writing: { } writing } => Announcer.PageKey(tale, writing.Chapter, Announcer.TellingOf(tale, writing.Chapter)),
        { LastChapter: { } last } => Announcer.PageKey(tale, last.Number, Announcer.TellingOf(tale, last.Number)),
        _ => null,
    };

    private async Task<bool> TryAsync(StoredPost stored, bool isElsewhere, CancellationToken cancellationToken)
    {
        var (post, delivery) = (stored.Post, stored.Delivery);
        var marks = PageMarks.From(delivery.MessageIds);
        var moved = delivery with { State = DeliveryState.Owed, MessageIds = (isElsewhere ? marks.Elsewhere() : marks.Below()).ToIds() };
        if (!await posts.MarkAsync(post.Chat, post.Key, delivery.Fence, moved, cancellationToken)) return false;
        await posts.PutAsync([post with { Moves = true }], NewWords.None, cancellationToken);
        shownPages.Forget(post.Chat, post.Key);
        office.Wake(post.Chat);
        return true;
    }
}
