using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Engine.Views;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Engine.Posts;

/// <summary>
/// Has said again, each in its place, what stands in a chat and would be said otherwise now: after somebody was forgotten, neither their
/// name nor their words may stay on the screen. What reads as before is left alone, for a platform lets only so much be changed a minute.
/// </summary>
public sealed class Retelling(IPostStore posts, TaleKeeper keeper, SurfaceBell surfaces, TimeProvider time)
{
    private const int MostPosts = 2000;
    private const int MostTries = 5;
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(1);

    /// <summary>How these tales read in their chat now, by the posts' keys. Empty for a chat that is read from the posts themselves.</summary>
    /// <exception cref="StoreException">The store could not be reached.</exception>
    public async Task<IReadOnlyDictionary<string, PostView?>> LookAsync(ChatKey chat, IReadOnlyCollection<TaleId> tales, CancellationToken cancellationToken) =>
        (await ViewsAsync(chat, tales, cancellationToken)).ToDictionary(v => v.Post.Key, v => v.View);

    /// <summary>Has said again what reads otherwise than <paramref name="before"/>. Insists, for whoever asked cannot ask again.</summary>
    /// <exception cref="StoreException">The store stayed away.</exception>
    public async Task RetellAsync(ChatKey chat, IReadOnlyCollection<TaleId> tales, IReadOnlyDictionary<string, PostView?> before, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                var now = await ViewsAsync(chat, tales, cancellationToken);
                await posts.PutAsync(
                    [.. now.Where(v => !before.TryGetValue(v.Post.Key, out var was) || was != v.View).Select(v => v.Post with { Moves = false })], NewWords.None, cancellationToken);
                return;
            }
            catch (StoreException) when (tries < MostTries)
            {
                await Task.Delay(BetweenTries * tries, time, cancellationToken);
            }
        }
    }

    private async Task<IReadOnlyList<(Post Post, PostView? View)>> ViewsAsync(ChatKey chat, IReadOnlyCollection<TaleId> tales, CancellationToken cancellationToken)
    {
        if (tales.Count == 0 || !surfaces.IsPostedTo(chat)) return [];
        var told = new Dictionary<TaleId, ToldTale?>();
        foreach (var id in tales) told[id] = await keeper.FindAsync(id, cancellationToken);
        var stored = await posts.ReadAsync(chat, MostPosts, cancellationToken);
        return
        [
            .. from p in stored
            where p.Post.Tale is { } id && told.GetValueOrDefault(id) is not null
            let content = PostContent.TryFrom(p.Post)
            where content is not null
            select (p.Post, ViewMaker.Of(content, told[p.Post.Tale!.Value], FairyTaleBot.Tales.Words.None, Language.En)),
        ];
    }
}
