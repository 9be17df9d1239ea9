using FairyTaleBot.Common;
using FairyTaleBot.Tales;

namespace FairyTaleBot.Engine.Ports;

/// <summary>
/// Where tales live. Safe for concurrent calls. What a returned task acknowledges is committed and survives the death of the process.
/// Every implementation passes one contract suite.
/// </summary>
/// <exception cref="StoreException">Any member: the world kept the store from answering; nothing was half done.</exception>
public interface ITaleStore
{
    /// <summary>Whether other processes may write to it as well, so that what is kept of a tale here may be old.</summary>
    bool IsShared => true;

    /// <summary>All events of a tale in order, and the words they point to; null when there is no such tale.</summary>
    Task<StoredTale?> LoadAsync(TaleId tale, CancellationToken cancellationToken);

    /// <summary>
    /// The events of a tale behind the first <paramref name="version"/>, and the words that they point to: for whoever keeps the tale as it was
    /// then. Null when there is no such tale, or not so many events.
    /// </summary>
    async Task<StoredTale?> LoadSinceAsync(TaleId tale, int version, CancellationToken cancellationToken) =>
        await LoadAsync(tale, cancellationToken) is { } all && all.Events.Count >= version ? all with { Events = [.. all.Events.Skip(version)] } : null;

    /// <summary>
    /// Appends one decision whole or not at all: events, words, posts, what is owed next, and the chat's index, in one commit.
    /// False when the tale is not at <see cref="Commit.ExpectedVersion"/>: load and decide again.
    /// </summary>
    Task<bool> CommitAsync(Commit commit, CancellationToken cancellationToken);

    /// <summary>A chat's tales, newest first, without those that are being forgotten (<see cref="TaleCard.Forgotten"/>).</summary>
    Task<IReadOnlyList<TaleCard>> ListAsync(ChatKey chat, int most, CancellationToken cancellationToken);

    /// <summary>What is remembered for a chat besides its tales; <see cref="ChatProfile.None"/> when nothing is.</summary>
    Task<ChatProfile> LoadProfileAsync(ChatKey chat, CancellationToken cancellationToken);

    /// <summary>Saves it whatever was remembered: for what only ever has one value. What is made of an earlier one goes by <see cref="ReplaceProfileAsync"/>.</summary>
    Task SaveProfileAsync(ChatKey chat, ChatProfile profile, CancellationToken cancellationToken);

    /// <summary>Saves what is made of <paramref name="known"/>; false when that is not what is remembered any more: load and make it again.</summary>
    Task<bool> ReplaceProfileAsync(ChatKey chat, ChatProfile known, ChatProfile profile, CancellationToken cancellationToken);

    /// <summary>Steps that are due and leased to nobody, now leased to <paramref name="owner"/> for <paramref name="lease"/> by the store's clock; soonest first.</summary>
    Task<IReadOnlyList<LeasedStep>> TakeDueAsync(string owner, int most, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>Keeps a step for another <paramref name="lease"/>; false when it has been taken over or is no longer owed.</summary>
    Task<bool> RenewAsync(LeasedStep step, string owner, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>Gives a step back, to be due again at its own time or at <paramref name="notBefore"/>, whichever is later, if the tale still owes it.</summary>
    Task ReleaseAsync(LeasedStep step, string owner, DateTimeOffset notBefore, CancellationToken cancellationToken);

    /// <summary>
    /// When a step can be taken next, which may be past: its due time, or the end of its lease when that is later (its owner may be dead).
    /// Null when nothing is owed.
    /// </summary>
    Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken);

    /// <summary>
    /// The key of whoever goes by a name in a chat, for surfaces that know people by their names alone. A name met for the first time gets
    /// <paramref name="fresh"/>. Forgetting the member ends it: whoever takes the name later is somebody new.
    /// </summary>
    /// <param name="name">Folded as names are compared.</param>
    Task<MemberKey> MemberAsync(ChatKey chat, string name, MemberKey fresh, CancellationToken cancellationToken);

    /// <summary>
    /// Deletes a member's names and everything the member wrote in a chat from the store's files, so that the bytes are gone.
    /// Events keep the keys; their fold shows "somebody". Returns the tales the member took part in.
    /// </summary>
    Task<IReadOnlyList<TaleId>> ForgetAsync(ChatKey chat, MemberKey member, CancellationToken cancellationToken);

    /// <summary>
    /// Deletes a tale from the store's files, with its posts in its chat, the words it points to, and the names of those who have a part in nothing else.
    /// Nothing when there is no such tale; broken off, it is simply begun again.
    /// </summary>
    Task DropAsync(TaleId tale, CancellationToken cancellationToken);

    /// <summary>The tales that something has happened to since.</summary>
    Task<IReadOnlyList<TaleId>> ChangedSinceAsync(DateTimeOffset since, CancellationToken cancellationToken);

    /// <summary>
    /// Deletes up to <paramref name="most"/> tales that nothing has happened to since, with their posts and the words they point to; when there
    /// are no more of them, also talk that is older, and names that nothing needs. A tale that owes something which was not due by then lives:
    /// its ballot is open. Returns the tales that went.
    /// </summary>
    Task<IReadOnlyList<TaleId>> ForgetOlderAsync(DateTimeOffset before, int most, CancellationToken cancellationToken);

    /// <summary>Everything a member wrote in a chat that is still kept.</summary>
    Task<IReadOnlyList<string>> WrittenByAsync(ChatKey chat, MemberKey member, CancellationToken cancellationToken);
}

/// <summary>A tale as stored. Version = number of events.</summary>
public sealed record StoredTale(TaleId Id, IReadOnlyList<TaleEvent> Events, Words Words);

/// <summary>One decision, to be appended whole.</summary>
/// <param name="ExpectedVersion">How many events the tale had when it was decided; 0 for a new tale.</param>
/// <param name="Words">New names and texts that the events point to.</param>
/// <param name="Owed">Everything the tale owes after these events: replaces what it owed before. A step that was owed under the same key keeps its lease.</param>
/// <param name="Card">The tale as its chat's list shows it after these events.</param>
/// <param name="Posts">What the chat is told because of them; a post whose key is already there replaces it in place.</param>
public sealed record Commit(
    TaleId Tale,
    int ExpectedVersion,
    IReadOnlyList<TaleEvent> Events,
    NewWords Words,
    IReadOnlyList<OwedStep> Owed,
    TaleCard Card,
    IReadOnlyList<Post> Posts);

/// <summary>Names and texts to be kept. Both are bounded and folded before they come here.</summary>
/// <param name="Names">Latest name of each member.</param>
/// <param name="Texts">Who wrote what.</param>
public sealed record NewWords(IReadOnlyDictionary<MemberKey, string> Names, IReadOnlyList<WrittenText> Texts)
{
    public static readonly NewWords None = new(new Dictionary<MemberKey, string>(), []);
}

/// <summary>Something a member wrote, under the key that events and posts point to it by.</summary>
public sealed record WrittenText(TextKey Key, MemberKey By, string Text);

/// <summary>A tale in its chat's list.</summary>
/// <param name="Phase">One word: opening, writing, choosing, paused, ended, or <see cref="Forgotten"/>.</param>
public sealed record TaleCard(TaleId Id, ChatKey Chat, string Title, string Phase, int Chapters, int Of, DateTimeOffset UpdatedAt)
{
    /// <summary>The phase of a tale that stands in no list: all there is of it is being taken away.</summary>
    public const string Forgotten = "forgotten";
}

/// <summary>Something the bot owes the world because of a tale.</summary>
/// <param name="Key">Unique in the tale, stable: <c>write/3/1/1</c>.</param>
public sealed record OwedStep(string Key, DateTimeOffset DueAt);

/// <param name="Fence">Grows with every lease of the step: a former owner is told apart.</param>
public sealed record LeasedStep(TaleId Tale, string Key, DateTimeOffset DueAt, long Fence);

/// <summary>What a chat has settled for all its tales.</summary>
/// <param name="Json">Owned by the engine; a store keeps it as it is.</param>
public sealed record ChatProfile(string Json)
{
    public static readonly ChatProfile None = new("{}");
}

/// <summary>The world kept a store from answering.</summary>
public sealed class StoreException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The store could not be reached or is not able just now: the same call may do later.</summary>
    public bool IsAway { get; init; }

    /// <summary>What is stored is damaged, or of a newer program: no call will do until somebody mends it, and everything else can be read.</summary>
    public bool IsUnreadable { get; init; }
}
