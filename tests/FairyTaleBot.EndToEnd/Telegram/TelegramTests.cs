using System.Net.Http.Json;
using System.Text.Json.Nodes;
using FairyTaleBot.Testing.Telegram;
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
