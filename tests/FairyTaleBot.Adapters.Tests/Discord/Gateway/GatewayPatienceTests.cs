using FairyTaleBot.Adapters.Discord.Gateway;

namespace FairyTaleBot.Adapters.Tests.Discord.Gateway;

/// <summary>How long it waits before it comes again, and when it does not come again.</summary>
public sealed class GatewayPatienceTests
{
    [Theory]
    [InlineData(4004, "Discord:Token")]
    [InlineData(4010, "Discord:ShardId")]
    [InlineData(4011, "Discord:ShardCount")]
    [InlineData(4012, "Update")]
    [InlineData(4013, "Discord:Gateway:Intents")]
    [InlineData(4014, "Discord:Gateway:Intents")]
    public void A_fatal_code_stops_for_good_and_says_what_to_fix(int code, string key)
    {
        var run = GatewayRun.Standing().Closed(code);
        run.Asked.OfType<GatewayAction.GiveUp>().Single().WhatToFix.ShouldContain(key);
        run.State.NextTick.ShouldBeNull();
        run.After(TimeSpan.FromDays(1)).Asked.ShouldBeEmpty();
    }

    [Fact]
    public void A_token_refused_when_asking_the_way_stops_too()
    {
        var run = new GatewayRun().On(new GatewayInput.Start()).On(new GatewayInput.AddressFailed(TokenRejected: true));
        run.Asked.OfType<GatewayAction.GiveUp>().Single().WhatToFix.ShouldContain("Discord:Token");
    }

    [Fact]
    public void Sending_too_fast_is_answered_by_a_pause()
    {
        GatewayRun.Standing().Closed(4008).ToNextTick().ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void Failures_in_a_row_back_off_up_to_a_limit_with_jitter()
    {
        var run = new GatewayRun { Draw = 1 }.On(new GatewayInput.Start()).Found();
        List<double> waits = [];
        for (var time = 0; time < 9; time++)
        {
            run.Closed();
            waits.Add(run.ToNextTick().TotalSeconds);
            run.ToNextOpen();
        }

        waits.ShouldBe([0, 1, 2, 4, 8, 16, 32, 60, 60]);
        run.Draw = 0;
        run.Closed().ToNextTick().ShouldBe(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void A_socket_that_only_opens_does_not_end_the_back_off_and_nor_does_a_session_that_falls_at_once()
    {
        var run = GatewayRun.Standing();
        List<double> waits = [];
        run.Draw = 1;
        for (var time = 0; time < 4; time++)
        {
            run.Frame(GatewayOp.Reconnect);
            waits.Add(run.ToNextTick().TotalSeconds);
            run.ToNextOpen();
            run.Hello().Resumed();
        }

        waits.ShouldBe([0, 1, 2, 4]);
    }

    [Fact]
    public void A_session_that_stood_a_while_reconnects_at_once_again()
    {
        var run = GatewayRun.Standing().Closed();
        run.ToNextOpen();
        run.Hello().Resumed().After(TimeSpan.FromSeconds(15)).Closed().ToNextTick().ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void No_session_is_begun_when_Discord_allows_no_more()
    {
        var run = new GatewayRun().On(new GatewayInput.Start()).Found(left: 0, renewedAfterSeconds: 3600);
        run.Asked.OfType<GatewayAction.Open>().ShouldBeEmpty();
        run.ToNextTick().ShouldBe(TimeSpan.FromHours(1));
        run.Asked.ShouldBe([new GatewayAction.FindAddress()]);
    }

    [Fact]
    public void Without_an_answer_about_the_way_it_counts_the_sessions_left_itself()
    {
        var run = new GatewayRun().On(new GatewayInput.Start()).Found(left: 1, renewedAfterSeconds: 3600).Hello().Ready();
        run.Frame(GatewayOp.InvalidSession, "false");
        run.ToNextTick();
        run.On(new GatewayInput.AddressFailed());
        run.Asked.OfType<GatewayAction.Open>().ShouldBeEmpty();
        run.State.NextTick!.Value.ShouldBe(TimeSpan.FromHours(2));
    }

    [Fact]
    public void Two_identifies_are_five_seconds_apart()
    {
        var run = GatewayRun.Standing();
        var first = run.Now;
        run.Draw = 0;
        run.Frame(GatewayOp.InvalidSession, "false");
        run.ToNextOpen();
        (run.Now - first).ShouldBe(TimeSpan.FromSeconds(5));
    }

    [Theory]
    [InlineData(0, 1, 0)]
    [InlineData(3, 1, 15)]
    [InlineData(3, 16, 0)]
    [InlineData(17, 16, 5)]
    public void Shards_begin_in_order_so_many_at_a_time_as_allowed(int shard, int concurrency, double seconds)
    {
        var run = new GatewayRun(shardId: shard).On(new GatewayInput.Start());
        var start = run.Now;
        run.Found(concurrency: concurrency);
        run.ToNextOpen();
        (run.Now - start).ShouldBe(TimeSpan.FromSeconds(seconds));
    }

    [Fact]
    public void Failing_to_ask_the_way_is_tried_again_with_back_off_and_never_in_a_tight_loop()
    {
        var run = new GatewayRun { Draw = 0 }.On(new GatewayInput.Start());
        for (var time = 0; time < 20; time++)
        {
            run.On(new GatewayInput.AddressFailed());
            run.ToNextTick().ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(1));
            run.Asked.ShouldBe([new GatewayAction.FindAddress()]);
        }
    }

    [Fact]
    public void A_rate_limit_on_asking_the_way_is_waited_out()
    {
        var run = new GatewayRun().On(new GatewayInput.Start()).On(new GatewayInput.AddressFailed(RetryAfter: TimeSpan.FromMinutes(7)));
        run.ToNextTick().ShouldBe(TimeSpan.FromMinutes(7));
    }

    [Fact]
    public void A_day_of_nothing_but_invalid_sessions_does_not_use_up_the_daily_thousand()
    {
        var run = GatewayRun.Standing();
        var end = run.Now + TimeSpan.FromDays(1);
        var left = 1000;
        while (run.Now < end)
        {
            run.Frame(GatewayOp.InvalidSession, "false");
            while (!run.Asked.OfType<GatewayAction.Open>().Any())
            {
                if (run.State.Phase is GatewayPhase.Asking)
                    run.Found(left, (end - run.Now).TotalSeconds);
                else
                    run.ToNextTick();
            }

            run.Hello();
            left--;
        }

        run.All.OfType<GatewayAction.SendIdentify>().Count().ShouldBeLessThan(1000);
        run.All.OfType<GatewayAction.Report>().ShouldNotContain(report => report.Why.Contains("no more sessions"));
    }
}
