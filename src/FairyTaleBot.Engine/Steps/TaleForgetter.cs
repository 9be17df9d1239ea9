using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Posts;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Engine.Wording;
using FairyTaleBot.Tales;

namespace FairyTaleBot.Engine.Steps;

/// <summary>
/// Takes away everything there is of a tale that is to be forgotten: what stands in its chats, then what is kept, and its events last, for
/// they say what there is. Each part can be done twice, so whoever comes after a crash goes on where it was left.
/// </summary>
public sealed class TaleForgetter(
    ITaleStore store, IPostStore posts, IPictureStore pictures, TaleKeeper keeper, EarlyPainting early, SurfaceBell surfaces, TimeProvider time, IWorkbook? workbook = null)
{
    /// <summary>After so long what still stands in a chat is given up; at once where the bot may not speak any more.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    /// <returns>False while messages are still being taken away: it wants to be asked again.</returns>
    /// <exception cref="StoreException">The store could not be reached.</exception>
    public async Task<bool> ForgetAsync(ToldTale told, CancellationToken cancellationToken)
    {
        var tale = told.Tale;
        var left = 0;
        // What stands in its home knows the way to its own place: that goes last.
        foreach (var chat in PlacesOf(tale))
        {
            if (await TakeAwayAsync(tale, chat, cancellationToken) is not { } some) return false;
            left += some;
        }

        if (left > 0) await TellAsync(tale, left, cancellationToken);
        foreach (var picture in await PicturesAsync(tale.Id, cancellationToken)) await pictures.RemoveAsync(picture, cancellationToken);
        await SweepAsync(tale.Id, null, cancellationToken);
        await RemovePostsAsync(tale, cancellationToken);
        try
        {
            await store.DropAsync(tale.Id, cancellationToken);
        }
        finally
        {
            keeper.Drop(tale.Id);
        }

        foreach (var chat in PlacesOf(tale)) surfaces.Wake(chat);
        return true;
    }

    /// <summary>What was still being made for a tale when it was forgotten: whoever made it finds out afterwards, and takes it away again.</summary>
    /// <param name="picture">A picture that came too late; null when there is none.</param>
    /// <exception cref="StoreException">The store could not be reached.</exception>
    public async Task SweepAsync(TaleId tale, string? picture, CancellationToken cancellationToken)
    {
        List<string> late = [.. picture is null ? [] : (string[])[picture], .. await early.ForgetAsync(tale)];
        if (workbook is not null) late.AddRange(await workbook.ForgetAsync(tale, cancellationToken));
        foreach (var id in late) await pictures.RemoveAsync(id, cancellationToken);
    }

    private static IEnumerable<ChatKey> PlacesOf(Tale tale) => tale.Chat == tale.Chat.Home ? [tale.Chat] : [tale.Chat, tale.Chat.Home];

    /// <summary>Has the chat's office take away what it once sent.</summary>
    /// <returns>How many messages stand there for good; null while the office is at it.</returns>
    private async Task<int?> TakeAwayAsync(Tale tale, ChatKey chat, CancellationToken cancellationToken)
    {
        var all = await OfTaleAsync(tale, chat, cancellationToken);
        StoredPost[] standing = [.. all.Where(p => p.Delivery.State is DeliveryState.Sending or DeliveryState.Unknown || p.Delivery.MessageIds.Any(m => !TakenAway.IsLeft(m)))];
        if (standing.Length == 0 || surfaces.IsShutOut(chat) || (tale.Phase is Phase.Forgotten { Since: var since } && time.GetUtcNow() - since > Patience))
        {
            return all.Sum(p => p.Delivery.MessageIds.Count(TakenAway.IsLeft) + surfaces.MessagesIn(chat, [.. p.Delivery.MessageIds.Where(m => !TakenAway.IsLeft(m))]));
        }

        Post[] unasked = [.. standing.Where(p => !p.IsOwed).Select(p => p.Post with { Moves = false })];
        if (unasked.Length > 0) await posts.PutAsync(unasked, NewWords.None, cancellationToken);
        surfaces.Wake(chat);
        return null;
    }

    private async Task<IReadOnlyList<StoredPost>> OfTaleAsync(Tale tale, ChatKey chat, CancellationToken cancellationToken) =>
        [.. (await posts.ReadAsync(chat, int.MaxValue, cancellationToken)).Where(p => p.Post.Tale == tale.Id)];

    /// <summary>In the tale's language, for no tale speaks for it any more.</summary>
    private Task TellAsync(Tale tale, int left, CancellationToken cancellationToken)
    {
        var notice = new PostContent.Notice(Phrases.Forgetting.Left.Say(("count", left)), Language: tale.Settings.Language);
        return posts.PutAsync([new(tale.Chat.Home, $"{tale.Id}/forgotten", null, "notice", notice.ToJson(), time.GetUtcNow())], NewWords.None, cancellationToken);
    }

    private async Task<IEnumerable<string>> PicturesAsync(TaleId id, CancellationToken cancellationToken) =>
        (await store.LoadAsync(id, cancellationToken))?.Events.OfType<TaleEvent.ChapterPictured>().Select(e => e.Picture).Distinct() ?? [];

    /// <summary>What the store does not take with the tale: its posts in its home, and answers that were kept for one person and speak of it.</summary>
    private async Task RemovePostsAsync(Tale tale, CancellationToken cancellationToken)
    {
        foreach (var chat in PlacesOf(tale))
        {
            foreach (var stored in await posts.ReadAsync(chat, int.MaxValue, cancellationToken))
            {
                if ((stored.Post.Tale == tale.Id && chat != tale.Chat) || (PostContent.TryFrom(stored.Post) is PostContent.Whisper whisper && whisper.SpeaksOf(tale.Id, tale.Title)))
                    await posts.RemoveAsync(chat, stored.Post.Key, cancellationToken);
            }
        }
    }
}
