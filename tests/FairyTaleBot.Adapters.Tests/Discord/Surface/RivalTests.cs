using System.Text.Json.Nodes;
using FairyTaleBot.Testing.Discord;
using static FairyTaleBot.Adapters.Tests.Discord.Surface.DiscordHouse;
using static FairyTaleBot.Adapters.Tests.Discord.Surface.TaleTests;

namespace FairyTaleBot.Adapters.Tests.Discord.Surface;

/// <summary>Two processes with one token, forged and oversized input, hangs, and connections closed for every reason.</summary>
public sealed class RivalTests
{
    [Fact]
    public async Task Of_two_processes_with_one_token_one_serves_each_interaction_and_the_other_says_so_once()
    {
        await using var house = await StartAsync();
        await using var rival = await BesideAsync(house);
        var mina = house.Peer.AddMember("Mina");
        for (var i = 0; i < 6; i++) (await (await mina.UseAsync(house.Channel, "tale help")).SaidAsync()).Text.ShouldContain("This is what you can do");
        await house.Peer.UntilAsync(() => house.Peer.Journal.Of("create_interaction_response").Count == 12, "both to have tried each");
        house.Peer.Journal.Of("create_interaction_response").Count(r => r.Status == 204).ShouldBe(6);
        await house.Peer.UntilAsync(() => house.Logged.Concat(rival.Logged).Any(l => l.Contains("Another process answers with this bot's token")), "a word in the log");
        foreach (var one in new[] { house, rival }) one.Logged.Count(l => l.Contains("Another process answers")).ShouldBeLessThanOrEqualTo(1);
        house.Peer.Interactions.ShouldAllBe(i => i.FollowUps.Count == 0);
        house.Peer.Journal.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_form_that_another_member_opened_gives_the_idea_to_whoever_sent_it()
    {
        await using var house = await StartAsync();
        var (jun, sol) = (house.Peer.AddMember("Jun"), house.Peer.AddMember("Sol"));
        var ballot = await house.BeginAsync(house.Peer.AddMember("Mina"), house.Channel);
        var form = await (await jun.PressAsync(ballot, "own idea")).AnsweredAsync();
        await sol.SubmitAsync(form, ("idea", "they ask the owl"));
        await house.Peer.UntilAsync(() => ballot.Text.Contains("idea: Sol"), "Sol's idea");
        await jun.SubmitAsync(form, ("idea", "they ask the moon"));
        await house.Peer.UntilAsync(() => ballot.Text.Contains("idea: Jun"), "Jun's idea");
        await CalmAsync(house);
    }

    [Fact]
    public async Task Input_that_no_client_of_Discords_would_send_is_answered_kindly()
    {
        await using var house = await StartAsync();
        var jun = house.Peer.AddMember("Jun");
        foreach (var data in new[]
                 {
                     Command("start", ("theme", new string('x', 6_000))), Command("start", ("length", "ninety")), Command("vote"), Command("dance"), Command("setup", ("log", "not-an-id")),
                     Command("start", ("theme", "\u0000\u202e\ud83d")), new JsonObject { ["id"] = "1", ["name"] = "tale", ["type"] = 1 }, new JsonObject { ["id"] = "1", ["name"] = "another", ["type"] = 1 },
                 })
        {
            var answer = await (await jun.ForgeCommandAsync(house.Channel, data)).AnsweredAsync();
            await house.Peer.UntilAsync(() => answer.Original is { Thinking: false } or { Deleted: true }, $"an answer to {data.ToJsonString()[..Math.Min(80, data.ToJsonString().Length)]}");
        }

        await CalmAsync(house);
    }

    [Fact]
    public async Task Mentions_and_markdown_in_names_themes_and_ideas_stay_plain_and_call_nobody()
    {
        await using var house = await StartAsync();
        var (mina, jun) = (house.Peer.AddMember("**Mina** @everyone"), house.Peer.AddMember("<@&1> ~~Jun~~"));
        await mina.UseAsync(house.Channel, "tale start", ("theme", "# a @here [fox] <@123>"), ("language", "en"), ("length", 3));
        var ballot = await house.BallotAsync(house.Channel, 1);
        var form = await (await jun.PressAsync(ballot, "own idea")).AnsweredAsync();
        await jun.SubmitAsync(form, ("idea", "> ||xylophones|| `ask` <#1> @everyone"));
        await house.Peer.UntilAsync(() => ballot.Text.Contains("xylophones"), "the idea");
        foreach (var request in house.Peer.Journal.Of("create_message").Concat(house.Peer.Journal.Of("update_message")))
        {
            request.Body!["allowed_mentions"]!.ToJsonString().ShouldBe("""{"parse":[],"users":[]}""");
        }

        foreach (var text in Public(house.Channel).Select(m => m.Text))
        {
            text.ShouldNotContain("@everyone");
            text.ShouldNotContain("@here");
            text.ShouldNotMatch(@"(?<!\\)<[@#]");
        }

        await CalmAsync(house);
    }

    [Fact]
    public async Task A_call_that_hangs_ends_in_time_and_its_message_comes_once()
    {
        await using var house = await StartAsync(("Discord:Api:CallTimeout", "00:00:01"));
        house.Peer.Faults.Next("create_message", new PeerFault.Hang());
        house.Peer.Faults.Next("create_message", new PeerFault.ExecuteThenHang());
        await house.BeginAsync(house.Peer.AddMember("Mina"), house.Channel);
        Public(house.Channel).Count.ShouldBe(Public(house.Channel).Select(m => m.Text).Distinct().Count());
        Public(house.Channel).Count(m => m.Text.Contains("## Chapter 1:")).ShouldBe(1);
        house.Peer.Journal.Violations.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(4000)]
    [InlineData(4001)]
    [InlineData(4002)]
    [InlineData(4003)]
    [InlineData(4005)]
    [InlineData(4007)]
    [InlineData(4008)]
    [InlineData(4009)]
    [InlineData(1001)]
    public async Task After_a_close_that_is_not_final_the_bot_is_back_and_serves(int code)
    {
        await using var house = await StartAsync();
        var sessions = house.Peer.Gateway.Identifies + house.Peer.Gateway.Resumes;
        house.Peer.Gateway.Close(code);
        await house.Peer.UntilAsync(() => house.Peer.Gateway.Identifies + house.Peer.Gateway.Resumes > sessions && house.Peer.Gateway.IsConnected, "the bot to be back");
        (await (await house.Peer.AddMember("Mina").UseAsync(house.Channel, "tale help")).SaidAsync()).Text.ShouldContain("This is what you can do");
        house.Peer.Gateway.Identifies.ShouldBeLessThanOrEqualTo(2);
        house.Peer.Journal.Violations.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(4004)]
    [InlineData(4010)]
    [InlineData(4011)]
    [InlineData(4012)]
    [InlineData(4013)]
    [InlineData(4014)]
    public async Task After_a_final_close_the_bot_says_what_to_mend_and_comes_no_more(int code)
    {
        await using var house = await StartAsync();
        house.Peer.Gateway.Close(code);
        await house.Peer.UntilAsync(() => house.Logged.Any(l => l.Contains("Discord is off until this is mended")), "a plain sentence");
        (await house.Health()).ShouldContain("Discord is off");
        await house.CloseAsync();
        house.Peer.Gateway.Connections.ShouldBe(1);
    }

    [Fact]
    public async Task Presses_are_acknowledged_before_any_other_work_is_done()
    {
        await using var house = await StartAsync();
        var ballots = new List<PeerMessage>();
        for (var i = 0; i < 5; i++) ballots.Add(await house.BeginAsync(house.Peer.AddMember("Mina"), house.Guild.AddText($"tales {i}")));
        var members = Enumerable.Range(0, 100).Select(i => house.Peer.AddMember($"Reader {i}")).ToArray();
        // From here on all edits wait, far longer than this test would: so would an acknowledgement behind one.
        house.Peer.Limits.Set("update_message", 1, TimeSpan.FromHours(1));
        for (var i = 0; i < 200; i++)
        {
            var ballot = ballots[i % ballots.Count];
            await members[i % members.Length].ForgePressAsync(ballot, ballot.Buttons[i % 3].CustomId!);
        }

        await CalmAsync(house);
    }

    private static JsonObject Command(string verb, params (string Name, string Value)[] options) => new()
    {
        ["id"] = "1",
        ["name"] = "tale",
        ["type"] = 1,
        ["options"] = new JsonArray(new JsonObject
        {
            ["name"] = verb,
            ["type"] = 1,
            ["options"] = new JsonArray([.. options.Select(o => new JsonObject { ["name"] = o.Name, ["type"] = 3, ["value"] = o.Value })]),
        }),
    };
}
