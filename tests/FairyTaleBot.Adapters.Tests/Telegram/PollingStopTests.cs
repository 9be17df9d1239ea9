using FairyTaleBot.Adapters.Telegram.Api.Methods;
using FairyTaleBot.Adapters.Telegram.Api.Types;
using FairyTaleBot.Testing.Telegram.Faults;
using Microsoft.Extensions.Logging;
using static FairyTaleBot.Adapters.Tests.Telegram.TelegramBench;

namespace FairyTaleBot.Adapters.Tests.Telegram;

/// <summary>A stop, a restart and a kill: what was handled is not handled again, and nothing else is lost.</summary>
public sealed class PollingStopTests
{
    [Fact]
    public async Task A_restart_goes_on_behind_the_last_update_handled()
    {
        await using var bench = await StartAsync();
        var offsets = new KeptOffsets();
        await using (var before = new PollingBench(bench, new KeepingHandler(), offsets))
        {
            bench.Peer.Scene.Say(bench.Mina, bench.Direct, "one");
            await before.Handler.NextAsync();
        }

        bench.Peer.Scene.Say(bench.Mina, bench.Direct, "two");
        await using var after = new PollingBench(bench, new KeepingHandler(), offsets);

        (await after.Handler.NextAsync()).Message!.Text.ShouldBe("two");
        after.Handler.All.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_was_done_when_the_grace_was_over_is_written_down_all_the_same()
    {
        await using var bench = await StartAsync();
        var finish = new TaskCompletionSource();
        bench.Peer.Scene.Say(bench.Mina, bench.Direct, "one");
        await using var polling = new PollingBench(bench, new KeepingHandler(async (_, _) => await finish.Task));
        await polling.Handler.BegunAsync(1);

        polling.AskToStop();
        bench.Clock.Advance(bench.Options.StopGrace);
        finish.SetResult();
        await polling.Stopped;

        polling.Offsets.Kept[bench.Token.BotId].Next.ShouldBe(polling.Handler.All.Single().UpdateId + 1);
    }

    [Fact]
    public async Task A_stop_ends_the_open_poll_at_once()
    {
        await using var bench = await StartAsync();
        await using var polling = new PollingBench(bench, new KeepingHandler());
        await bench.Peer.Scene.SeeAsync(() => bench.Peer.OpenPolls == 1 ? bench : null);

        polling.AskToStop();

        await polling.Stopped;
    }

    [Fact]
    public async Task A_stop_lets_the_updates_in_hand_finish_and_keeps_the_rest_for_later()
    {
        await using var bench = await StartAsync();
        var finish = new TaskCompletionSource();
        bench.Peer.Scene.Say(bench.Mina, bench.Direct, "one");
        bench.Peer.Scene.Say(bench.Mina, bench.Direct, "two");
        await using var polling = new PollingBench(bench, new KeepingHandler(async (_, token) => await finish.Task.WaitAsync(token)));
        await polling.Handler.BegunAsync(2);

        polling.AskToStop();
        bench.Peer.Scene.Say(bench.Mina, bench.Direct, "three");
        finish.SetResult();
        await polling.Stopped;

        polling.Handler.All.Select(update => update.Message!.Text).ShouldBe(["one", "two"]);
        polling.Offsets.Kept[bench.Token.BotId].Next.ShouldBe(polling.Handler.All.Last().UpdateId + 1);
        polling.Offsets.Kept[bench.Token.BotId].Ahead.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_update_that_a_kill_interrupts_comes_again_and_those_that_were_done_do_not()
    {
        await using var bench = await StartAsync();
        var offsets = new KeptOffsets();
        foreach (var text in (string[])["one", "two", "three"]) bench.Peer.Scene.Say(bench.Mina, bench.Direct, text);
        await using (var killed = new PollingBench(bench, new KeepingHandler(async (update, token) =>
        {
            if (update.Message!.Text == "two") await new TaskCompletionSource().Task.WaitAsync(token);
        }), offsets))
        {
            await killed.Handler.NextAsync();
            await killed.Handler.NextAsync();
            await killed.SavedAsync(mark => mark.Ahead.Count == 1);
            killed.AskToStop();
            bench.Clock.Advance(bench.Options.StopGrace);
        }

        bench.Peer.Scene.Say(bench.Mina, bench.Direct, "four");
        await using var after = new PollingBench(bench, new KeepingHandler(), offsets);

        (await after.Handler.NextAsync()).Message!.Text.ShouldBe("two");
        (await after.Handler.NextAsync()).Message!.Text.ShouldBe("four");
        after.Handler.All.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_handler_that_will_not_end_is_cancelled_after_the_grace()
    {
        await using var bench = await StartAsync();
        var begun = new TaskCompletionSource();
        bench.Peer.Scene.Say(bench.Mina, bench.Direct, "one");
        await using var polling = new PollingBench(bench, new KeepingHandler(async (_, token) =>
        {
            begun.TrySetResult();
            await new TaskCompletionSource().Task.WaitAsync(token);
        }));
        await begun.Task;

        polling.AskToStop();
        bench.Clock.Advance(bench.Options.StopGrace);

        await polling.Stopped;
        polling.Offsets.Kept.ShouldBeEmpty();
    }
}
