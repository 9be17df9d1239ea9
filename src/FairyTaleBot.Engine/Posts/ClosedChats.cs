using System.Collections.Concurrent;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;

namespace FairyTaleBot.Engine.Posts;

/// <summary>Chats of one platform that shut the bot out. They are left alone, but for a look now and then: somebody may have spoken to another worker.</summary>
internal sealed class ClosedChats(ITaleStore tales, TimeProvider time)
{
    public static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(30);

    // And when the next look is due.
    private readonly ConcurrentDictionary<ChatKey, DateTimeOffset> looks = new();

    public bool Has(ChatKey chat) => looks.ContainsKey(chat);

    public void Add(ChatKey chat) => looks[chat] = time.GetUtcNow() + BetweenLooks;

    /// <summary>Somebody speaks to the bot in these chats: so the bot may speak there again.</summary>
    /// <returns>Those that were closed.</returns>
    public IEnumerable<ChatKey> Open(Func<ChatKey, bool> isThere) => looks.IsEmpty ? [] : [.. looks.Keys.Where(isThere).Where(chat => looks.TryRemove(chat, out _))];

    /// <summary>Until the next look is due: a ring that came since counts, also while the round that found the door shut is ending.</summary>
    public bool IsLeftAlone(ChatKey chat) => looks.TryGetValue(chat, out var next) && time.GetUtcNow() < next;

    /// <summary>Looks whether the bot may speak there. The tale rests since the bot was shut out: when it goes on, somebody there wanted it to.</summary>
    /// <exception cref="StoreException">The store could not be reached.</exception>
    public async Task<bool> IsOpenAsync(ChatKey chat, CancellationToken cancellationToken)
    {
        if (!looks.TryGetValue(chat, out var due)) return true;
        // Whoever spoke there in this very moment has let the bot in.
        if (!looks.TryUpdate(chat, time.GetUtcNow() + BetweenLooks, due)) return true;
        if (await tales.ListAsync(chat, 1, cancellationToken) is not [{ Phase: not ("ended" or "paused") }]) return false;
        looks.TryRemove(chat, out _);
        return true;
    }
}
