using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;

namespace FairyTaleBot.Adapters.Sqlite;

/// <inheritdoc cref="IPostStore"/>
public sealed class SqlitePostStore(SqliteDatabase database) : IPostStore
{
    public Task PutAsync(IReadOnlyList<Post> posts, NewWords words, CancellationToken cancellationToken)
    {
        try
        {
            var chat = StoreRules.ChatOf(posts, words);
            return database.Writer.RunAsync(
                s =>
                {
                    WordRows.Save(s, words, chat ?? default);
                    foreach (var post in posts) PostRows.Put(s, post);
                    return true;
                },
                cancellationToken);
        }
        catch (ArgumentException e)
        {
            return Task.FromException(e);
        }
    }

    public async Task<IReadOnlyList<StoredPost>> ReadAsync(ChatKey chat, int most, CancellationToken cancellationToken)
    {
        var newest = await database.Readers.RunAsync(s => s.Query(Sql.Posts.Read, Rows.Post, chat.Value, most), cancellationToken).ConfigureAwait(false);
        newest.Reverse();
        return newest;
    }

    public Task<StoredPost?> FindAsync(ChatKey chat, string key, CancellationToken cancellationToken) =>
        database.Readers.RunAsync(s => s.Query(Sql.Posts.Find, Rows.Post, chat.Value, key).SingleOrDefault(), cancellationToken);

    public Task<Tales.Words> WordsAsync(IReadOnlyCollection<MemberKey> members, IReadOnlyCollection<TextKey> texts, CancellationToken cancellationToken) =>
        database.Readers.RunAsync(s => WordRows.Read(s, members, texts), cancellationToken);

    public async Task<IReadOnlyList<ChatKey>> OwedChatsAsync(string surface, CancellationToken cancellationToken) =>
        await database.Readers.RunAsync(s => s.Query(Sql.Posts.OwedChats, row => new ChatKey(row.GetString(0)), surface), cancellationToken).ConfigureAwait(false);

    public async Task<IReadOnlyList<StoredPost>> OwedInAsync(ChatKey chat, int most, CancellationToken cancellationToken) =>
        await database.Readers.RunAsync(s => s.Query(Sql.Posts.OwedIn, Rows.Post, chat.Surface, chat.Value, most), cancellationToken).ConfigureAwait(false);

    public Task<bool> MarkAsync(ChatKey chat, string key, long expectedFence, Delivery delivery, CancellationToken cancellationToken) =>
        database.Writer.RunAsync(
            s => s.Run(
                Sql.Posts.Mark,
                chat.Value,
                key,
                expectedFence,
                delivery.State.ToString(),
                Rows.Strings(delivery.MessageIds),
                delivery.SentRevision,
                delivery.Owner,
                delivery.Since?.UtcTicks) == 1,
            cancellationToken);

    public Task RemoveAsync(ChatKey chat, string key, CancellationToken cancellationToken) =>
        database.Writer.RunAsync(s => s.Run(Sql.Posts.Remove, chat.Value, key), cancellationToken);
}
