using FairyTaleBot.Adapters.Discord.Api;
using FairyTaleBot.Adapters.Discord.Covers;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Posts;
using FairyTaleBot.Engine.Turns;

namespace FairyTaleBot.Adapters.Discord.Posting;

/// <summary>Sends again what people ask for: the open ballot at the bottom, and a thread that is gone.</summary>
internal sealed class Encore(DiscordApi api, IPostStore posts, TaleKeeper keeper, CoverBook covers, PostOffice<DiscordCarrier> office, TimeProvider time)
{
    private const int MostReopened = 5;

    /// <summary>Puts the open ballot at the bottom. Only the ballot: a chapter's words stand in a chat once.</summary>
    /// <exception cref="StoreException">The store could not be reached.</exception>
    public async Task ShowAsync(ChatKey chat, TaleId id, CancellationToken cancellationToken)
    {
        if (await keeper.FindAsync(id, cancellationToken) is { Tale: var tale }) await MoveAsync(chat, [Announcer.BallotKey(tale, tale.Ballots)], cancellationToken);
    }

    /// <summary>Makes a thread anew for a tale whose own is gone, with the page and the choice that lie open. Does nothing while the thread is there.</summary>
    /// <exception cref="StoreException">The store could not be reached.</exception>
    public async Task ReopenAsync(ChatKey chat, CancellationToken cancellationToken)
    {
        if (!DiscordChats.HasPlaceOfItsOwn(chat)
            || await covers.FindAsync(chat, cancellationToken) is not { Post.Tale: { } id } cover
            || await keeper.FindAsync(id, cancellationToken) is not { Tale: var tale }
            || (CoverBook.StageIn(cover) is { } stage && !await IsGoneAsync(stage, cancellationToken))) return;
        await covers.OweAnewAsync(chat, id, time.GetUtcNow(), cancellationToken);
        string[] open = tale.LastChapter is { } last ? [Announcer.PageKey(tale, last.Number, Announcer.TellingOf(tale, last.Number)), Announcer.BallotKey(tale, tale.Ballots)] : [];
        await MoveAsync(chat, open, cancellationToken);
    }

    /// <summary>As <see cref="ReopenAsync"/>, for the newest tales of a channel.</summary>
    /// <exception cref="StoreException">The store could not be reached.</exception>
    public async Task ReopenAllAsync(ChatKey home, CancellationToken cancellationToken)
    {
        foreach (var cover in (await covers.AllAsync(home, cancellationToken)).Take(MostReopened))
        {
            if (cover.Post.Tale is { } id && await keeper.FindAsync(id, cancellationToken) is { Tale: { IsOver: false, Chat: var chat } }) await ReopenAsync(chat, cancellationToken);
        }
    }

    private async Task MoveAsync(ChatKey chat, IEnumerable<string> keys, CancellationToken cancellationToken)
    {
        foreach (var key in keys)
        {
            if (await posts.FindAsync(chat, key, cancellationToken) is { } post)
                await posts.PutAsync([post.Post with { Moves = true, At = time.GetUtcNow() }], NewWords.None, cancellationToken);
        }

        office.Wake(chat);
    }

    private async Task<bool> IsGoneAsync(Stage stage, CancellationToken cancellationToken)
    {
        try
        {
            await api.GetChannelAsync(stage.Thread, cancellationToken);
            return false;
        }
        catch (DiscordException e)
        {
            return e.Code == DiscordErrorCode.UnknownChannel;
        }
    }
}
