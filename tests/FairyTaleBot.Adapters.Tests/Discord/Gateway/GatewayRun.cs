using System.Text;
using FairyTaleBot.Adapters.Discord.Gateway;

namespace FairyTaleBot.Adapters.Tests.Discord.Gateway;

/// <summary>Plays the world to a gateway machine: what happens, at what time, and what it asks for in return.</summary>
internal sealed class GatewayRun(GatewayOptions? options = null, int shardId = 0)
{
    private readonly GatewayMachine _machine = new(options ?? new(), shardId);

    public static readonly Uri FrontDoor = new("wss://gateway.example/");
    public static readonly Uri ResumeDoor = new("wss://resume.example/");

    public GatewayState State { get; private set; } = GatewayState.Beginning;
    public TimeSpan Now { get; private set; } = TimeSpan.FromHours(1);
    public double Draw { get; set; } = 0.5;
    public List<GatewayAction> Asked { get; } = [];
    public List<GatewayAction> All { get; } = [];

    public GatewayRun On(GatewayInput input)
    {
        var step = _machine.On(State, input, Now, Draw);
        State = step.State;
        Asked.Clear();
        Asked.AddRange(step.Actions);
        All.AddRange(step.Actions);
        return this;
    }

    public GatewayRun After(TimeSpan time)
    {
        Now += time;
        return On(new GatewayInput.Tick());
    }

    /// <summary>Lets time pass until the machine next wants to act.</summary>
    public TimeSpan ToNextTick()
    {
        var wait = State.NextTick!.Value - Now;
        After(wait);
        return wait;
    }

    public GatewayRun Frame(GatewayOp op, string data = "null", long? sequence = null, string? name = null) =>
        On(new GatewayInput.FrameCame(State.Socket, new(op, sequence, name, Encoding.UTF8.GetBytes(data))));

    public GatewayRun Closed(int? code = null) => On(new GatewayInput.SocketClosed(State.Socket, code));

    public GatewayRun Found(int left = 1000, double renewedAfterSeconds = 0, int concurrency = 1) =>
        On(new GatewayInput.AddressFound(FrontDoor, left, TimeSpan.FromSeconds(renewedAfterSeconds), concurrency));

    public GatewayRun Hello() => Frame(GatewayOp.Hello, """{"heartbeat_interval":40000,"_trace":[]}""");

    public GatewayRun Ready(string session = "s1") =>
        Frame(GatewayOp.Dispatch, $$"""{"session_id":"{{session}}","resume_gateway_url":"{{ResumeDoor}}","user":{"id":"7"},"application":{"id":"8"},"new_field":[1]}""", 1, "READY");

    public GatewayRun Resumed() => Frame(GatewayOp.Dispatch, "{}", 9, "RESUMED");

    /// <summary>Connected and ready for the first time.</summary>
    public static GatewayRun Standing(GatewayOptions? options = null) => new GatewayRun(options).On(new GatewayInput.Start()).Found().Hello().Ready();

    /// <summary>Lets it rest, ask and wait its turn until it opens the next socket.</summary>
    public GatewayAction.Open ToNextOpen()
    {
        for (var steps = 0; steps < 10; steps++)
        {
            if (Asked.OfType<GatewayAction.Open>().FirstOrDefault() is { } open)
                return open;
            if (State.Phase is GatewayPhase.Asking)
                Found();
            else
                ToNextTick();
        }

        throw new InvalidOperationException("It never opened a socket again.");
    }
}
