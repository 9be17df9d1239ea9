using System.Text.Json.Nodes;
using FairyTaleBot.Adapters.Telegram.Api.Receiving;
using FairyTaleBot.Adapters.Telegram.Api.Types;
using FairyTaleBot.Adapters.Telegram.Updates;
using FairyTaleBot.Tales;
using FairyTaleBot.Testing.Telegram.Faults;
using FairyTaleBot.Testing.Telegram.World;

namespace FairyTaleBot.Adapters.Tests.Telegram.Surface;

/// <summary>Whom the bot hears in a group, and whom not.</summary>
public sealed class ListeningTests
{
    [Fact]
    public async Task Let_into_a_group_the_bot_shows_what_to_press()
    {
        await using var house = await TelegramHouse.OpenAsync();
        var mina = house.Scene.Person("미나", "ko");
        var family = house.Scene.Group("가족", [mina]);

        house.Scene.Invite(family, mina);
        var menu = await house.SeeAsync(family, m => m.Buttons.Count > 0);
        house.Scene.Press(mina, menu, "📖");

        await house.BallotAsync(family);
        house.Peer.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task Talk_edits_forwards_bots_channels_and_other_bots_commands_are_none_of_its_business()
    {
        await using var house = await TelegramHouse.OpenAsync();
        house.Scene.IsPrivacyOn = false;
        var (mina, other) = (house.Scene.Person("Mina"), house.Scene.Person("Jun"));
        var family = house.Scene.Group("Family", [mina, other]);

        var talk = house.Scene.Say(mina, family, "동화 시작하자");
        house.Scene.Edit(talk, "/tale start a fox");
        house.Scene.Say(mina, family, "/tale@AnotherBot start a fox");
        Send(house, family, mina, m => m["forward_origin"] = new JsonObject { ["type"] = "user" });
        Send(house, family, mina, m => m["from"]!["is_bot"] = true);
        Send(house, family, mina, m => m["sender_chat"] = new JsonObject { ["id"] = -1009, ["type"] = "channel" });
        Send(house, family, mina, m => m["via_bot"] = new JsonObject { ["id"] = 5, ["is_bot"] = true, ["first_name"] = "b" });
        house.Scene.Say(other, family, "/help");

        await house.SeeAsync(family, m => m.Text is not null);
        family.FromBot.ShouldHaveSingleItem().ReplyTo.ShouldNotBeNull();
        (await house.TaleAsync(Telling.KeyOf(family))).ShouldBeNull();
    }

    [Fact]
    public async Task Administrators_and_whoever_speaks_as_the_group_may_end_a_tale_at_once_and_others_not()
    {
        await using var house = await TelegramHouse.OpenAsync();
        PeerUser[] people = [house.Scene.Person("Owner"), house.Scene.Person("Mina"), house.Scene.Person("Jun")];
        var family = house.Scene.Group("Family", people);
        house.Scene.Say(people[1], family, "/tale start a fox who lost its shadow");
        await house.BallotAsync(family);

        house.Scene.Say(people[2], family, "/tale end now");
        await house.SeeAsync(family, m => m.Text?.StartsWith("Only whoever started", StringComparison.Ordinal) == true);
        Send(house, family, people[0], m => m["sender_chat"] = new JsonObject { ["id"] = family.Id, ["type"] = "group" }, "/tale end now");

        await house.SeeAsync(family, m => m.Text?.Contains("closed the book here", StringComparison.Ordinal) == true);
        family.FromBot.ShouldAllBe(m => !m.Buttons.Any(b => b.Contains("✏️")));
        house.Peer.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_button_of_another_chat_does_nothing_here()
    {
        await using var house = await TelegramHouse.OpenAsync();
        var mina = house.Scene.Person("Mina");
        var (one, other) = (house.Scene.Group("One", [mina]), house.Scene.Group("Other", [mina]));
        house.Scene.Say(mina, one, "/tale start a fox who lost its shadow");
        house.Scene.Say(mina, other, "/tale start an owl who could not sleep");
        var page = await house.BallotAsync(one);
        var elsewhere = await house.BallotAsync(other);

        var note = await house.Scene.PressData(mina, elsewhere, page.DataOf(" 1 ")).Answer;

        note.ShouldBe("That button is no longer here.");
        (await house.TaleAsync(Telling.KeyOf(one)))!.Ballot!.Votes.Count.ShouldBe(0);
        (await house.TaleAsync(Telling.KeyOf(other)))!.Ballot!.Votes.Count.ShouldBe(0);
    }

    [Fact]
    public async Task A_press_that_was_made_up_writes_over_no_page()
    {
        await using var house = await TelegramHouse.OpenAsync();
        var mina = house.Scene.Person("Mina");
        var bed = house.Scene.Private(mina);
        house.Scene.Say(mina, bed, "/tale start a fox who lost its shadow length: 3");
        var page = await house.BallotAsync(bed);
        var words = page.Text;

        // The data of a button that stands under another message, said of the page.
        house.Scene.PressData(mina, page, "p");
        var card = await house.SeeAsync(bed, m => m.Text?.StartsWith("For grown-ups", StringComparison.Ordinal) == true);
        house.Scene.PressData(mina, page, card.Buttons.Select(card.DataOf).First(d => d.StartsWith("p.", StringComparison.Ordinal)));

        await house.SeeAsync(bed, m => m.Id > card.Id && m.Text?.StartsWith("For grown-ups", StringComparison.Ordinal) == true);
        page.Text.ShouldBe(words);
        house.Peer.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_in_hand_for_too_long_holds_up_no_stop()
    {
        await using var house = await TelegramHouse.OpenAsync();
        var held = new TaskCompletionSource();
        using var grace = new CancellationTokenSource();
        var before = house.Part<Acts>().DoAsync(7, _ => held.Task);
        var update = new Update { UpdateId = 1, Message = new() { Chat = new() { Id = 7, Type = Chat.Private }, Date = 1, Text = "/tale" } };
        var handled = house.Part<IUpdateHandler>().HandleAsync(update, grace.Token).AsTask();

        await grace.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(handled.WaitAsync(TimeSpan.FromSeconds(30)));
        held.SetResult();
        await before;
    }

    [Fact]
    public async Task An_answer_that_may_have_come_is_not_given_twice()
    {
        await using var house = await TelegramHouse.OpenAsync();
        var mina = house.Scene.Person("Mina");
        var bed = house.Scene.Private(mina);
        house.Peer.Faults.Next("sendMessage", new PeerFault.ExecuteThenBadGateway());

        house.Scene.Say(mina, bed, "/help");
        await house.UntilAsync(() => Task.FromResult(house.Peer.CallsOf("sendMessage").Any(c => c.WasExecuted)));
        // Whatever is still being tried is waited for.
        await house.StopAsync();

        house.Peer.CallsOf("sendMessage").Count.ShouldBe(1);
    }

    [Fact]
    public async Task Shut_out_the_tale_rests_and_let_back_it_goes_on_where_it_was()
    {
        await using var house = await TelegramHouse.OpenAsync();
        PeerUser[] people = [house.Scene.Person("Mina"), house.Scene.Person("Jun")];
        var family = house.Scene.Group("Family", people);
        var key = Telling.KeyOf(family);
        house.Scene.Say(people[0], family, "/tale start a fox who lost its shadow length: 3");
        await house.BallotAsync(family);

        house.Scene.Ban(family, people[0]);
        await house.UntilAsync(key, t => t.Phase is Phase.Paused { Reason: PauseReason.ChatAway });
        house.Scene.Unban(family, people[0]);
        var notice = await house.SeeAsync(family, m => m.Buttons.Any(b => b.Contains('▶')));
        house.Scene.Press(people[1], notice, "▶");
        await house.TellAsync(family, key, people);

        await house.ShouldStandOnceAsync(family, key);
        house.Peer.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_group_that_becomes_a_supergroup_takes_its_tale_along()
    {
        await using var house = await TelegramHouse.OpenAsync();
        PeerUser[] people = [house.Scene.Person("Mina"), house.Scene.Person("Jun")];
        var family = house.Scene.Group("Family", people);
        house.Scene.Say(people[0], family, "/tale start a fox who lost its shadow length: 3");
        var page = await house.BallotAsync(family);

        var super = house.Scene.Upgrade(family);
        var there = await house.BallotAsync(super);
        there.Text.ShouldBe(page.Text);
        house.Peer.CallsOf("deleteMessage").ShouldBeEmpty();
        await house.TellAsync(super, Telling.KeyOf(family), people);

        (await house.TaleAsync(Telling.KeyOf(family)))!.Chapters.Count.ShouldBe(3);
        (await house.TaleAsync(Telling.KeyOf(super))).ShouldBeNull();
        house.Peer.Violations.ShouldBeEmpty();
    }

    private static void Send(TelegramHouse house, PeerChat chat, PeerUser by, Action<JsonObject> change, string text = "/tale start a fox") => house.Scene.Send(id =>
    {
        var message = new JsonObject
        {
            ["message_id"] = 9000 + id,
            ["date"] = 1,
            ["chat"] = new JsonObject { ["id"] = chat.Id, ["type"] = chat.Type, ["title"] = chat.Title },
            ["from"] = new JsonObject { ["id"] = by.Id, ["is_bot"] = false, ["first_name"] = by.FirstName },
            ["text"] = text,
        };
        change(message);
        return new JsonObject { ["update_id"] = id, ["message"] = message };
    });
}
