using System.Diagnostics;
using FairyTaleBot.Adapters.Sqlite;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using static FairyTaleBot.Tales.TaleEvent;

namespace FairyTaleBot.Adapters.Tests.Sqlite;

/// <summary>A process is killed without warning while it votes. <c>SOAK_KILLS</c> says how often (3).</summary>
public sealed class KilledProcessTests : IDisposable
{
    private const int Tales = 8;
    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("SOAK_KILLS") ?? "3");

    private readonly TestFolder folder = new();
    private readonly Dictionary<TaleId, int> acknowledged = [];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_that_was_acknowledged_is_lost_and_nothing_is_half_there()
    {
        var random = new Random(20260301);
        for (var kill = 0; kill < Kills; kill++)
        {
            await RunAndKillAsync(votes: random.Next(1, 400), hold: TimeSpan.FromMicroseconds(random.Next(3000)));
            await LookAsync();
        }

        acknowledged.Values.Sum().ShouldBeGreaterThan(Kills);
    }

    public void Dispose() => folder.Dispose();

    private async Task RunAndKillAsync(int votes, TimeSpan hold)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "FairyTaleBot.Victim.dll"), folder.Path, $"{Tales}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(Stop);
        var seen = 0;
        while (await process.StandardOutput.ReadLineAsync(Stop) is { } line)
        {
            if (line.Split(' ') is not [var tale, var version]) continue;
            acknowledged[new(tale)] = Math.Max(int.Parse(version), acknowledged.GetValueOrDefault(new(tale)));
            if (++seen != votes) continue;
            // Not on a line's end but somewhere in what follows it.
            var watch = Stopwatch.StartNew();
            SpinWait.SpinUntil(() => watch.Elapsed >= hold);
            process.Kill();
        }

        await process.WaitForExitAsync(Stop);
        seen.ShouldBeGreaterThanOrEqualTo(votes, await errors);
    }

    private async Task LookAsync()
    {
        await using var database = SqliteDatabase.Open(new() { Path = folder.Path });
        var (tales, posts) = (new SqliteTaleStore(database, TimeProvider.System), new SqlitePostStore(database));
        (await database.Readers.RunAsync(s => s.Query("PRAGMA integrity_check", row => row.GetString(0)), Stop)).ShouldBe(["ok"]);
        (await database.Readers.RunAsync(s => s.Query("PRAGMA foreign_key_check", row => row.GetString(0)), Stop)).ShouldBeEmpty();
        (await database.Readers.RunAsync(s => s.Query("SELECT id FROM tales t WHERE version <> (SELECT count(*) FROM events WHERE tale = t.number) OR version <> (SELECT max(number) FROM events WHERE tale = t.number)", row => row.GetString(0)), Stop)).ShouldBeEmpty();
        for (var n = 0; n < Tales; n++) await LookAsync(tales, posts, new($"aa-{n}"), new($"web:{n}"));
    }

    private async Task LookAsync(ITaleStore tales, IPostStore posts, TaleId tale, ChatKey chat)
    {
        var events = (await tales.LoadAsync(tale, Stop))?.Events ?? [];
        events.Count.ShouldBeGreaterThanOrEqualTo(acknowledged.GetValueOrDefault(tale));
        if (events.Count == 0) return;
        (events.Count % 2).ShouldBe(1, "both votes of a decision or none");
        events.Skip(1).Cast<VoteCast>().Select(v => v.Turn).ShouldBe(Enumerable.Range(0, events.Count / 2).SelectMany(i => new[] { (2 * i) + 1, (2 * i) + 1 }));
        (await posts.ReadAsync(chat, 10, Stop)).Single().Post.Content.ShouldBe($"{events.Count}");
    }
}
