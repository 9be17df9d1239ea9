using System.Text.Json.Nodes;
using FairyTaleBot.Adapters.Telegram.Api.Methods;
using FairyTaleBot.Adapters.Telegram.Api.Types;
using FairyTaleBot.Testing.Telegram.Faults;
using Microsoft.Extensions.Logging;
using static FairyTaleBot.Adapters.Tests.Telegram.TelegramBench;

namespace FairyTaleBot.Adapters.Tests.Telegram;

/// <summary>What people say and press arrives once, in order, whatever shape it has.</summary>
public sealed class PollingTests
{
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
        var pressed = (await polling.Handler.NextAsync()).CallbackQuery!;
        (pressed.Data, pressed.Message!.MessageId, pressed.Message.IsAccessible).ShouldBe(("one", bench.Direct.FromBot[0].Id, true));
        var member = (await polling.Handler.NextAsync()).MyChatMember!;
        (member.Chat.Id, member.NewChatMember.Status, member.NewChatMember.IsPresent).ShouldBe((bench.Family.Id, ChatMember.Kicked, false));
        bench.PeerShouldBeContent();
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
}
