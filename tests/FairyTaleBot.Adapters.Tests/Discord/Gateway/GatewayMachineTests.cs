using FairyTaleBot.Adapters.Discord.Gateway;

namespace FairyTaleBot.Adapters.Tests.Discord.Gateway;

/// <summary>A session from hello to goodbye.</summary>
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
}
