using FairyTaleBot.Adapters.Discord.Api.Models;
using FairyTaleBot.Adapters.Discord.Gateway;
using FairyTaleBot.Testing.Discord;

namespace FairyTaleBot.Adapters.Tests.Discord.Gateway;

/// <summary>The client over a real web socket, against the peer.</summary>
public sealed class GatewayClientTests
{
    private static readonly ApplicationCommand Tale = new() { Name = "tale", Description = "Tell a tale" };

    [Fact]
    public async Task It_hears_an_interaction_with_fields_it_has_never_seen()
    {
        await using var bench = await Ready();
        var mina = bench.Peer.AddMember("Mina", "ko", permissions: 1 << 13);
        await mina.UseAsync(bench.Channel, "tale");
        await Heard(bench, 1);
        var interaction = bench.Heard.Single();
        interaction.Type.ShouldBe(InteractionType.Command);
        interaction.Data!.Name.ShouldBe("tale");
        interaction.Locale.ShouldBe("ko");
        interaction.Author!.GlobalName.ShouldBe("Mina");
        interaction.Member!.Permissions.ShouldBe(Permissions.ManageMessages);
        interaction.Context.ShouldBe(InteractionContext.Guild);
        interaction.ToString().ShouldNotContain("token");
    }

    [Fact]
    public async Task Asked_to_reconnect_it_resumes_and_loses_nothing()
    {
        await using var bench = await Ready();
        bench.Peer.Gateway.AskToReconnect();
        await bench.Peer.Gateway.ConnectedAsync(identifies: 1, resumes: 1);
        await Speak(bench);
        bench.Peer.Gateway.Identifies.ShouldBe(1);
    }

    [Fact]
    public async Task What_happens_while_it_is_away_comes_when_it_resumes()
    {
        await using var bench = await Ready();
        bench.Peer.Gateway.Refusing = true;
        bench.Peer.Gateway.Drop();
        await bench.Peer.AddMember("Mina").UseAsync(bench.Channel, "tale");
        bench.Peer.Gateway.Refusing = false;
        await Heard(bench, 1);
        bench.Peer.Gateway.Identifies.ShouldBe(1);
    }

    [Theory]
    [InlineData(true, 1, 1)]
    [InlineData(false, 2, 0)]
    public async Task An_invalid_session_is_resumed_or_begun_anew_as_told(bool resumable, int identifies, int resumes)
    {
        await using var bench = await Ready();
        bench.Peer.Gateway.Invalidate(resumable);
        await bench.Peer.Gateway.ConnectedAsync(identifies, resumes);
        await Speak(bench);
        (bench.Peer.Gateway.Identifies, bench.Peer.Gateway.Resumes).ShouldBe((identifies, resumes));
    }

    [Fact]
    public async Task A_zombie_is_noticed_by_its_silence_and_resumed()
    {
        await using var bench = await Ready(new() { HeartbeatInterval = TimeSpan.FromMilliseconds(100), IdentifyInterval = TimeSpan.FromMilliseconds(20) });
        bench.Peer.Gateway.BecomeZombie();
        await bench.Peer.AddMember("Mina").UseAsync(bench.Channel, "tale");
        await Heard(bench, 1);
        // A busy machine may be silent for as long once more: resumed again, and never begun anew.
        bench.Peer.Gateway.Identifies.ShouldBe(1);
        bench.Peer.Gateway.Resumes.ShouldBeGreaterThanOrEqualTo(1);
        bench.Heard.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Heartbeats_go_on_while_nothing_else_happens()
    {
        await using var bench = await Ready(new() { HeartbeatInterval = TimeSpan.FromMilliseconds(40), IdentifyInterval = TimeSpan.FromMilliseconds(20) });
        await bench.Peer.UntilAsync(() => bench.Peer.Gateway.Heartbeats >= 5, "five heartbeats");
        bench.Peer.Gateway.Identifies.ShouldBe(1);
        bench.Gateway.SinceLastHeard.ShouldNotBeNull();
    }

    [Fact]
    public async Task Many_heartbeats_asked_for_do_not_go_over_the_send_limit()
    {
        await using var bench = await Ready();
        for (var time = 0; time < 200; time++)
            bench.Peer.Gateway.AskForHeartbeat();
        await bench.Peer.UntilAsync(() => bench.Peer.Gateway.Heartbeats >= 8, "heartbeats");
        await Speak(bench);
        bench.Peer.Gateway.Heartbeats.ShouldBeLessThanOrEqualTo(115);
        bench.Peer.Gateway.Connections.ShouldBe(1, "a connection that sends too much is closed with 4008");
    }

    [Theory]
    [InlineData(4004, "Discord:Token")]
    [InlineData(4011, "Discord:ShardCount")]
    [InlineData(4014, "Discord:Gateway:Intents")]
    public async Task A_fatal_code_ends_the_run_with_what_to_fix(int code, string key)
    {
        await using var bench = await Ready();
        bench.Peer.Gateway.Close(code);
        var stopped = await Should.ThrowAsync<GatewayStoppedException>(() => bench.Running.OrGiveUpAsync());
        stopped.Message.ShouldContain(key);
        bench.Gateway.IsReady.ShouldBeFalse();
        bench.Peer.Gateway.Connections.ShouldBe(1);
    }

    [Fact]
    public async Task A_token_revoked_while_it_runs_stops_it()
    {
        await using var bench = await Ready();
        bench.Peer.RevokeToken();
        await Should.ThrowAsync<GatewayStoppedException>(() => bench.Running.OrGiveUpAsync());
    }

    [Fact]
    public async Task A_wrong_token_stops_it_before_any_socket_is_opened()
    {
        await using var bench = await DiscordBench.StartAsync(configure: options => options.Token = "wrong-but-must-never-be-printed");
        var stopped = await Should.ThrowAsync<GatewayStoppedException>(() => bench.Gateway.RunAsync(CancellationToken.None).OrGiveUpAsync());
        stopped.Message.ShouldContain("Discord:Token");
        bench.Peer.Gateway.Connections.ShouldBe(0);
    }

    [Fact]
    public async Task Lost_sessions_lead_to_a_new_one_after_one_refused_resume()
    {
        await using var bench = await Ready();
        bench.Peer.Gateway.ForgetSessions();
        bench.Peer.Gateway.Drop();
        await bench.Peer.Gateway.ConnectedAsync(identifies: 2, resumes: 1);
        await Speak(bench);
    }

    [Fact]
    public async Task A_connection_lost_before_its_session_stands_is_begun_anew()
    {
        await using var bench = await DiscordBench.StartAsync(new() { IdentifyInterval = TimeSpan.FromMilliseconds(300) });
        bench.Peer.Gateway.WithholdReady = true;
        using var stop = new CancellationTokenSource();
        var running = bench.Gateway.RunAsync(stop.Token);
        await bench.Peer.UntilAsync(() => bench.Peer.Gateway.Identifies == 1, "the first identify");
        bench.Peer.Gateway.WithholdReady = false;
        bench.Peer.Gateway.Drop();
        await bench.Peer.Gateway.ConnectedAsync(identifies: 2, resumes: 0);
        await stop.CancelAsync();
        await running;
    }

    [Fact]
    public async Task Resumes_that_never_succeed_end_in_a_new_session()
    {
        await using var bench = await Ready();
        bench.Peer.Gateway.RefuseResumes = true;
        bench.Peer.Gateway.Drop();
        await bench.Peer.Gateway.ConnectedAsync(identifies: 2, resumes: 3);
        bench.Peer.Gateway.Resumes.ShouldBe(3);
        await Speak(bench);
    }

    [Fact]
    public async Task A_server_that_says_nothing_is_left_and_tried_again()
    {
        await using var bench = await DiscordBench.StartAsync(configure: options => options.Gateway.HelloTimeout = TimeSpan.FromMilliseconds(100));
        bench.Peer.Gateway.WithholdHello = true;
        using var stop = new CancellationTokenSource();
        var running = bench.Gateway.RunAsync(stop.Token);
        await bench.Peer.UntilAsync(() => bench.Peer.Gateway.Connections >= 2, "a second try");
        bench.Peer.Gateway.WithholdHello = false;
        await bench.Peer.Gateway.ConnectedAsync();
        await stop.CancelAsync();
        await running;
    }

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

    [Fact]
    public async Task Two_clients_that_identify_together_both_get_in()
    {
        await using var bench = await DiscordBench.StartAsync(new() { IdentifyInterval = TimeSpan.FromMilliseconds(300) });
        using var stop = new CancellationTokenSource();
        var other = bench.NewClient();
        var both = Task.WhenAll(bench.Gateway.RunAsync(stop.Token), other.RunAsync(stop.Token));
        await bench.Peer.UntilAsync(() => bench.Gateway.IsReady && other.IsReady, "both to get in");
        await stop.CancelAsync();
        await both;
        bench.Peer.Gateway.Identifies.ShouldBeLessThan(8);
    }

    [Fact]
    public async Task Leaving_says_goodbye_so_that_the_bot_goes_offline()
    {
        await using var bench = await DiscordBench.StartAsync();
        using var stop = new CancellationTokenSource();
        var running = bench.Gateway.RunAsync(stop.Token);
        await bench.Peer.Gateway.ConnectedAsync();
        await stop.CancelAsync();
        await running.OrGiveUpAsync();
        await bench.Peer.UntilAsync(() => !bench.Peer.Gateway.IsConnected, "the connection to end");
    }

    [Fact]
    public async Task A_socket_stuck_while_closing_is_cut()
    {
        await using var bench = await DiscordBench.StartAsync(configure: options => options.Gateway.CloseTimeout = TimeSpan.FromMilliseconds(200));
        using var stop = new CancellationTokenSource();
        var running = bench.Gateway.RunAsync(stop.Token);
        await bench.Peer.Gateway.ConnectedAsync();
        bench.Peer.Gateway.IgnoreGoodbyes = true;
        await stop.CancelAsync();
        await running.OrGiveUpAsync();
    }

    [Fact]
    public async Task A_storm_of_troubles_ends_connected_with_one_identify_for_each_session_lost()
    {
        await using var bench = await Ready();
        var lost = 0;
        for (var round = 0; round < 12; round++)
        {
            var resumes = bench.Peer.Gateway.Resumes;
            switch (round % 4)
            {
                case 0:
                    bench.Peer.Gateway.AskToReconnect();
                    break;
                case 1:
                    bench.Peer.Gateway.Close(4000);
                    break;
                case 2:
                    bench.Peer.Gateway.Drop();
                    break;
                default:
                    lost++;
                    bench.Peer.Gateway.Invalidate(resumable: false);
                    break;
            }

            await bench.Peer.Gateway.ConnectedAsync(1 + lost, round % 4 == 3 ? resumes : resumes + 1);
        }

        await Speak(bench);
        bench.Peer.Gateway.Identifies.ShouldBe(1 + lost);
    }

    private static async Task<DiscordBench> Ready(DiscordPeerOptions? peer = null, Action<FairyTaleBot.Adapters.Discord.DiscordOptions>? configure = null)
    {
        var bench = await DiscordBench.StartAsync(peer, configure);
        await bench.RegisterAsync(Tale);
        await bench.ConnectAsync();
        return bench;
    }

    // Connected is what can be spoken to.
    private static async Task Speak(DiscordBench bench)
    {
        var before = bench.Heard.Count;
        await bench.Peer.AddMember("Mina").UseAsync(bench.Channel, "tale");
        await Heard(bench, before + 1);
    }

    private static Task Heard(DiscordBench bench, int count) => Eventually.TrueAsync(() => bench.Heard.Count >= count);
}
