using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using Shouldly;
using Xunit;

namespace FairyTaleBot.Testing.Contracts;

/// <summary>What every <see cref="IWorkbook"/> does.</summary>
public abstract class WorkbookContract
{
    private static readonly TaleId Lantern = new("aa-lantern"), Boat = new("bb-boat"), Bell = new("cc-bell");
    private static readonly ChatKey Kitchen = new("web:kitchen"), Attic = new("web:attic");
    private static readonly MemberKey Mina = new("m-mina"), Jun = new("m-jun");
    private static readonly DateOnly Today = new(2026, 3, 14);

    protected abstract IWorkbook Workbook { get; }

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Calls_come_back_as_they_were_written_in_their_order()
    {
        var first = Call("1", Lantern);
        var second = Call("2", Lantern) with
        {
            Kind = CallKind.Picture, Chapter = 2, Edition = 3, Model = "그림 모델", Parameters = """{"quality":"high"}""", Seed = long.MaxValue, Pictures = 1, Outcome = "blocked",
        };
        await Workbook.RecordAsync(first, Stop);
        await Workbook.RecordAsync(Call("3", Boat), Stop);
        await Workbook.RecordAsync(second, Stop);
        (await Workbook.ReadAsync(Lantern, Stop)).ShouldBe([first, second]);
        (await Workbook.ReadAsync(Bell, Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_call_outside_a_tale_is_kept_as_well()
    {
        var call = Call("1", default) with { Kind = CallKind.Moderation };
        await Workbook.RecordAsync(call, Stop);
        (await Workbook.ReadAsync(default, Stop)).ShouldBe([call]);
    }

    [Fact]
    public async Task A_call_is_written_once_and_paid_once()
    {
        await Workbook.ReserveAsync(Ask(Lantern, 100), SpendCaps.None, Stop);
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Workbook.RecordAsync(Call("1", Lantern) with { Price = 70 }, Stop)));
        (await Workbook.ReadAsync(Lantern, Stop)).Count.ShouldBe(1);
        await Workbook.SettleAsync(Lantern, Stop);
        (await Spent()).Chat.ShouldBe(70);
    }

    [Fact]
    public async Task An_open_account_counts_with_its_budget_and_a_settled_one_with_what_was_spent()
    {
        (await Workbook.ReserveAsync(Ask(Lantern, 100), SpendCaps.None, Stop)).ShouldBeTrue();
        (await Spent()).ShouldBe(new Spending(100, 100, 100));
        await Workbook.RecordAsync(Call("1", Lantern) with { Price = 30 }, Stop);
        (await Spent()).Chat.ShouldBe(100);
        await Workbook.SettleAsync(Lantern, Stop);
        (await Spent()).ShouldBe(new Spending(30, 30, 30));

        // A picture that was still being painted when the tale ended.
        await Workbook.RecordAsync(Call("2", Lantern) with { Price = 5 }, Stop);
        (await Spent()).Chat.ShouldBe(35);
    }

    [Fact]
    public async Task An_account_that_is_overdrawn_counts_with_what_was_spent()
    {
        await Workbook.ReserveAsync(Ask(Lantern, 100), SpendCaps.None, Stop);
        await Workbook.RecordAsync(Call("1", Lantern) with { Price = 130 }, Stop);
        (await Spent()).Chat.ShouldBe(130);
    }

    [Theory]
    [InlineData(150L, null, null)]
    [InlineData(null, 150L, null)]
    [InlineData(null, null, 150L)]
    public async Task No_account_is_opened_over_a_cap(long? chat, long? member, long? month)
    {
        var caps = new SpendCaps(chat, member, month);
        (await Workbook.ReserveAsync(Ask(Lantern, 100), caps, Stop)).ShouldBeTrue();
        (await Workbook.ReserveAsync(Ask(Boat, 51), caps, Stop)).ShouldBeFalse();
        (await Workbook.ReserveAsync(Ask(Bell, 50), caps, Stop)).ShouldBeTrue();
        (await Spent()).Month.ShouldBe(150);
    }

    [Fact]
    public async Task Chat_and_member_count_by_the_day_and_all_by_the_month()
    {
        await Workbook.ReserveAsync(Ask(Lantern, 100), SpendCaps.None, Stop);
        await Workbook.ReserveAsync(Ask(Boat, 10) with { Chat = Attic, Member = Jun, Day = Today.AddDays(1) }, SpendCaps.None, Stop);
        await Workbook.ReserveAsync(Ask(Bell, 1) with { Day = Today.AddMonths(1) }, SpendCaps.None, Stop);
        (await Spent()).ShouldBe(new Spending(100, 100, 110));
        (await Workbook.SpendingAsync(Attic, Mina, Today, Stop)).ShouldBe(new Spending(0, 100, 110));
        (await Workbook.SpendingAsync(Kitchen, Jun, Today.AddDays(1), Stop)).ShouldBe(new Spending(0, 10, 110));
        (await Workbook.SpendingAsync(Kitchen, Mina, Today.AddYears(1), Stop)).ShouldBe(new Spending(0, 0, 0));
    }

    [Fact]
    public async Task A_tale_that_has_an_account_keeps_it_whatever_the_caps_have_become()
    {
        await Workbook.ReserveAsync(Ask(Lantern, 100), SpendCaps.None, Stop);
        (await Workbook.ReserveAsync(Ask(Lantern, 500), new(1, 1, 1), Stop)).ShouldBeTrue();
        (await Spent()).Chat.ShouldBe(100);
    }

    [Fact]
    public async Task Of_many_who_reserve_at_once_only_as_many_are_let_in_as_there_is_room_for()
    {
        var caps = new SpendCaps(null, null, 350);
        var let = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Workbook.ReserveAsync(Ask(new($"xx-{i}"), 100), caps, Stop)));
        let.Count(l => l).ShouldBe(3);
    }

    [Fact]
    public async Task A_chats_open_accounts_can_be_found()
    {
        await Workbook.ReserveAsync(Ask(Lantern, 1), SpendCaps.None, Stop);
        await Workbook.ReserveAsync(Ask(Boat, 1), SpendCaps.None, Stop);
        await Workbook.ReserveAsync(Ask(Bell, 1) with { Chat = Attic }, SpendCaps.None, Stop);
        await Workbook.SettleAsync(Boat, Stop);
        await Workbook.SettleAsync(new("dd-none"), Stop);
        (await Workbook.UnsettledAsync(Kitchen, Stop)).ShouldBe([Lantern]);
    }

    [Fact]
    public async Task A_call_whose_price_nobody_knows_comes_back_so_and_uses_up_the_budget()
    {
        await Workbook.ReserveAsync(Ask(Lantern, 100), SpendCaps.None, Stop);
        await Workbook.RecordAsync(Call("1", Lantern) with { Price = 30 }, Stop);
        await Workbook.RecordAsync(Call("2", Lantern) with { Price = null }, Stop);
        (await Workbook.ReadAsync(Lantern, Stop)).Select(c => c.Price).ShouldBe([30, null]);
        await Workbook.SettleAsync(Lantern, Stop);
        (await Spent()).Chat.ShouldBe(100);
    }

    [Fact]
    public async Task What_was_used_adds_up_by_the_day()
    {
        var call = Call("1", Lantern);
        await Workbook.RecordAsync(call, Stop);
        await Workbook.RecordAsync(call, Stop);
        await Workbook.RecordAsync(Call("2", Boat) with { Price = null, Pictures = 2 }, Stop);
        await Workbook.RecordAsync(Call("3", default) with { At = call.At.AddDays(2) }, Stop);
        await Workbook.RecordAsync(Call("4", Bell) with { At = call.At.AddDays(3) }, Stop);

        (await Workbook.UsedAsync(Today, Today.AddDays(2), Stop)).ShouldBe(
        [
            new DayUse(Today, new(2, 2400, 2048, 600, 2, 42, 1)),
            new DayUse(Today.AddDays(2), new(1, 1200, 1024, 300, 0, 42, 0)),
        ]);
        (await Workbook.UsedAsync(Today.AddDays(-9), Today.AddDays(-1), Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_tales_that_were_worked_for_last_come_first()
    {
        await Workbook.RecordAsync(Call("1", Lantern), Stop);
        await Workbook.RecordAsync(Call("2", Boat), Stop);
        await Workbook.RecordAsync(Call("3", default), Stop);
        await Workbook.RecordAsync(Call("4", Bell), Stop);
        await Workbook.RecordAsync(Call("5", Lantern), Stop);
        (await Workbook.WorkedForAsync(2, Stop)).ShouldBe([Lantern, Bell]);
    }

    [Fact]
    public async Task The_first_plate_under_a_key_stays()
    {
        (await Workbook.FindPlateAsync("style", Stop)).ShouldBeNull();
        (await Workbook.KeepPlateAsync("style", "one", Lantern, Stop)).ShouldBe("one");
        (await Workbook.KeepPlateAsync("style", "two", Boat, Stop)).ShouldBe("one");
        (await Workbook.FindPlateAsync("style", Stop)).ShouldBe("one");
    }

    [Fact]
    public async Task Of_a_forgotten_tale_only_what_it_used_and_cost_is_kept()
    {
        var day = new DateOnly(2026, 3, 14);
        await Workbook.ReserveAsync(Ask(Lantern, 100), SpendCaps.None, Stop);
        await Workbook.RecordAsync(Call("1", Lantern), Stop);
        await Workbook.RecordAsync(Call("2", Boat), Stop);
        await Workbook.KeepPlateAsync("style", "one", Lantern, Stop);
        await Workbook.KeepPlateAsync("style", "another", Boat, Stop);
        await Workbook.KeepPlateAsync("sheet", "two", Lantern, Stop);
        await Workbook.KeepPlateAsync("place", "three", Boat, Stop);

        var used = await Workbook.UsedAsync(day, day, Stop);

        (await Workbook.ForgetAsync(Lantern, Stop)).ShouldBe(["one", "two"], ignoreOrder: true);

        (await Workbook.ReadAsync(Lantern, Stop)).ShouldBeEmpty();
        (await Workbook.ReadAsync(default, Stop)).ShouldBe([Call("1", default) with { PromptHash = "", Seed = 0 }]);
        (await Workbook.WorkedForAsync(10, Stop)).ShouldBe([Boat]);
        (await Workbook.UsedAsync(day, day, Stop)).ShouldBe(used);
        used.ShouldHaveSingleItem();
        (await Workbook.FindPlateAsync("style", Stop)).ShouldBeNull();
        (await Workbook.FindPlateAsync("sheet", Stop)).ShouldBeNull();
        (await Workbook.FindPlateAsync("place", Stop)).ShouldBe("three");
        (await Workbook.ReadAsync(Boat, Stop)).ShouldHaveSingleItem();
        (await Workbook.UnsettledAsync(Kitchen, Stop)).ShouldBeEmpty();
        (await Spent()).ShouldBe(new Spending(42, 42, 42));
        (await Workbook.ForgetAsync(Lantern, Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_key_whose_picture_is_gone_takes_another_and_is_freed_by_nobody_else()
    {
        await Workbook.KeepPlateAsync("style", "one", Lantern, Stop);
        await Workbook.DropPlateAsync("style", "two", Stop);
        (await Workbook.FindPlateAsync("style", Stop)).ShouldBe("one");
        await Workbook.DropPlateAsync("style", "one", Stop);
        (await Workbook.FindPlateAsync("style", Stop)).ShouldBeNull();
        (await Workbook.KeepPlateAsync("style", "two", Lantern, Stop)).ShouldBe("two");
    }

    [Fact]
    public async Task What_is_old_goes_and_what_is_of_a_tale_stays_until_the_tale_goes()
    {
        await Workbook.ReserveAsync(Ask(Lantern, 100), SpendCaps.None, Stop);
        await Workbook.ReserveAsync(Ask(Boat, 10) with { Day = Today.AddDays(40) }, SpendCaps.None, Stop);
        var (of, without, later) = (Call("1", Lantern), Call("2", default), Call("3", default) with { At = Call("3", default).At.AddDays(40) });
        foreach (var call in (ModelCall[])[of, without, later]) await Workbook.RecordAsync(call, Stop);

        await Workbook.ForgetOlderAsync(Today.AddDays(1), Stop);
        (await Workbook.ReadAsync(default, Stop)).ShouldBe([later]);
        (await Workbook.ReadAsync(Lantern, Stop)).ShouldBe([of]);
        (await Spent()).Chat.ShouldBe(0);
        (await Workbook.UnsettledAsync(Kitchen, Stop)).ShouldBe([Boat]);

        await Workbook.ForgetAsync(Lantern, Stop);
        await Workbook.ForgetOlderAsync(Today.AddDays(1), Stop);
        (await Workbook.ReadAsync(default, Stop)).ShouldBe([later]);
        (await Workbook.SpendingAsync(Kitchen, Mina, Today.AddDays(40), Stop)).Chat.ShouldBe(10);
    }

    private Task<Spending> Spent() => Workbook.SpendingAsync(Kitchen, Mina, Today, Stop);

    private static Reservation Ask(TaleId tale, long amount) => new(tale, Kitchen, Mina, Today, amount);

    private static ModelCall Call(string id, TaleId tale) => new(
        id, tale, CallKind.Chapter, 1, 1, new(2026, 3, 14, 15, 9, 26, 535, TimeSpan.Zero), "teller", "classic/0123456789ab", "All", "0123456789abcdef", "{}", 7, 1200, 1024, 300, 0, 42, 950, "used");
}
