using System.Text.Json;
using FairyTaleBot.Adapters.Discord.Api.Models;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Tales;
using Microsoft.Extensions.Caching.Memory;

namespace FairyTaleBot.Adapters.Discord.Order;

/// <summary>Each server's rules, kept as a profile in the store. Changes of one server are made one at a time in this process.</summary>
internal sealed class ServerBook(ITaleStore store, ChatInbox inbox, TimeProvider time) : IDisposable
{
    private const int Kept = 5_000;

    // Another process may change them; so long an old rule may still hold here.
    private static readonly TimeSpan Trusted = TimeSpan.FromSeconds(10);

    private readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = Kept });

    /// <exception cref="StoreException">The store could not be reached.</exception>
    public async Task<ServerRules> FindAsync(Snowflake? server, CancellationToken cancellationToken)
    {
        if (server is not { } id) return new();
        if (cache.TryGetValue(id, out (ServerRules Rules, DateTimeOffset At) kept) && time.GetUtcNow() - kept.At < Trusted) return kept.Rules;
        return Keep(id, await LoadAsync(id, cancellationToken));
    }

    /// <returns>The rules after the change.</returns>
    /// <exception cref="StoreException">The store could not be reached; nothing was changed.</exception>
    public Task<ServerRules> ChangeAsync(Snowflake server, Func<ServerRules, ServerRules> change, CancellationToken cancellationToken) =>
        inbox.PostOwedAsync(KeyOf(server), async () =>
        {
            var rules = await store.ChangeProfileAsync(KeyOf(server), p => new(JsonSerializer.Serialize(change(Read(server, p)), TaleJson.Options)), cancellationToken);
            return Keep(server, Read(server, rules));
        });

    public void Dispose() => cache.Dispose();

    private async Task<ServerRules> LoadAsync(Snowflake server, CancellationToken cancellationToken) =>
        Read(server, await store.LoadProfileAsync(KeyOf(server), cancellationToken));

    private static ServerRules Read(Snowflake server, ChatProfile profile)
    {
        try
        {
            return JsonSerializer.Deserialize<ServerRules>(profile.Json, TaleJson.Options) ?? new();
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
