using System.Diagnostics;

namespace FairyTaleBot.Testing.Redis;

/// <summary>Three masters on this machine that share the slots: the least that Redis calls a Cluster. Each may have replicas.</summary>
public sealed class RedisCluster : IAsyncDisposable
{
    private const int Masters = 3;

    private readonly List<RedisServer> nodes = [];

    public string Address => $"redis://{string.Join(',', nodes.Select(n => $"127.0.0.1:{n.Port}"))}";

    public IReadOnlyList<RedisServer> Nodes => nodes;

    /// <param name="replicas">How many each master has.</param>
    public static async Task<RedisCluster> StartAsync(int replicas = 0)
    {
        var cluster = new RedisCluster();
        for (var i = 0; i < Masters * (1 + replicas); i++)
            cluster.nodes.Add(await RedisServer.StartAsync("--cluster-enabled", "yes", "--cluster-config-file", "nodes.conf", "--cluster-node-timeout", "2000"));

        var start = new ProcessStartInfo("redis-cli") { RedirectStandardOutput = true };
        foreach (var argument in (string[])["--cluster", "create", .. cluster.nodes.Select(n => $"127.0.0.1:{n.Port}"), "--cluster-replicas", $"{replicas}", "--cluster-yes"]) start.ArgumentList.Add(argument);
        using var making = Process.Start(start)!;
        var output = await making.StandardOutput.ReadToEndAsync();
        await making.WaitForExitAsync();
        if (making.ExitCode != 0) throw new InvalidOperationException($"The Cluster could not be made: {output}");
        await Eventually.TrueAsync(
            async () => (await Task.WhenAll(cluster.nodes.Select(n => n.AskAsync("CLUSTER", "INFO")))).All(s => s.Contains("cluster_state:ok", StringComparison.Ordinal))
                && (await cluster.ReplicasAsync()).Count == Masters * replicas,
            "the Cluster is up");
        return cluster;
    }

    /// <summary>Those that follow another and have all it has.</summary>
    public async Task<IReadOnlyList<RedisServer>> ReplicasAsync()
    {
        var said = await Task.WhenAll(nodes.Select(n => n.AskAsync("INFO", "replication")));
        return [.. nodes.Where((_, i) => said[i].Contains("role:slave", StringComparison.Ordinal) && said[i].Contains("master_link_status:up", StringComparison.Ordinal))];
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in nodes) await node.DisposeAsync();
    }
}
