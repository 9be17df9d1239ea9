using FairyTaleBot.Testing.Discord;
using static FairyTaleBot.Adapters.Tests.Discord.Surface.DiscordHouse;
using static FairyTaleBot.Adapters.Tests.Discord.Surface.TaleTests;

namespace FairyTaleBot.Adapters.Tests.Discord.Surface;

/// <summary>Reports, moderators, a server's own rules, and who is called.</summary>
public sealed class OrderTests
{
    private const ulong ManageServer = 1UL << 5;
    private const ulong ManageMessages = 1UL << 13;

    [Fact]
    public async Task A_report_goes_to_the_log_channel_once_with_the_way_to_the_page()
    {
        await using var house = await StartAsync();
        var (log, ara, jun) = await WithLogAsync(house);
        await house.BeginAsync(house.Peer.AddMember("Mina"), house.Channel);
        var page = Page(house, 1);
        for (var time = 0; time < 2; time++)
        {
            var report = await jun.PressAsync(page, "Report");
            await house.Peer.UntilAsync(() => report.FollowUps.Count == 1, "thanks");
            report.FollowUps[0].Ephemeral.ShouldBeTrue();
            report.FollowUps[0].Text.ShouldContain("Thank you");
        }

        var line = Public(log).Single(m => m.Text.Contains("reported page 1"));
        line.Text.ShouldContain($"<@{jun.Id}>");
        line.Notifies.ShouldBeFalse();
        line.Calls.ShouldBeEmpty();
        line.Buttons.ShouldContain(b => b.Url == $"https://discord.com/channels/{house.Guild.Id}/{house.Channel.Id}/{page.Id}");
        var look = await ara.PressAsync(line, "Look at it");
        await house.Peer.UntilAsync(() => look.FollowUps.Count == 1, "what a moderator can do");
        look.FollowUps[0].Buttons.ShouldContain(b => b.Label.Contains("Hide this page"));
        await CalmAsync(house);
    }

    [Fact]
    public async Task A_report_can_be_looked_at_when_its_tale_is_over_and_others_were_begun()
    {
        await using var house = await StartAsync();
        var (log, ara, jun) = await WithLogAsync(house);
        await house.BeginAsync(ara, house.Channel);
        await jun.PressAsync(Page(house, 1), "Report");
        await house.Peer.UntilAsync(() => Public(log).Any(m => m.Text.Contains("reported page 1")), "the report");
        for (var tales = 1; tales < 3; tales++)
        {
            await ara.UseAsync(house.Channel, "tale end now");
            await house.Peer.UntilAsync(() => Public(house.Channel).Count(m => m.Text.Contains("closed the book")) == tales, "the end");
            await ara.UseAsync(house.Channel, "tale start", ("theme", "a fox"), ("language", "en"));
            await house.Peer.UntilAsync(() => Public(house.Channel).Count(m => m.Text.Contains("## Chapter 1:")) == tales + 1, "another tale");
        }

        var look = await ara.PressAsync(Public(log).Single(m => m.Text.Contains("reported page 1")), "Look at it");
        await house.Peer.UntilAsync(() => look.FollowUps.Count == 1, "what a moderator can do");
        look.FollowUps[0].Buttons.ShouldContain(b => b.Label.Contains("Hide this page"));
        await CalmAsync(house);
    }

    [Fact]
    public async Task However_many_ask_at_once_a_server_opens_no_more_tales_than_it_wants()
    {
        await using var house = await StartAsync();
        var ara = house.Peer.AddMember("Ara", permissions: ManageServer | ManageMessages);
        await (await ara.UseAsync(house.Channel, "tale setup", ("open", 2))).SaidAsync();
        var channels = Enumerable.Range(0, 8).Select(i => house.Guild.AddText($"tales-{i}")).ToArray();
        var asked = await Task.WhenAll(channels.Select((c, i) => house.Peer.AddMember($"Reader {i}").UseAsync(c, "tale start", ("theme", "a fox"))));
        await house.Peer.UntilAsync(() => asked.Count(a => a.Original is { Text: var said } && said.Contains("2 tales are open in this server")) == 6, "six to be told that two are open");
        await house.Peer.UntilAsync(() => channels.Count(c => Public(c).Any(m => m.Buttons.Count > 0)) == 2, "two tales");
        await CalmAsync(house);
    }

    [Fact]
    public async Task A_report_without_a_log_channel_says_whom_to_tell()
    {
        await using var house = await StartAsync();
        await house.BeginAsync(house.Peer.AddMember("Mina"), house.Channel);
        var report = await house.Peer.AddMember("민아", "ko").PressAsync(Page(house, 1), "Report");
        await house.Peer.UntilAsync(() => report.FollowUps.Count == 1, "an answer");
        report.FollowUps[0].Text.ShouldContain("서버를 돌보는 사람에게 직접 말해 주세요");
        await CalmAsync(house);
    }

    [Fact]
    public async Task A_moderator_hides_a_page_and_shows_it_again()
    {
        await using var house = await StartAsync();
        var (log, ara, _) = await WithLogAsync(house);
        await house.BeginAsync(house.Peer.AddMember("Mina"), house.Channel);
        await house.PaintedAsync(house.Channel);
        var page = Page(house, 1);
        var words = page.Text;
        var card = (await CardAsync(house, ara, page)).FollowUps[0];
        await ara.PressAsync(card, "Hide this page");
        await house.Peer.UntilAsync(() => page.Text.Contains("put this page away") && page.Files.Count == 0, "the page to be hidden");
        await house.Peer.UntilAsync(() => Public(log).Any(m => m.Text.Contains($"<@{ara.Id}> put page 1")), "the log");
        await ara.PressAsync((await CardAsync(house, ara, page)).FollowUps[0], "Show it again");
        await house.Peer.UntilAsync(() => page.Text == words && page.Files.Count == 1, "the page to be back");
        await CalmAsync(house);
    }

    [Fact]
    public async Task A_moderator_removes_an_idea_and_its_votes_go_with_it()
    {
        await using var house = await StartAsync();
        var (log, ara, jun) = await WithLogAsync(house);
        var ballot = await house.BeginAsync(house.Peer.AddMember("Mina"), house.Channel);
        var form = await (await jun.PressAsync(ballot, "own idea")).AnsweredAsync();
        await jun.SubmitAsync(form, ("idea", "they ask *the owl*"));
        await house.Peer.UntilAsync(() => ballot.Buttons.Any(b => b.Label.Contains("💡 4") && b.Label.EndsWith("(1)", StringComparison.Ordinal)), "the idea with its author's vote");
        var card = (await CardAsync(house, ara, Page(house, 1))).FollowUps[0];
        var tale = ballot.Buttons[0].CustomId!.Split('.')[1];
        await ara.ChooseAsync(card, $"p.idea.{tale}.1", "4");
        await house.Peer.UntilAsync(() => !ballot.Text.Contains("owl") && !ballot.Buttons.Any(b => b.Label.Contains('4')), "the idea to be gone");
        await house.Peer.UntilAsync(() => Public(log).Any(m => m.Text.Contains("removed the idea") && m.Text.Contains("\\*the owl\\*")), "the log");
        await jun.PressAsync(ballot, "1 ·");
        await house.Peer.UntilAsync(() => ballot.Buttons[0].Label.EndsWith("(1)", StringComparison.Ordinal), "another vote of the same member");
        await CalmAsync(house);
    }

    [Fact]
    public async Task A_barred_member_is_answered_kindly_and_can_be_let_in_again()
    {
        await using var house = await StartAsync();
        var (log, ara, jun) = await WithLogAsync(house);
        var ballot = await house.BeginAsync(house.Peer.AddMember("Mina"), house.Channel);
        await jun.PressAsync(ballot, "1 ·");
        await house.Peer.UntilAsync(() => ballot.Buttons[0].Label.EndsWith("(1)", StringComparison.Ordinal), "the vote");
        var card = (await CardAsync(house, ara, Page(house, 1))).FollowUps[0];
        await ara.ChooseAsync(card, $"p.bar.{ballot.Buttons[0].CustomId!.Split('.')[1]}", $"dc{jun.Id}");
        await house.Peer.UntilAsync(() => Public(log).Any(m => m.Text.Contains($"barred <@{jun.Id}>")), "the log");
        var press = await jun.PressAsync(ballot, "2 ·");
        await house.Peer.UntilAsync(() => press.FollowUps.Count == 1, "a kind word");
        press.FollowUps[0].Text.ShouldContain("take a break");
        (await (await jun.UseAsync(house.Channel, "tale start", ("theme", "a fox"))).SaidAsync()).Text.ShouldContain("take a break");
        var opener = await (await jun.PressAsync(ballot, "own idea")).AnsweredAsync();
        var sent = await jun.SubmitAsync(opener, ("idea", "an owl"));
        await house.Peer.UntilAsync(() => sent.FollowUps.Count == 1 && sent.FollowUps[0].Text.Contains("take a break"), "a kind word for the idea");

        await ara.UseAsync(house.Channel, "tale setup", ("allow", jun.Id));
        await house.Peer.UntilAsync(() => Public(log).Any(m => m.Text.Contains($"let <@{jun.Id}> take part again")), "the log");
        await jun.PressAsync(ballot, "2 ·");
        await house.Peer.UntilAsync(() => ballot.Buttons[1].Label.EndsWith("(1)", StringComparison.Ordinal), "the vote after all");
        await CalmAsync(house);
    }

    [Fact]
    public async Task Forged_presses_of_a_moderators_buttons_do_nothing()
    {
        await using var house = await StartAsync();
        var jun = house.Peer.AddMember("Jun");
        var ballot = await house.BeginAsync(house.Peer.AddMember("Mina"), house.Channel);
        var tale = ballot.Buttons[0].CustomId!.Split('.')[1];
        foreach (var id in new[] { $"p.hide.{tale}.1", $"p.look.{tale}.1", $"p.bar.{tale}", $"p.idea.{tale}.1", "p.hide.nothing.1", "p.hide..1", $"p.hide.{tale}.99999", $"p.call.{tale}.1" })
        {
            var press = await jun.ForgePressAsync(ballot, id);
            await house.Peer.UntilAsync(() => press.FollowUps.Count == 1, $"an answer to {id}");
            press.FollowUps[0].Text.ShouldMatch("Only moderators|no longer here");
        }

        Page(house, 1).Text.ShouldContain("## Chapter 1");
        await CalmAsync(house);
    }

    [Fact]
    public async Task Setting_up_needs_Manage_Server()
    {
        await using var house = await StartAsync();
        (await (await house.Peer.AddMember("Jun", permissions: ManageMessages).UseAsync(house.Channel, "tale setup", ("open", 1))).SaidAsync()).Text.ShouldContain("Manage Server");
        var shown = await (await house.Peer.AddMember("Ara", "ko", ManageServer).UseAsync(house.Channel, "tale setup")).SaidAsync();
        shown.Ephemeral.ShouldBeTrue();
        shown.Text.ShouldContain("이 서버에서 동화를 들려주는 방법");
        await CalmAsync(house);
    }

    [Fact]
    public async Task A_server_says_where_who_and_how_many()
    {
        await using var house = await StartAsync();
        var ara = house.Peer.AddMember("Ara", permissions: ManageServer | ManageMessages);
        var (mina, jun) = (house.Peer.AddMember("Mina"), house.Peer.AddMember("Jun"));
        mina.Roles = [77];
        var elsewhere = house.Guild.AddText("elsewhere");
        await (await ara.UseAsync(house.Channel, "tale setup", ("where", "threads"), ("channel", house.Channel.Id), ("role", 77UL), ("open-each", 1), ("open", 2))).SaidAsync();

        async Task<string> Refusal(PeerMember who, PeerChannel where) => (await (await who.UseAsync(where, "tale start", ("theme", "a fox"))).SaidAsync()).Text;
        (await Refusal(jun, house.Channel)).ShouldContain("only some people may begin");
        (await Refusal(mina, elsewhere)).ShouldContain($"<#{house.Channel.Id}>");
        await ThreadTests.BeginAsync(house, mina, house.Channel);
        (await Refusal(mina, house.Channel)).ShouldContain("1 tale open already");
        await ThreadTests.BeginAsync(house, ara, house.Channel);
        jun.Roles = [5, 77];
        (await Refusal(jun, house.Channel)).ShouldContain("2 tales are open in this server");
        await ara.UseAsync(house.Channel.Threads[0], "tale end now");
        await house.Peer.UntilAsync(() => house.Channel.Threads.Any(t => Public(t)[^1].Text.Contains("closed the book")), "an end");
        await ThreadTests.BeginAsync(house, jun, house.Channel);
        await CalmAsync(house);
    }

    [Fact]
    public async Task A_server_that_wants_choosing_only_offers_no_idea_box_and_one_age_for_all()
    {
        await using var house = await StartAsync();
        await (await house.Peer.AddMember("Ara", permissions: ManageServer).UseAsync(house.Channel, "tale setup", ("ideas", 0), ("age", "4-6"))).SaidAsync();
        var mina = house.Peer.AddMember("Mina");
        await mina.UseAsync(house.Channel, "tale start", ("theme", "a fox"), ("age", "10-12"), ("length", 3), ("language", "en"));
        var ballot = await house.BallotAsync(house.Channel, 1);
        ballot.Buttons.ShouldNotContain(b => b.Label.Contains("own idea"));
        (await (await mina.UseAsync(house.Channel, "tale idea", ("idea", "an owl"))).SaidAsync()).Text.ShouldContain("choose among what the storyteller offers");
        var tale = (await house.Tales.ListAsync(new($"discord:{house.Channel.Id}"), 1, default))[0].Id;
        var started = (FairyTaleBot.Tales.TaleEvent.TaleStarted)(await house.Tales.LoadAsync(tale, default))!.Events[0];
        started.Settings.Age.ShouldBe(FairyTaleBot.Languages.AgeBand.From4To6);
        await CalmAsync(house);
    }

    [Fact]
    public async Task Only_those_who_asked_are_called_and_once_a_chapter()
    {
        await using var house = await StartAsync();
        var (mina, jun, sol) = (house.Peer.AddMember("Mina"), house.Peer.AddMember("Jun"), house.Peer.AddMember("Sol"));
        var ballot = await house.BeginAsync(mina, house.Channel);
        foreach (var (member, word) in new[] { (jun, "I will call you"), (sol, "I will call you"), (sol, "not call you any more") })
        {
            var press = await member.PressAsync(ballot, "Call me");
            await house.Peer.UntilAsync(() => press.FollowUps.Count == 1, "an answer");
            press.FollowUps[0].Text.ShouldContain(word);
        }

        await TellAsync(house, house.Channel, mina, jun, sol);
        var sent = house.Peer.Journal.Of("create_message");
        var calling = sent.Where(r => (r.Body!["allowed_mentions"]!["users"] as System.Text.Json.Nodes.JsonArray)!.Count > 0).ToArray();
        calling.Length.ShouldBe(2);
        calling.ShouldAllBe(r => r.Body!["allowed_mentions"]!["users"]!.ToJsonString() == $"[\"{jun.Id}\"]" && r.Body!["allowed_mentions"]!["parse"]!.ToJsonString() == "[]");
        calling.ShouldAllBe(r => r.Body!.ToJsonString().Contains($"@{jun.Id}"));
        house.Peer.Journal.Of("update_message").ShouldAllBe(r => r.Body!["allowed_mentions"]!["users"]!.ToJsonString() == "[]");
        await CalmAsync(house);
    }

    private static async Task<(PeerChannel Log, PeerMember Moderator, PeerMember Member)> WithLogAsync(DiscordHouse house)
    {
        var log = house.Guild.AddText("log");
        var ara = house.Peer.AddMember("Ara", permissions: ManageServer | ManageMessages);
        await (await ara.UseAsync(house.Channel, "tale setup", ("log", log.Id))).SaidAsync();
        return (log, ara, house.Peer.AddMember("Jun"));
    }

    private static async Task<PeerInteraction> CardAsync(DiscordHouse house, PeerMember moderator, PeerMessage page)
    {
        var press = await moderator.PressAsync(page, "Report");
        await house.Peer.UntilAsync(() => press.FollowUps.Count == 1, "what a moderator can do");
        return press;
    }

    private static PeerMessage Page(DiscordHouse house, int chapter) =>
        Public(house.Channel).Single(m => m.Buttons.Any(b => b.CustomId!.StartsWith("p.report", StringComparison.Ordinal) && b.CustomId.EndsWith($".{chapter}", StringComparison.Ordinal)));
}
