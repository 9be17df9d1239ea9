using System.Diagnostics;
using FairyTaleBot.Testing.Telegram;
using FairyTaleBot.Testing.Telegram.World;

namespace FairyTaleBot.Benchmarks;

/// <summary>The built program in Telegram, as seen from Telegram: how soon a press is answered, how many updates a second are worked off, and what chats cost.</summary>
internal static class TelegramBenchmark
{
    private const int Groups = 4;
    private const int PeopleAGroup = 25;
    private const int PressesASecond = 200;

    public static async Task RunAsync(int chats)
    {
        await using var peer = await BotApiPeer.StartAsync();
        await ProgramBenchmark.StartAsync(
            program => RunAsync(peer, program, chats),
            ("TELEGRAM_BOT_TOKEN", peer.Token),
            ("Telegram__ApiBaseUrl", peer.BaseUrl.AbsoluteUri),
            ("Telegram__Pace__MessagesPerChat", "1000"),
            ("Telegram__Pace__MessagesPerSecond", "100000"),
            ("Telegram__Pace__MessagesPerGroupMinute", "100000"),
            ("Tales__EarlyCloseGrace", "00:05:00"));
    }

    private static async Task RunAsync(BotApiPeer peer, Process program, int chats)
    {
        await MeetAsync(peer, program, chats);
        var pages = new List<(PeerMessage Page, PeerUser[] People)>();
        for (var i = 0; i < Groups; i++) pages.Add(await OpenAsync(peer, i));
        await PressAsync(peer, pages, 5);
        await PressAsync(peer, pages, 30);
        await WorkOffAsync(peer, pages, 20_000);
    }

    private static async Task<(PeerMessage Page, PeerUser[] People)> OpenAsync(BotApiPeer peer, int number)
    {
        var people = Enumerable.Range(1, PeopleAGroup).Select(i => peer.Scene.Person($"P{number}-{i}")).ToArray();
        var group = peer.Scene.Group($"Group {number}", people);
        peer.Scene.Say(people[0], group, "/tale start a fox who lost its shadow");
        var page = await peer.Scene.SeeAsync(() => group.FromBot.LastOrDefault(m => m.Buttons.Count > 3), TimeSpan.FromSeconds(120));
        return (page, people);
    }

    /// <summary>Presses at an even pace, each by another person, each for another turn than before.</summary>
    private static async Task PressAsync(BotApiPeer peer, List<(PeerMessage Page, PeerUser[] People)> pages, int seconds)
    {
        var waits = new List<Task<double>>();
        var began = Stopwatch.GetTimestamp();
        for (var i = 0; i < seconds * PressesASecond; i++)
        {
            var early = TimeSpan.FromSeconds((double)i / PressesASecond) - Stopwatch.GetElapsedTime(began);
            if (early > TimeSpan.FromMilliseconds(1)) await Task.Delay(early, TimeProvider.System);
            waits.Add(WaitAsync(Press(peer, pages, i)));
        }

        var all = (await Task.WhenAll(waits)).Order().ToArray();
        Console.WriteLine($"telegram: {all.Length} presses at {PressesASecond}/s in {Groups} groups: press to answer p50 {all[all.Length / 2]:0.0} ms, p99 {all[(int)(all.Length * 0.99)]:0.0} ms, worst {all[^1]:0} ms");
    }

    private static async Task WorkOffAsync(BotApiPeer peer, List<(PeerMessage Page, PeerUser[] People)> pages, int updates)
    {
        var began = Stopwatch.GetTimestamp();
        var presses = Enumerable.Range(0, updates).Select(i => Press(peer, pages, i).Answer).ToArray();
        await peer.Scene.SeeAsync(() => peer.PendingUpdates == 0 ? peer : null, TimeSpan.FromMinutes(5));
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        Console.WriteLine($"telegram: {updates} votes waiting at once are committed in {seconds:0.0} s: {updates / seconds:0} updates/s ({presses.Count(p => p.IsCompleted)} answered by then)");
    }

    private static async Task MeetAsync(BotApiPeer peer, Process program, int chats)
    {
        var before = ProgramBenchmark.Megabytes(program);
        var met = Enumerable.Range(0, chats).Select(i => peer.Scene.Person($"Guest {i}")).Select(person => (Person: person, Chat: peer.Scene.Private(person))).ToArray();
        foreach (var (person, chat) in met) peer.Scene.Say(person, chat, "/start");
        await peer.Scene.SeeAsync(() => peer.PendingUpdates == 0 ? peer : null, TimeSpan.FromMinutes(5));
        using var beat = new PeriodicTimer(TimeSpan.FromSeconds(1));
        while (met.Any(m => m.Chat.FromBot.Count == 0)) await beat.WaitForNextTickAsync();
        for (var i = 0; i < 5; i++) await beat.WaitForNextTickAsync();
        Console.WriteLine($"telegram: {before:0} MB before, {ProgramBenchmark.Megabytes(program):0} MB after {chats} chats were greeted");
    }

    private static PeerPress Press(BotApiPeer peer, List<(PeerMessage Page, PeerUser[] People)> pages, int i)
    {
        var (page, people) = pages[i % pages.Count];
        var round = i / pages.Count;
        return peer.Scene.PressData(people[round % people.Length], page, page.DataOf($" {1 + (round / people.Length % 3)} "));
    }

    private static async Task<double> WaitAsync(PeerPress press)
    {
        var began = Stopwatch.GetTimestamp();
        await press.Answer;
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }
}
