using static FairyTaleBot.Adapters.Tests.Discord.Surface.DiscordHouse;
using static FairyTaleBot.Adapters.Tests.Discord.Surface.TaleTests;

namespace FairyTaleBot.Adapters.Tests.Discord.Surface;

/// <summary>Private conversations of people who have the bot: it is no member there and can only answer.</summary>
public sealed class GuestTests
{
    [Fact]
    public async Task Friends_tell_a_tale_where_every_page_is_the_answer_to_a_press()
    {
        await using var house = await StartAsync();
        var friends = house.Peer.AddGroupOfFriends();
        var (mina, jun) = (house.Peer.AddMember("Mina"), house.Peer.AddMember("Jun"));
        await mina.UseAsync(friends, "tale start", ("theme", "a rabbit who looks for the moon"), ("language", "en"), ("length", 3));
        for (var number = 1; number < 3; number++)
        {
            var page = await house.BallotAsync(friends, number);
            page.Text.ShouldContain($"## Chapter {number}:");
            page.Buttons.ShouldNotContain(b => b.Label.Contains("Call me"));
            await jun.PressAsync(page, "1 ·");
            await house.Peer.UntilAsync(() => page.Text.Contains("1 vote"), "the tally on the same message");
            await jun.PressAsync(page, "Next page");
            await house.Peer.UntilAsync(() => page.Text.Contains('✓'), "what was chosen");
        }

        await house.Peer.UntilAsync(() => Public(friends)[^1].Text.Contains("The end"), "the end");
        await house.Peer.UntilAsync(() => Public(friends)[^1].Files.All(f => !f.Name.Contains("sketch") && !f.Name.Contains("plan")), "the last picture");
        for (var chapter = 1; chapter <= 3; chapter++) Public(friends).Count(m => m.Text.Contains($"## Chapter {chapter}:")).ShouldBe(1);
        Public(friends).Count.ShouldBe(3);
        house.Peer.Journal.Of("create_message").ShouldBeEmpty();
        (await house.Posts.OwedChatsAsync("discord", default)).ShouldBeEmpty();
        await CalmAsync(house);
    }

    [Fact]
    public async Task The_open_page_can_be_asked_for_after_a_restart()
    {
        await using var house = await StartAsync();
        var friends = house.Peer.AddGroupOfFriends();
        var mina = house.Peer.AddMember("민아", "ko");
        await mina.UseAsync(friends, "tale start", ("theme", "달을 찾는 토끼"), ("length", 3));
        await house.BallotAsync(friends, 1);
        await house.CloseAsync();
        await house.OpenAsync();
        var page = await (await mina.UseAsync(friends, "tale page")).SaidAsync();
        page.Text.ShouldContain("## 1장");
        page.Ephemeral.ShouldBeFalse();
        await mina.PressAsync(page, "1 ·");
        await house.Peer.UntilAsync(() => page.Text.Contains("1표"), "the vote");
        await CalmAsync(house);
    }

    [Fact]
    public async Task Two_who_have_both_chosen_turn_the_page_at_once()
    {
        await using var house = await StartAsync();
        var friends = house.Peer.AddGroupOfFriends();
        var (mina, jun) = (house.Peer.AddMember("Mina"), house.Peer.AddMember("Jun"));
        await mina.UseAsync(friends, "tale start", ("theme", "a fox"), ("language", "en"), ("length", 3));
        var page = await house.BallotAsync(friends, 1);
        await jun.PressAsync(page, "2 ·");
        await house.Peer.UntilAsync(() => page.Text.Contains("1 vote"), "the vote");
        await mina.PressAsync(page, "2 ·");
        await house.BallotAsync(friends, 2);
        page.Text.ShouldNotContain("turns in");
        await CalmAsync(house);
    }
}
