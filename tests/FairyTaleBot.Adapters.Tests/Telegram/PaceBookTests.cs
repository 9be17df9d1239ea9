using FairyTaleBot.Adapters.Telegram.Api.Limits;

namespace FairyTaleBot.Adapters.Tests.Telegram;

public sealed class PaceBookTests
{
    private const long Person = 5;
    private const long Group = -5;

    private readonly PaceBook _book = new(new PaceOptions());

    [Fact]
    public void A_page_of_two_messages_goes_out_at_once_and_the_third_waits()
    {
        Take(Pace.Message(Person), 0, 0.1);

        _book.Earliest(Pace.Message(Person), At(0.2)).ShouldBe(At(2));
        _book.Earliest(Pace.Message(Person + 1), At(0.2)).ShouldBe(At(0.2));
    }

    [Fact]
    public void A_group_gets_twenty_messages_a_minute_and_a_person_more()
    {
        double[] everyThirdSecond = [.. Enumerable.Range(0, 20).Select(i => i * 2.5)];
        Take(Pace.Message(Group), everyThirdSecond);
        Take(Pace.Message(Person), everyThirdSecond);

        _book.Earliest(Pace.Message(Group), At(50)).ShouldBe(At(60));
        _book.Earliest(Pace.Message(Person), At(50)).ShouldBe(At(50));
    }

    [Fact]
    public void All_chats_together_get_thirty_messages_a_second()
    {
        for (var chat = 1; chat <= 30; chat++) Take(Pace.Message(chat), 0.5);

        _book.Earliest(Pace.Message(99), At(0.6)).ShouldBe(At(1.5));
    }

    [Fact]
    public void Answering_a_press_costs_nothing()
    {
        var answer = Pace.Lane("answerCallbackQuery");
        for (var i = 0; i < 300; i++) Take(answer, 0);
        for (var chat = 1; chat <= 30; chat++) Take(Pace.Message(chat), 0);

        _book.Earliest(answer, At(0)).ShouldBe(At(0));
    }

    [Fact]
    public void A_pause_holds_every_call_of_its_chat_and_no_other()
    {
        _book.Pause(Pace.Message(Group), At(7));

        _book.Earliest(Pace.Message(Group), At(1)).ShouldBe(At(7));
        _book.Earliest(Pace.InChat(Group), At(1)).ShouldBe(At(7));
        _book.Earliest(Pace.Message(Person), At(1)).ShouldBe(At(1));
        _book.Earliest(Pace.Lane("getUpdates"), At(1)).ShouldBe(At(1));
    }

    [Fact]
    public void A_shorter_pause_never_shortens_a_longer_one()
    {
        _book.Pause(Pace.Lane("getUpdates"), At(30));
        _book.Pause(Pace.Lane("getUpdates"), At(3));

        _book.Earliest(Pace.Lane("getUpdates"), At(1)).ShouldBe(At(30));
    }

    [Fact]
    public void Chats_that_fell_silent_are_forgotten()
    {
        for (var chat = 1; chat <= 5000; chat++) Take(Pace.Message(-chat), chat);

        // A sweep comes every 1,024 messages, and a group is remembered for a minute.
        _book.Remembered.ShouldBeLessThan(2 * 1100);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_flood_is_let_out_within_every_budget_and_in_order(int seed)
    {
        var random = new Random(seed);
        var queue = new PaceQueue<(long Chat, int Number)>(_book, 10_000);
        List<(long Chat, int Number, TimeSpan At)> sent = [];
        for (var number = 0; number < 600; number++)
        {
            var chat = random.Next(-30, 60);
            queue.TryWait((chat, number), Pace.Message(chat));
        }

        Drain(queue, sent, random);

        sent.Count.ShouldBe(600);
        MostWithin(sent.Select(s => s.At), TimeSpan.FromSeconds(1)).ShouldBeLessThanOrEqualTo(30);
        foreach (var chat in sent.GroupBy(s => s.Chat))
        {
            chat.Select(s => s.Number).ShouldBeInOrder();
            MostWithin(chat.Select(s => s.At), TimeSpan.FromSeconds(2)).ShouldBeLessThanOrEqualTo(2);
            if (chat.Key < 0) MostWithin(chat.Select(s => s.At), TimeSpan.FromMinutes(1)).ShouldBeLessThanOrEqualTo(20);
        }
    }

    private static void Drain(PaceQueue<(long Chat, int Number)> queue, List<(long Chat, int Number, TimeSpan At)> sent, Random random)
    {
        TimeSpan? next = TimeSpan.Zero;
        while (next is { } now)
        {
            (var going, next) = queue.Release(now);
            sent.AddRange(going.Select(ticket => (ticket.Chat, ticket.Number, now)));

            // Timers ring late, never early.
            next += TimeSpan.FromMilliseconds(random.Next(0, 40));
        }
    }

    private static int MostWithin(IEnumerable<TimeSpan> times, TimeSpan span)
    {
        TimeSpan[] sorted = [.. times.Order()];
        return sorted.Max(from => sorted.Count(at => at >= from && at < from + span));
    }

    private void Take(Pace pace, params double[] seconds)
    {
        foreach (var second in seconds) _book.Take(pace, At(second));
    }

    private static TimeSpan At(double seconds) => TimeSpan.FromSeconds(seconds);
}
