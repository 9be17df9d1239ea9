using System.Text;
using FairyTaleBot.Adapters.Discord;
using FairyTaleBot.Adapters.Discord.Gateway;

namespace FairyTaleBot.Adapters.Tests.Discord.Gateway;

public sealed class GatewayPartsTests
{
    [Fact]
    public void A_frame_is_read_in_any_order_of_its_fields_and_keeps_only_data_that_is_wanted()
    {
        var frame = Read("""{"t":"INTERACTION_CREATE","d":{"op":99,"s":98,"t":"inner","x":[{"y":"}"}]},"new":{"a":1},"s":42,"op":0}""");
        frame.ShouldNotBeNull().ShouldSatisfyAllConditions(
            () => frame.Op.ShouldBe(GatewayOp.Dispatch),
            () => frame.Sequence.ShouldBe(42),
            () => frame.Event.ShouldBe("INTERACTION_CREATE"),
            () => Encoding.UTF8.GetString(frame.Data.Span).ShouldBe("""{"op":99,"s":98,"t":"inner","x":[{"y":"}"}]}"""));
        Read("""{"op":0,"t":"GUILD_CREATE","s":43,"d":{"huge":true}}""", wants: false)!.Data.IsEmpty.ShouldBeTrue();
        Encoding.UTF8.GetString(Read("""{"op":9,"d":true,"s":null,"t":null}""", wants: false)!.Data.Span).ShouldBe("true");
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"op\":")]
    [InlineData("{\"op\":\"zero\"}")]
    [InlineData("{\"op\":1e400}")]
    [InlineData("{\"d\":{}}")]
    public void What_is_no_frame_is_no_error(string json) => Read(json).ShouldBeNull();

    [Fact]
    public void A_minute_holds_115_frames_and_ten_places_are_kept_for_heartbeats()
    {
        var budget = new SendBudget();
        for (var frame = 0; frame < 105; frame++)
            Take(heartbeat: false).ShouldBeNull();
        budget.Wait(heartbeat: false, TimeSpan.Zero).ShouldBe(TimeSpan.FromSeconds(60));
        for (var frame = 0; frame < 10; frame++)
            Take(heartbeat: true).ShouldBeNull();
        budget.Wait(heartbeat: true, TimeSpan.Zero).ShouldBe(TimeSpan.FromSeconds(60));
        budget.Wait(heartbeat: false, TimeSpan.FromSeconds(60)).ShouldBeNull();

        TimeSpan? Take(bool heartbeat)
        {
            var wait = budget.Wait(heartbeat, TimeSpan.Zero);
            budget.Sent(TimeSpan.Zero);
            return wait;
        }
    }

    [Fact]
    public void What_is_sent_is_what_Discord_expects()
    {
        var options = new DiscordOptions { Token = "Bot abc", ShardId = 1, ShardCount = 4 };
        Encoding.UTF8.GetString(GatewayWords.Identify(new("Bot abc"), options)).ShouldStartWith("""{"d":{"token":"abc","intents":1,"shard":[1,4],"properties":{"os":""");
        Encoding.UTF8.GetString(GatewayWords.Resume(new("abc"), "s1", 7)).ShouldBe("""{"d":{"token":"abc","session_id":"s1","seq":7},"op":6}""");
        Encoding.UTF8.GetString(GatewayWords.Heartbeat(null)).ShouldBe("""{"d":null,"op":1}""");
    }

    [Fact]
    public void The_defaults_are_in_order_and_wrong_values_are_named()
    {
        new DiscordOptions { Token = "t" }.Problems().ShouldBeEmpty();
        var wrong = new DiscordOptions
        {
            ApiBaseUrl = new("ftp://x/"), ShardId = 3, ShardCount = 2,
            Api = { Attempts = 0, InvalidRequests = 10_000, GlobalWindow = TimeSpan.FromMilliseconds(900) },
            Gateway = { Intents = (GatewayIntents)(1 << 15), FailedResumes = 0, CloseTimeout = TimeSpan.Zero },
        };
        wrong.Problems().Select(problem => problem.Split(' ')[0]).ShouldBe([
            "Discord:ApiBaseUrl", "Discord:ShardId", "Discord:Api:Attempts", "Discord:Api:GlobalWindow", "Discord:Api:InvalidRequests",
            "Discord:Gateway:Intents", "Discord:Gateway:CloseTimeout", "Discord:Gateway:FailedResumes"]);
    }

    [Fact]
    public void A_token_prints_nothing_of_itself()
    {
        new DiscordToken(" Bot abc ").Reveal().ShouldBe("abc");
        $"{new DiscordToken("abc")} {new DiscordOptions { Token = "abc" }} {new IdentifyCommand(new("abc", 0, [0, 1]))} {new ResumeCommand(new("abc", "s", 1))}".ShouldNotContain("abc");
    }

    private static GatewayFrame? Read(string json, bool wants = true) => GatewayFrameReader.Read(Encoding.UTF8.GetBytes(json), _ => wants);
}
