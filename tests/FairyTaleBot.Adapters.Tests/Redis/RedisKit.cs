using FairyTaleBot.Adapters.Redis;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Testing.Redis;
using FairyTaleBot.Testing.Stores;

[assembly: AssemblyFixture(typeof(FairyTaleBot.Adapters.Tests.Redis.SharedRedis))]

namespace FairyTaleBot.Adapters.Tests.Redis;

/// <summary>One Redis and one Cluster for all tests that ask for them, started when first asked for and ended with the tests. Each test has a prefix of its own.</summary>
public sealed class SharedRedis : IAsyncDisposable
{
    private static readonly Lazy<Task<RedisServer>> Single = new(() => RedisServer.StartAsync());
    private static readonly Lazy<Task<RedisCluster>> Three = new(() => RedisCluster.StartAsync());

    public static RedisServer Server => Single.Value.GetAwaiter().GetResult();

    public static RedisCluster Cluster => Three.Value.GetAwaiter().GetResult();

    public static string NewPrefix() => $"t{Guid.NewGuid():n}"[..16];

    public async ValueTask DisposeAsync()
    {
        if (Single.IsValueCreated) await (await Single.Value).DisposeAsync();
        if (Three.IsValueCreated) await (await Three.Value).DisposeAsync();
    }
}

/// <summary>Redis under a prefix of its own.</summary>
public class RedisKit(Func<string> address) : StoreKit
{
    private readonly List<RedisLink> links = [];

    public RedisKit() : this(() => SharedRedis.Server.Address)
    {
    }

    public RedisOptions Options { get; } = new() { Prefix = SharedRedis.NewPrefix() };

    public RedisLink Link => links.Count > 0 ? links[0] : Connect();

    public override (ITaleStore Tales, IPostStore Posts) Open(TimeProvider clock) => (new RedisTaleStore(Link, clock), new RedisPostStore(Link));

    /// <summary>Another worker on the same keys.</summary>
    public RedisLink Connect()
    {
        Options.Connection = address();
        var link = RedisLink.OpenAsync(Options, TestContext.Current.CancellationToken).GetAwaiter().GetResult();
        links.Add(link);
        return link;
    }

    public override Task SpoilAsync(TaleId tale, int number, string json) =>
        Link.Database.ListSetByIndexAsync(Link.Keys.Key(RedisKeys.Of(tale), "events", tale.Value), number - 1, json);

    public override async ValueTask DisposeAsync()
    {
        foreach (var link in links) await link.DisposeAsync();
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

public sealed class ClusterKit() : RedisKit(() => SharedRedis.Cluster.Address);
