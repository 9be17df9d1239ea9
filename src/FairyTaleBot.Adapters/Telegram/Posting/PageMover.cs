using FairyTaleBot.Adapters.Telegram.Pages;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Posts;
using FairyTaleBot.Engine.Turns;

namespace FairyTaleBot.Adapters.Telegram.Posting;

/// <summary>Puts the open page at the bottom of its chat again. It stands there once: where it stood before it goes.</summary>
internal sealed class PageMover(IPostStore posts, TaleKeeper keeper, ShownPages shownPages, ChatPosters posters)
{
    private const int MostTries = 5;

    public async Task MoveAsync(TaleId id, CancellationToken cancellationToken)
    {
        if (await keeper.FindAsync(id, cancellationToken) is not { Tale: { LastChapter: { } last } tale }) return;
        var key = Announcer.PageKey(tale, last.Number, Announcer.TellingOf(tale, last.Number));
        for (var tries = 0; tries < MostTries; tries++)
        {
            if (await posts.FindAsync(tale.Chat, key, cancellationToken) is not { Delivery: var delivery } stored) return;
            // A page on its way comes to the bottom by itself.
            if (delivery.State != DeliveryState.Posted) return;
            var moved = delivery with { State = DeliveryState.Owed, MessageIds = PageMarks.From(delivery.MessageIds).Below().ToIds() };
            if (!await posts.MarkAsync(tale.Chat, key, delivery.Fence, moved, cancellationToken)) continue;
            await posts.PutAsync([stored.Post with { Moves = true }], NewWords.None, cancellationToken);
            shownPages.Forget(tale.Chat, key);
            posters.Wake(tale.Chat);
            return;
        }
    }
}
