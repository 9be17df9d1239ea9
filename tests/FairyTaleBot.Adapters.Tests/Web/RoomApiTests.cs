using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace FairyTaleBot.Adapters.Tests.Web;

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
    public async Task A_tale_starts_with_a_page_and_three_ways_on()
    {
        var room = await host.TaleAsync("home", more: "length: 5");

        var tale = room["tale"]!;
        ((int)tale["of"]!).ShouldBe(5);
        ((int)tale["chapter"]!).ShouldBe(1);
        ((string)tale["style"]!["accent"]!).ShouldBe("#e07a5f");
        tale["writing"].ShouldBeNull();
        var page = RoomHost.Of(room, "chapter").ShouldHaveSingleItem();
        ((string)page["text"]!).ShouldBe("Tori walked on, page 1.");
        page["picture"].ShouldNotBeNull();
        var buttons = RoomHost.OpenButtons(room);
        buttons.Count.ShouldBe(3);
        buttons.ShouldAllBe(b => !(bool)b!["closed"]! && (int)b["votes"]! == 0);
        ((string)tale["ballot"]!["message"]!).ShouldBe((string)RoomHost.Of(room, "ballot").Last()["id"]!);
    }

    [Fact]
    public async Task The_painted_picture_takes_the_sketchs_place_and_may_be_kept_for_ever()
    {
        await host.TaleAsync("home");
        var room = await host.UntilAsync("home", r => RoomHost.Of(r, "chapter").Any(c => !(bool)c["painting"]!));

        var url = (string)RoomHost.Of(room, "chapter").Single()["picture"]!["url"]!;
        url.ShouldMatch("^/pictures/[0-9a-f]{64}\\.png$");
        var picture = await host.Client.GetAsync(url);
        picture.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        picture.Headers.CacheControl!.ToString().ShouldContain("immutable");
        (await picture.Content.ReadAsByteArrayAsync()).Length.ShouldBe(5);
    }

    [Fact]
    public async Task A_sketch_is_drawn_for_the_page_that_is_there_or_comes_next_and_for_no_other()
    {
        var id = (string)(await host.TaleAsync("home"))["tale"]!["id"]!;

        (await host.Client.GetAsync($"/sketches/{id}/1-1-0.png")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var drawn = host.Sketched;
        // An address that somebody made up costs no drawing.
        for (var take = 0; take < 50; take++) (await host.Client.GetAsync($"/sketches/{id}/1-{take}-{999 - take}.png")).StatusCode.ShouldBe(HttpStatusCode.OK);
        host.Sketched.ShouldBe(drawn);
        (await host.Client.GetAsync($"/sketches/{id}/2-0-0.png")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await host.Client.GetAsync($"/sketches/{id}/3-0-0.png")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await host.Client.GetAsync("/sketches/nobody/1-0-0.png")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await host.Client.GetAsync($"/pictures/{new string('0', 64)}.png")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Who_asks_for_the_style_sees_samples_of_it()
    {
        var id = (string)(await host.TaleAsync("home"))["tale"]!["id"]!;
        await host.SayAsync("home", "Mina", "/tale style");

        var answer = RoomHost.Of(await host.RoomAsync("home"), "notice").Last();
        ((string)answer["to"]!).ShouldBe("Mina");
        ((string)answer["picture"]!["url"]!).ShouldBe($"/sketches/{id}/style.png");
        ((string)answer["picture"]!["alt"]!).ShouldContain("samples");
        (await host.Client.GetByteArrayAsync($"/sketches/{id}/style.png"))[^1].ShouldBe((byte)200);
        (await host.Client.GetAsync("/sketches/nobody/style.png")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_vote_can_be_changed_and_everyone_sees_whose_it_is()
    {
        await host.TaleAsync("home");
        await host.SayAsync("home", "Joon", "/tale idea they ask the moon for help");
        var buttons = RoomHost.OpenButtons(await host.RoomAsync("home"));

        (await host.PressAsync("home", "Mina", (string)buttons[0]!["id"]!)).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        Voters(await host.RoomAsync("home"), 0).ShouldBe(["Mina"]);
        (await host.PressAsync("home", "MINA", (string)buttons[2]!["id"]!)).StatusCode.ShouldBe(HttpStatusCode.Accepted);

        var room = await host.RoomAsync("home");
        Voters(room, 0).ShouldBeEmpty();
        Voters(room, 2).Count.ShouldBe(1);
        ((int)room["tale"]!["ballot"]!["voted"]!).ShouldBe(2);
    }

    [Fact]
    public async Task An_idea_becomes_a_button_with_its_authors_name_and_vote()
    {
        await host.TaleAsync("home");
        await host.SayAsync("home", "Joon", "/tale idea they bake a <i>moon</i> cake");

        var idea = RoomHost.OpenButtons(await host.RoomAsync("home"))[3]!;
        ((string)idea["label"]!).ShouldContain("<i>moon</i>");
        ((string)idea["by"]!).ShouldBe("Joon");
        ((string)idea["credit"]!).ShouldContain("Joon");
        ((int)idea["votes"]!).ShouldBe(1);
    }

    [Fact]
    public async Task A_button_of_a_former_page_changes_nothing_and_is_answered_kindly_to_who_pressed_it()
    {
        var first = RoomHost.OpenButtons(await host.TaleAsync("home"));
        await host.PressAsync("home", "Mina", (string)first[0]!["id"]!);
        await host.UntilAsync("home", r => RoomHost.IsChoosing(r) && (int)r["tale"]!["chapter"]! == 2);

        (await host.PressAsync("home", "Joon", (string)first[1]!["id"]!)).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await host.PressAsync("home", "Joon", (string)first[1]!["id"]!)).StatusCode.ShouldBe(HttpStatusCode.Accepted);

        var room = await host.RoomAsync("home");
        ((int)room["tale"]!["chapter"]!).ShouldBe(2);
        RoomHost.Of(room, "notice").Where(n => (string?)n["to"] == "Joon").ShouldHaveSingleItem();
        RoomHost.Of(room, "ballot").First()["buttons"]!.AsArray().ShouldAllBe(b => (bool)b!["closed"]!);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("v.nobody.1.1")]
    [InlineData("")]
    public async Task An_unknown_button_is_not_found(string button)
    {
        await host.TaleAsync("home");
        var answer = await host.PressAsync("home", "Mina", button);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        ((string)(await ProblemAsync(answer))["detail"]!).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_button_of_another_room_is_not_found_here()
    {
        var buttons = RoomHost.OpenButtons(await host.TaleAsync("home"));
        (await host.PressAsync("attic", "Mina", (string)buttons[0]!["id"]!)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

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
            ((string)(await ProblemAsync(answer))["detail"]!).ShouldNotBeEmpty();
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
        ((string)(await ProblemAsync(answer))["detail"]!).ShouldNotBeEmpty();
        (await host.RoomAsync("home"))["messages"]!.AsArray().Count.ShouldBe(0);
    }

    [Fact]
    public async Task Too_long_a_message_is_told_its_limit()
    {
        var answer = await host.SayAsync("home", "Mina", new string('a', 4001));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        ((string)(await ProblemAsync(answer))["detail"]!).ShouldContain("4");
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
        ((string)(await ProblemAsync(await host.Client.SendAsync(request)))["detail"]!).ShouldMatch("[가-힣]");
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
    public async Task The_page_and_its_ballot_come_to_the_end_again_when_asked_for()
    {
        await host.TaleAsync("home");
        await host.SayAsync("home", "Mina", "a word in between");
        await host.SayAsync("home", "Mina", "/tale");

        var messages = (await host.RoomAsync("home"))["messages"]!.AsArray();
        messages.TakeLast(2).Select(m => (string)m!["kind"]!).ShouldBe(["chapter", "ballot"]);
    }

    [Fact]
    public async Task Pages_are_there_however_much_is_said_after_them()
    {
        await using var small = await RoomHost.StartAsync(("Web:MaxMessages", "10"));
        await small.TaleAsync("home");
        for (var i = 0; i < 15; i++) await small.SayAsync("home", "Mina", $"word {i}");

        var messages = (await small.RoomAsync("home"))["messages"]!.AsArray();
        messages.Count(m => (string)m!["kind"]! == "said").ShouldBe(10);
        messages.Take(2).Select(m => (string)m!["kind"]!).ShouldBe(["chapter", "ballot"]);
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
    public async Task A_room_knows_that_its_tale_is_told_at_bedtime()
    {
        ((bool)(await host.TaleAsync("day"))["tale"]!["bedtime"]!).ShouldBeFalse();
        await host.SayAsync("night", "Mina", "/tale bedtime a sleepy owl");
        ((bool)(await host.UntilAsync("night", room => room["tale"] is not null))["tale"]!["bedtime"]!).ShouldBeTrue();
    }

    [Fact]
    public async Task Whoever_comes_back_under_a_forgotten_name_owns_nothing_of_what_was_done_under_it()
    {
        var room = await host.TaleAsync("home", author: "Mina");
        await host.PressAsync("home", "Josephine", (string)RoomHost.OpenButtons(room)[0]!["id"]!);
        Voters(await host.RoomAsync("home"), 0).ShouldContain("Josephine");
        await host.SayAsync("home", "Josephine", "/tale forget me");
        await host.SayAsync("home", "Josephine", "hello again");

        var after = await host.RoomAsync("home");
        Voters(after, 0).ShouldNotContain("Josephine");
        after["messages"]!.AsArray().Last(m => (string)m!["kind"]! == "said")!.ToJsonString().ShouldContain("Josephine");
    }

    [Fact]
    public async Task A_whole_tale_is_read_as_json_and_as_a_book()
    {
        var id = (string)(await host.TaleAsync("home", author: "Mina"))["tale"]!["id"]!;

        var tale = (await host.Client.GetFromJsonAsync<JsonNode>($"/api/tales/{id}"))!;
        ((string)tale["title"]!).ShouldBe("The Lantern That Listened");
        ((string)tale["phase"]!).ShouldBe("choosing");
        ((string)tale["chapters"]![0]!["text"]!).ShouldBe("Tori walked on, page 1.");
        ((string)tale["bible"]!["cast"]![0]!["name"]!["display"]!).ShouldBe("Tori");
        tale["bible"]!["motifs"]!.AsArray().Count.ShouldBe(1);

        var book = await host.Client.GetAsync($"/tales/{id}/book.html");
        book.Content.Headers.ContentType!.ToString().ShouldBe("text/html; charset=utf-8");
        (await book.Content.ReadAsStringAsync()).ShouldContain("The Lantern That Listened");
        (await host.Client.GetAsync("/api/tales/nosuchtale")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await host.Client.GetAsync("/tales/nosuchtale/book.html")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
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

    private static IReadOnlyList<string> Voters(JsonNode room, int button) =>
        [.. RoomHost.OpenButtons(room)[button]!["voters"]!.AsArray().Select(v => (string)v!)];

    private static async Task<JsonNode> ProblemAsync(HttpResponseMessage answer)
    {
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        return (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
    }
}
