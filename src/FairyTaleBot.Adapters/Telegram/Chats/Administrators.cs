using FairyTaleBot.Adapters.Telegram.Api;
using FairyTaleBot.Adapters.Telegram.Api.Methods;
using FairyTaleBot.Adapters.Telegram.Api.Wire;
using Microsoft.Extensions.Caching.Memory;

namespace FairyTaleBot.Adapters.Telegram.Chats;

/// <summary>Who administers a group, as asked not long ago: it is them that a tale's settings know as moderators.</summary>
internal sealed class Administrators(TelegramClient client, TimeProvider time) : IDisposable
{
    private const int MostChats = 5000;
    private static readonly TimeSpan GoodFor = TimeSpan.FromMinutes(5);

    // After a failed question: nobody is a moderator, but not for long.
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(20);

    private readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = MostChats });

    public async ValueTask<bool> AreAsync(ChatAddress chat, long user, CancellationToken cancellationToken)
    {
        if (chat.IsPrivate) return false;
        if (cache.TryGetValue(chat.Chat, out Known? known) && known!.Until > time.GetUtcNow()) return known.Users.Contains(user);
        known = await AskAsync(chat.Chat, cancellationToken);
        cache.Set(chat.Chat, known, new MemoryCacheEntryOptions { Size = 1 });
        return known.Users.Contains(user);
    }

    public void Dispose() => cache.Dispose();

    private async Task<Known> AskAsync(long chat, CancellationToken cancellationToken)
    {
        try
        {
            var members = await client.CallAsync(new GetChatAdministrators { ChatId = chat }, cancellationToken);
            return new([.. members.Where(m => m.MayAdminister).Select(m => m.User.Id)], time.GetUtcNow() + GoodFor);
        }
        catch (TelegramException)
        {
            return new([], time.GetUtcNow() + AfterFailure);
        }
    }

    private sealed record Known(HashSet<long> Users, DateTimeOffset Until);
}
