using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace FairyTaleBot.Adapters.Tests.Web;

/// <summary>A tale as a room shows it: pages, pictures, book.</summary>
public sealed class RoomTaleTests : IAsyncLifetime
{
    private RoomHost host = null!;

    public async ValueTask InitializeAsync() => host = await RoomHost.StartAsync();

    public async ValueTask DisposeAsync() => await host.DisposeAsync();

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
    public async Task A_room_knows_that_its_tale_is_told_at_bedtime()
    {
        ((bool)(await host.TaleAsync("day"))["tale"]!["bedtime"]!).ShouldBeFalse();
        await host.SayAsync("night", "Mina", "/tale bedtime a sleepy owl");
        ((bool)(await host.UntilAsync("night", room => room["tale"] is not null))["tale"]!["bedtime"]!).ShouldBeTrue();
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
}
