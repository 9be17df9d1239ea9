using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using StackExchange.Redis;

namespace FairyTaleBot.Adapters.Redis;

/// <inheritdoc cref="IPostStore"/>
/// <param name="duties">Who posts to a platform: what is owed there is handed out to that worker alone. Null hands it out to everybody.</param>
public sealed class RedisPostStore(RedisLink link, IDuties? duties = null) : IPostStore
{
    private readonly RedisWords kept = new(link);

    /// <summary>Posts of several partitions are put one after the other, in their order.</summary>
    public async Task PutAsync(IReadOnlyList<Post> posts, NewWords words, CancellationToken cancellationToken)
    {
        var chat = StoreRules.ChatOf(posts, words);
        for (var i = 0; i < posts.Count;)
        {
            var partition = RedisKeys.Of(posts[i].Chat);
            Post[] run = [.. posts.Skip(i).TakeWhile(p => RedisKeys.Of(p.Chat) == partition)];
            await PutAsync(partition, run, chat, i == 0 ? words : NewWords.None, cancellationToken).ConfigureAwait(false);
            i += run.Length;
        }

        if (posts.Count == 0) await kept.SaveAsync([.. words.Names], link.Clock.GetUtcNow(), cancellationToken).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<StoredPost>> ReadAsync(ChatKey chat, int most, CancellationToken cancellationToken) =>
        RedisPosts.Read(await link.RunAsync(RedisScript.Read, RedisKeys.Of(chat), cancellationToken, [chat.Value, most]).ConfigureAwait(false));

    public async Task<StoredPost?> FindAsync(ChatKey chat, string key, CancellationToken cancellationToken) =>
        RedisPosts.Read(await link.RunAsync(RedisScript.Find, RedisKeys.Of(chat), cancellationToken, [chat.Value, key]).ConfigureAwait(false)).SingleOrDefault();

    public Task<Tales.Words> WordsAsync(IReadOnlyCollection<MemberKey> members, IReadOnlyCollection<TextKey> texts, CancellationToken cancellationToken) =>
        kept.ReadAsync(null, members, texts, cancellationToken);

    public async Task<IReadOnlyList<ChatKey>> OwedChatsAsync(string surface, CancellationToken cancellationToken)
    {
        if (duties is not null && !duties.Has(surface)) return [];
        var parts = await Task.WhenAll(Enumerable.Range(0, RedisKeys.Partitions).Select(p =>
            link.AskAsync(database => database.SortedSetRangeByRankWithScoresAsync(link.Keys.Key(p, "owed", surface)), cancellationToken))).ConfigureAwait(false);
        return [.. parts.SelectMany(p => p).OrderBy(p => p.Score).Select(p => new ChatKey(((string)p.Element!).Split(' ', 2)[0])).Distinct()];
    }

    public async Task<IReadOnlyList<StoredPost>> OwedInAsync(ChatKey chat, int most, CancellationToken cancellationToken) =>
        duties is not null && !duties.Has(chat.Surface)
            ? []
            : RedisPosts.Read(await link.RunAsync(RedisScript.OwedIn, RedisKeys.Of(chat), cancellationToken, [chat.Surface, chat.Value, most]).ConfigureAwait(false));

    public async Task<bool> MarkAsync(ChatKey chat, string key, long expectedFence, Delivery delivery, CancellationToken cancellationToken) =>
        (bool)await link.RunAsync(
            RedisScript.Mark,
            RedisKeys.Of(chat),
            cancellationToken,
            [
                chat.Value, key, expectedFence, delivery.State.ToString(), RedisPosts.Messages(delivery.MessageIds), delivery.SentRevision,
                delivery.Owner ?? "", delivery.Since is { } since ? RedisKeys.Time(since) : "",
            ]).ConfigureAwait(false);

    public async Task RemoveAsync(ChatKey chat, string key, CancellationToken cancellationToken) =>
        await link.RunAsync(RedisScript.Remove, RedisKeys.Of(chat), cancellationToken, [chat.Value, key, link.Keys.News, RedisNews.Line(link.Worker, chat)]).ConfigureAwait(false);

    private async Task PutAsync(int partition, Post[] posts, ChatKey? chat, NewWords words, CancellationToken cancellationToken)
    {
        List<RedisValue> arguments = [link.Keys.News, RedisNews.Line(link.Worker, posts[0].Chat), words.Texts.Count];
        foreach (var text in words.Texts) arguments.AddRange([chat!.Value.Value, text.Key.Value, text.By.Value, text.Text]);
        RedisPosts.Write(arguments, posts);
        var later = kept.Write(arguments, partition, words, posts[0].At);
        await link.RunAsync(RedisScript.Put, partition, cancellationToken, arguments).ConfigureAwait(false);
        await kept.SaveAsync(later, posts[0].At, CancellationToken.None).ConfigureAwait(false);
    }
}
