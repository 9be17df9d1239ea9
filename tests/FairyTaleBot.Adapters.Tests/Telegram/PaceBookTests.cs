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
    public void What_is_beside_the_tale_leaves_part_of_a_group_s_minute_to_its_pages()
    {
        Take(Pace.Aside(Group), [.. Enumerable.Range(0, 12).Select(i => i * 2.5)]);

        _book.Earliest(Pace.Aside(Group), At(30)).ShouldBe(At(60));
        _book.Earliest(Pace.Message(Group), At(30)).ShouldBe(At(30));
        Take(Pace.Message(Group), 30, 32, 34, 36, 38, 40, 42, 44);
        _book.Earliest(Pace.Message(Group), At(46)).ShouldBe(At(60));
        // Those twelve are over one by one, and pages count as much as they do.
        _book.Earliest(Pace.Aside(Group), At(60)).ShouldBe(At(80));
    }

    [Fact]
    public void A_page_goes_before_answers_that_wait_and_these_are_bounded_in_each_chat()
    {
        var queue = new PaceQueue<string>(_book, 10_000, asidesPerChat: 2);
        Take(Pace.Aside(Group), [.. Enumerable.Range(0, 12).Select(i => i * 2.5)]);
        queue.TryWait("answer", Pace.Aside(Group)).ShouldNotBeNull();
        var second = queue.TryWait("another", Pace.Aside(Group));

        queue.TryWait("one too many", Pace.Aside(Group)).ShouldBeNull();
        queue.TryWait("elsewhere", Pace.Aside(Group - 1)).ShouldNotBeNull();
        queue.TryWait("page", Pace.Message(Group)).ShouldNotBeNull();
        queue.Release(At(30)).Going.ShouldBe(["elsewhere", "page"]);
        queue.Leave(second!);
        queue.TryWait("instead", Pace.Aside(Group)).ShouldNotBeNull();
        queue.TryWait("one too many", Pace.Aside(Group)).ShouldBeNull();
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
        var queue = new PaceQueue<(long Chat, int Number)>(_book, 10_000, asidesPerChat: 50);
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
