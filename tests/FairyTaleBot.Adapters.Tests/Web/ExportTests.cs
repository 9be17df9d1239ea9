using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace FairyTaleBot.Adapters.Tests.Web;

public sealed class ExportTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_asks_is_told_what_is_kept_of_them_and_nobody_else_reads_it()
    {
        await using var host = await RoomHost.StartAsync();
        await SayAsync(host, "Mina", "hello from the kitchen");
        await SayAsync(host, "Jun", "I am Jun");
        await SayAsync(host, "Mina", "/tale start a fox that counts clouds language: en");

        var notice = await SayAsync(host, "Mina", "/tale export");

        notice.ShouldContain("Your name: Mina");
        notice.ShouldContain("Tales you took part in: 1");
        notice.ShouldContain("hello from the kitchen");
        notice.ShouldContain("a fox that counts clouds");
        notice.ShouldNotContain("I am Jun");
        notice.ShouldContain("forget me");
        (await host.Client.GetStringAsync("/api/rooms/kitchen", Stop)).ShouldNotContain("Your name: Mina");
        (await SayAsync(host, "Mina", "/tale 내기록")).ShouldContain("Mina");
    }

    [Fact]
    public async Task After_forgetting_there_is_nothing_left_to_export()
    {
        await using var host = await RoomHost.StartAsync();
        await SayAsync(host, "Mina", "a very own sentence");
        await SayAsync(host, "Mina", "/tale forget me");
        (await SayAsync(host, "Mina", "/tale export")).ShouldNotContain("a very own sentence");
    }

    private static async Task<string> SayAsync(RoomHost host, string author, string text)
    {
        var answer = await host.Client.PostAsJsonAsync("/api/rooms/kitchen/messages", new { author, text }, Stop);
        answer.EnsureSuccessStatusCode();
        return (string?)(await answer.Content.ReadFromJsonAsync<JsonObject>(Stop))!["notice"] ?? "";
    }
}
