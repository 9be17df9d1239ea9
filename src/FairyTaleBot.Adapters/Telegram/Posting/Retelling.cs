using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Posts;

namespace FairyTaleBot.Adapters.Telegram.Posting;

/// <summary>Has everything that stands in a chat said again in its place: after somebody was forgotten, their name must not stay on the screen.</summary>
internal sealed class Retelling(IPostStore posts, PostOffice<TelegramCarrier> office)
{
    private const int MostPosts = 2000;

    public async Task OfAllAsync(ChatKey chat, CancellationToken cancellationToken)
    {
        var told = await posts.ReadAsync(chat, MostPosts, cancellationToken);
        await posts.PutAsync([.. told.Select(p => p.Post with { Moves = false })], NewWords.None, cancellationToken);
        office.Wake(chat);
    }
}
