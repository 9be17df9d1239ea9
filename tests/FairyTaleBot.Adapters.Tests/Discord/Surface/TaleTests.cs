using System.Text.Encodings.Web;
using System.Text.Json;
using FairyTaleBot.Testing.Discord;
using static FairyTaleBot.Adapters.Tests.Discord.Surface.DiscordHouse;

namespace FairyTaleBot.Adapters.Tests.Discord.Surface;

public sealed class TaleTests
{
    private const int Silent = 1 << 12;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task A_group_tells_a_tale_from_the_first_page_to_the_last()
    {
        await using var house = await StartAsync();
        var (mina, jun) = (house.Peer.AddMember("Mina"), house.Peer.AddMember("Jun"));
        await house.BeginAsync(mina, house.Channel);
        await TellAsync(house, house.Channel, mina, jun);

        var messages = Public(house.Channel);
        for (var chapter = 1; chapter <= 3; chapter++) messages.Count(m => m.Text.Contains($"## Chapter {chapter}:")).ShouldBe(1);
        messages[^1].Text.ShouldContain("The end");
        var pages = messages.Where(m => m.Text.Contains("## Chapter")).ToArray();
        pages.ShouldAllBe(p => p.Files.Count == 1 && p.AltTexts.All(a => a.Length > 0) && p.AccentColor != null);
        // One sound a chapter: the ballot under it, or the end.
        var loud = house.Peer.Journal.Of("create_message").Where(r => (r.Body!["flags"]!.GetValue<int>() & Silent) == 0).Select(r => r.Body!.ToJsonString(Readable)).ToArray();
        loud.Length.ShouldBe(3);
        loud.ShouldAllBe(m => m.Contains("What happens next?") || m.Contains("How shall it end?") || m.Contains("The end"));
        await CalmAsync(house);
    }

    [Fact]
    public async Task The_painted_picture_takes_the_place_of_the_sketch()
    {
        await using var house = await StartAsync();
        await house.BeginAsync(house.Peer.AddMember("Mina"), house.Channel);
        await house.Peer.UntilAsync(() => Page(house, 1).Files is [{ Name: var name }] && !name.Contains("sketch") && !name.Contains("plan"), "the picture");
        Page(house, 1).Edits.ShouldBeGreaterThan(0);
        Page(house, 1).Files.Single().Bytes[..4].ShouldBe([0x89, 0x50, 0x4e, 0x47]);
        await CalmAsync(house);
    }

    [Fact]
    public async Task Tallies_stand_on_the_page_and_a_vote_can_be_changed()
    {
        await using var house = await StartAsync();
        var mina = house.Peer.AddMember("Mina");
        var ballot = await house.BeginAsync(mina, house.Channel);
        (await (await mina.PressAsync(ballot, "1 ·")).AnsweredAsync()).Answer.ShouldBe(6);
        await house.Peer.UntilAsync(() => ballot.Buttons[0].Label.Contains("(1)"), "the tally");
        ballot.Text.ShouldContain("1 vote");
        await mina.PressAsync(ballot, "2 ·");
        await house.Peer.UntilAsync(() => ballot.Buttons[1].Label.Contains("(1)") && !ballot.Buttons[0].Label.EndsWith(')'), "the changed tally");
        await CalmAsync(house);
    }

    [Fact]
    public async Task Somebody_writes_an_idea_of_their_own_in_a_form()
    {
        await using var house = await StartAsync();
        var (mina, jun) = (house.Peer.AddMember("Mina"), house.Peer.AddMember("Jun"));
        var ballot = await house.BeginAsync(mina, house.Channel);
        var form = await (await jun.PressAsync(ballot, "own idea")).AnsweredAsync();
        form.Form.ShouldNotBeNull();
        await jun.SubmitAsync(form, ("idea", "they ask **the owl** @everyone"));
        await house.Peer.UntilAsync(() => ballot.Text.Contains("the owl"), "the idea on the ballot");
        ballot.Text.ShouldContain("\\*\\*the owl\\*\\*");
        ballot.Text.ShouldNotContain("@everyone");
        ballot.Buttons.ShouldContain(b => b.Label.Contains("💡 4 ·"));
        await CalmAsync(house);
    }

    [Fact]
    public async Task The_open_ballot_comes_to_the_bottom_when_it_is_asked_for()
    {
        await using var house = await StartAsync();
        var mina = house.Peer.AddMember("Mina");
        var ballot = await house.BeginAsync(mina, house.Channel);
        await mina.UseAsync(house.Channel, "tale page");
        await house.Peer.UntilAsync(() => ballot.Deleted && Public(house.Channel)[^1].Buttons.Count > 3, "the ballot at the bottom");
        Public(house.Channel)[^1].Notifies.ShouldBeFalse();
        await mina.PressAsync(Public(house.Channel)[^1], "1 ·");
        await house.Peer.UntilAsync(() => Public(house.Channel)[^1].Buttons[0].Label.Contains("(1)"), "the tally on the moved ballot");
        Public(house.Channel).Count(m => m.Text.Contains("## Chapter 1")).ShouldBe(1);
        await CalmAsync(house);
    }

    [Fact]
    public async Task Alone_in_direct_messages_one_press_turns_the_page()
    {
        await using var house = await StartAsync();
        var mina = house.Peer.AddMember("민아", "ko");
        var direct = mina.DirectMessages();
        await mina.UseAsync(direct, "bedtime", ("theme", "졸린 아기 부엉이"));
        await mina.PressAsync(await house.BallotAsync(direct, 1), "1 ·");
        await house.BallotAsync(direct, 2);
        Public(direct).Count(m => m.Text.Contains("## 1장") || m.Text.Contains("## 2장")).ShouldBe(2, string.Join("\n", Public(direct).Select(m => m.Text)));
        await CalmAsync(house);
    }

    [Fact]
    public async Task Buttons_work_after_the_bot_was_started_again()
    {
        await using var house = await StartAsync();
        var (mina, jun) = (house.Peer.AddMember("Mina"), house.Peer.AddMember("Jun"));
        var ballot = await house.BeginAsync(mina, house.Channel);
        var registered = house.Peer.Journal.Of("bulk_set_application_commands").Count;
        await house.CloseAsync();
        await house.OpenAsync();
        await jun.PressAsync(ballot, "2 ·");
        await house.Peer.UntilAsync(() => ballot.Buttons[1].Label.Contains("(1)"), "the tally after the restart");
        await mina.UseAsync(house.Channel, "tale next");
        await house.BallotAsync(house.Channel, 2);
        house.Peer.Journal.Of("bulk_set_application_commands").Count.ShouldBe(registered);
        await CalmAsync(house);
    }

    /// <summary>Votes and turns until the tale has ended.</summary>
    internal static async Task TellAsync(DiscordHouse house, PeerChannel channel, PeerMember starter, params PeerMember[] others)
    {
        for (var number = 1; number < 3; number++)
        {
            var ballot = await house.BallotAsync(channel, number);
            foreach (var (i, member) in others.Index()) await member.PressAsync(ballot, $"{1 + (i % 3)} ·");
            await house.Peer.UntilAsync(() => ballot.Buttons.Count == 0 || ballot.Buttons.Any(b => b.Label.EndsWith(')')), "the votes");
            if (ballot.Buttons.Count > 0) await starter.UseAsync(channel, "tale next");
        }

        await house.Peer.UntilAsync(() => Public(channel)[^1].Text.Contains("The end"), $"the end in {channel.Name}");
        await house.Peer.UntilAsync(() => Public(channel).SelectMany(m => m.Files).All(f => !f.Name.Contains("sketch")), "all pictures");
    }

    /// <summary>Everybody was answered, nothing was asked of Discord that it does not take, and nothing failed.</summary>
    internal static async Task CalmAsync(DiscordHouse house)
    {
        await house.Peer.UntilAsync(() => house.Peer.Interactions.All(i => i.Answer is not null), "everybody to be answered");
        house.Peer.Journal.Violations.ShouldBeEmpty();
        house.Logged.ShouldAllBe(line => !line.StartsWith("Error") && !line.StartsWith("Critical"));
    }

    private static PeerMessage Page(DiscordHouse house, int chapter) => Public(house.Channel).Single(m => m.Text.Contains($"## Chapter {chapter}:"));
}
