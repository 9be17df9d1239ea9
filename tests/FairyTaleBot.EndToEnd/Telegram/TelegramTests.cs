using System.Net.Http.Json;
using System.Text.Json.Nodes;
using FairyTaleBot.Testing.Telegram;
using FairyTaleBot.Testing.Telegram.Faults;
using FairyTaleBot.Testing.Telegram.World;

namespace FairyTaleBot.EndToEnd.Telegram;

/// <summary>The built program with its own store and painter, spoken to through a Bot API of our own.</summary>
public sealed class TelegramTests
{
    [Fact]
    public async Task A_bedtime_tale_survives_the_death_of_the_program_and_stands_in_the_chat_once()
    {
        await using var peer = await BotApiPeer.StartAsync();
        var mina = peer.Scene.Person("미나", "ko");
        var chat = peer.Scene.Private(mina);
        using var data = new Data();
        PeerMessage page;
        await using (var program = await BuiltProgram.StartAsync(data.Folder, Settings(peer)))
        {
            program.Output.ShouldContain("Telegram: on, by polling");
            peer.Scene.Say(mina, chat, "/bedtime 졸린 아기 부엉이");
            page = await PageAsync(peer, chat, null);
            peer.Scene.PressData(mina, page, page.DataOf(" 2 "));
            await peer.Scene.SeeAsync(() => page.Buttons.Count == 0 ? page : null, TimeSpan.FromSeconds(60));
            await program.KillAsync();
        }

        await using var again = await BuiltProgram.StartAsync(data.Folder, Settings(peer));
        page = await PageAsync(peer, chat, page);
        var tale = page.DataOf(" 1 ").Split('.')[1];
        peer.Scene.PressData(mina, page, page.DataOf(" 1 "));
        await peer.Scene.SeeAsync(() => chat.FromBot.FirstOrDefault(m => m.Text?.StartsWith("끝.", StringComparison.Ordinal) == true), TimeSpan.FromSeconds(90));

        await ShouldStandOnceAsync(again, chat, tale);
        again.Output.ShouldNotContain(peer.Token);
        peer.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_group_of_five_and_a_child_at_bedtime_are_told_everything_once_while_every_tenth_call_fails()
    {
        await using var peer = await BotApiPeer.StartAsync();
        peer.Faults.EveryNth(10, new PeerFault.TooManyRequests(1), new PeerFault.BadGateway());
        var people = Enumerable.Range(1, 5).Select(i => peer.Scene.Person($"가족{i}", "ko")).ToArray();
        var family = peer.Scene.Group("가족", people, withTopics: true);
        var topic = peer.Scene.Topic(family, "동화");
        var child = peer.Scene.Person("미나", "ko");
        var bed = peer.Scene.Private(child);
        await using var program = await BuiltProgram.StartAsync(
            null, [.. Settings(peer), ("Telegram:Pace:MessagesPerGroupMinute", "200"), ("Tales:EarlyCloseGrace", "00:00:00.200")]);

        peer.Scene.Say(people[0], family, "/tale 시작 그림자를 잃어버린 여우 길이: 3", topic);
        peer.Scene.Say(child, bed, "/bedtime 졸린 아기 부엉이");
        var tales = await Task.WhenAll(TellAsync(peer, family, people), TellAsync(peer, bed, [child]));

        await ShouldStandOnceAsync(program, family, tales[0]);
        await ShouldStandOnceAsync(program, bed, tales[1]);
        family.FromBot.ShouldAllBe(m => m.Topic == topic);
        peer.Calls.Count(c => c.Fault is not null).ShouldBeGreaterThan(5);
        peer.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_said_in_the_moment_of_a_kill_is_done_after_it()
    {
        await using var peer = await BotApiPeer.StartAsync();
        var mina = peer.Scene.Person("Mina");
        var chat = peer.Scene.Private(mina);
        using var data = new Data();
        await using (var program = await BuiltProgram.StartAsync(data.Folder, Settings(peer)))
        {
            await peer.Scene.SeeAsync(() => peer.OpenPolls == 1 ? peer : null);
            peer.Scene.Say(mina, chat, "/tale start a fox who lost its shadow");
            await program.KillAsync();
        }

        await using var again = await BuiltProgram.StartAsync(data.Folder, Settings(peer));
        await PageAsync(peer, chat, null);

        chat.History.Count(m => m.Text?.Contains("asked for a tale", StringComparison.Ordinal) == true).ShouldBe(1);
    }

    [Fact]
    public async Task A_tale_that_is_forgotten_goes_from_the_chat_the_web_and_the_files_though_the_program_dies_meanwhile()
    {
        await using var peer = await BotApiPeer.StartAsync();
        var mina = peer.Scene.Person("Mina");
        var chat = peer.Scene.Private(mina);
        using var data = new Data();
        var reached = new TaskCompletionSource();
        string tale, title;
        await using (var program = await BuiltProgram.StartAsync(data.Folder, Settings(peer)))
        {
            peer.Scene.Say(mina, chat, "/tale start a fox who lost its shadow");
            tale = (await PageAsync(peer, chat, null)).DataOf(" 1 ").Split('.')[1];
            using var web = new HttpClient { BaseAddress = program.Address };
            title = (string)(await web.GetFromJsonAsync<JsonNode>($"/api/tales/{tale}"))!["title"]!;
            // A picture whose file is there while nothing knows of it yet would outlive a kill in that moment.
            await Eventually.TrueAsync(async () => (await web.GetFromJsonAsync<JsonNode>($"/api/tales/{tale}"))!["chapters"]![0]!["picture"] is not null);
            peer.Scene.Say(mina, chat, "/tale forget tale");
            var asked = await peer.Scene.SeeAsync(() => chat.FromBot.FirstOrDefault(m => m.Text?.Contains("Shall I forget", StringComparison.Ordinal) == true), TimeSpan.FromSeconds(60));
            // The first message that is to be taken away is the last thing this process does.
            peer.Faults.When(call => call.Method == "deleteMessage" && reached.TrySetResult() ? new PeerFault.Hang() : null);
            peer.Scene.PressData(mina, asked, asked.DataOf("Yes"));
            await reached.Task.OrGiveUpAsync();
            await peer.Scene.SeeAsync(() => asked.Text!.StartsWith("The tale is forgotten", StringComparison.Ordinal) ? asked : null, TimeSpan.FromSeconds(60));
            await program.KillAsync();
        }

        await using var again = await BuiltProgram.StartAsync(data.Folder, Settings(peer));

        await Eventually.TrueAsync(() => chat.FromBot.All(m => m.File is null && !m.Text!.Contains(title, StringComparison.Ordinal)));
        using var after = new HttpClient { BaseAddress = again.Address };
        (await after.GetAsync($"/api/tales/{tale}")).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
        await Eventually.TrueAsync(() => !Directory.EnumerateFiles(data.Folder, "*.png", SearchOption.AllDirectories).Any());
        await again.KillAsync();
        peer.Violations.ShouldBeEmpty();
    }

    /// <returns>The tale's id.</returns>
    private static async Task<string> TellAsync(BotApiPeer peer, PeerChat chat, IReadOnlyList<PeerUser> people)
    {
        var tale = "";
        for (PeerMessage? before = null; ;)
        {
            var open = before;
            var next = await peer.Scene.SeeAsync(
                () => chat.FromBot.LastOrDefault(m => IsEnd(m) || (m.Id > (open?.Id ?? 0) && m.Buttons.Any(b => b.Contains("✏️", StringComparison.Ordinal)))),
                TimeSpan.FromSeconds(120));
            if (IsEnd(next)) return tale;
            tale = next.DataOf(" 1 ").Split('.')[1];
            for (var i = 0; i < people.Count; i++) peer.Scene.PressData(people[i], next, next.DataOf($" {1 + (i % 3)} "));
            before = next;
        }

        static bool IsEnd(PeerMessage message) => message.File is null && message.Text?.StartsWith("끝.", StringComparison.Ordinal) == true;
    }

    private static async Task ShouldStandOnceAsync(BuiltProgram program, PeerChat chat, string tale)
    {
        using var web = new HttpClient { BaseAddress = program.Address };
        var chapters = (await web.GetFromJsonAsync<JsonNode>($"/api/tales/{tale}"))!["chapters"]!.AsArray();
        chapters.Count.ShouldBe(3);
        foreach (var chapter in chapters)
        {
            chat.FromBot.Count(m => m.File is not null && m.Caption!.Contains((string)chapter!["title"]!, StringComparison.Ordinal)).ShouldBe(1);
            foreach (var paragraph in ((string)chapter!["text"]!).Split("\n\n"))
            {
                chat.History.Count(m => m.Versions.Any(v => v.Contains(paragraph, StringComparison.Ordinal))).ShouldBe(1, paragraph);
            }
        }
    }

    private static Task<PeerMessage> PageAsync(BotApiPeer peer, PeerChat chat, PeerMessage? before) => peer.Scene.SeeAsync(
        () => chat.FromBot.LastOrDefault(m => m.Id > (before?.Id ?? 0) && m.Buttons.Any(b => b.Contains("✏️", StringComparison.Ordinal))),
        TimeSpan.FromSeconds(90));

    private static (string Key, string Value)[] Settings(BotApiPeer peer) =>
    [
        ("TELEGRAM_BOT_TOKEN", peer.Token),
        ("Telegram:ApiBaseUrl", peer.BaseUrl.AbsoluteUri),
        ("Telegram:Pace:MessagesPerChat", "100"),
    ];

    private sealed class Data : IDisposable
    {
        public string Folder { get; } = Directory.CreateTempSubdirectory("fairytale-").FullName;

        public void Dispose() => Directory.Delete(Folder, recursive: true);
    }
}
