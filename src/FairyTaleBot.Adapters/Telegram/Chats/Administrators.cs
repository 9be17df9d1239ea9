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

    // After a failed question: whoever was one before is one still, but not for long.
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(20);

    // What somebody did waits for the answer, and so does the reading of what everybody else does: a chat under a pause must not hold it.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = MostChats });

    public async ValueTask<bool> AreAsync(ChatAddress chat, long user, CancellationToken cancellationToken)
    {
        if (chat.IsPrivate) return false;
        if (cache.TryGetValue(chat.Chat, out Known? known) && known!.Until > time.GetUtcNow()) return known.Users.Contains(user);
        known = await AskAsync(chat.Chat, known, cancellationToken);
        cache.Set(chat.Chat, known, new MemoryCacheEntryOptions { Size = 1 });
        return known.Users.Contains(user);
    }

    public void Dispose() => cache.Dispose();

    private async Task<Known> AskAsync(long chat, Known? before, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var members = await client.CallAsync(new GetChatAdministrators { ChatId = chat }, either.Token);
            return new([.. members.Where(m => m.MayAdminister).Select(m => m.User.Id)], time.GetUtcNow() + GoodFor);
        }
        catch (Exception failure) when (failure is TelegramException || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return new(before?.Users ?? [], time.GetUtcNow() + AfterFailure);
        }
    }

    private sealed record Known(HashSet<long> Users, DateTimeOffset Until);
}
