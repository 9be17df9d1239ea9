using System.Globalization;
using System.Text.Json;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using Microsoft.Extensions.Caching.Memory;

namespace FairyTaleBot.Adapters.Telegram.Chats;

/// <summary>
/// A group that becomes a supergroup goes by another id from then on. Its tales, posts and habits stay under the first: this book says
/// which id stands for which. Kept among the chats' profiles, under addresses that no chat can have.
/// </summary>
internal sealed class ChatBook(ITaleStore store, TimeProvider time) : IDisposable
{
    private const int MostKept = 20_000;

    // A chat moves once and for good. That it has not moved yet may be untrue in the next moment, when another worker hears of it.
    private static readonly TimeSpan UnmovedFor = TimeSpan.FromMinutes(1);

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = MostKept });

    /// <summary>Where what was said at <paramref name="seen"/> belongs.</summary>
    public async ValueTask<ChatAddress> HomeOfAsync(ChatAddress seen, CancellationToken cancellationToken) =>
        seen.Chat < ChatAddress.Supergroups && await OtherAsync(seen.Chat, cancellationToken) is { } first ? seen with { Chat = first } : seen;

    /// <summary>Where to send what belongs to <paramref name="home"/>.</summary>
    public async ValueTask<ChatAddress> NowAtAsync(ChatAddress home, CancellationToken cancellationToken) =>
        home.Chat is < 0 and > ChatAddress.Supergroups && await OtherAsync(home.Chat, cancellationToken) is { } now ? home with { Chat = now } : home;

    /// <returns>False when it was known.</returns>
    public async Task<bool> MovedAsync(long group, long supergroup, CancellationToken cancellationToken)
    {
        if (await OtherAsync(group, cancellationToken) == supergroup) return false;
        await SaveAsync(group, supergroup, cancellationToken);
        await SaveAsync(supergroup, group, cancellationToken);
        return true;
    }

    public void Dispose() => kept.Dispose();

    private async ValueTask<long?> OtherAsync(long id, CancellationToken cancellationToken)
    {
        if (kept.TryGetValue(id, out Known? known) && (known!.Other is not null || known.Since + UnmovedFor > time.GetUtcNow())) return known.Other;
        var profile = await store.LoadProfileAsync(KeyOf(id), cancellationToken);
        using var json = JsonDocument.Parse(profile.Json);
        return Keep(id, json.RootElement.TryGetProperty("other", out var other) ? other.GetInt64() : null);
    }

    private async Task SaveAsync(long id, long other, CancellationToken cancellationToken)
    {
        await store.SaveProfileAsync(KeyOf(id), new(string.Create(CultureInfo.InvariantCulture, $$"""{"other":{{other}}}""")), cancellationToken);
        Keep(id, other);
    }

    private long? Keep(long id, long? other) => kept.Set(id, new Known(other, time.GetUtcNow()), new MemoryCacheEntryOptions { Size = 1 }).Other;

    private sealed record Known(long? Other, DateTimeOffset Since);

    private static ChatKey KeyOf(long id) => new(string.Create(CultureInfo.InvariantCulture, $"{ChatAddress.Surface}:~moved/{id}"));
}
