using FairyTaleBot.Adapters.Telegram.Pages;
using FairyTaleBot.Common;
using Microsoft.Extensions.Caching.Memory;

namespace FairyTaleBot.Adapters.Telegram.Posting;

/// <summary>What the newest pages and their messages look like on the screen, so that nothing is edited into what it is already. Forgetting costs one call.</summary>
internal sealed class ShownPages : IDisposable
{
    private const int MostKept = 20_000;
    private readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = MostKept });

    /// <summary>What of a page moves, as it stands there.</summary>
    public PageShown? Find(ChatKey chat, string post) => cache.Get<PageShown>((chat, post));

    public void Keep(ChatKey chat, string post, PageShown shown) => cache.Set((chat, post), shown.Moving, new MemoryCacheEntryOptions { Size = 1 });

    public void Forget(ChatKey chat, string post) => cache.Remove((chat, post));

    /// <summary>Whether a message is known to look like this.</summary>
    public bool Looks(long chat, long message, ulong look) => cache.TryGetValue((chat, message), out ulong known) && known == look;

    public void KeepLook(long chat, long message, ulong look) => cache.Set((chat, message), look, new MemoryCacheEntryOptions { Size = 1 });

    /// <summary>Before it is changed: whether the change came through may never be known.</summary>
    public void ForgetLook(long chat, long message) => cache.Remove((chat, message));

    public void Dispose() => cache.Dispose();
}
