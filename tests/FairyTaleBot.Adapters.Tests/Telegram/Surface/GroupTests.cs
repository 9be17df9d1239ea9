using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Testing.Telegram.Faults;
using FairyTaleBot.Testing.Telegram.World;
using FairyTaleBot.Testing.Time;

namespace FairyTaleBot.Adapters.Tests.Telegram.Surface;

public sealed class GroupTests
{
    private static readonly TimeSpan BetweenTallies = TimeSpan.FromSeconds(1.5);
    private static readonly string[] Names = ["미나", "준", "아라", "도윤", "서아"];

    [Fact]
    public async Task A_group_of_five_finishes_a_Korean_tale_in_a_topic()
    {
        await using var house = await TelegramHouse.OpenAsync();
        var people = Names.Select(n => house.Scene.Person(n, "ko")).ToArray();
        var family = house.Scene.Group("가족", people, withTopics: true);
        var topic = house.Scene.Topic(family, "동화");
        var key = Telling.KeyOf(family, topic);

        house.Scene.Say(people[0], family, "/tale 시작 그림자를 잃어버린 여우", topic);
        await house.TellAsync(family, key, people);

        await house.ShouldStandOnceAsync(family, key);
        family.FromBot.ShouldAllBe(m => m.Topic == topic);
        house.Peer.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task One_message_a_chapter_rings()
    {
        await using var house = await TelegramHouse.OpenAsync();
        var (people, family) = Family(house);

        house.Scene.Say(people[0], family, "/tale start a fox who lost its shadow length: 3");
        await house.TellAsync(family, Telling.KeyOf(family), people);

        await house.ShouldStandOnceAsync(family, Telling.KeyOf(family));
        family.History.Count(m => m.From.IsBot && !m.IsSilent).ShouldBe(3);
    }

    [Fact]
    public async Task Every_choice_stands_in_full_on_the_page_and_short_on_its_own_row()
    {
        await using var house = await TelegramHouse.OpenAsync();
        var (people, family) = Family(house);
        house.Scene.Say(people[0], family, "/tale start a fox who lost its shadow");

        var page = await house.BallotAsync(family);

        var tale = (await house.TaleAsync(Telling.KeyOf(family)))!;
        page.ReplyMarkup!["inline_keyboard"]!.AsArray().ShouldAllBe(row => row!.AsArray().Count == 1);
        foreach (var turn in tale.Ballot!.Turns)
        {
            page.Text!.ShouldContain($"{turn.Number}. {turn.Offered!.Emoji} {turn.Offered.Label}");
            page.Buttons.ShouldContain(b => b.StartsWith($"{turn.Offered.Emoji} {turn.Number} ", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Votes_stand_under_the_page_with_first_names_and_can_be_changed()
    {
        await using var house = await TelegramHouse.OpenAsync(("Tales:EarlyCloseGrace", "00:05:00"));
        var (people, family) = Family(house);
        house.Scene.Say(people[0], family, "/tale start a fox who lost its shadow");
        var page = await house.BallotAsync(family);

        await house.Scene.Press(people[1], page, " 2 ").Answer;
        await house.SeeAsync(family, m => m.Id == page.Id && m.Text!.Contains("· Jun", StringComparison.Ordinal));
        await house.Scene.Press(people[1], page, " 3 ").Answer;

        var changed = await house.SeeAsync(family, m => m.Id == page.Id && LineOf(m, 3).EndsWith("· Jun", StringComparison.Ordinal));
        LineOf(changed, 2).ShouldNotContain("Jun");
        changed.Buttons[2].ShouldEndWith("· 1");
        house.Peer.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_storm_of_presses_is_answered_and_shown_in_few_edits()
    {
        await using var house = await TelegramHouse.OpenAsync(("Tales:EarlyCloseGrace", "00:05:00"));
        var (people, family) = Family(house);
        house.Scene.Say(people[0], family, "/tale start a fox who lost its shadow");
        var page = await house.BallotAsync(family);
        var (before, began) = (house.Peer.CallsOf("editMessageText").Count, TimeProvider.System.GetTimestamp());

        var presses = Enumerable.Range(0, 150).Select(i => house.Scene.PressData(people[i % 3], page, page.DataOf($" {1 + (i / 3 % 3)} "))).ToArray();
        await Task.WhenAll(presses.Select(p => p.Answer));
        await house.SeeAsync(family, m => m.Id == page.Id && m.Text!.Contains("3 of 3", StringComparison.Ordinal));

        (house.Peer.CallsOf("editMessageText").Count - before).ShouldBeLessThan(10 + (int)TimeProvider.System.GetElapsedTime(began).TotalSeconds, "one a second, and those of the page itself");
        house.Peer.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task However_fast_people_change_their_minds_the_tally_moves_at_an_easy_pace()
    {
        var clock = new ManualClock();
        await using var house = await TelegramHouse.OpenAsync(clock, ("Tales:EarlyCloseGrace", "00:05:00"));
        var (people, family) = Family(house);
        house.Scene.Say(people[0], family, "/tale start a fox who lost its shadow");
        var page = await house.BallotAsync(family);
        await house.SettledAsync(Telling.KeyOf(family));
        // The page itself may have been touched up just now.
        clock.Advance(BetweenTallies);
        var before = house.Peer.CallsOf("editMessageText").Count;

        for (var i = 0; i < 40; i++) await house.Scene.PressData(people[i % 2], page, page.DataOf($" {1 + (i / 2 % 3)} ")).Answer;

        // A press is answered before it counts; confirmed updates have counted.
        await house.UntilAsync(() => Task.FromResult(house.Peer.PendingUpdates == 0));

        // The first press is shown at once, the others when the time has come.
        await house.Scene.SeeAsync(() => Edits() > 0 ? house : null);
        await clock.UntilSomebodySleepsAsync(BetweenTallies);
        Edits().ShouldBe(1);
        clock.Advance(BetweenTallies);
        await house.SeeAsync(family, m => m.Id == page.Id && LineOf(m, 2).EndsWith("· Mina, Jun", StringComparison.Ordinal));
        Edits().ShouldBe(2);

        int Edits() => house.Peer.CallsOf("editMessageText").Count - before;
    }

    [Fact]
    public async Task An_idea_comes_as_an_answer_to_the_box_which_is_gone_then()
    {
        await using var house = await TelegramHouse.OpenAsync(("Tales:EarlyCloseGrace", "00:05:00"));
        var (people, family) = Family(house);
        house.Scene.Say(people[0], family, "/tale start a fox who lost its shadow");
        var page = await house.BallotAsync(family);

        house.Scene.Press(people[1], page, "✏️");
        var box = await house.SeeAsync(family, m => m.ReplyMarkup?["force_reply"] is not null);
        box.Html!.ShouldContain($"tg://user?id={people[1].Id}");
        house.Scene.Say(people[1], family, "the fox asks the moon <b>& waits", replyTo: box);

        var shown = await house.SeeAsync(family, m => m.Id == page.Id && m.Text!.Contains("the fox asks the moon <b>& waits", StringComparison.Ordinal));
        shown.Text!.ShouldContain("idea: Jun");
        await house.Scene.SeeAsync(() => box.IsDeleted ? box : null);
        house.Peer.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_page_can_be_called_to_the_bottom_and_stands_there_once()
    {
        await using var house = await TelegramHouse.OpenAsync();
        var (people, family) = Family(house);
        house.Scene.Say(people[0], family, "/tale start a fox who lost its shadow");
        var page = await house.BallotAsync(family);
        await house.SeeAsync(family, m => m.Caption?.StartsWith("Chapter 1", StringComparison.Ordinal) == true);

        house.Scene.Say(people[1], family, "/tale");
        var below = await house.BallotAsync(family, page);

        below.Text.ShouldBe(page.Text);
        await house.Scene.SeeAsync(() => page.IsDeleted ? page : null);
        await house.TellAsync(family, Telling.KeyOf(family), people);
        house.Peer.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_page_called_to_the_bottom_while_its_last_touch_is_on_its_way_comes_there_too()
    {
        await using var house = await TelegramHouse.OpenAsync();
        var (people, family) = Family(house);
        var answered = new TaskCompletionSource();
        house.Peer.Faults.Next("editMessageMedia", new PeerFault.ExecuteThenWait(answered.Task));
        house.Scene.Say(people[0], family, "/tale start a fox who lost its shadow");
        var page = await house.BallotAsync(family);
        await house.Scene.SeeAsync(() => house.Peer.CallsOf("editMessageMedia").FirstOrDefault(c => c.WasExecuted));

        house.Scene.Say(people[1], family, "/tale");
        await house.UntilAsync(async () => (await house.Part<IPostStore>().ReadAsync(Telling.KeyOf(family), 100, default)).Any(p => p.Post.Moves));
        answered.SetResult();

        (await house.BallotAsync(family, page)).Text.ShouldBe(page.Text);
        await house.Scene.SeeAsync(() => page.IsDeleted ? page : null);
        await house.SettledAsync(Telling.KeyOf(family));
        family.FromBot.Count(m => m.Caption?.StartsWith("Chapter 1", StringComparison.Ordinal) == true).ShouldBe(1);
        house.Peer.Violations.ShouldBeEmpty();
    }

    private static string LineOf(PeerMessage page, int number) =>
        page.Text!.Split('\n').First(l => l.StartsWith($"{number}. ", StringComparison.Ordinal));

    private static (PeerUser[] People, PeerChat Family) Family(TelegramHouse house)
    {
        PeerUser[] people = [house.Scene.Person("Mina"), house.Scene.Person("Jun"), house.Scene.Person("Ara")];
        return (people, house.Scene.Group("Family", people));
    }
}
