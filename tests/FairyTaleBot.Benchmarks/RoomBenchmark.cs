using System.Diagnostics;
using FairyTaleBot.Adapters.Sqlite;
using FairyTaleBot.Common;
using FairyTaleBot.Embedded.Casting;
using FairyTaleBot.Embedded.Gate;
using FairyTaleBot.Embedded.Storyteller;
using FairyTaleBot.Engine;
using FairyTaleBot.Engine.Commands;
using FairyTaleBot.Engine.Desk;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Steps;
using FairyTaleBot.Tales;
using FairyTaleBot.Testing.Styles;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FairyTaleBot.Benchmarks;

/// <summary>A hundred rooms voting at once through the whole engine on SQLite: commands a second, and how long one waits until it is committed.</summary>
internal static class RoomBenchmark
{
    private const int Rooms = 100;
    private static readonly string[] People = ["Ada", "Jun", "Kit", "Lea", "Mina"];

    public static async Task RunAsync(int votesEach)
    {
        var folder = Directory.CreateTempSubdirectory("fairytale-bench-").FullName;
        try
        {
            await using var parts = Parts(folder);
            var desk = parts.GetRequiredService<ChatDesk>();
            var rooms = Enumerable.Range(0, Rooms).Select(i => new ChatKey($"web:room-{i}")).ToArray();
            foreach (var room in rooms) await OpenAsync(parts, desk, room);
            await Task.WhenAll(rooms.Select((room, i) => VoteAsync(parts, desk, room, 40, i, [])));

            var waits = rooms.Select(_ => new List<double>()).ToArray();
            var began = Stopwatch.GetTimestamp();
            await Task.WhenAll(rooms.Select((room, i) => VoteAsync(parts, desk, room, votesEach, i, waits[i])));
            var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
            var all = waits.SelectMany(w => w).Order().ToArray();
            Console.WriteLine($"rooms: {Rooms} rooms, {all.Length} votes in {seconds:0.0} s: {all.Length / seconds:0} commands/s, p50 {all[all.Length / 2]:0.0} ms, p99 {all[(int)(all.Length * 0.99)]:0.0} ms");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Somebody else acts first: nobody is alone, and no vote turns the page.</summary>
    private static async Task OpenAsync(ServiceProvider parts, ChatDesk desk, ChatKey room)
    {
        await desk.HandleAsync(room, Speaker(room, 4), new ChatAct.Said(CommandLine.Parse("/tale start", ParseRules.Web)), default);
        var store = parts.GetRequiredService<ITaleStore>();
        var worker = parts.GetRequiredService<StepWorker>();
        var card = (await store.ListAsync(room, 1, default))[0];
        foreach (var key in (string[])["open", "write/1/1/1"]) await worker.DoAsync(card.Id, key, default);
        await desk.HandleAsync(room, Speaker(room, 0), new ChatAct.Said(CommandLine.Parse("/tale vote 1", ParseRules.Web)), default);
    }

    private static async Task VoteAsync(ServiceProvider parts, ChatDesk desk, ChatKey room, int votes, int seed, List<double> waits)
    {
        var store = parts.GetRequiredService<ITaleStore>();
        var card = (await store.ListAsync(room, 1, default))[0];
        var chance = new Seeded((ulong)seed);
        for (var i = 0; i < votes; i++)
        {
            var button = new ButtonId.Vote(card.Id, 1, 1 + ((i + seed) % 3));
            var began = Stopwatch.GetTimestamp();
            await desk.HandleAsync(room, Speaker(room, chance.Next(People.Length)), new ChatAct.Pressed(button.ToString()), default);
            waits.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
    }

    private static Speaker Speaker(ChatKey room, int person) => new(new($"{room.Address}-{person}"), People[person], Company.Room);

    private static ServiceProvider Parts(string folder) => new ServiceCollection()
        .AddLogging()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([new("Tales:EarlyCloseGrace", "00:05:00"), new("Tales:CachedTales", "1000")]).Build())
        .AddFairyTales()
        .AddSqliteStores(o => o.Path = folder)
        .AddSingleton(TestStyles.Catalogue)
        .AddSingleton<ICasting, EmbeddedCasting>()
        .AddSingleton<IModerator, LocalGate>()
        .AddSingleton(new StorytellerLadder([new EmbeddedStoryteller()]))
        .AddSingleton(new IllustratorLadder([]))
        .BuildServiceProvider();
}
