using FairyTaleBot.Adapters.Redis;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Tales;
using FairyTaleBot.Testing.Redis;
using FairyTaleBot.Testing.Stores;

namespace FairyTaleBot.Adapters.Tests.Redis;

/// <summary>A replica becomes the master while scripts run: whatever becomes of an answer, what was acknowledged stands, and stands once.</summary>
public sealed class RedisFailoverTests
{
    private const int Chats = 12;
    private const int VotesBetweenTroubles = 200;

    private int acknowledged;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_master_of_a_Cluster_hands_over_to_its_replica_while_votes_come()
    {
        await using var cluster = await RedisCluster.StartAsync(replicas: 1);
        await using var link = await OpenAsync(cluster.Address);

        await StormAsync(
            new(link),
            (await cluster.ReplicasAsync()).Select<RedisServer, Func<Task>>(replica => async () =>
            {
                (await replica.AskAsync("CLUSTER", "FAILOVER")).ShouldBe("+OK");
                await Eventually.TrueAsync(async () => (await replica.AskAsync("INFO", "replication")).Contains("role:master", StringComparison.Ordinal));
            }));
    }

    [Fact]
    public async Task A_master_is_killed_while_votes_come_and_its_replica_takes_over()
    {
        await using var master = await RedisServer.StartAsync();
        await using var replica = await ReplicaAsync(master);
        await using var link = await OpenAsync($"{master.Address},127.0.0.1:{replica.Port}", waitReplicas: 1);
        RedisServer? next = null;

        await StormAsync(
            new(link),
            [
                async () =>
                {
                    await master.KillAsync();
                    (await replica.AskAsync("REPLICAOF", "NO", "ONE")).ShouldBe("+OK");
                    next = await ReplicaAsync(replica);
                },
            ]);
        await next!.DisposeAsync();
    }

    /// <summary>Votes come in many chats at once, one trouble after the other among them.</summary>
    private async Task StormAsync(RedisTaleStore store, IEnumerable<Func<Task>> troubles)
    {
        using var over = new CancellationTokenSource();
        var chats = Enumerable.Range(0, Chats).Select(n => new ChatKey($"web:{n}")).ToArray();
        var voting = Task.WhenAll(chats.Select(chat => VoteAsync(store, chat, over.Token)));
        await UntilMoreVotesAsync();
        foreach (var trouble in troubles)
        {
            await trouble();
            await UntilMoreVotesAsync();
        }

        await over.CancelAsync();
        foreach (var (chat, votes) in chats.Zip(await voting))
        {
            var turns = (await store.LoadAsync(Decided.Tale("a", chat), Stop))!.Events.OfType<TaleEvent.VoteCast>().Select(v => v.Turn).ToArray();
            turns.ShouldBe(Enumerable.Range(1, turns.Length), $"{chat}: in order, each once");
            turns.Length.ShouldBe(votes, $"{chat}: every acknowledged one and no other");
        }
    }

    /// <returns>How many were acknowledged, the last one included.</returns>
    private async Task<int> VoteAsync(RedisTaleStore store, ChatKey chat, CancellationToken over)
    {
        var tale = Decided.Tale("a", chat);
        await StandsAsync(store, Decided.Start(tale, chat));
        var votes = 0;
        while (!over.IsCancellationRequested)
        {
            await StandsAsync(store, Decided.Commit(tale, votes + 1, chat, [Decided.Vote(Decided.Mina, votes + 1)]));
            votes++;
            Interlocked.Increment(ref acknowledged);
        }

        return votes;
    }

    /// <summary>Tried until it is acknowledged, as the engine does: who is told that another was faster looks, and may find that it was itself.</summary>
    private static async Task StandsAsync(RedisTaleStore store, Commit commit)
    {
        var tries = 0;
        await Eventually.TrueAsync(async () =>
        {
            try
            {
                if (await store.CommitAsync(commit, Stop)) return true;
                (++tries).ShouldBeGreaterThan(1, "at the first try nobody can have been faster");
                return (await store.LoadAsync(commit.Tale, Stop))!.Events.Count == commit.ExpectedVersion + 1;
            }
            catch (StoreException e) when (e.IsAway)
            {
                tries++;
                return false;
            }
        });
    }

    private Task UntilMoreVotesAsync()
    {
        var enough = Volatile.Read(ref acknowledged) + VotesBetweenTroubles;
        return Eventually.TrueAsync(() => Volatile.Read(ref acknowledged) >= enough);
    }

    private static async Task<RedisServer> ReplicaAsync(RedisServer master)
    {
        var replica = await RedisServer.StartAsync("--replicaof", "127.0.0.1", $"{master.Port}");
        await Eventually.TrueAsync(async () => (await replica.AskAsync("INFO", "replication")).Contains("master_link_status:up", StringComparison.Ordinal));
        return replica;
    }

    private static Task<RedisLink> OpenAsync(string address, int waitReplicas = 0) =>
        RedisLink.OpenAsync(new() { Connection = address, Prefix = SharedRedis.NewPrefix(), AnswerTimeout = TimeSpan.FromSeconds(5), WaitReplicas = waitReplicas }, Stop);
}
