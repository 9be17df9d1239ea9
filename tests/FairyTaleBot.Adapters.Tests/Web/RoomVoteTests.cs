using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace FairyTaleBot.Adapters.Tests.Web;

/// <summary>Votes and ideas in a room, and buttons that no longer do anything.</summary>
public sealed class RoomVoteTests : IAsyncLifetime
{
    private RoomHost host = null!;

    public async ValueTask InitializeAsync() => host = await RoomHost.StartAsync();

    public async ValueTask DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task A_vote_can_be_changed_and_everyone_sees_whose_it_is()
    {
        await host.TaleAsync("home");
        await host.SayAsync("home", "Joon", "/tale idea they ask the moon for help");
        var buttons = RoomHost.OpenButtons(await host.RoomAsync("home"));

        (await host.PressAsync("home", "Mina", (string)buttons[0]!["id"]!)).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        RoomHost.Voters(await host.RoomAsync("home"), 0).ShouldBe(["Mina"]);
        (await host.PressAsync("home", "MINA", (string)buttons[2]!["id"]!)).StatusCode.ShouldBe(HttpStatusCode.Accepted);

        var room = await host.RoomAsync("home");
        RoomHost.Voters(room, 0).ShouldBeEmpty();
        RoomHost.Voters(room, 2).Count.ShouldBe(1);
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
        ((string)(await RoomHost.ProblemAsync(answer))["detail"]!).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_button_of_another_room_is_not_found_here()
    {
        var buttons = RoomHost.OpenButtons(await host.TaleAsync("home"));
        (await host.PressAsync("attic", "Mina", (string)buttons[0]!["id"]!)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
