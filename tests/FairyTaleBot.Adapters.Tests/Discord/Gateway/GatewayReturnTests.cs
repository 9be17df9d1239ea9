using FairyTaleBot.Adapters.Discord.Gateway;
using static FairyTaleBot.Adapters.Tests.Discord.Gateway.GatewayTalk;

namespace FairyTaleBot.Adapters.Tests.Discord.Gateway;

/// <summary>How a connection comes back, and what keeps it out for good.</summary>
public sealed class GatewayReturnTests
{
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
}
