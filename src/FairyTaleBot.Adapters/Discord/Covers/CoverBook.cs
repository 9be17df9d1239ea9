using FairyTaleBot.Adapters.Discord.Api.Models;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Posts;
using Microsoft.Extensions.Caching.Memory;

namespace FairyTaleBot.Adapters.Discord.Covers;

/// <summary>Which tale is told in which thread. A cover is a post of the channel or forum that the tale belongs to, and knows its thread once that is there.</summary>
internal sealed class CoverBook(IPostStore posts, TimeProvider time) : IDisposable
{
    public const string Kind = "cover";

    private const int MostCovers = 100;
    private const int MostRead = 1_000;
    private const int Kept = 4_000;

    // In a thread that people made somebody may type a long word, and each letter asks.
    private static readonly TimeSpan NoneFor = TimeSpan.FromSeconds(10);

    private readonly MemoryCache chats = new(new MemoryCacheOptions { SizeLimit = Kept });

    public static string KeyOf(ChatKey chat) => $"{Kind}/{chat.Address[(chat.Home.Address.Length + 1)..]}";

    /// <summary>The chat whose cover this post is.</summary>
    public static ChatKey ChatOf(Post cover) => DiscordChats.OfTale(DiscordChats.ChannelOf(cover.Chat), Snowflake.Parse(cover.Key[(Kind.Length + 1)..]));

    public static Stage? StageIn(IEnumerable<string> messageIds) => messageIds.Select(Stage.Parse).FirstOrDefault(s => s is not null);

    public static Stage? StageIn(StoredPost? cover) => cover is null ? null : StageIn(cover.Delivery.MessageIds);

    public Task<StoredPost?> FindAsync(ChatKey chat, CancellationToken cancellationToken) => posts.FindAsync(chat.Home, KeyOf(chat), cancellationToken);

    /// <summary>Owes the cover, unless it is there already.</summary>
    public async Task<StoredPost?> OweAsync(ChatKey chat, TaleId tale, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (await FindAsync(chat, cancellationToken) is { } there) return there;
        await posts.PutAsync([Make(chat, tale, at)], NewWords.None, cancellationToken);
        return await FindAsync(chat, cancellationToken);
    }

    /// <summary>Owes the cover as the tale stands now, when it has one.</summary>
    public async Task SayAnewAsync(ChatKey chat, CancellationToken cancellationToken)
    {
        if (await FindAsync(chat, cancellationToken) is { } cover) await posts.PutAsync([cover.Post], NewWords.None, cancellationToken);
    }

    /// <summary>A new cover with a new thread in place of those that are gone.</summary>
    public Task OweAnewAsync(ChatKey chat, TaleId tale, DateTimeOffset at, CancellationToken cancellationToken) =>
        posts.PutAsync([Make(chat, tale, at) with { Moves = true }], NewWords.None, cancellationToken);

    /// <summary>The chat that is told in this thread; null when the thread is none of ours.</summary>
    public async Task<ChatKey?> ChatInAsync(Snowflake parent, Snowflake thread, CancellationToken cancellationToken)
    {
        if (chats.TryGetValue(thread, out Known known) && (known.Chat is not null || time.GetUtcNow() - known.At < NoneFor)) return known.Chat;
        var cover = (await AllAsync(DiscordChats.Of(parent), cancellationToken)).FirstOrDefault(p => StageIn(p)?.Thread == thread);
        return Remember(thread, cover is null ? null : ChatOf(cover.Post));
    }

    /// <summary>The chat is told in this thread; null when the thread is none of ours.</summary>
    public ChatKey? Remember(Snowflake thread, ChatKey? chat) => chats.Set(thread, new Known(chat, time.GetUtcNow()), new MemoryCacheEntryOptions { Size = 1 }).Chat;

    /// <summary>The tales of a channel or forum that have places of their own, newest first.</summary>
    public async Task<IReadOnlyList<StoredPost>> AllAsync(ChatKey home, CancellationToken cancellationToken) =>
        [.. (await posts.ReadAsync(home, MostRead, cancellationToken)).Where(p => p.Post.Kind == Kind).Reverse().Take(MostCovers)];

    public void Dispose() => chats.Dispose();

    private readonly record struct Known(ChatKey? Chat, DateTimeOffset At);

    private static Post Make(ChatKey chat, TaleId tale, DateTimeOffset at) => new(chat.Home, KeyOf(chat), tale, Kind, new PostContent.Cover().ToJson(), at);
}
