using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;

namespace FairyTaleBot.Testing.Stores;

/// <summary>A post store that forgets everything with the process; give it the world of an <see cref="InMemoryTaleStore"/>.</summary>
public sealed class InMemoryPostStore(MemoryWorld world) : IPostStore
{
    public Task PutAsync(IReadOnlyList<Post> posts, NewWords words, CancellationToken cancellationToken) => world.Do(() =>
    {
        var chat = StoreRules.ChatOf(posts, words);
        world.Keep(words, chat ?? default);
        foreach (var post in posts) world.Put(post);
        return true;
    }, cancellationToken);

    public Task<IReadOnlyList<StoredPost>> ReadAsync(ChatKey chat, int most, CancellationToken cancellationToken) =>
        world.Do<IReadOnlyList<StoredPost>>(() => [.. InOrder().Where(p => p.Post.Chat == chat).TakeLast(most)], cancellationToken);

    public Task<StoredPost?> FindAsync(ChatKey chat, string key, CancellationToken cancellationToken) =>
        world.Do(() => world.Posts.GetValueOrDefault((chat, key)), cancellationToken);

    public Task<FairyTaleBot.Tales.Words> WordsAsync(IReadOnlyCollection<MemberKey> members, IReadOnlyCollection<TextKey> texts, CancellationToken cancellationToken) =>
        world.Do(() => world.WordsOf(members, texts), cancellationToken);

    public Task<IReadOnlyList<ChatKey>> OwedChatsAsync(string surface, CancellationToken cancellationToken) =>
        world.Do<IReadOnlyList<ChatKey>>(() => [.. InOrder().Where(p => p.Post.Chat.Surface == surface && p.IsOwed).Select(p => p.Post.Chat).Distinct()], cancellationToken);

    public Task<IReadOnlyList<StoredPost>> OwedInAsync(ChatKey chat, int most, CancellationToken cancellationToken) =>
        world.Do<IReadOnlyList<StoredPost>>(() => [.. InOrder().Where(p => p.Post.Chat == chat && p.IsOwed).Take(most)], cancellationToken);

    public Task<bool> MarkAsync(ChatKey chat, string key, long expectedFence, Delivery delivery, CancellationToken cancellationToken) =>
        world.Do(() =>
        {
            if (world.Posts.GetValueOrDefault((chat, key)) is not { } post || post.Delivery.Fence != expectedFence) return false;
            world.Posts[(chat, key)] = post with { Delivery = delivery with { Fence = expectedFence + 1 } };
            return true;
        }, cancellationToken);

    public Task RemoveAsync(ChatKey chat, string key, CancellationToken cancellationToken) =>
        world.Do(() => world.Posts.Remove((chat, key)), cancellationToken);

    private IEnumerable<StoredPost> InOrder() => world.Posts.Values.OrderBy(p => p.Sequence);
}
