using FairyTaleBot.Adapters.Telegram.Api.Methods;
using FairyTaleBot.Adapters.Telegram.Api.Types;
using FairyTaleBot.Adapters.Telegram.Api.Wire;
using FairyTaleBot.Testing.Telegram.Faults;
using static FairyTaleBot.Adapters.Tests.Telegram.TelegramBench;

namespace FairyTaleBot.Adapters.Tests.Telegram;

public sealed class StormTests
{
    [Fact]
    public async Task Three_hundred_presses_are_answered_while_every_message_budget_is_spent()
    {
        await using var bench = await StartAsync();
        var message = await bench.Client.CallAsync(
            new SendMessage
            {
                ChatId = bench.Direct.Id,
                Text = "A page",
                ReplyMarkup = InlineKeyboardMarkup.Column(new InlineKeyboardButton { Text = "1", CallbackData = "1" }),
            },
            Stop);
        var presses = Enumerable.Range(0, 300).Select(_ => bench.Peer.Scene.Press(bench.Mina, bench.Direct.FromBot[0], "1")).ToArray();
        using var enough = new CancellationTokenSource();
        var waiting = Enumerable.Range(0, 50).Select(i => bench.Client.CallAsync(
            new EditMessageText { ChatId = bench.Direct.Id, MessageId = message.MessageId, Text = $"tally {i}" }, enough.Token)).ToArray();

        // The clock stands still: whatever had to wait would wait for ever.
        await Task.WhenAll(presses.Select(press => bench.Client.CallAsync(new AnswerCallbackQuery { CallbackQueryId = press.Id, Text = "✓" }, Stop)));

        presses.ShouldAllBe(press => press.Answer.IsCompletedSuccessfully && press.Answer.Result == "✓");
        waiting.Count(edit => !edit.IsCompleted).ShouldBeGreaterThanOrEqualTo(49);
        await enough.CancelAsync();
        bench.PeerShouldBeContent();
    }

    [Fact]
    public async Task A_press_too_old_to_be_answered_harms_nobody()
    {
        await using var bench = await StartAsync();

        (await bench.Client.CallAsync(new AnswerCallbackQuery { CallbackQueryId = "12345" }, Stop)).ShouldBeFalse();
    }

    /// <summary>The promise of posting: placeholder, then the words by an edit alone, whatever the line does.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Words_posted_by_edit_stand_exactly_once_though_answers_are_lost(int seed)
    {
        await using var bench = await StartAsync(options => options.Pace.MessagesPerChat = options.Pace.MessagesPerSecond = 1000);
        var random = new Random(seed);
        PeerFault[] faults = [new PeerFault.ExecuteThenReset(), new PeerFault.Reset(), new PeerFault.BadGateway(), new PeerFault.ExecuteThenBadGateway()];
        bench.Peer.Faults.When(_ => random.Next(3) == 0 ? faults[random.Next(faults.Length)] : null);

        for (var chapter = 1; chapter <= 10; chapter++)
        {
            var placeholder = await UntilCertainAsync<Message>(() => bench.Client.CallAsync(new SendMessage { ChatId = bench.Direct.Id, Text = "…" }, Stop));
            await UntilCertainAsync<Message?>(() => bench.Client.CallAsync(
                new EditMessageText { ChatId = bench.Direct.Id, MessageId = placeholder.MessageId, Text = $"Chapter {chapter}" }, Stop));
        }

        bench.Direct.FromBot.Select(message => message.Text).Where(text => text != "…")
            .ShouldBe(Enumerable.Range(1, 10).Select(chapter => $"Chapter {chapter}"));
        bench.PeerShouldBeContent();
    }

    private static async Task<T> UntilCertainAsync<T>(Func<Task<T>> call)
    {
        while (true)
        {
            try
            {
                return await call();
            }
            catch (TelegramException unknown) when (unknown.MayHaveHappened)
            {
                // Asking once more can double a placeholder, never words.
            }
        }
    }
}
