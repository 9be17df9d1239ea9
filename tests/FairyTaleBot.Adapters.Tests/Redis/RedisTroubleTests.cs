using System.Net;
using System.Net.Sockets;
using System.Text;
using FairyTaleBot.Adapters.Redis;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Testing.Redis;
using FairyTaleBot.Testing.Stores;

namespace FairyTaleBot.Adapters.Tests.Redis;

/// <summary>Everything that can be wrong with a Redis, on real ones where there can be one.</summary>
public sealed class RedisTroubleTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_Redis_quotes_of_an_argument_is_in_no_log()
    {
        await using var link = await OpenAsync(SharedRedis.Server.Address);
        const string quoting = "return redis.error_reply('ERR one two three four five six seven eight my cat is called Nabi')";
        var trouble = await Should.ThrowAsync<StoreException>(() => link.AskAsync(database => database.ExecuteAsync("EVAL", quoting, 0), Stop));
        trouble.Message.ShouldContain("one two three");
        trouble.ToString().ShouldNotContain("Nabi");
    }

    [Fact]
    public async Task Where_nobody_listens_the_address_is_named()
    {
        var port = FreePort.Next();
        var trouble = await RefusedAsync($"redis://:hunter2@127.0.0.1:{port}");
        trouble.Message.ShouldContain($"127.0.0.1:{port} cannot be reached");
        trouble.Message.ShouldNotContain("hunter2");
        trouble.IsAway.ShouldBeTrue();
    }

    [Fact]
    public async Task A_wrong_password_is_said_to_be_wrong_and_is_not_repeated()
    {
        await using var server = await RedisServer.StartAsync("--requirepass", "right");
        foreach (var address in (string[])[$"redis://:hunter2@127.0.0.1:{server.Port}", server.Address])
        {
            var trouble = await RefusedAsync(address);
            trouble.Message.ShouldContain("does not take the password");
            trouble.Message.ShouldNotContain("hunter2");
        }

        await using var link = await OpenAsync($"redis://:right@127.0.0.1:{server.Port}");
        (await new RedisTaleStore(link).CommitAsync(Decided.Start(Decided.Tale("a")), Stop)).ShouldBeTrue();
        link.Describe().ShouldNotContain("right");
    }

    [Fact]
    public async Task A_replica_is_not_taken_for_a_master()
    {
        await using var replica = await RedisServer.StartAsync("--replicaof", "127.0.0.1", $"{SharedRedis.Server.Port}");
        (await RefusedAsync(replica.Address)).Message.ShouldContain("replica that only reads");
    }

    [Fact]
    public async Task A_master_that_becomes_a_replica_is_said_to_only_read()
    {
        await using var server = await RedisServer.StartAsync();
        await using var link = await OpenAsync(server.Address);
        var store = new RedisTaleStore(link);
        await store.CommitAsync(Decided.Start(Decided.Tale("a")), Stop);
        await server.AskAsync("REPLICAOF", "127.0.0.1", $"{SharedRedis.Server.Port}");
        var trouble = await Should.ThrowAsync<StoreException>(() => store.CommitAsync(Decided.Start(Decided.Tale("b")), Stop));
        trouble.IsAway.ShouldBeTrue();
        await server.AskAsync("REPLICAOF", "NO", "ONE");
    }

    [Theory]
    [InlineData("$25\r\nredis_version:6.2.14\r\nrun\r\n", "version 6.2.14; 7 or newer")]
    [InlineData("$24\r\nredis_version:7.2\r\nrole:\r\r\n", null)]
    [InlineData("-LOADING Redis is loading the dataset in memory\r\n", "still reading its data")]
    [InlineData("-NOAUTH Authentication required.\r\n", "password")]
    [InlineData("HTTP/1.1 400 Bad Request\r\n", "no Redis")]
    public async Task What_answers_is_looked_at_before_it_is_used(string answer, string? sentence)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var serving = ServeAsync(listener, answer);
        var address = RedisAddress.Parse($"redis://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
        if (sentence is null) (await RedisDoor.KnockAsync(address, TimeSpan.FromSeconds(5), Stop)).Version.ShouldBe("7.2");
        else (await Should.ThrowAsync<StoreException>(() => RedisDoor.KnockAsync(address, TimeSpan.FromSeconds(5), Stop))).Message.ShouldContain(sentence);
        listener.Stop();
        await serving;
    }

    [Fact]
    public async Task Full_memory_is_said_plainly_nothing_is_half_done_and_forgetting_still_works()
    {
        await using var server = await RedisServer.StartAsync();
        await using var link = await OpenAsync(server.Address);
        var (store, posts) = (new RedisTaleStore(link), new RedisPostStore(link));
        var tale = Decided.Tale("a");
        await store.CommitAsync(Decided.Start(tale).With(Decided.Words(Decided.Mina, "Mina", ("t1", "words"))), Stop);
        await server.AskAsync("CONFIG", "SET", "maxmemory", "1mb");

        var trouble = await Should.ThrowAsync<StoreException>(() => store.CommitAsync(Decided.Commit(tale, 1, Decided.Vote(Decided.Mina)).Saying(Decided.Post("p")), Stop));

        trouble.Message.ShouldContain("no memory left");
        trouble.IsAway.ShouldBeTrue();
        (await store.LoadAsync(tale, Stop))!.Events.Count.ShouldBe(1);
        (await posts.FindAsync(Decided.Kitchen, "p", Stop)).ShouldBeNull();
        await store.ForgetAsync(Decided.Kitchen, Decided.Mina, Stop);
        (await posts.WordsAsync([Decided.Mina], [new("t1")], Stop)).Names.ShouldBeEmpty();
        await server.AskAsync("CONFIG", "SET", "maxmemory", "0");
        (await store.CommitAsync(Decided.Commit(tale, 1, Decided.Vote(Decided.Mina)), Stop)).ShouldBeTrue();
    }

    [Fact]
    public async Task What_was_acknowledged_is_there_after_Redis_was_killed_and_the_store_goes_on_by_itself()
    {
        await using var server = await RedisServer.StartAsync();
        await using var link = await OpenAsync(server.Address);
        var store = new RedisTaleStore(link);
        var tale = Decided.Tale("a");
        await store.CommitAsync(Decided.Start(tale), Stop);
        for (var version = 1; version <= 50; version++) (await store.CommitAsync(Decided.Commit(tale, version, Decided.Vote(Decided.Mina, version)), Stop)).ShouldBeTrue();

        await server.KillAsync();
        (await Should.ThrowAsync<StoreException>(() => store.CommitAsync(Decided.Commit(tale, 51, Decided.Vote(Decided.Mina)), Stop))).IsAway.ShouldBeTrue();
        await server.RunAsync();

        // The scripts are unknown to a Redis that was started anew; the same store goes on all the same.
        (await PatientlyAsync(() => store.CommitAsync(Decided.Commit(tale, 51, Decided.Vote(Decided.Jun)), Stop))).ShouldBeTrue();
        (await store.LoadAsync(tale, Stop))!.Events.Count.ShouldBe(52);
    }

    [Fact]
    public async Task While_Redis_is_away_nothing_piles_up()
    {
        await using var server = await RedisServer.StartAsync();
        await using var link = await OpenAsync(server.Address, o => (o.MaxWaiting, o.AnswerTimeout) = (16, TimeSpan.FromSeconds(1)));
        var store = new RedisTaleStore(link);
        await store.CommitAsync(Decided.Start(Decided.Tale("a")), Stop);
        await server.AskAsync("CLIENT", "PAUSE", "3000");

        var asked = Enumerable.Range(0, 200).Select(_ => store.ListAsync(Decided.Kitchen, 1, Stop)).ToArray();
        var outcomes = await Task.WhenAll(asked.Select(async a => (await Should.ThrowAsync<StoreException>(() => a)).Message));

        outcomes.Count(o => o.StartsWith("Too much waits", StringComparison.Ordinal)).ShouldBe(184);
        outcomes.Count(o => o.Contains("takes too long", StringComparison.Ordinal)).ShouldBe(16);
        (await PatientlyAsync(() => store.ListAsync(Decided.Kitchen, 1, Stop))).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_change_is_acknowledged_only_when_as_many_replicas_have_it_as_were_asked_for()
    {
        await using var master = await RedisServer.StartAsync();
        await using var link = await OpenAsync(master.Address, o => (o.WaitReplicas, o.WaitTimeout, o.AnswerTimeout) = (1, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(10)));
        var store = new RedisTaleStore(link);
        (await Should.ThrowAsync<StoreException>(() => store.CommitAsync(Decided.Start(Decided.Tale("a")), Stop))).Message.ShouldContain("Redis:WaitReplicas");

        await using var replica = await RedisServer.StartAsync("--replicaof", "127.0.0.1", $"{master.Port}");
        (await PatientlyAsync(async () => (await store.CommitAsync(Decided.Start(Decided.Tale("b")), Stop)) || (await store.LoadAsync(Decided.Tale("b"), Stop)) is not null)).ShouldBeTrue();
        (await store.CommitAsync(Decided.Commit(Decided.Tale("b"), 1, Decided.Vote(Decided.Mina)), Stop)).ShouldBeTrue();
        (await replica.AskAsync("LLEN", $"tales:{{{RedisKeys.Of(Decided.Tale("b")):00}}}:events:{Decided.Tale("b")}")).ShouldBe(":2");
    }

    [Fact]
    public async Task Keys_of_another_form_are_left_alone()
    {
        await using var server = await RedisServer.StartAsync();
        await server.AskAsync("SET", "tales:schema", "99");
        (await RefusedAsync(server.Address)).Message.ShouldContain("form 99");
    }

    [Fact]
    public async Task A_Redis_that_keeps_nothing_or_throws_away_is_told_of()
    {
        await using var server = await RedisServer.StartAsync("--appendonly", "no", "--maxmemory-policy", "allkeys-lru");
        await using var link = await OpenAsync(server.Address);
        link.Describe().ShouldContain("WITHOUT append-only file");
        link.Describe().ShouldContain("set noeviction");
    }

    private static async Task<StoreException> RefusedAsync(string address) => await Should.ThrowAsync<StoreException>(() => OpenAsync(address));

    private static Task<RedisLink> OpenAsync(string address, Action<RedisOptions>? change = null)
    {
        var options = new RedisOptions { Connection = address, AnswerTimeout = TimeSpan.FromSeconds(3) };
        change?.Invoke(options);
        return RedisLink.OpenAsync(options, Stop);
    }

    private static async Task<T> PatientlyAsync<T>(Func<Task<T>> act)
    {
        T? answer = default;
        await Eventually.TrueAsync(async () =>
        {
            try
            {
                answer = await act();
                return true;
            }
            catch (StoreException e) when (e.IsAway)
            {
                return false;
            }
        });
        return answer!;
    }

    /// <summary>Says the same to whatever it is asked.</summary>
    private static async Task ServeAsync(TcpListener listener, string answer)
    {
        try
        {
            using var client = await listener.AcceptTcpClientAsync(Stop);
            await using var stream = client.GetStream();
            var buffer = new byte[1024];
            while (await stream.ReadAsync(buffer, Stop) > 0) await stream.WriteAsync(Encoding.ASCII.GetBytes(answer), Stop);
        }
        catch (Exception e) when (e is SocketException or IOException or OperationCanceledException)
        {
            // Whoever knocked has gone.
        }
    }
}
