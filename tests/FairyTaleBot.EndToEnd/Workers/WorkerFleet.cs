using System.Collections.Concurrent;
using FairyTaleBot.Common;
using FairyTaleBot.Testing.Redis;

namespace FairyTaleBot.EndToEnd.Workers;

/// <summary>Several workers on one Redis, killed and started anew while others talk to them.</summary>
internal sealed class WorkerFleet : IAsyncDisposable
{
    private static readonly TimeSpan RedisRest = TimeSpan.FromSeconds(1);

    /// <summary>Says the time to the second worker a minute early; where the library lies, <c>tests/soak</c> knows.</summary>
    private static readonly (string, string)[] Skew = Environment.GetEnvironmentVariable("FAIRYTALE_FAKETIME") is { Length: > 0 } library
        ? [("LD_PRELOAD", library), ("FAKETIME", "+60s"), ("FAKETIME_DONT_FAKE_MONOTONIC", "1")]
        : [];

    private readonly BuiltProgram?[] workers;
    private readonly Uri[] addresses;
    private readonly (string Key, string Value)[] settings;
    private readonly string folder = Directory.CreateTempSubdirectory("fairytale-workers-").FullName;
    private readonly ConcurrentBag<Task> starting = [];
    private readonly ConcurrentQueue<string> outputs = new();

    private WorkerFleet(RedisServer redis, int count, (string, string)[] settings)
    {
        Redis = redis;
        this.settings = [("Redis:Connection", redis.Address), ("Logging:LogLevel:Default", "Warning"), .. settings];
        workers = new BuiltProgram?[count];
        addresses = [.. Enumerable.Range(0, count).Select(_ => new Uri($"http://127.0.0.1:{FreePort.Next()}"))];
    }

    public RedisServer Redis { get; }

    public int Kills { get; private set; }

    public int RedisKills { get; private set; }

    public IReadOnlyList<Uri> Addresses => addresses;

    /// <summary>What the workers that were killed had said.</summary>
    public IEnumerable<string> Outputs => outputs.Concat(workers.OfType<BuiltProgram>().Select(w => w.Output));

    public static async Task<WorkerFleet> StartAsync(int count, params (string Key, string Value)[] settings)
    {
        var fleet = new WorkerFleet(await RedisServer.StartAsync(), count, settings);
        await Task.WhenAll(Enumerable.Range(0, count).Select(fleet.StartAsync));
        return fleet;
    }

    /// <summary>Kills one that stands and starts it again beside whatever else happens.</summary>
    public async Task KillOneAsync(Seeded chance)
    {
        int[] standing = [.. Enumerable.Range(0, workers.Length).Where(i => workers[i] is not null)];
        if (standing.Length == 0) return;
        var index = standing[chance.Next(standing.Length)];
        var worker = workers[index]!;
        workers[index] = null;
        await worker.KillAsync();
        outputs.Enqueue(worker.Output);
        await worker.DisposeAsync();
        Kills++;
        starting.Add(StartAsync(index));
    }

    public async Task KillRedisAsync()
    {
        await Redis.KillAsync();
        RedisKills++;
        await Task.Delay(RedisRest, TimeProvider.System);
        await Redis.RunAsync();
    }

    /// <summary>Every worker stands again.</summary>
    public async Task SettleAsync()
    {
        while (starting.TryTake(out var start)) await start;
    }

    public async ValueTask DisposeAsync()
    {
        await SettleAsync();
        foreach (var worker in workers.OfType<BuiltProgram>()) await worker.DisposeAsync();
        await Redis.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private async Task StartAsync(int index)
    {
        while (true)
        {
            try
            {
                workers[index] = await BuiltProgram.StartAtAsync(addresses[index], folder, index == 1 ? [.. settings, .. Skew] : settings);
                return;
            }
            catch (InvalidOperationException e) when (e.Message.Contains("Redis", StringComparison.Ordinal))
            {
                // Started while Redis was away: it said so and ended, as it should, and whoever looks after it starts it again.
                outputs.Enqueue(e.Message);
            }
        }
    }
}
