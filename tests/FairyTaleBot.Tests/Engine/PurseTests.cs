using FairyTaleBot.Engine.Commands;
using FairyTaleBot.Engine.Desk;
using FairyTaleBot.Engine.Limits;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Languages;
using FairyTaleBot.Tales;
using FairyTaleBot.Testing.Engine;
using FairyTaleBot.Testing.Stores;
using Microsoft.Extensions.DependencyInjection;

namespace FairyTaleBot.Tests.Engine;

public sealed class PurseTests
{
    private readonly InMemoryWorkbook workbook = new();
    private readonly FakeStoryteller model = new() { Name = "model" };

    [Fact]
    public async Task A_tale_over_the_cap_is_told_by_the_embedded_parts_and_says_so()
    {
        await using var house = House(o => o.PerChatAndDay = 1.00m);
        await house.SayAsync("Mina", "/tale start a fox");
        (await house.TaleAsync()).Settings.Homemade.ShouldBeFalse();
        (await house.TaleAsync()).Teller.ShouldBe("model");
        await house.SayAsync("Mina", "/tale end now");
        // The first tale was ended after one page and gives back what it did not use.
        await workbook.RecordAsync(Call(house, 700_000, "a"), TestContext.Current.CancellationToken);
        await house.SayAsync("Mina", "/tale start a bear");
        var second = await house.TaleAsync();
        second.Settings.Homemade.ShouldBeTrue();
        second.Teller.ShouldBe("fake");
        Shown(await house.RoomAsync()).ShouldContain("The purse for the big storyteller is empty for today");
        (await house.TaleAsync()).Chapters[0].Making.Writer.ShouldBe("fake");
    }

    [Fact]
    public async Task A_tale_begun_with_a_model_ends_with_it_whatever_was_spent_meanwhile()
    {
        await using var house = House(o => o.PerChatAndDay = 0.60m);
        await house.SayAsync("Mina", "/tale start a fox length: 3");
        for (var chapter = 1; chapter < 3; chapter++)
        {
            await workbook.RecordAsync(Call(house, 900_000, $"{chapter}"), TestContext.Current.CancellationToken);
            await house.VoteAsync("Mina", 1);
        }

        var tale = await house.TaleAsync();
        tale.IsOver.ShouldBeTrue();
        tale.Chapters.ShouldAllBe(c => c.Making.Writer == "model");
    }

    [Fact]
    public async Task Members_read_how_many_tales_are_left_today_and_a_new_day_has_a_full_purse()
    {
        await using var house = House(o => o.PerMemberAndDay = 1.80m);
        TaleHouse.Text(await house.SayAsync("Mina", "/tale list")).ShouldContain("3 more tales today");
        await house.SayAsync("Mina", "/tale start a fox");
        TaleHouse.Text(await house.SayAsync("Mina", "/tale list")).ShouldContain("2 more tales today");
        TaleHouse.Text(await house.SayAsync("Jun", "/tale list")).ShouldContain("3 more tales today");
        await house.PassAsync(TimeSpan.FromDays(1));
        TaleHouse.Text(await house.SayAsync("Mina", "/tale list")).ShouldContain("3 more tales today");
    }

    [Fact]
    public async Task A_tale_gives_back_what_it_did_not_use_as_soon_as_it_ends_for_every_chat_shares_the_month()
    {
        await using var house = House(o => o.PerMonth = 1.00m);
        await house.SayAsync("Mina", "/tale start a fox");

        await house.SayAsync("Mina", "/tale end now");

        (await workbook.UnsettledAsync(TaleHouse.Chat, TestContext.Current.CancellationToken)).ShouldBeEmpty();
        (await workbook.SpendingAsync(new("web:elsewhere"), new("web:ara"), new(2026, 1, 10), TestContext.Current.CancellationToken)).Month.ShouldBe(0);
    }

    [Fact]
    public async Task What_was_set_aside_for_a_tale_that_never_began_is_free_again()
    {
        await using var house = House(o => o.PerChatAndDay = 1.00m);
        await workbook.ReserveAsync(new(new("lost"), TaleHouse.Chat, new("web:mina"), new(2026, 1, 10), 900_000), new(1_000_000, null, null), TestContext.Current.CancellationToken);

        await house.SayAsync("Mina", "/tale start a fox");

        (await house.TaleAsync()).Settings.Homemade.ShouldBeFalse();
    }

    [Fact]
    public async Task Without_a_cap_nothing_is_said_of_money()
    {
        await using var house = House(_ => { });
        TaleHouse.Text(await house.SayAsync("Mina", "/tale list")).ShouldNotContain("today");
        await house.SayAsync("Mina", "/tale start a fox");
        (await workbook.UnsettledAsync(TaleHouse.Chat, TestContext.Current.CancellationToken)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_runs_a_chat_and_reads_alone_is_told_what_it_cost_and_nobody_else()
    {
        await using var house = House(_ => { });
        await house.SayAsync("Mina", "/tale start a fox");
        await workbook.RecordAsync(Call(house, 20_000, "a") with { Kind = CallKind.Opening, Chapter = 0, PromptTokens = 1200, CompletionTokens = 800 }, TestContext.Current.CancellationToken);
        await workbook.RecordAsync(Call(house, 250_000, "b") with { Pictures = 1 }, TestContext.Current.CancellationToken);
        await workbook.RecordAsync(Call(house, 0, "c") with { Price = null }, TestContext.Current.CancellationToken);

        var said = await AskAsync(house, moderator: true, apart: true);
        said.ShouldContain("Getting ready: 2,000 tokens, 0 pictures, $0.02");
        said.ShouldContain("Page 1: 4 tokens, 1 picture, $0.25 + ?");
        said.ShouldContain("This tale in all: 2,004 tokens, 1 picture, $0.27 + ?");
        said.ShouldContain("1 call has no known price");
        said.ShouldContain("here today: $0.60");
        (await AskAsync(house, moderator: false, apart: true)).ShouldNotContain("$");
        (await AskAsync(house, moderator: true, apart: false)).ShouldNotContain("$");

        static async Task<string> AskAsync(TaleHouse house, bool moderator, bool apart) => TaleHouse.Text(await house.Part<ChatDesk>().HandleAsync(
            TaleHouse.Chat,
            new(TaleHouse.Key("Mina"), "Mina", Company.Group, moderator, Language.En) { IsAnsweredApart = apart },
            new ChatAct.Said(CommandLine.Parse("/tale settings", ParseRules.Group())),
            default));
    }

    private TaleHouse House(Action<SpendOptions> spend) => new(
        null,
        [model, new FakeStoryteller()],
        s => s.AddSingleton<IWorkbook>(workbook).Configure(spend));

    private static ModelCall Call(TaleHouse house, long price, string id) => new(
        id, house.TaleAsync().GetAwaiter().GetResult().Id, CallKind.Chapter, 1, 1, house.Clock.GetUtcNow(), "model", "", "", "", "{}", 1, 1, 0, 1, 0, price, 1, "used");

    private static string Shown(IReadOnlyList<FairyTaleBot.Engine.Views.PostView> room) => string.Join('\n', room.OfType<FairyTaleBot.Engine.Views.PostView.Notice>().Select(n => n.Text));
}
