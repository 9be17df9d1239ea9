using FairyTaleBot.Adapters.Telegram.Api.Methods;
using FairyTaleBot.Testing.Telegram.Faults;
using Microsoft.Extensions.Logging;
using static FairyTaleBot.Adapters.Tests.Telegram.TelegramBench;

namespace FairyTaleBot.Adapters.Tests.Telegram;

/// <summary>What other bots stumbled over while asking for updates: a store, a server or another bot in the way.</summary>
public sealed class PollingTroubleTests
{
    private const string NoUpdates = """{"ok":true,"result":[]}""";

    [Fact]
    public async Task A_store_that_cannot_save_does_not_stop_the_bot()
    {
        await using var bench = await StartAsync();
        await using var polling = new PollingBench(bench, new KeepingHandler(), new KeptOffsets { IsBroken = true });

        bench.Peer.Scene.Say(bench.Mina, bench.Direct, "one");
        await polling.Handler.NextAsync();
        bench.Peer.Scene.Say(bench.Mina, bench.Direct, "two");
        await polling.Handler.NextAsync();

        polling.PollLog.Lines.ShouldContain(line => line.Level == LogLevel.Error && line.Text.Contains("disk is full", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_store_that_cannot_be_read_at_the_start_is_waited_for()
    {
        await using var bench = await StartAsync();
        bench.Peer.Scene.Say(bench.Mina, bench.Direct, "still there?");
        await using var polling = new PollingBench(bench, new KeepingHandler(), new KeptOffsets { Unread = 2 });

        foreach (var seconds in (int[])[1, 2])
        {
            await bench.Clock.UntilSomebodySleepsAsync(TimeSpan.FromSeconds(seconds));
            bench.Clock.Advance(TimeSpan.FromSeconds(seconds));
        }

        (await polling.Handler.NextAsync()).Message!.Text.ShouldBe("still there?");
        polling.PollLog.Lines.Count(line => line.Level == LogLevel.Error && line.Text.Contains("no disk", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public async Task A_429_on_polling_is_sat_out_and_holds_up_nothing_else()
    {
        await using var bench = await StartAsync();
        bench.Peer.Faults.Next("getUpdates", new PeerFault.TooManyRequests(5));
        await using var polling = new PollingBench(bench, new KeepingHandler());
        await bench.Clock.UntilSomebodySleepsAsync(TimeSpan.FromSeconds(5));

        bench.Peer.Scene.Say(bench.Mina, bench.Direct, "hello?");
        (await ClientTests.SendAsync(bench, "not held up")).ShouldNotBeNull();
        bench.Clock.Advance(TimeSpan.FromSeconds(5));

        (await polling.Handler.NextAsync()).Message!.Text.ShouldBe("hello?");
        bench.PeerShouldBeContent();
    }

    [Fact]
    public async Task A_page_of_html_or_a_broken_line_is_waited_out_with_growing_patience()
    {
        await using var bench = await StartAsync();
        bench.Peer.Faults.Next("getUpdates", new PeerFault.BadGateway(), new PeerFault.Reset(), new PeerFault.Error(500, "Internal Server Error"));
        bench.Peer.Scene.Say(bench.Mina, bench.Direct, "still there?");
        await using var polling = new PollingBench(bench, new KeepingHandler());

        foreach (var seconds in (int[])[1, 2, 4])
        {
            await bench.Clock.UntilSomebodySleepsAsync(TimeSpan.FromSeconds(seconds));
            bench.Clock.Advance(TimeSpan.FromSeconds(seconds));
        }

        (await polling.Handler.NextAsync()).Message!.Text.ShouldBe("still there?");
        polling.PollLog.Lines.ShouldAllBe(line => !line.Text.Contains("AAF-secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_open_poll_is_waited_out_however_often_it_is_met()
    {
        await using var bench = await StartAsync();
        var conflict = new PeerFault.Error(409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");
        bench.Peer.Faults.Next("getUpdates", [.. Enumerable.Repeat(conflict, 6)]);
        await using var polling = new PollingBench(bench, new KeepingHandler());

        foreach (var seconds in (int[])[1, 2, 4, 8, 16, 30])
        {
            await bench.Clock.UntilSomebodySleepsAsync(TimeSpan.FromSeconds(seconds));
            polling.Health.IsHealthy.ShouldBeFalse();
            bench.Clock.Advance(TimeSpan.FromSeconds(seconds));
        }

        bench.Peer.Scene.Say(bench.Mina, bench.Direct, "at last");
        (await polling.Handler.NextAsync()).Message!.Text.ShouldBe("at last");
        polling.Health.IsHealthy.ShouldBeTrue();
        polling.PollLog.Lines.Count(line => line.Text.Contains("Another poll", StringComparison.Ordinal)).ShouldBe(6);
    }

    [Fact]
    public async Task Two_bots_with_one_token_disturb_each_other_and_neither_dies()
    {
        await using var bench = await StartAsync();
        await using var first = new PollingBench(bench, new KeepingHandler());
        await bench.Peer.Scene.SeeAsync(() => bench.Peer.OpenPolls == 1 ? bench : null);
        await using var second = new PollingBench(bench, new KeepingHandler());
        await bench.Clock.UntilSomebodySleepsAsync(TimeSpan.FromSeconds(1));

        first.PollLog.Lines.ShouldContain(line => line.Text.Contains("Another poll", StringComparison.Ordinal));
        bench.Peer.Scene.Say(bench.Mina, bench.Direct, "hi");
        (await second.Handler.NextAsync()).Message!.Text.ShouldBe("hi");
    }

    [Fact]
    public async Task A_webhook_left_over_is_removed()
    {
        await using var bench = await StartAsync();
        await bench.Client.CallAsync(new SetWebhook { Url = "http://127.0.0.1:9/nobody" }, Stop);

        await using var polling = new PollingBench(bench, new KeepingHandler());
        await bench.Peer.Scene.SeeAsync(() => bench.Peer.OpenPolls == 1 ? bench : null);

        bench.Peer.WebhookUrl.ShouldBeNull();
    }

    [Fact]
    public async Task A_poll_that_never_ends_is_given_up_and_made_anew()
    {
        await using var bench = await StartAsync();
        bench.Peer.Faults.Next("getUpdates", new PeerFault.Raw(200, "application/json", NoUpdates), new PeerFault.Hang());
        await using var polling = new PollingBench(bench, new KeepingHandler());
        var patience = bench.Options.PollTimeout + bench.Options.RequestTimeout;
        await bench.Peer.Scene.SeeAsync(() => bench.Peer.Calls.Count == 2 ? bench : null);

        bench.Clock.Advance(patience - TimeSpan.FromSeconds(1));
        polling.PollLog.Lines.ShouldBeEmpty();
        bench.Clock.Advance(TimeSpan.FromSeconds(1));
        await bench.Clock.UntilSomebodySleepsAsync(TimeSpan.FromSeconds(1));
        bench.Clock.Advance(TimeSpan.FromSeconds(1));
        bench.Peer.Scene.Say(bench.Mina, bench.Direct, "anybody?");

        (await polling.Handler.NextAsync()).Message!.Text.ShouldBe("anybody?");
    }

    [Fact]
    public async Task A_server_that_answers_empty_at_once_is_not_asked_in_a_frenzy()
    {
        await using var bench = await StartAsync();
        bench.Peer.Faults.When(call => call.Method == "getUpdates" ? new PeerFault.Raw(200, "application/json", NoUpdates) : null);
        await using var polling = new PollingBench(bench, new KeepingHandler());

        await bench.Clock.UntilSomebodySleepsAsync(TimeSpan.FromSeconds(1));
        bench.Clock.Advance(TimeSpan.FromSeconds(1));
        await bench.Clock.UntilSomebodySleepsAsync(TimeSpan.FromSeconds(1));

        // The first, which does not wait, and two that should have.
        bench.Peer.CallsOf("getUpdates").Count.ShouldBe(3);
    }

    [Fact]
    public async Task The_first_poll_does_not_wait_so_that_a_balancer_knows_at_once()
    {
        await using var bench = await StartAsync();

        await using var polling = new PollingBench(bench, new KeepingHandler());
        await bench.Peer.Scene.SeeAsync(() => bench.Peer.OpenPolls == 1 ? bench : null);

        polling.Health.IsHealthy.ShouldBeTrue();
    }

    [Fact]
    public async Task Health_is_the_last_answered_poll()
    {
        await using var bench = await StartAsync();
        await using var polling = new PollingBench(bench, new KeepingHandler());
        bench.Peer.Scene.Say(bench.Mina, bench.Direct, "hi");
        await polling.Handler.NextAsync();
        await bench.Peer.Scene.SeeAsync(() => bench.Peer.OpenPolls == 1 ? bench : null);
        polling.Health.IsHealthy.ShouldBeTrue();
        bench.Peer.Faults.When(call => call.Method == "getUpdates" ? new PeerFault.BadGateway() : null);

        bench.Clock.Advance(TimeSpan.FromSeconds(77));

        polling.Health.IsHealthy.ShouldBeFalse();
    }
}
