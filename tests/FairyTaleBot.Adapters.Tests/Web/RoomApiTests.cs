using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using FairyTaleBot.Engine.Ports;

namespace FairyTaleBot.Adapters.Tests.Web;

/// <summary>A room and what is said in it.</summary>
public sealed class RoomApiTests : IAsyncLifetime
{
    private RoomHost host = null!;

    public async ValueTask InitializeAsync() => host = await RoomHost.StartAsync();

    public async ValueTask DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Any_good_name_is_a_room_and_empty_until_used()
    {
        var room = await host.RoomAsync("Kitchen_2-b");

        ((string)room["room"]!).ShouldBe("Kitchen_2-b");
        room["tale"].ShouldBeNull();
        room["messages"]!.AsArray().Count.ShouldBe(0);
        room["shareUrl"].ShouldBeNull();
    }

    [Theory]
    [InlineData("a%20b")]
    [InlineData("%EB%B0%A9")]
    [InlineData("a.b")]
    [InlineData("a%0A")]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345")]
    public async Task An_ill_named_room_is_not_found(string name)
    {
        foreach (var path in new[] { $"/api/rooms/{name}", $"/api/rooms/{name}/stream", $"/rooms/{name}/qr.svg" })
        {
            var answer = await host.Client.GetAsync(path);
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
            answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        }

        (await host.SayAsync(name, "Mina", "hello")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await host.Client.GetAsync($"/rooms/{name}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Talk_stands_in_the_room_with_its_author()
    {
        (await host.SayAsync("home", " Mina ", "Hello\u202e <b>all</b>")).StatusCode.ShouldBe(HttpStatusCode.Accepted);

        var said = RoomHost.Of(await host.RoomAsync("home"), "said").ShouldHaveSingleItem();
        ((string)said["author"]!).ShouldBe("Mina");
        ((string)said["text"]!).ShouldBe("Hello <b>all</b>");
        RoomHost.Of(await host.RoomAsync("attic"), "said").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"post":"of tomorrow"}""")]
    [InlineData("{}")]
    public async Task A_post_that_nobody_can_read_keeps_nobody_from_the_rest_of_the_room(string content)
    {
        await host.Posts.PutAsync([new(new("web:home"), "odd", null, "said", content, TimeProvider.System.GetUtcNow())], NewWords.None, default);

        (await host.SayAsync("home", "Mina", "/tale help")).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await host.SayAsync("home", "Mina", "still here?")).StatusCode.ShouldBe(HttpStatusCode.Accepted);

        RoomHost.Of(await host.RoomAsync("home"), "said").ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("I want to die")]
    [InlineData("/tale idea I want to die")]
    public async Task What_the_gate_has_to_say_to_somebody_is_said_to_nobody_else_and_kept_nowhere(string text)
    {
        await host.TaleAsync("home");
        var before = (await host.RoomAsync("home"))["messages"]!.AsArray().Count;

        var answer = await host.SayAsync("home", "Jun", text);

        answer.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        ((string)(await answer.Content.ReadFromJsonAsync<JsonNode>())!["notice"]!).ShouldContain("a grown-up you trust");
        var room = await host.RoomAsync("home");
        room["messages"]!.AsArray().Count.ShouldBe(before);
        room.ToJsonString().ShouldNotContain("grown-up you trust");
    }

    [Fact]
    public async Task An_answer_to_one_person_stands_once_where_it_was_said_last()
    {
        await host.SayAsync("home", "Mina", "/tale next");
        await host.SayAsync("home", "Mina", "something else");
        await host.SayAsync("home", "Mina", "/tale next");

        var messages = (await host.RoomAsync("home"))["messages"]!.AsArray();
        messages.Count.ShouldBe(2);
        ((string)messages[1]!["to"]!).ShouldBe("Mina");
    }

    [Fact]
    public async Task Whoever_asks_to_be_forgotten_is_told_so_without_being_written_down_again()
    {
        await host.SayAsync("home", "Josephine", "hello, I am new here");
        var answer = await host.SayAsync("home", "Josephine", "/tale forget me");

        ((string)(await answer.Content.ReadFromJsonAsync<JsonNode>())!["notice"]!).ShouldNotBeEmpty();
        (await host.Client.GetStringAsync("/api/rooms/home")).ShouldNotContain("Josephine");
        host.World.KnowsName("Josephine").ShouldBeFalse();
    }

    [Fact]
    public async Task Whoever_comes_back_under_a_forgotten_name_owns_nothing_of_what_was_done_under_it()
    {
        var room = await host.TaleAsync("home", author: "Mina");
        await host.PressAsync("home", "Josephine", (string)RoomHost.OpenButtons(room)[0]!["id"]!);
        RoomHost.Voters(await host.RoomAsync("home"), 0).ShouldContain("Josephine");
        await host.SayAsync("home", "Josephine", "/tale forget me");
        await host.SayAsync("home", "Josephine", "hello again");

        var after = await host.RoomAsync("home");
        RoomHost.Voters(after, 0).ShouldNotContain("Josephine");
        after["messages"]!.AsArray().Last(m => (string)m!["kind"]! == "said")!.ToJsonString().ShouldContain("Josephine");
    }
}
