using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;

namespace FairyTaleBot.Testing.Stores;

/// <summary>What the in-memory tale store and post store share, as the real ones share one database: a decision is kept whole or not at all.</summary>
public sealed class MemoryWorld(TimeProvider clock)
{
    private readonly Lock gate = new();

    internal TimeProvider Clock { get; } = clock;

    /// <summary>While set, nothing can be reached and nothing happens.</summary>
    public bool IsAway { get; set; }

    /// <summary>Chats in which an old copy of what is forgotten stays behind, as when a file is being read.</summary>
    public Func<ChatKey, bool> CannotForgetIn { get; set; } = _ => false;

    /// <summary>While set, whoever asks waits until they give up; those who cannot are answered.</summary>
    public bool Hangs { get; set; }

    /// <summary>How many wait like that now.</summary>
    public int Hanging => hanging;

    private int hanging;

    /// <summary>In the order they began, whatever was dropped between.</summary>
    internal OrderedDictionary<TaleId, MemoryTale> Tales { get; } = [];

    internal Dictionary<ChatKey, ChatProfile> Profiles { get; } = [];

    internal Dictionary<MemberKey, string> Names { get; } = [];

    internal Dictionary<(ChatKey Chat, string Name), MemberKey> People { get; } = [];

    internal Dictionary<TextKey, (MemberKey By, ChatKey Chat, string Text)> Texts { get; } = [];

    internal Dictionary<(ChatKey Chat, string Key), StoredPost> Posts { get; } = [];

    internal long Fence { get; set; }

    private long sequence;

    /// <summary>Whether a name stands anywhere in the store.</summary>
    public bool KnowsName(string name)
    {
        lock (gate) return Names.Values.Concat(People.Keys.Select(p => p.Name)).Any(n => n.Contains(name, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>One caller at a time; a refusal comes through the task, as from a real store.</summary>
    internal Task<T> Do<T>(Func<T> action, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested) return Task.FromCanceled<T>(cancellationToken);
        if (Hangs && cancellationToken.CanBeCanceled) return HangAsync<T>(cancellationToken);
        if (IsAway) return Task.FromException<T>(new StoreException("The store is away."));
        try
        {
            lock (gate) return Task.FromResult(action());
        }
        catch (Exception e) when (e is StoreException or ArgumentException)
        {
            return Task.FromException<T>(e);
        }
    }

    private async Task<T> HangAsync<T>(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref hanging);
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            throw new System.Diagnostics.UnreachableException();
        }
        finally
        {
            Interlocked.Decrement(ref hanging);
        }
    }

    internal void Keep(NewWords words, ChatKey chat)
    {
        foreach (var (member, name) in words.Names) Names[member] = name;
        foreach (var text in words.Texts) Texts[text.Key] = (text.By, chat, text.Text);
    }

    internal void Put(Post post)
    {
        var place = (post.Chat, post.Key);
        Posts[place] = Posts.TryGetValue(place, out var old)
            ? new(post, post.Moves ? ++sequence : old.Sequence, old.Revision + 1, Again(old.Delivery))
            : new(post, ++sequence, 1, Delivery.Owed);
    }

    /// <summary>What could not be delivered is owed once more when it says something new.</summary>
    private static Delivery Again(Delivery old) =>
        old.State == DeliveryState.Undeliverable ? old with { State = DeliveryState.Owed, Fence = old.Fence + 1 } : old;

    internal FairyTaleBot.Tales.Words WordsOf(IEnumerable<MemberKey> members, IEnumerable<TextKey> texts) => FairyTaleBot.Tales.Words.None.With(
        members.Distinct().Where(Names.ContainsKey).Select(m => KeyValuePair.Create(m, Names[m])),
        texts.Distinct().Where(Texts.ContainsKey).Select(t => KeyValuePair.Create(t, Texts[t].Text)));
}

internal sealed class MemoryTale
{
    public required TaleCard Card { get; set; }

    /// <summary>As JSON, so that a tale which cannot be written down is found out here too.</summary>
    public List<string> Events { get; } = [];

    public HashSet<MemberKey> Members { get; } = [];

    public Dictionary<string, MemoryStep> Owed { get; set; } = [];
}

/// <param name="DueAt">As the tale owes it.</param>
/// <param name="WakeAt">When it can be taken: later than due once it was given back.</param>
internal sealed record MemoryStep(DateTimeOffset DueAt, DateTimeOffset WakeAt, string? Owner, DateTimeOffset LeasedUntil, long Fence)
{
    public DateTimeOffset TakeableAt => Owner is not null && LeasedUntil > WakeAt ? LeasedUntil : WakeAt;

    /// <summary>The same step, owed again: a lease stays, and so does a delay unless the tale means another time now.</summary>
    public MemoryStep Owe(DateTimeOffset due) => due == DueAt ? this : this with { DueAt = due, WakeAt = due };
}
