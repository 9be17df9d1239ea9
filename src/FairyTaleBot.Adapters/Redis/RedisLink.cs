using System.Globalization;
using FairyTaleBot.Engine.Ports;
using StackExchange.Redis;

namespace FairyTaleBot.Adapters.Redis;

/// <summary>The one connection to Redis, with what all stores hold it to: a limit of time, a limit of questions, one exception.</summary>
public sealed class RedisLink : IAsyncDisposable
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(50);

    private readonly ConnectionMultiplexer multiplexer;
    private readonly RedisOptions options;
    private int waiting;

    private RedisLink(ConnectionMultiplexer multiplexer, RedisOptions options, RedisAddress address, RedisRoom room)
    {
        (this.multiplexer, this.options, Place, Room) = (multiplexer, options, string.Join(',', address.Hosts.Select(h => $"{h.Host}:{h.Port}")), room);
        Keys = new(options.Prefix);
        Database = multiplexer.GetDatabase(address.Database);
    }

    /// <summary>Host and port, for sentences.</summary>
    public string Place { get; }

    /// <summary>Which worker this is, among those that share the Redis.</summary>
    public string Worker { get; } = Guid.NewGuid().ToString("n")[..12];

    /// <summary>The time by Redis's clock, so that workers whose clocks differ agree.</summary>
    public RedisClock Clock { get; } = new();

    internal RedisRoom Room { get; }

    internal RedisKeys Keys { get; }

    internal RedisOptions Options => options;

    internal IDatabase Database { get; }

    internal ISubscriber Subscriber => multiplexer.GetSubscriber();

    internal bool IsConnected => multiplexer.IsConnected;

    /// <summary>Each time a lost connection is back.</summary>
    internal event Action? Restored;

    /// <summary>Each time a connection is lost.</summary>
    internal event Action? Lost;

    /// <exception cref="StoreException">Redis cannot be reached or used; the sentence says why.</exception>
    public static async Task<RedisLink> OpenAsync(RedisOptions options, CancellationToken cancellationToken)
    {
        if (options.Problems().FirstOrDefault() is { } problem) throw new ArgumentException(problem, nameof(options));
        var address = RedisAddress.Parse(options.Connection);
        var room = await RedisDoor.KnockAsync(address, options.AnswerTimeout, cancellationToken).ConfigureAwait(false);
        if (room.IsCluster && options.WaitReplicas > 0)
            throw new StoreException("Redis:WaitReplicas cannot be used with a Cluster; set min-replicas-to-write on its nodes instead.");
        RedisLink? link = null;
        try
        {
            var multiplexer = await ConnectionMultiplexer.ConnectAsync(RedisConfiguration.Of(options, address)).ConfigureAwait(false);
            link = new(multiplexer, options, address, room);
            multiplexer.ConnectionFailed += (_, _) => link.Lost?.Invoke();
            multiplexer.ConnectionRestored += (_, _) => link.Restored?.Invoke();
            await link.StandAsync(cancellationToken).ConfigureAwait(false);
            return link;
        }
        catch (Exception e)
        {
            if (link is not null) await link.DisposeAsync().ConfigureAwait(false);
            throw RedisTrouble.Of(e, string.Join(',', address.Hosts.Select(h => $"{h.Host}:{h.Port}")));
        }
    }

    /// <summary>All keys of a form, on every node that holds some; for journeys, not for turns.</summary>
    internal IEnumerable<RedisKey> Scan(string pattern) => multiplexer.GetEndPoints().Select(e => multiplexer.GetServer(e))
        .Where(s => s.IsConnected)
        .SelectMany(s => s.Keys(Database.Database, pattern, pageSize: 500)).Distinct();

    /// <summary>Keeps what opens the web rooms, once for all workers, and returns what is kept.</summary>
    public string KeepRoomKey(string minted) => AskAsync(
        async database =>
        {
            await database.StringSetAsync(Keys.Key(0, "room-key"), minted, when: When.NotExists).ConfigureAwait(false);
            return (string)(await database.StringGetAsync(Keys.Key(0, "room-key")).ConfigureAwait(false))!;
        },
        CancellationToken.None).GetAwaiter().GetResult();

    /// <inheritdoc cref="RedisRoom.Describe"/>
    public string Describe() => Room.Describe(Place);

    public async ValueTask DisposeAsync()
    {
        await multiplexer.CloseAsync().ConfigureAwait(false);
        multiplexer.Dispose();
    }

    /// <summary>Runs a script on one partition.</summary>
    /// <exception cref="StoreException">Redis is away or refused; the script ran whole or not at all.</exception>
    internal Task<RedisResult> RunAsync(RedisScript script, int partition, CancellationToken cancellationToken, params List<RedisValue> arguments)
    {
        return AskAsync(EvaluateAsync, cancellationToken);

        async Task<RedisResult> EvaluateAsync(IDatabase database)
        {
            RedisKey[] keys = [Keys.Root(partition)];
            RedisValue[] values = [.. arguments];
            try
            {
                var made = database.ScriptEvaluateAsync(script.Hash, keys, values);
                return await ConfirmedAsync(made).ConfigureAwait(false);
            }
            catch (RedisServerException e) when (e.Message.StartsWith("NOSCRIPT", StringComparison.Ordinal))
            {
                // A Redis that was started anew does not know the script any more.
                object[] words = [script.Text, 1, keys[0], .. values.Select(v => (object)v)];
                return await ConfirmedAsync(database.ExecuteAsync("EVAL", words)).ConfigureAwait(false);
            }
        }

        Task<RedisResult> ConfirmedAsync(Task<RedisResult> made) => script.Writes && options.WaitReplicas > 0 ? OnReplicasAsync(made) : made;
    }

    /// <summary>Asks anything else.</summary>
    /// <exception cref="StoreException">As above.</exception>
    internal async Task<T> AskAsync<T>(Func<IDatabase, Task<T>> question, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Interlocked.Increment(ref waiting) > options.MaxWaiting)
        {
            Interlocked.Decrement(ref waiting);
            throw new StoreException($"Too much waits for Redis at {Place}.") { IsAway = true };
        }

        try
        {
            // What was begun is not called off: whoever asked learns what became of it.
            return await question(Database).WaitAsync(options.AnswerTimeout, TimeProvider.System, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception e) when (e is RedisException or RedisCommandException or TimeoutException or ObjectDisposedException or TaskCanceledException)
        {
            throw RedisTrouble.Of(e, Place);
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
    }

    /// <summary>Sent on the same connection right behind the change, so that it waits for just that.</summary>
    private async Task<RedisResult> OnReplicasAsync(Task<RedisResult> made)
    {
        var replicas = Database.ExecuteAsync("WAIT", options.WaitReplicas, (int)options.WaitTimeout.TotalMilliseconds);
        var result = await made.ConfigureAwait(false);
        if ((int)await replicas.ConfigureAwait(false) < options.WaitReplicas)
            throw new StoreException($"Fewer than {options.WaitReplicas} replicas of Redis at {Place} have the change (Redis:WaitReplicas), so it is not acknowledged.") { IsAway = true };
        return result;
    }

    /// <summary>The client comes back before all its connections stand.</summary>
    private async Task StandAsync(CancellationToken cancellationToken)
    {
        for (var began = TimeProvider.System.GetTimestamp(); ;)
        {
            try
            {
                await CheckSchemaAsync(cancellationToken).ConfigureAwait(false);
                Clock.Set(await ClockAsync(cancellationToken).ConfigureAwait(false));
                return;
            }
            catch (StoreException e) when (e.IsAway && TimeProvider.System.GetElapsedTime(began) < options.AnswerTimeout)
            {
                await Task.Delay(BetweenTries, TimeProvider.System, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async Task CheckSchemaAsync(CancellationToken cancellationToken)
    {
        var found = await AskAsync(
            async database =>
            {
                await database.StringSetAsync(Keys.SchemaKey, RedisKeys.Schema, when: When.NotExists).ConfigureAwait(false);
                return await database.StringGetAsync(Keys.SchemaKey).ConfigureAwait(false);
            },
            cancellationToken).ConfigureAwait(false);
        if (!found.TryParse(out int schema) || schema != RedisKeys.Schema)
            throw new StoreException($"Redis at {Place} holds tales in form {found}, and this program knows {RedisKeys.Schema}. Use the program that wrote them, or another Redis:Prefix.");
    }

    /// <summary>How far Redis's clock is ahead of ours, as well as the way there and back lets it be known.</summary>
    internal async Task<TimeSpan> ClockAsync(CancellationToken cancellationToken)
    {
        var before = TimeProvider.System.GetUtcNow();
        var time = (string[])(await AskAsync(database => database.ExecuteAsync("TIME"), cancellationToken).ConfigureAwait(false))!;
        var after = TimeProvider.System.GetUtcNow();
        var theirs = DateTimeOffset.FromUnixTimeSeconds(long.Parse(time[0], CultureInfo.InvariantCulture)).AddMicroseconds(long.Parse(time[1], CultureInfo.InvariantCulture));
        return theirs - (before + ((after - before) / 2));
    }
}
