using FairyTaleBot.Engine.Bedtimes;
using FairyTaleBot.Engine.Commands;
using FairyTaleBot.Engine.Desk;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Views;
using FairyTaleBot.Languages;
using FairyTaleBot.Tales;
using FairyTaleBot.Testing.Engine;

namespace FairyTaleBot.Tests.Engine.Bedtimes;

public sealed class BedtimeTests
{
    [Fact]
    public async Task At_most_four_taps_lead_to_a_tale_and_what_is_known_is_not_asked()
    {
        await using var house = new TaleHouse();

        var asked = await SayAsync(house, "/bedtime");
        for (var taps = 1; asked.Controls is [ButtonId.BedtimeAsk, ..]; taps++)
        {
            taps.ShouldBeLessThanOrEqualTo(4);
            asked.Controls.ShouldAllBe(c => ViewMaker.Control(c, Language.Ko).Label.Length > 0 && c.ToString().Length <= 48 && c == ButtonId.Parse(c.ToString()));
            if (await PressAsync(house, asked.Controls[0]) is not Reply.Told next) break;
            asked = next;
        }

        var first = await house.TaleAsync();
        first.Settings.ShouldSatisfyAllConditions(s => s.Bedtime.ShouldBeTrue(), s => s.Age.ShouldBe(AgeBand.From4To6));
        await TellAsync(house);
        asked = await SayAsync(house, "/bedtime");
        asked.Controls[0].ShouldBeOfType<ButtonId.BedtimeAgain>();
        var anew = (Reply.Told)await PressAsync(house, asked.Controls[1]);
        var minutes = (Reply.Told)await PressAsync(house, anew.Controls[0]);
        ViewMaker.Control(minutes.Controls[0], Language.En).Label.ShouldBe("🕯️ 3 minutes");
    }

    [Fact]
    public async Task An_age_said_with_the_command_is_kept_beside_what_was_changed_meanwhile()
    {
        await using var house = new TaleHouse();
        var (store, visit) = (house.Part<ITaleStore>(), new Visit(TaleHouse.Chat, new(TaleHouse.Key("Mina"), "Mina", Company.Direct), new ChatHabits(), null));
        await ChatHabits.ChangeAsync(store, TaleHouse.Chat, h => h with { Language = Language.Ko }, default);

        await house.Part<BedtimeDesk>().BeginAsync(visit, new(Verb.Bedtime, [new(OptionKey.Age, "4-6")]), default);

        ChatHabits.From(await store.LoadProfileAsync(TaleHouse.Chat, default)).ShouldBe(new ChatHabits(Language.Ko, AgeBand.From4To6));
    }

    [Fact]
    public async Task In_a_group_and_with_a_theme_a_bedtime_tale_begins_at_once()
    {
        await using var house = new TaleHouse();
        (await house.SayAsync("Mina", "/tale bedtime", Company.Group)).ShouldBeOfType<Reply.Done>();
        await using var other = new TaleHouse();
        (await other.SayAsync("Mina", "/tale bedtime a sleepy owl", Company.Direct)).ShouldBeOfType<Reply.Done>();
    }

    [Theory]
    [InlineData(3, AgeBand.From4To6, Language.En, 3)]
    [InlineData(5, AgeBand.From4To6, Language.En, 4)]
    [InlineData(10, AgeBand.From4To6, Language.En, 9)]
    [InlineData(10, AgeBand.From7To9, Language.En, 5)]
    [InlineData(10, AgeBand.From4To6, Language.Ko, 8)]
    [InlineData(3, AgeBand.From10To12, Language.Ko, 3)]
    public void Minutes_become_chapters_by_how_much_there_is_to_read(int minutes, AgeBand age, Language language, int chapters) =>
        BedtimeHabits.ChaptersFor(minutes, age, language).ShouldBe(chapters);

    [Fact]
    public async Task A_night_has_as_many_tales_as_grown_ups_allow_and_the_next_night_has_its_own()
    {
        await using var house = new TaleHouse();
        await PressAsync(house, new ButtonId.ParentSwitch(new(ParentChoice.Tales, ParentChoice.Off, "1")));
        await SayAsync(house, "/bedtime an owl");
        await TellAsync(house);

        (await SayAsync(house, "/bedtime an owl")).Lines[0].Phrase.ShouldBe("bedtime.enough");
        house.Clock.Advance(TimeSpan.FromHours(10));
        (await SayAsync(house, "/bedtime")).Lines[0].Phrase.ShouldBe("bedtime.enough");
        house.Clock.Advance(TimeSpan.FromHours(12));
        (await house.SayAsync("Mina", "/bedtime an owl", Company.Direct)).ShouldBeOfType<Reply.Done>();
    }

    [Fact]
    public async Task From_the_bedtime_hour_until_morning_every_tale_is_one_for_going_to_sleep()
    {
        await using var house = new TaleHouse();
        // It is six in the evening.
        await PressAsync(house, new ButtonId.ParentSwitch(new(ParentChoice.Hour, ParentChoice.Off, "1900")));
        await SayAsync(house, "/tale start an owl");
        (await house.TaleAsync()).Settings.Bedtime.ShouldBeFalse();
        await house.SayAsync("Mina", "/tale end now", Company.Direct);

        house.Clock.Advance(TimeSpan.FromHours(1));
        await SayAsync(house, "/tale start an owl");

        (await house.TaleAsync()).Settings.Bedtime.ShouldBeTrue();
    }

    [Fact]
    public async Task What_grown_ups_leave_out_is_in_the_wishes_of_every_tale_here()
    {
        await using var house = new TaleHouse();
        await PressAsync(house, new ButtonId.ParentSwitch(new("storms", ParentChoice.Off, ParentChoice.On)));
        await PressAsync(house, new ButtonId.ParentSwitch(new("dark", ParentChoice.Off, ParentChoice.On)));
        await PressAsync(house, new ButtonId.ParentSwitch(new("dark", ParentChoice.On, ParentChoice.Off)));

        await SayAsync(house, "/bedtime an owl avoid: bells");

        var told = (await house.Part<FairyTaleBot.Engine.Turns.TaleKeeper>().FindAsync((await house.TaleAsync()).Id, default))!;
        told.Words.TextOf(told.Tale.Wishes[Wish.Avoid]!.Value).ShouldBe("bells, storms");
    }

    [Fact]
    public async Task Other_settings_do_not_undo_bedtime_s()
    {
        await using var house = new TaleHouse();
        await PressAsync(house, new ButtonId.ParentSwitch(new(ParentChoice.Tales, ParentChoice.Off, "2")));

        await SayAsync(house, "/tale settings language: ko");

        var card = (Reply.Told)await PressAsync(house, new ButtonId.Parents());
        card.Controls.OfType<ButtonId.ParentSwitch>().ShouldContain(s => s.Choice.Switch == ParentChoice.Tales && s.Choice.Now == "2");
    }

    [Fact]
    public async Task A_hero_of_another_chat_does_not_come_back_here()
    {
        await using var house = new TaleHouse();
        (await PressAsync(house, new ButtonId.BedtimeAgain("", new("zz-other")))).ShouldBeOfType<Reply.UnknownButton>();
    }

    [Theory]
    [InlineData("b.wolf")]
    [InlineData("b.fox.5-7")]
    [InlineData("b.fox.4-6.7")]
    [InlineData("b.fox.4-6.5.war")]
    [InlineData("b.fox.4-6.5.moon.x")]
    [InlineData("p.tales.off.9")]
    [InlineData("p.hour.off.0300")]
    [InlineData("p.nothing.off.on")]
    [InlineData("p.age.x.5-7")]
    public void What_nobody_can_have_pressed_is_no_button(string data) => ButtonId.Parse(data).ShouldBeNull();

    [Fact]
    public void Every_switch_of_the_card_goes_round_and_comes_back()
    {
        var habits = new ChatHabits();
        foreach (var name in ParentChoice.Of(habits).Select(c => c.Switch))
        {
            var before = Find(habits);
            for (var presses = 0; presses == 0 || Find(habits) != before; presses++)
            {
                presses.ShouldBeLessThan(10);
                habits = Find(habits).Put(habits).ShouldNotBeNull();
            }

            ParentChoice Find(ChatHabits now) => ParentChoice.Of(now).Single(c => c.Switch == name);
        }
    }

    private static async Task<Reply.Told> SayAsync(TaleHouse house, string line) =>
        await house.SayAsync("Mina", line, Company.Direct) as Reply.Told ?? new Reply.Told(Language.En, []);

    private static Task<Reply> PressAsync(TaleHouse house, ButtonId button) => house.PressAsync("Mina", button, Company.Direct);

    private static async Task TellAsync(TaleHouse house)
    {
        while (await house.TaleAsync() is { IsOver: false }) await house.VoteAsync("Mina", 1, Company.Direct);
    }
}
