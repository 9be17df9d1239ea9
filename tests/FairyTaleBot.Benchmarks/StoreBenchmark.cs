using System.Diagnostics;
using FairyTaleBot.Adapters.Sqlite;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Testing.Stores;
using FairyTaleBot.Testing.Tales;

namespace FairyTaleBot.Benchmarks;

/// <summary>100 rooms vote at once on SQLite, each vote with its tally posted and its closing time owed; then tales are loaded.</summary>
internal static class StoreBenchmark
{
    private const int Rooms = 100, VotesARoom = 200, Loads = 2000, TaleLength = 60;

    public static async Task RunAsync(int runs)
    {
        for (var run = 0; run < runs; run++) await RunAsync();
    }

    private static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("fairytale-bench-").FullName;
        try
        {
            await using var database = SqliteDatabase.Open(new() { Path = folder });
            var store = new SqliteTaleStore(database, TimeProvider.System);
            await Task.WhenAll(Enumerable.Range(0, Rooms).Select(room => VoteAsync(store, room, 20, [])));
            await MeasureCommitsAsync(store);
            await MeasureLoadsAsync(store);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task MeasureCommitsAsync(SqliteTaleStore store)
    {
        var times = new double[Rooms][];
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Rooms).Select(room => VoteAsync(store, room + Rooms, VotesARoom, times[room] = new double[VotesARoom])));
        var elapsed = watch.Elapsed.TotalSeconds;
        Report($"{Rooms} rooms voting at once", times.SelectMany(t => t), $"{Rooms * VotesARoom / elapsed:N0} commits/s");
    }

    private static async Task VoteAsync(SqliteTaleStore store, int room, int votes, double[] times)
    {
        var (tale, chat) = (new TaleId($"aa-{room}"), new ChatKey($"web:{room}"));
        await store.CommitAsync(Decided.Start(tale, chat), default);
        for (var i = 0; i < votes; i++)
        {
            var member = new MemberKey($"m-{i % 5}");
            var commit = Decided.Commit(tale, i + 1, chat, [Decided.Vote(member, i % 3)])
                .With(Decided.Words(member, $"Member {i % 5}"))
                .Owing(new OwedStep("close/1", Samples.Now.AddHours(1)))
                .Saying(Decided.Post("ballot", $$"""{"ballot":1,"votes":{{i}}}""", "ballot", chat));
            var watch = Stopwatch.StartNew();
            if (!await store.CommitAsync(commit, default)) throw new InvalidOperationException($"{tale} has another author.");
            if (i < times.Length) times[i] = watch.Elapsed.TotalMilliseconds;
        }
    }

    private static async Task MeasureLoadsAsync(SqliteTaleStore store)
    {
        var script = TaleScript.OnPageOne(10);
        for (var i = 0; script.Events.Count < TaleLength; i++)
        {
            script.Votes(TaleScript.Mina, 1 + (i % 2));
            script.Votes(TaleScript.Jun, 2 - (i % 2));
            if (i % 3 == 2) script.TurnsPage();
        }

        var tale = new TaleId("bb-long");
        await store.CommitAsync(Decided.Commit(tale, 0, [.. script.Events]), default);
        var times = new double[Loads];
        for (var i = -100; i < Loads; i++)
        {
            var watch = Stopwatch.StartNew();
            await store.LoadAsync(tale, default);
            if (i >= 0) times[i] = watch.Elapsed.TotalMilliseconds;
        }

        Report($"loading a tale of {script.Events.Count} events", times, $"{Loads / (times.Sum() / 1000):N0} loads/s, one after the other");
    }

    private static void Report(string what, IEnumerable<double> milliseconds, string rate)
    {
        double[] sorted = [.. milliseconds.Order()];
        Console.WriteLine($"{what}: {rate}, p50 {At(0.5):0.00} ms, p99 {At(0.99):0.00} ms, slowest {sorted[^1]:0.00} ms");

        double At(double share) => sorted[(int)(share * (sorted.Length - 1))];
    }
}
