using System.Diagnostics;
using System.Globalization;
using FairyTaleBot.Testing.Redis;

namespace FairyTaleBot.Benchmarks;

/// <summary>Workers on one Redis from outside: votes a second, how soon a vote made at one worker shows at another, and what tales take.</summary>
internal static class RedisBenchmark
{
    private const int Rooms = 60;
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(10);
    private static readonly string[] People = ["Ada", "Jun", "Kit"];

    public static async Task RunAsync(int tales)
    {
        for (var count = 1; count <= 3; count++) await VotesAsync(count);
        await MemoryAsync(tales);
    }

    private static async Task VotesAsync(int count)
    {
        await using var redis = await RedisServer.StartAsync();
        var workers = await Task.WhenAll(Enumerable.Range(0, count).Select(_ => WorkerProcess.StartAsync(redis.Address)));
        try
        {
            var buttons = await Task.WhenAll(Enumerable.Range(0, Rooms).Select(r => OpenAsync(workers[r % count], $"room-{r}")));
            var over = 0L;
            var waits = await Task.WhenAll(Enumerable.Range(0, Rooms).Select(async room =>
            {
                var own = new List<double>();
                for (var (began, i) = (Stopwatch.GetTimestamp(), 0); ; i++)
                {
                    if (Stopwatch.GetElapsedTime(began) > Span) return own;
                    // Each vote of a room at the next worker: they meet in the same tale.
                    var from = Stopwatch.GetTimestamp();
                    await workers[i % count].PressAsync($"room-{room}", People[i % People.Length], buttons[room][(i / People.Length) % buttons[room].Length]);
                    own.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
                    Interlocked.Increment(ref over);
                }
            }));
            Report($"{count} worker(s), {Rooms} rooms, each vote at another worker: {over / Span.TotalSeconds:0} votes/s, press to committed", waits.SelectMany(w => w));
            Report($"{count} worker(s): press at one, tally at {(count > 1 ? "another" : "the same")}", await TallyAsync(workers[0], workers[^1], "room-0", buttons[0]));
        }
        finally
        {
            foreach (var worker in workers) await worker.DisposeAsync();
        }
    }

    /// <summary>A page is open at one worker; somebody votes at another, again and again.</summary>
    private static async Task<List<double>> TallyAsync(WorkerProcess voted, WorkerProcess watched, string room, string[] buttons)
    {
        const int votes = 100;
        using var stream = new StreamReader(await watched.Client.GetStreamAsync($"/api/rooms/{room}/stream"));
        while (await stream.ReadLineAsync() is { } line && !line.StartsWith("event: hello", StringComparison.Ordinal))
        {
        }

        var waits = new List<double>();
        for (var i = 0; i < votes; i++)
        {
            var from = Stopwatch.GetTimestamp();
            await voted.PressAsync(room, People[0], buttons[i % buttons.Length]);
            while (await stream.ReadLineAsync() is { } line && !line.StartsWith("event: message", StringComparison.Ordinal))
            {
            }

            waits.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }

        return waits;
    }

    private static async Task MemoryAsync(int tales)
    {
        await using var redis = await RedisServer.StartAsync();
        await using var worker = await WorkerProcess.StartAsync(redis.Address);
        await Task.Delay(TimeSpan.FromSeconds(5), TimeProvider.System);
        var idle = worker.Megabytes;
        await Parallel.ForEachAsync(Enumerable.Range(0, tales), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (i, _) => await OpenAsync(worker, $"room-{i}"));
        Console.WriteLine($"redis: a worker holds {idle:0} MB idle and {worker.Megabytes:0} MB with {tales} tales open ({(worker.Megabytes - idle) * 1000 / tales:0} MB a thousand, pictures being painted)");
        var (kept, pictures, count) = await BytesAsync(redis);
        Console.WriteLine($"redis: {kept / tales:N0} bytes a tale on its first page, without pictures; {count} pictures of {pictures / Math.Max(count, 1):N0} bytes in the middle");

        const int pages = 4;
        for (var page = 0; page < pages; page++)
        {
            var buttons = await worker.BallotAsync("room-0", page + 1);
            await worker.PressAsync("room-0", People[1], buttons[0]);
            await worker.SayAsync("room-0", People[0], "/tale next");
            if (page + 1 < pages) await worker.BallotAsync("room-0", page + 2);
        }

        await Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System);
        var (after, _, _) = await BytesAsync(redis);
        Console.WriteLine($"redis: {(after - kept) / pages:N0} bytes a further chapter");
    }

    private static async Task<string[]> OpenAsync(WorkerProcess worker, string room)
    {
        await worker.SayAsync(room, People[0], "/tale start length: 5 language: en style: pixel");
        var buttons = await worker.BallotAsync(room);
        // Somebody else acts as well: nobody is alone, and no vote turns the page.
        await worker.PressAsync(room, People[1], buttons[0]);
        return buttons;
    }

    private static async Task<(long Kept, long Pictures, int Count)> BytesAsync(RedisServer redis)
    {
        long kept = 0;
        var pictures = new List<long>();
        foreach (var key in await redis.KeysAsync())
        {
            // A key that ran out meanwhile has no size.
            var answer = await redis.AskAsync("MEMORY", "USAGE", key, "SAMPLES", "0");
            if (answer is not [':', .. var digits]) continue;
            var bytes = long.Parse(digits, CultureInfo.InvariantCulture);
            if (key.Contains(":picture:", StringComparison.Ordinal)) pictures.Add(bytes);
            else kept += bytes;
        }

        return (kept, pictures.Sum(), pictures.Count);
    }

    private static void Report(string what, IEnumerable<double> milliseconds)
    {
        double[] sorted = [.. milliseconds.Order()];
        Console.WriteLine($"redis: {what}: p50 {sorted[sorted.Length / 2]:0.0} ms, p99 {sorted[(int)(sorted.Length * 0.99)]:0.0} ms ({sorted.Length} votes)");
    }
}
