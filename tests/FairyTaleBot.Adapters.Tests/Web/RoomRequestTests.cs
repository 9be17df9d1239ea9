using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;

namespace FairyTaleBot.Adapters.Tests.Web;

/// <summary>Requests that are not taken, each with a plain sentence.</summary>
public sealed class RoomRequestTests : IAsyncLifetime
{
    private RoomHost host = null!;

    public async ValueTask InitializeAsync() => host = await RoomHost.StartAsync();

    public async ValueTask DisposeAsync() => await host.DisposeAsync();

    [Theory]
    [InlineData("{\"author\":\"Mina\"")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"author\":7,\"text\":\"x\"}")]
    [InlineData("")]
    public async Task Broken_json_is_a_bad_request_with_a_plain_sentence(string body)
    {
        foreach (var path in new[] { "messages", "presses" })
        {
            using var content = new StringContent(body, Encoding.UTF8, "application/json");
            var answer = await host.Client.PostAsync($"/api/rooms/home/{path}", content);
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            ((string)(await RoomHost.ProblemAsync(answer))["detail"]!).ShouldNotBeEmpty();
        }
    }

    [Theory]
    [InlineData(null, "hello")]
    [InlineData("   ", "hello")]
    [InlineData("\u200b\u202e", "hello")]
    [InlineData("Mina", null)]
    [InlineData("Mina", " \u0000\u200b ")]
    [InlineData("A name that is very much longer than any name should be", "hello")]
    public async Task Who_says_nothing_or_is_nobody_is_told_so(string? author, string? text)
    {
        var answer = await host.SayAsync("home", author, text);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        ((string)(await RoomHost.ProblemAsync(answer))["detail"]!).ShouldNotBeEmpty();
        (await host.RoomAsync("home"))["messages"]!.AsArray().Count.ShouldBe(0);
    }

    [Fact]
    public async Task Too_long_a_message_is_told_its_limit()
    {
        var answer = await host.SayAsync("home", "Mina", new string('a', 4001));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        ((string)(await RoomHost.ProblemAsync(answer))["detail"]!).ShouldContain("4");
        (await host.SayAsync("home", "Mina", new string('a', 4000))).StatusCode.ShouldBe(HttpStatusCode.Accepted);
    }

    [Fact]
    public async Task A_body_of_ten_megabytes_is_too_large()
    {
        using var content = new StringContent($"{{\"author\":\"Mina\",\"text\":\"{new string('a', 10_000_000)}\"}}", Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/rooms/home/messages") { Content = content, Headers = { ExpectContinue = true } };
        (await host.Client.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task A_large_body_that_does_not_say_its_size_is_too_large_as_well()
    {
        using var content = new StreamContent(new MemoryStream(Encoding.UTF8.GetBytes($"{{\"author\":\"Mina\",\"text\":\"{new string('a', 100_000)}\"}}")));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/rooms/home/messages") { Content = content };
        request.Headers.TransferEncodingChunked = true;
        (await host.Client.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task What_is_not_json_is_not_read()
    {
        using var content = new StringContent("{\"author\":\"Mina\",\"text\":\"hello\"}", Encoding.UTF8, "text/plain");
        (await host.Client.PostAsync("/api/rooms/home/messages", content)).StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task Refusals_speak_the_readers_language()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/rooms/home/messages") { Content = JsonContent.Create(new { author = "", text = "x" }) };
        request.Headers.AcceptLanguage.ParseAdd("ko-KR,ko;q=0.9,en;q=0.5");
        ((string)(await RoomHost.ProblemAsync(await host.Client.SendAsync(request)))["detail"]!).ShouldMatch("[가-힣]");
    }

    [Fact]
    public async Task A_store_that_is_away_is_said_kindly_and_nothing_breaks()
    {
        await host.TaleAsync("home");
        host.World.IsAway = true;

        var answer = await host.SayAsync("home", "Mina", "hello");
        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await host.Client.GetAsync("/readyz")).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await host.Client.GetAsync("/healthz")).StatusCode.ShouldBe(HttpStatusCode.OK);

        host.World.IsAway = false;
        (await host.SayAsync("home", "Mina", "hello")).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await host.Client.GetAsync("/readyz")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
