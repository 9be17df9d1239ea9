using FairyTaleBot.Adapters.Discord.Gateway;

namespace FairyTaleBot.Adapters.Tests.Discord.Gateway;

/// <summary>When a session is resumed, and when another is begun.</summary>
public sealed class GatewayResumeTests
{
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
    public void A_resume_without_resumed_is_left_in_time()
    {
        var run = GatewayRun.Standing(new() { ReadyTimeout = TimeSpan.FromSeconds(10) }).Closed();
        run.ToNextOpen();
        run.Hello().After(TimeSpan.FromSeconds(10)).Asked.OfType<GatewayAction.Close>().ShouldHaveSingleItem();
        run.State.FailedResumes.ShouldBe(1);
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
}
