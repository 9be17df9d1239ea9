using FairyTaleBot.Adapters.Telegram.Pages;
using FairyTaleBot.Common;
using Microsoft.Extensions.Caching.Memory;

namespace FairyTaleBot.Adapters.Telegram.Posting;

/// <summary>What the newest pages look like on the screen, so that nothing is edited into what it is already. Forgetting costs one call.</summary>
internal sealed class ShownPages : IDisposable
{
    private const int MostPages = 5000;
    private readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = MostPages });

    public PageShown? Find(ChatKey chat, string post) => cache.Get<PageShown>((chat, post));

    public void Keep(ChatKey chat, string post, PageShown shown) => cache.Set((chat, post), shown, new MemoryCacheEntryOptions { Size = 1 });

    public void Forget(ChatKey chat, string post) => cache.Remove((chat, post));

    public void Dispose() => cache.Dispose();
}
