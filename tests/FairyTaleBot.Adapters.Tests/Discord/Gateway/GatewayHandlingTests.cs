using FairyTaleBot.Adapters.Discord.Gateway;
using static FairyTaleBot.Adapters.Tests.Discord.Gateway.GatewayTalk;

namespace FairyTaleBot.Adapters.Tests.Discord.Gateway;

/// <summary>What is heard is handled beside the connection.</summary>
public sealed class GatewayHandlingTests
{
    [Fact]
    public async Task A_handler_that_never_returns_and_one_that_throws_hold_up_nobody()
    {
        await using var bench = await Ready();
        var calls = 0;
        bench.OnInteraction = (_, stop) => Interlocked.Increment(ref calls) switch
        {
            1 => Task.Delay(Timeout.Infinite, stop),
            2 => throw new InvalidOperationException("a broken handler"),
            _ => Task.CompletedTask,
        };
        var mina = bench.Peer.AddMember("Mina");
        for (var time = 0; time < 5; time++)
            await mina.UseAsync(bench.Channel, "tale");
        await Heard(bench, 5);
        bench.Peer.Gateway.AskToReconnect();
        await bench.Peer.Gateway.ConnectedAsync(identifies: 1, resumes: 1);
        bench.Logged.ShouldContain(line => line.Contains("Handling INTERACTION_CREATE failed"));
    }

    [Fact]
    public async Task Events_beyond_the_bound_are_dropped_and_counted_not_awaited()
    {
        await using var bench = await Ready(configure: options => options.Gateway.DispatchCapacity = 4);
        bench.OnInteraction = (_, stop) => Task.Delay(Timeout.Infinite, stop);
        var mina = bench.Peer.AddMember("Mina");
        await mina.UseAsync(bench.Channel, "tale");
        await Heard(bench, 1);
        for (var time = 0; time < 19; time++)
            await mina.UseAsync(bench.Channel, "tale");
        bench.Peer.Gateway.AskForHeartbeat();
        await bench.Peer.UntilAsync(() => bench.Peer.Gateway.Heartbeats >= 1, "the connection to be alive");
        bench.Logged.ShouldContain(line => line.Contains("was dropped, 16 since"));
        bench.Heard.Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_hundred_slow_handlers_keep_nobody_from_being_heard()
    {
        await using var bench = await Ready();
        bench.OnInteraction = (_, stop) => Task.Delay(Timeout.Infinite, stop);
        var mina = bench.Peer.AddMember("Mina");
        for (var time = 0; time < 101; time++)
            await mina.UseAsync(bench.Channel, "tale");
        await Heard(bench, 101);
    }

    [Fact]
    public async Task What_was_heard_before_the_stop_is_handled_to_its_end()
    {
        await using var bench = await DiscordBench.StartAsync(configure: options => options.Gateway.StopGrace = Eventually.Patience);
        await bench.RegisterAsync(Tale);
        var (release, isDone) = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), false);
        bench.OnInteraction = async (_, stop) =>
        {
            await release.Task.WaitAsync(stop);
            isDone = true;
        };
        using var stop = new CancellationTokenSource();
        var running = bench.Gateway.RunAsync(stop.Token);
        await bench.Peer.Gateway.ConnectedAsync();
        await bench.Peer.AddMember("Mina").UseAsync(bench.Channel, "tale");
        await Heard(bench, 1);

        await stop.CancelAsync();
        await bench.Peer.UntilAsync(() => !bench.Peer.Gateway.IsConnected, "the connection to end");
        release.SetResult();

        await running.OrGiveUpAsync();
        isDone.ShouldBeTrue();
    }

    [Fact]
    public async Task What_takes_longer_than_the_grace_is_called_off()
    {
        await using var bench = await Ready();
        var isCalledOff = false;
        bench.OnInteraction = async (_, stop) =>
        {
            await Task.Delay(Timeout.Infinite, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            isCalledOff = true;
        };
        await bench.Peer.AddMember("Mina").UseAsync(bench.Channel, "tale");
        await Heard(bench, 1);
        bench.Peer.Gateway.Close(4004);
        await Should.ThrowAsync<GatewayStoppedException>(() => bench.Running.OrGiveUpAsync());
        isCalledOff.ShouldBeTrue();
    }
}
