using System.Net;
using System.Text.Json.Nodes;

namespace FairyTaleBot.Adapters.Tests.Web;

/// <summary>A whole tale is forgotten in a room: everybody's page sees it go, and its book and pictures are no more.</summary>
public sealed class ForgetTests
{
    [Fact]
    public async Task Everybody_in_the_room_sees_it_go_and_its_book_and_pictures_are_no_more()
    {
        await using var host = await RoomHost.StartAsync();
        var room = await host.TaleAsync("home");
        await host.SayAsync("home", "Jun", "I like foxes");
        room = await host.UntilAsync("home", r => RoomHost.Of(r, "chapter").Any(m => m["picture"] is not null));
        var tale = (string)room["tale"]!["id"]!;
        var (book, picture) = ($"/tales/{tale}/book.html", (string)RoomHost.Of(room, "chapter").First()["picture"]!["url"]!);
        (await host.Client.GetAsync(book)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var ballot = (string)RoomHost.OpenButtons(room)[0]!["id"]!;

        // Jun has not started it and is not alone; but a room is a family's.
        (await host.SayAsync("home", "Jun", "/tale forget tale")).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        room = await host.UntilAsync("home", r => YesIn(r) is not null);
        // Whoever reads along is told by the stream that it goes.
        var gone = host.UntilAsync("home", r => r["tale"] is null && !RoomHost.Of(r, "chapter").Any());
        (await host.PressAsync("home", "Jun", YesIn(room))).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        room = await gone;

        await Eventually.TrueAsync(async () => (await host.Client.GetAsync(picture)).StatusCode == HttpStatusCode.NotFound);
        room = await host.RoomAsync("home");
        room["messages"]!.AsArray().Select(m => (string)m!["text"]!).ShouldBe(["I like foxes", "The tale is forgotten. If pages of it still stand here, I am taking them away now."]);
        (await host.Client.GetAsync($"/api/tales/{tale}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var late = await host.PressAsync("home", "Mina", ballot);
        late.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await late.Content.ReadAsStringAsync()).ShouldContain("not here any more");
        host.World.KnowsName("Jun").ShouldBeTrue();
    }

    [Theory]
    [InlineData("en", "That tale is not here any more.")]
    [InlineData("ko", "그 동화는 이제 여기에 없어요.")]
    public async Task Who_follows_an_old_link_finds_a_kind_page(string language, string words)
    {
        await using var host = await RoomHost.StartAsync();
        using var ask = new HttpRequestMessage(HttpMethod.Get, "/tales/bbnothinghere/book.html");
        ask.Headers.Accept.ParseAdd("text/html");
        ask.Headers.AcceptLanguage.ParseAdd(language);
        var answer = await host.Client.SendAsync(ask);
        (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType).ShouldBe((HttpStatusCode.NotFound, "text/html"));
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("default-src 'none'");
        (await answer.Content.ReadAsStringAsync()).ShouldContain(words);
        (await host.Client.GetAsync("/tales/bbnothinghere/book.html")).Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    private static string? YesIn(JsonNode room) => RoomHost.Of(room, "notice")
        .SelectMany(m => m["controls"]!.AsArray().Select(b => (string)b!["id"]!))
        .FirstOrDefault(id => id.StartsWith("f.", StringComparison.Ordinal));
}
