using FairyTaleBot.Testing.Telegram.World;

namespace FairyTaleBot.Adapters.Tests.Telegram.Surface;

/// <summary>The bot behind an address of its own: Telegram posts what people do, and repeats what was not answered.</summary>
public sealed class WebhookSurfaceTests
{
    [Fact]
    public async Task A_group_tells_a_tale_though_everything_is_delivered_twice()
    {
        await using var house = await TelegramHouse.OpenByWebhookAsync();
        house.Peer.DeliversTwice = true;
        await house.Scene.SeeAsync(() => house.Peer.WebhookUrl);
        PeerUser[] people = [house.Scene.Person("Mina"), house.Scene.Person("Jun")];
        var family = house.Scene.Group("Family", people);

        house.Scene.Say(people[0], family, "/tale start a fox who lost its shadow length: 3");
        await house.TellAsync(family, Telling.KeyOf(family), people);

        await house.ShouldStandOnceAsync(family, Telling.KeyOf(family));
        house.Peer.CallsOf("getUpdates").ShouldBeEmpty();
        house.Peer.WebhookAnswers.ShouldAllBe(status => status == 200);
        house.Peer.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_said_while_the_bot_restarts_is_heard_after_it_and_once()
    {
        await using var house = await TelegramHouse.OpenByWebhookAsync();
        await house.Scene.SeeAsync(() => house.Peer.WebhookUrl);
        var mina = house.Scene.Person("Mina");
        var chat = house.Scene.Private(mina);
        await house.StopAsync();

        house.Scene.Say(mina, chat, "/tale start a fox who lost its shadow");
        await house.StartAsync();
        await house.BallotAsync(chat);

        chat.FromBot.Count(m => m.Text?.Contains("asked for a tale", StringComparison.Ordinal) == true).ShouldBe(1);
        house.Peer.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_press_is_answered_and_turns_the_page()
    {
        await using var house = await TelegramHouse.OpenByWebhookAsync();
        await house.Scene.SeeAsync(() => house.Peer.WebhookUrl);
        var mina = house.Scene.Person("Mina");
        var chat = house.Scene.Private(mina);
        house.Scene.Say(mina, chat, "/tale start a fox who lost its shadow");
        var page = await house.BallotAsync(chat);

        await house.Scene.Press(mina, page, " 1 ").Answer;

        await house.BallotAsync(chat, page);
    }
}
