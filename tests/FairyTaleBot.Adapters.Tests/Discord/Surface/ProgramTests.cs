using FairyTaleBot.Adapters.Tests.Sqlite;
using FairyTaleBot.CommandLine;
using FairyTaleBot.Testing.Discord;

namespace FairyTaleBot.Adapters.Tests.Discord.Surface;

public sealed class ProgramTests
{
    [Fact]
    public async Task The_program_tells_on_Discord_when_a_token_is_set()
    {
        await using var peer = await DiscordPeer.StartAsync(DiscordBench.Quick);
        using var folder = new TestFolder();
        var channel = peer.AddGuild().AddText("tales");
        await using var app = RunCommand.Build(Arguments(peer, folder, peer.Options.Token));
        await app.StartAsync();
        await peer.UntilAsync(() => peer.Gateway.IsConnected && peer.Commands.Count > 0, "the program to be on Discord");
        await peer.AddMember("Mina").UseAsync(channel, "tale start", ("theme", "a fox who lost its shadow"), ("length", 3));
        await peer.UntilAsync(() => channel.Threads is [var thread] && thread.Messages.Any(m => m.Text.Contains("What happens next?")), "the first ballot");
        peer.Journal.Violations.ShouldBeEmpty();
        using var client = new HttpClient { BaseAddress = new(app.Urls.First()) };
        (await client.GetStringAsync("/readyz")).ShouldBe("ready");
        await app.StopAsync();
    }

    [Fact]
    public async Task The_room_goes_on_when_Discord_refuses_the_token()
    {
        await using var peer = await DiscordPeer.StartAsync();
        using var folder = new TestFolder();
        await using var app = RunCommand.Build(Arguments(peer, folder, "a-token-of-nobody"));
        await app.StartAsync();
        await peer.UntilAsync(() => peer.Journal.Requests.Any(r => r.Status == 401), "the refusal");
        using var client = new HttpClient { BaseAddress = new(app.Urls.First()) };
        (await client.GetAsync("/api/rooms/home")).EnsureSuccessStatusCode();
        (await client.GetAsync("/healthz")).EnsureSuccessStatusCode();
        await peer.UntilAsync(() => client.GetAsync("/readyz").Result is { StatusCode: System.Net.HttpStatusCode.ServiceUnavailable } unready
            && unready.Content.ReadAsStringAsync().Result == "not there: discord", "word that Discord is not there");
        await app.StopAsync();
    }

    private static string[] Arguments(DiscordPeer peer, TestFolder folder, string token) =>
    [
        "--urls", "http://127.0.0.1:0", "--Storage:Path", folder.Path, "--Discord:Token", token, "--Discord:ApiBaseUrl", peer.ApiBaseUrl.ToString(), "--Discord:Gateway:IdentifyInterval", "00:00:00.02",
    ];
}
