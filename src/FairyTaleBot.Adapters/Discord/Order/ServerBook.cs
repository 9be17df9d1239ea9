using System.Text.Json;
using FairyTaleBot.Adapters.Discord.Api.Models;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Tales;
using Microsoft.Extensions.Caching.Memory;

namespace FairyTaleBot.Adapters.Discord.Order;

/// <summary>Each server's rules, kept as a profile in the store.</summary>
internal sealed class ServerBook(ITaleStore store, TimeProvider time) : IDisposable
{
    private const int Kept = 5_000;
    private const int MostTries = 50;

    // Another process may change them; so long an old rule may still hold here.
    private static readonly TimeSpan Trusted = TimeSpan.FromSeconds(10);

    private readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = Kept });

    /// <exception cref="StoreException">The store could not be reached.</exception>
    public async Task<ServerRules> FindAsync(Snowflake? server, CancellationToken cancellationToken)
    {
        if (server is not { } id) return new();
        if (cache.TryGetValue(id, out (ServerRules Rules, DateTimeOffset At) kept) && time.GetUtcNow() - kept.At < Trusted) return kept.Rules;
        return Keep(id, Read(id, await store.LoadProfileAsync(KeyOf(id), cancellationToken)));
    }

    /// <returns>The rules after the change.</returns>
    /// <exception cref="StoreException">The store could not be reached; nothing was changed.</exception>
    public async Task<ServerRules> ChangeAsync(Snowflake server, Func<ServerRules, ServerRules> change, CancellationToken cancellationToken) =>
        (await DecideAsync(server, rules => Task.FromResult((change(rules), true)), cancellationToken)).Rules;

    /// <summary>Decides by the rules as they stand in the store, whichever process changed them last; again when they change meanwhile.</summary>
    /// <exception cref="StoreException">The store could not be reached; nothing was changed.</exception>
    public async Task<(ServerRules Rules, T Result)> DecideAsync<T>(Snowflake server, Func<ServerRules, Task<(ServerRules Rules, T Result)>> decide, CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            var stored = await store.LoadProfileAsync(KeyOf(server), cancellationToken);
            var decided = await decide(Read(server, stored));
            ChatProfile changed = new(JsonSerializer.Serialize(decided.Rules, TaleJson.Options));
            if (changed != stored && !await store.ReplaceProfileAsync(KeyOf(server), stored, changed, cancellationToken)) continue;
            Keep(server, decided.Rules);
            return decided;
        }

        throw new StoreException($"The rules of server {server} are being changed all the time.");
    }

    public void Dispose() => cache.Dispose();

    private static ServerRules Read(Snowflake server, ChatProfile stored)
    {
        try
        {
            return JsonSerializer.Deserialize<ServerRules>(stored.Json, TaleJson.Options) ?? new();
        }
        catch (JsonException e)
        {
            // Rules that cannot be read are no leave to do without them: whoever was barred stays so.
            throw new StoreException($"The rules of server {server} cannot be read.", e);
        }
    }

    private ServerRules Keep(Snowflake server, ServerRules rules)
    {
        cache.Set(server, (rules, time.GetUtcNow()), new MemoryCacheEntryOptions { Size = 1 });
        return rules;
    }

    private static ChatKey KeyOf(Snowflake server) => new($"{DiscordChats.Surface}:server-{server}");
}
