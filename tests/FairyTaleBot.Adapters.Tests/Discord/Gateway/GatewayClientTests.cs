using FairyTaleBot.Adapters.Discord.Api.Models;
using FairyTaleBot.Testing.Discord;
using static FairyTaleBot.Adapters.Tests.Discord.Gateway.GatewayTalk;

namespace FairyTaleBot.Adapters.Tests.Discord.Gateway;

/// <summary>A connection with the peer: hearing, heartbeats, leaving.</summary>
public sealed class GatewayClientTests
{
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
}
