using System.Security.Cryptography;
using System.Text.Json;
using FairyTaleBot.Adapters.Discord.Api;
using FairyTaleBot.Adapters.Discord.Api.Models;
using FairyTaleBot.Engine.Ports;
using Microsoft.Extensions.Caching.Memory;

namespace FairyTaleBot.Adapters.Discord.Posting;

/// <summary>What was last sent of each post, so that nothing is edited into what it says already. Forgetting is harmless: it costs an edit.</summary>
internal sealed class Shown : IDisposable
{
    private const int Kept = 4_000;

    private readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = Kept });

    public bool Is(Post post, IReadOnlyList<OutgoingMessage> messages) => cache.TryGetValue((post.Chat, post.Key), out string? shown) && shown == Print(messages);

    public void Remember(Post post, IReadOnlyList<OutgoingMessage> messages) =>
        cache.Set((post.Chat, post.Key), Print(messages), new MemoryCacheEntryOptions { Size = 1 });

    /// <summary>The same for messages that look the same.</summary>
    public static string Print(IReadOnlyList<OutgoingMessage> messages)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var message in messages) hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(message, DiscordJson.Wire.OutgoingMessage));
        return Convert.ToHexString(hash.GetHashAndReset());
    }

    public void Dispose() => cache.Dispose();
}
