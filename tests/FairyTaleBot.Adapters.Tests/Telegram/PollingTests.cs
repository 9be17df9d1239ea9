using System.Text.Json.Nodes;
using FairyTaleBot.Adapters.Telegram.Api.Methods;
using FairyTaleBot.Adapters.Telegram.Api.Types;
using FairyTaleBot.Testing.Telegram.Faults;
using Microsoft.Extensions.Logging;
using static FairyTaleBot.Adapters.Tests.Telegram.TelegramBench;

namespace FairyTaleBot.Adapters.Tests.Telegram;

/// <summary>What other bots stumbled over while asking for updates.</summary>
public sealed class PollingTests
{
    private const string NoUpdates = """{"ok":true,"result":[]}""";

    [Fact]
    public async Task What_people_say_and_press_arrives_in_order()
    {
        await using var bench = await StartAsync();
        await using var polling = new PollingBench(bench, new KeepingHandler());
        var scene = bench.Peer.Scene;
        await bench.Client.CallAsync(
            new SendMessage
            {
                ChatId = bench.Direct.Id,
                Text = "A page",
                ReplyMarkup = InlineKeyboardMarkup.Column(new InlineKeyboardButton { Text = "1 🌙", CallbackData = "one" }),
            },
            Stop);

        scene.Say(bench.Mina, bench.Direct, "/tale start 토끼와 달");
        scene.Press(bench.Mina, bench.Direct.FromBot[0], "🌙");
        scene.Ban(bench.Family, bench.Joon);

        var said = (await polling.Handler.NextAsync()).Message!;
        (said.Text, said.From!.FirstName, said.From.LanguageCode, said.Chat.Type).ShouldBe(("/tale start 토끼와 달", "Mina", "ko", Chat.Private));
        (said.Entities[0].Type, said.Entities[0].Length).ShouldBe((MessageEntity.BotCommand, 5));
        var pressed = (await polling.Handler.NextAsync()).CallbackQuery!;
        (pressed.Data, pressed.Message!.MessageId, pressed.Message.IsAccessible).ShouldBe(("one", bench.Direct.FromBot[0].Id, true));
        var member = (await polling.Handler.NextAsync()).MyChatMember!;
        (member.Chat.Id, member.NewChatMember.Status, member.NewChatMember.IsPresent).ShouldBe((bench.Family.Id, ChatMember.Kicked, false));
        bench.PeerShouldBeContent();
    }

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
    public async Task What_was_said_before_the_first_start_is_heard()
    {
        await using var bench = await StartAsync();
        bench.Peer.Scene.Say(bench.Mina, bench.Direct, "/start");
        await using var polling = new PollingBench(bench, new KeepingHandler());

        (await polling.Handler.NextAsync()).Message!.Text.ShouldBe("/start");
        bench.Peer.CallsOf("getUpdates")[0]["offset"].ShouldBeNull();
    }

    [Fact]
    public async Task An_update_delivered_twice_is_handled_once()
    {
        await using var bench = await StartAsync();
        const string Twice = """{"ok":true,"result":[{"update_id":7,"message":{"message_id":1,"date":1,"chat":{"id":1,"type":"private"},"text":"hi"}}]}""";
        bench.Peer.Faults.Next("getUpdates", new PeerFault.Raw(200, "application/json", Twice), new PeerFault.Raw(200, "application/json", Twice));
        await using var polling = new PollingBench(bench, new KeepingHandler());
        await polling.Handler.NextAsync();
        bench.Peer.Scene.Say(bench.Mina, bench.Direct, "then this");

        (await polling.Handler.NextAsync()).Message!.Text.ShouldBe("then this");
        polling.Handler.All.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Kinds_nobody_knows_and_shapes_nobody_foresaw_do_not_block_the_queue()
    {
        await using var bench = await StartAsync();
        var scene = bench.Peer.Scene;
        scene.Send(id => new JsonObject { ["update_id"] = id, ["telepathy"] = new JsonObject { ["thought"] = "hm" } });
        scene.Send(id => new JsonObject { ["update_id"] = id, ["message"] = "a string where an object belongs" });
        scene.Send(id => new JsonObject { ["update_id"] = id, ["message"] = new JsonObject { ["message_id"] = "x", ["new_field"] = 1 } });
        scene.Send(id => new JsonObject { ["update_id"] = id });
        scene.Say(bench.Mina, bench.Direct, "hello?");
        await using var polling = new PollingBench(bench, new KeepingHandler());

        List<(string, bool)> kinds = [];
        for (var i = 0; i < 5; i++) kinds.Add(await polling.Handler.NextAsync() is var update ? (update.Kind, update.IsUnreadable) : default);

        kinds.ShouldBe([("telepathy", false), ("message", true), ("message", true), ("nothing", false), ("message", false)]);
        polling.IntakeLog.Lines.Count(line => line.Level == LogLevel.Warning).ShouldBe(2);
    }

    [Fact]
    public async Task A_handler_that_throws_costs_its_own_update_only()
    {
        await using var bench = await StartAsync();
        await using var polling = new PollingBench(bench, new KeepingHandler((update, _) =>
            update.Message!.Text == "boom" ? throw new InvalidOperationException("a mistake of ours") : ValueTask.CompletedTask));

        bench.Peer.Scene.Say(bench.Mina, bench.Direct, "boom");
        bench.Peer.Scene.Say(bench.Mina, bench.Direct, "after");

        await polling.Handler.NextAsync();
        (await polling.Handler.NextAsync()).Message!.Text.ShouldBe("after");
        var line = polling.IntakeLog.Lines.ShouldHaveSingleItem();
        (line.Level, line.Text.Contains("boom", StringComparison.Ordinal)).ShouldBe((LogLevel.Error, false));
    }

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
    public async Task Buttons_of_other_bots_may_be_of_any_shape()
    {
        await using var bench = await StartAsync();
        await using var polling = new PollingBench(bench, new KeepingHandler());
        JsonNode[] shapes =
        [
            new JsonObject { ["inline_keyboard"] = new JsonArray(new JsonArray(new JsonObject { ["text"] = "x", ["callback_data"] = "" })) },
            new JsonObject { ["inline_keyboard"] = new JsonArray(new JsonArray(new JsonObject { ["text"] = "x", ["callback_data"] = new string('x', 100) })) },
            new JsonObject { ["inline_keyboard"] = "none" },
            JsonValue.Create(7),
        ];
        foreach (var shape in shapes)
        {
            bench.Peer.Scene.Send(id => new JsonObject
            {
                ["update_id"] = id,
                ["message"] = new JsonObject
                {
                    ["message_id"] = id,
                    ["date"] = 1,
                    ["chat"] = new JsonObject { ["id"] = 1, ["type"] = "private" },
                    ["text"] = "hi",
                    ["reply_markup"] = shape,
                },
            });
        }

        for (var i = 0; i < shapes.Length; i++)
        {
            var message = (await polling.Handler.NextAsync()).Message!;
            (message.Text, message.HasButton("y"), message.HasButton(null)).ShouldBe(("hi", false, false));
        }
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
    public async Task An_update_that_takes_long_keeps_those_after_it_waiting_for_moments_only_and_is_not_confirmed()
    {
        await using var bench = await StartAsync();
        var finish = new TaskCompletionSource();
        await using var polling = new PollingBench(bench, new KeepingHandler(async (update, token) =>
        {
            if (update.Message!.Text == "slow") await finish.Task.WaitAsync(token);
        }));
        bench.Peer.Scene.Say(bench.Mina, bench.Direct, "slow");
        await bench.Clock.UntilSomebodySleepsAsync(TimeSpan.FromMilliseconds(250));
        bench.Peer.Scene.Say(bench.Mina, bench.Direct, "quick");
        bench.Clock.Advance(TimeSpan.FromMilliseconds(250));

        (await polling.Handler.NextAsync()).Message!.Text.ShouldBe("quick");
        bench.Peer.PendingUpdates.ShouldBe(2);
        finish.SetResult();
        (await polling.Handler.NextAsync()).Message!.Text.ShouldBe("slow");
        polling.Handler.All.Count.ShouldBe(2);
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
