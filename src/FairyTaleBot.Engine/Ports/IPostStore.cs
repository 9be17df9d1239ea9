using FairyTaleBot.Common;

namespace FairyTaleBot.Engine.Ports;

/// <summary>
/// What each chat has been or is owed to be told, in order. The web room is this table; other surfaces send from it.
/// Content is made of keys instead of people's names and words; what became the tale's own may stand in it. Every implementation passes one contract suite.
/// </summary>
/// <exception cref="StoreException">Any member.</exception>
public interface IPostStore
{
    /// <summary>Puts posts that belong to no decision about a tale (talk, personal answers), with the words they point to. A post whose key is there already is replaced, at its place or, if <see cref="Post.Moves"/>, at the end.</summary>
    Task PutAsync(IReadOnlyList<Post> posts, NewWords words, CancellationToken cancellationToken);

    /// <summary>The newest posts of a chat, oldest first.</summary>
    Task<IReadOnlyList<StoredPost>> ReadAsync(ChatKey chat, int most, CancellationToken cancellationToken);

    /// <summary>One post as it is now; null when the chat has none of that key.</summary>
    Task<StoredPost?> FindAsync(ChatKey chat, string key, CancellationToken cancellationToken);

    /// <summary>Names and texts that a chat's posts point to.</summary>
    Task<Tales.Words> WordsAsync(IReadOnlyCollection<MemberKey> members, IReadOnlyCollection<TextKey> texts, CancellationToken cancellationToken);

    /// <summary>The chats of one surface that are owed posts; those that have waited longest come first. Their posts are not read.</summary>
    Task<IReadOnlyList<ChatKey>> OwedChatsAsync(string surface, CancellationToken cancellationToken);

    /// <summary>Posts of one chat that are not settled, oldest first.</summary>
    async Task<IReadOnlyList<StoredPost>> OwedInAsync(ChatKey chat, int most, CancellationToken cancellationToken) =>
        [.. (await ReadAsync(chat, int.MaxValue, cancellationToken)).Where(p => p.IsOwed).Take(most)];

    /// <summary>Moves a post's delivery on if it is still at <paramref name="expectedFence"/>; false when another owner was faster.</summary>
    Task<bool> MarkAsync(ChatKey chat, string key, long expectedFence, Delivery delivery, CancellationToken cancellationToken);

    /// <summary>Deletes a post for good, whatever stands of it on its platform; nothing when it is not there.</summary>
    Task RemoveAsync(ChatKey chat, string key, CancellationToken cancellationToken);
}

/// <summary>One thing a chat is told.</summary>
/// <param name="Key">Unique in the chat, stable: <c>k7f3q/chapter/3/1</c>.</param>
/// <param name="Tale">The tale it belongs to; null for talk outside one.</param>
/// <param name="Kind">said, notice, chapter, ballot, ended; a surface may have others of its own.</param>
/// <param name="Content">JSON owned by the engine: keys and numbers from which the words are made when it is shown.</param>
/// <param name="Moves">Whether putting it again brings it to the end.</param>
public sealed record Post(ChatKey Chat, string Key, TaleId? Tale, string Kind, string Content, DateTimeOffset At, bool Moves = false);

/// <param name="Sequence">Grows within the store; the chat's order.</param>
/// <param name="Revision">Grows each time the post is replaced.</param>
public sealed record StoredPost(Post Post, long Sequence, long Revision, Delivery Delivery)
{
    /// <summary>Whether the platform does not show it yet as it is now, and still may.</summary>
    public bool IsOwed => Delivery.State switch
    {
        DeliveryState.Undeliverable => false,
        DeliveryState.Posted => Delivery.SentRevision < Revision,
        _ => true,
    };
}

/// <summary>How far a post has come on its way to a platform.</summary>
/// <param name="Fence">Grows with every change.</param>
/// <param name="MessageIds">What the platform calls it; a chapter may take several messages.</param>
/// <param name="SentRevision">The revision that the platform shows.</param>
/// <param name="Owner">Whose request may be on its way; only while Sending.</param>
/// <param name="Since">While Sending, when that request was made; while Unknown, when the first of those was whose fate is not known.</param>
public sealed record Delivery(DeliveryState State, long Fence, EquatableArray<string> MessageIds, long SentRevision, string? Owner, DateTimeOffset? Since)
{
    public static readonly Delivery Owed = new(DeliveryState.Owed, 0, [], 0, null, null);
}

/// <summary>Where a post is on its way.</summary>
public enum DeliveryState
{
    Owed,

    /// <summary>Written down before the request is made.</summary>
    Sending,

    Posted,

    /// <summary>A request was made, and whether it was carried out is not known.</summary>
    Unknown,

    /// <summary>The platform refused it for what it is; it is owed again only when it says something new.</summary>
    Undeliverable,
}
