using FairyTaleBot.Adapters.Discord.Gateway;

namespace FairyTaleBot.Adapters.Tests.Discord.Gateway;

public sealed class GatewayMachineTests
{
    [Fact]
    public void It_asks_the_way_opens_a_socket_and_identifies_after_the_hello()
    {
        var run = new GatewayRun().On(new GatewayInput.Start());
        run.Asked.ShouldBe([new GatewayAction.FindAddress()]);
        run.Found().Asked.ShouldBe([new GatewayAction.Open(1, new("wss://gateway.example/?v=10&encoding=json"))]);
        run.Hello().Asked.ShouldBe([new GatewayAction.SendIdentify(1)]);
        run.Ready().Asked.OfType<GatewayAction.SessionStands>().ShouldBe([new(Resumed: false)]);
        run.State.Phase.ShouldBeOfType<GatewayPhase.Ready>();
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.25, 10)]
    [InlineData(0.99, 39.6)]
    public void The_first_heartbeat_is_jittered_and_the_others_are_regular(double draw, double seconds)
    {
        var run = new GatewayRun { Draw = draw }.On(new GatewayInput.Start()).Found().Hello().Ready();
        run.ToNextTick().ShouldBe(TimeSpan.FromSeconds(seconds));
        run.Asked.ShouldBe([new GatewayAction.SendHeartbeat(1, 1)]);
        run.Frame(GatewayOp.HeartbeatAck);
        run.ToNextTick().ShouldBe(TimeSpan.FromSeconds(40));
        run.Asked.ShouldBe([new GatewayAction.SendHeartbeat(1, 1)]);
    }

    [Fact]
    public void A_heartbeat_before_any_event_carries_no_number()
    {
        var run = new GatewayRun { Draw = 0.1 }.On(new GatewayInput.Start()).Found().Hello();
        run.ToNextTick();
        run.Asked.ShouldBe([new GatewayAction.SendHeartbeat(1, null)]);
    }

    [Fact]
    public void A_heartbeat_asked_for_goes_at_once()
    {
        GatewayRun.Standing().Frame(GatewayOp.Heartbeat).Asked.ShouldBe([new GatewayAction.SendHeartbeat(1, 1)]);
    }

    [Fact]
    public void A_zombie_is_left_with_its_session_kept_and_resumed_on_the_resume_address()
    {
        var run = GatewayRun.Standing();
        run.ToNextTick();
        run.ToNextTick();
        run.Asked.OfType<GatewayAction.Close>().ShouldBe([new(1, 4000)]);
        run.ToNextOpen().Address.ShouldBe(new("wss://resume.example/?v=10&encoding=json"));
        run.Hello().Asked.ShouldBe([new GatewayAction.SendResume(2, "s1", 1)]);
    }

    [Fact]
    public void A_new_socket_does_not_inherit_the_unanswered_heartbeat_of_the_old_one()
    {
        var run = GatewayRun.Standing();
        run.ToNextTick();
        run.ToNextTick();
        run.ToNextOpen();
        run.Hello().Resumed();
        run.ToNextTick();
        run.Asked.ShouldBe([new GatewayAction.SendHeartbeat(2, 9)]);
        run.State.Phase.ShouldBeOfType<GatewayPhase.Ready>();
    }

    [Fact]
    public void Asked_to_reconnect_it_resumes_at_once()
    {
        var run = GatewayRun.Standing().Frame(GatewayOp.Reconnect);
        run.Asked.OfType<GatewayAction.Close>().ShouldBe([new(1, 4000)]);
        run.ToNextTick().ShouldBe(TimeSpan.Zero);
        run.Asked.OfType<GatewayAction.Open>().Single().Address.Host.ShouldBe("resume.example");
    }

    [Fact]
    public void Asked_to_reconnect_before_the_hello_it_comes_again()
    {
        var run = new GatewayRun().On(new GatewayInput.Start()).Found().Frame(GatewayOp.Reconnect);
        run.ToNextOpen().Socket.ShouldBe(2);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.5, 3)]
    [InlineData(1, 5)]
    public void An_invalid_session_that_may_resume_waits_and_resumes(double draw, double seconds)
    {
        var run = GatewayRun.Standing();
        run.Draw = draw;
        run.Frame(GatewayOp.InvalidSession, "true");
        run.ToNextTick().ShouldBe(TimeSpan.FromSeconds(seconds));
        run.ToNextOpen();
        run.Hello().Asked.ShouldBe([new GatewayAction.SendResume(2, "s1", 1)]);
    }

    [Fact]
    public void An_invalid_session_that_may_not_resume_waits_and_identifies_anew_at_the_front_door()
    {
        var run = GatewayRun.Standing();
        run.Draw = 0;
        run.Frame(GatewayOp.InvalidSession, "false");
        run.Asked.OfType<GatewayAction.Close>().ShouldBe([new(1, 4000)]);
        run.ToNextTick().ShouldBe(TimeSpan.FromSeconds(1));
        run.Asked.ShouldBe([new GatewayAction.FindAddress()]);
        run.Found();
        run.ToNextOpen().Address.Host.ShouldBe("gateway.example");
        run.Hello().Asked.ShouldBe([new GatewayAction.SendIdentify(2)]);
    }

    [Fact]
    public void A_resumed_session_is_ready_and_forgets_its_failed_resumes()
    {
        var run = GatewayRun.Standing().Closed();
        run.ToNextOpen();
        run.Closed();
        run.ToNextOpen();
        run.Hello().Resumed();
        run.State.Phase.ShouldBeOfType<GatewayPhase.Ready>();
        run.State.FailedResumes.ShouldBe(0);
        run.Asked.OfType<GatewayAction.SessionStands>().ShouldBe([new(Resumed: true)]);
    }

    [Fact]
    public void Three_failed_resumes_lead_to_a_new_session_and_the_last_goes_by_the_front_door()
    {
        var run = GatewayRun.Standing().Closed();
        run.ToNextOpen().Address.Host.ShouldBe("resume.example");
        run.Closed();
        run.ToNextOpen().Address.Host.ShouldBe("resume.example");
        run.Hello().Closed(1006);
        run.ToNextOpen().Address.Host.ShouldBe("gateway.example");
        run.Hello().Asked.OfType<GatewayAction.SendResume>().ShouldHaveSingleItem();
        run.Frame(GatewayOp.InvalidSession, "true");
        run.ToNextTick();
        run.Asked.ShouldBe([new GatewayAction.FindAddress()]);
        run.Found();
        run.ToNextOpen();
        run.Hello().Asked.OfType<GatewayAction.SendIdentify>().ShouldHaveSingleItem();
    }

    [Fact]
    public void A_socket_without_hello_is_left_in_time()
    {
        var run = new GatewayRun().On(new GatewayInput.Start()).Found();
        run.ToNextTick().ShouldBe(TimeSpan.FromSeconds(15));
        run.Asked.OfType<GatewayAction.Close>().ShouldHaveSingleItem();
    }

    [Fact]
    public void A_session_that_does_not_stand_in_time_is_left()
    {
        var run = new GatewayRun(new() { ReadyTimeout = TimeSpan.FromSeconds(10) }).On(new GatewayInput.Start()).Found().Hello();
        run.After(TimeSpan.FromSeconds(10)).Asked.OfType<GatewayAction.Close>().ShouldHaveSingleItem();
    }

    [Fact]
    public void A_resume_without_resumed_is_left_in_time()
    {
        var run = GatewayRun.Standing(new() { ReadyTimeout = TimeSpan.FromSeconds(10) }).Closed();
        run.ToNextOpen();
        run.Hello().After(TimeSpan.FromSeconds(10)).Asked.OfType<GatewayAction.Close>().ShouldHaveSingleItem();
        run.State.FailedResumes.ShouldBe(1);
    }

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

    [Theory]
    [InlineData(4000)]
    [InlineData(4001)]
    [InlineData(4002)]
    [InlineData(4008)]
    [InlineData(1000)]
    [InlineData(1001)]
    [InlineData(null)]
    [InlineData(4999)]
    public void These_codes_resume(int? code)
    {
        var run = GatewayRun.Standing().Closed(code);
        run.ToNextOpen();
        run.Hello().Asked.OfType<GatewayAction.SendResume>().ShouldHaveSingleItem();
    }

    [Fact]
    public void Sending_too_fast_is_answered_by_a_pause()
    {
        GatewayRun.Standing().Closed(4008).ToNextTick().ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(5));
    }

    [Theory]
    [InlineData(4003)]
    [InlineData(4005)]
    [InlineData(4007)]
    [InlineData(4009)]
    public void These_codes_begin_a_new_session(int code)
    {
        var run = GatewayRun.Standing().Closed(code);
        run.ToNextOpen();
        run.Hello().Asked.OfType<GatewayAction.SendIdentify>().ShouldHaveSingleItem();
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
    public void What_a_former_socket_still_says_is_not_heard()
    {
        var run = GatewayRun.Standing().Frame(GatewayOp.Reconnect);
        run.ToNextOpen();
        var before = run.State;
        run.On(new GatewayInput.SocketClosed(1, 4004)).Asked.ShouldBeEmpty();
        run.On(new GatewayInput.FrameCame(1, new(GatewayOp.InvalidSession, null, null, "false"u8.ToArray()))).Asked.ShouldBeEmpty();
        run.State.ShouldBe(before);
    }

    [Fact]
    public void An_unknown_opcode_and_an_unknown_event_change_nothing()
    {
        var run = GatewayRun.Standing();
        run.Frame((GatewayOp)77, "[1]").Asked.ShouldBeEmpty();
        run.Frame(GatewayOp.Dispatch, "{}", 2, "SOMETHING_NEW").Asked.OfType<GatewayAction.Dispatch>().ShouldHaveSingleItem();
        run.State.Sequence.ShouldBe(2);
    }

    [Fact]
    public void Leaving_closes_with_1000_and_is_final()
    {
        var run = GatewayRun.Standing().On(new GatewayInput.Stop());
        run.Asked.ShouldBe([new GatewayAction.Close(1, 1000)]);
        run.Closed().Asked.ShouldBeEmpty();
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
