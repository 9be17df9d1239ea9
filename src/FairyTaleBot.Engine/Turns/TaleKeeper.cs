using System.Collections.Concurrent;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Tales;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace FairyTaleBot.Engine.Turns;

/// <summary>A tale with the words that its events point to.</summary>
public sealed record ToldTale(Tale Tale, Words Words);

/// <summary>
/// Folded tales, kept while they are in use. Another machine may have moved a tale on: a stale one is found out when it is
/// committed, never by trust. What is kept never goes back: not to an older version, and not to words that were dropped meanwhile.
/// </summary>
public sealed partial class TaleKeeper(ITaleStore store, IOptions<TalesOptions> options, ILogger<TaleKeeper>? log = null) : IDisposable
{
    private readonly ILogger logger = log ?? NullLogger<TaleKeeper>.Instance;
    private readonly ConcurrentDictionary<TaleId, bool> unreadable = new();
    private readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = options.Value.CachedTales });
    private readonly Lock gate = new();
    private long drops;

    /// <summary>
    /// The tale as it is now; null when there is none of that id, it is being forgotten, or nobody can read it: one damaged tale must not keep
    /// its chat from the others. What is kept of it is held against the store where others write there too.
    /// </summary>
    public async Task<ToldTale?> FindAsync(TaleId id, CancellationToken cancellationToken)
    {
        try
        {
            return await FindEvenForgottenAsync(id, cancellationToken) is { Tale.IsForgotten: false } told ? told : null;
        }
        catch (StoreException e) when (e.IsUnreadable)
        {
            if (unreadable.TryAdd(id, true)) LogUnreadable(e.Message);
            return null;
        }
    }

    /// <summary>As <see cref="FindAsync"/>, for whoever takes a forgotten tale away.</summary>
    /// <exception cref="StoreException">Also when nobody can read it.</exception>
    public async Task<ToldTale?> FindEvenForgottenAsync(TaleId id, CancellationToken cancellationToken) =>
        cache.TryGetValue(id, out ToldTale? kept) && !store.IsShared ? kept : await ReloadAsync(id, cancellationToken);

    /// <summary>The tale as last seen, forgotten or not: for whoever finds out by committing whether that was old.</summary>
    public async Task<ToldTale?> FindKeptAsync(TaleId id, CancellationToken cancellationToken) =>
        cache.TryGetValue(id, out ToldTale? kept) ? kept : await ReloadAsync(id, cancellationToken);

    /// <summary>The tale as last seen, without asking the store; null when it is not kept here.</summary>
    public ToldTale? Peek(TaleId id) => cache.Get<ToldTale>(id) is { Tale.IsForgotten: false } told ? told : null;

    /// <summary>The tale as the store has it now, forgotten or not.</summary>
    public async Task<ToldTale?> ReloadAsync(TaleId id, CancellationToken cancellationToken)
    {
        var before = Interlocked.Read(ref drops);
        // What came since is little; but the words of somebody who was forgotten must not be kept from before.
        if (store.IsShared && cache.TryGetValue(id, out ToldTale? kept) && await store.LoadSinceAsync(id, kept!.Tale.Version, cancellationToken) is { } since
            && !since.Events.OfType<TaleEvent.MemberForgotten>().Any())
        {
            if (since.Events.Count == 0) return kept;
            var later = new ToldTale(since.Events.Aggregate(kept.Tale, TaleDecider.Evolve), kept.Words.With(since.Words.Names, since.Words.Texts));
            lock (gate)
            {
                if (before == drops) KeepNewer(later);
            }

            return later;
        }

        var stored = await store.LoadAsync(id, cancellationToken);
        if (stored is null || TaleDecider.Replay(stored.Events) is not { } tale) return null;
        var told = new ToldTale(tale, stored.Words);
        lock (gate)
        {
            // Read before a drop, it may hold what was dropped.
            if (before == drops) KeepNewer(told);
        }

        return told;
    }

    /// <summary>How often anything was dropped so far: what is read at one count may hold what was dropped by the next.</summary>
    public long Drops => Interlocked.Read(ref drops);

    /// <param name="readAt"><see cref="Drops"/> when it was read. After a drop it is not kept, and what is kept of the tale goes too.</param>
    public void Keep(ToldTale told, long readAt)
    {
        lock (gate)
        {
            if (readAt == drops) KeepNewer(told);
            else cache.Remove(told.Tale.Id);
        }
    }

    public void Drop(TaleId id)
    {
        lock (gate)
        {
            drops++;
            cache.Remove(id);
        }
    }

    /// <summary>Nothing that is kept can be trusted any more.</summary>
    public void Clear()
    {
        lock (gate)
        {
            drops++;
            cache.Clear();
        }
    }

    private void KeepNewer(ToldTale told)
    {
        if (cache.TryGetValue(told.Tale.Id, out ToldTale? kept) && kept!.Tale.Version > told.Tale.Version) return;
        cache.Set(told.Tale.Id, told, new MemoryCacheEntryOptions { Size = 1 });
    }

    public void Dispose() => cache.Dispose();

    [LoggerMessage(Level = LogLevel.Error, Message = "{Reason} Its chat goes on without it")]
    private partial void LogUnreadable(string reason);
}
