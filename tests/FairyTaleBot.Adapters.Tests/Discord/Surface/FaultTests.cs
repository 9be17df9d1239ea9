using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Wording;
using FairyTaleBot.Languages;
using FairyTaleBot.Testing.Discord;
using Microsoft.Extensions.DependencyInjection;
using static FairyTaleBot.Adapters.Tests.Discord.Surface.DiscordHouse;
using static FairyTaleBot.Adapters.Tests.Discord.Surface.TaleTests;

namespace FairyTaleBot.Adapters.Tests.Discord.Surface;

public sealed class FaultTests
{
    [Fact]
    public async Task Three_channels_finish_their_tales_while_Discord_fails_again_and_again()
    {
        await using var house = await StartAsync();
        PeerChannel[] channels = [house.Channel, house.Guild.AddText("second"), house.Guild.AddText("third")];
        PeerFault[] faults =
        [
            new PeerFault.ExecuteThenReset(), new PeerFault.Status(502), new PeerFault.UserLimit(TimeSpan.FromMilliseconds(300)), new PeerFault.ExecuteThenFail(),
            new PeerFault.Reset(), new PeerFault.SharedLimit(TimeSpan.FromMilliseconds(200)), new PeerFault.EdgeLimit(TimeSpan.FromSeconds(1)),
            new PeerFault.ExecuteThenReset(), new PeerFault.ExecuteThenFail(), new PeerFault.ExecuteThenReset(), new PeerFault.ExecuteThenReset(), new PeerFault.ExecuteThenReset(),
        ];
        foreach (var fault in faults)
        {
            house.Peer.Faults.Next("create_message", fault);
            house.Peer.Faults.Next("update_message", fault);
        }

        house.Peer.Faults.Next("create_interaction_response", new PeerFault.ExecuteThenReset(), 3);
        house.Peer.Faults.Next("create_interaction_response", new PeerFault.Status(502), 2);

        var telling = Task.WhenAll(channels.Select(async channel =>
        {
            var starter = house.Peer.AddMember("Mina");
            PeerMember[] others = [.. Enumerable.Range(1, 6).Select(n => house.Peer.AddMember($"Reader {n}"))];
            await house.BeginAsync(starter, channel);
            await TellAsync(house, channel, starter, others);
        }));
        (Func<PeerChannel, bool> Shows, int In, Action Storm)[] storms =
        [
            (c => Shows(c, "## Chapter 1:"), 1, house.Peer.Gateway.AskToReconnect),
            (c => Shows(c, "✓"), 1, () => house.Peer.Gateway.Invalidate(resumable: true)),
            (c => Shows(c, "## Chapter 2:"), 1, house.Peer.Gateway.Drop),
            (c => Shows(c, "## Chapter 2:"), channels.Length, () => house.Peer.Gateway.Close(4000)),
        ];
        foreach (var (shows, count, storm) in storms)
        {
            await house.Peer.UntilAsync(() => telling.IsFaulted || channels.Count(shows) >= count, "the moment of the next storm");
            var resumes = house.Peer.Gateway.Resumes;
            storm();
            await house.Peer.UntilAsync(() => telling.IsFaulted || (house.Peer.Gateway.Resumes > resumes && house.Peer.Gateway.IsConnected), "the bot to be back");
        }

        await telling;

        foreach (var channel in channels)
        {
            await house.Peer.UntilAsync(() => Public(channel).Count(m => m.Text.StartsWith("### ", StringComparison.Ordinal) && m.Text.Contains('✓')) == 2, $"both choices in {channel.Name}");
            var messages = Public(channel);
            for (var chapter = 1; chapter <= 3; chapter++) messages.Count(m => m.Text.Contains($"## Chapter {chapter}:")).ShouldBe(1);
            messages.Count(m => m.Text.Contains("The end")).ShouldBe(1);
            messages.Count.ShouldBe(messages.Select(m => m.Text).Distinct().Count());
        }

        await house.Peer.UntilAsync(() => house.Peer.Interactions.All(i => i.Answer is not null), "everybody to be answered");
        house.Peer.Gateway.Identifies.ShouldBe(1);
        house.Peer.Limits.Exhausted.ShouldBeLessThan(faults.Length, "an answer that is lost may have told of a limit, which is then met once");
        house.Peer.Journal.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_may_have_been_sent_long_ago_is_read_back_instead_of_sent_again()
    {
        await using var house = await StartAsync();
        await house.BeginAsync(house.Peer.AddMember("Mina"), house.Channel);
        await house.PaintedAsync(house.Channel);
        await house.CloseAsync();
        var before = Public(house.Channel).Select(m => m.Id).ToArray();
        house.Peer.ForgetNonces();
        await ForgetIdsAsync(house);

        await house.OpenAsync();
        await house.SettledAsync();
        Public(house.Channel).Select(m => m.Id).ShouldBe(before);
        (await house.Posts.ReadAsync(Chat(house), 10, default)).SelectMany(p => p.Delivery.MessageIds).ShouldBe(before.Select(id => $"{id}"));
        await CalmAsync(house);
    }

    [Fact]
    public async Task A_bot_that_died_while_it_was_sending_sends_what_never_arrived()
    {
        await using var house = await StartAsync();
        await house.BeginAsync(house.Peer.AddMember("Mina"), house.Channel);
        await house.CloseAsync();
        var ballot = Public(house.Channel).Single(m => m.Text.Contains("What happens next?"));
        ballot.Deleted = true;
        house.Peer.ForgetNonces();
        await ForgetIdsAsync(house, "ballot");

        await house.OpenAsync();
        await house.SettledAsync();
        house.Peer.Journal.Of("list_messages").ShouldNotBeEmpty();
        Public(house.Channel).Where(m => m.Text.Contains("What happens next?")).ShouldHaveSingleItem().Id.ShouldNotBe(ballot.Id);
        Public(house.Channel).Count(m => m.Text.Contains("## Chapter 1:")).ShouldBe(1);
        await CalmAsync(house);
    }

    [Fact]
    public async Task A_tale_rests_while_its_channel_is_closed_and_nothing_of_it_is_lost()
    {
        await using var house = await StartAsync();
        var (mina, jun) = (house.Peer.AddMember("Mina"), house.Peer.AddMember("Jun"));
        var ballot = await house.BeginAsync(mina, house.Channel);
        await house.PaintedAsync(house.Channel);
        house.Channel.Forbidden = 50013;
        await jun.PressAsync(ballot, "1 ·");
        await house.Peer.UntilAsync(() => house.Logged.Any(l => l.Contains("has shut the bot out")), "a word in the log");
        await Eventually.TrueAsync(async () => (await house.Tales.ListAsync(Chat(house), 1, default))[0].Phase == "paused");

        house.Channel.Forbidden = null;
        await mina.UseAsync(house.Channel, "tale resume");
        await house.Peer.UntilAsync(() => ballot.Buttons is [{ Label: var first }, ..] && first.Contains("(1)") && Public(house.Channel)[^1].Text.Contains("Mina woke the tale"), "the tale to go on");
        Public(house.Channel).Count(m => m.Text.Contains("could not reach you")).ShouldBe(1);
        await mina.UseAsync(house.Channel, "tale next");
        await house.BallotAsync(house.Channel, 2);
        Public(house.Channel).Count(m => m.Text.Contains("## Chapter 2:")).ShouldBe(1);
        house.Peer.Journal.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_tale_in_a_thread_goes_on_when_the_thread_was_archived()
    {
        await using var house = await StartAsync();
        var mina = house.Peer.AddMember("Mina");
        var thread = house.Peer.World.AddChannel(PeerChannel.PublicThread, "our tale", house.Guild, house.Channel);
        var ballot = await house.BeginAsync(mina, thread);
        await house.PaintedAsync(thread);
        thread.Archived = true;
        await mina.PressAsync(ballot, "1 ·");
        await house.Peer.UntilAsync(() => ballot.Buttons[0].Label.Contains("(1)"), "the tally in the thread");
        thread.Archived.ShouldBeFalse();
        thread.Archived = true;
        await mina.UseAsync(thread, "tale next");
        await house.BallotAsync(thread, 2);
        Public(thread).Count(m => m.Text.Contains("## Chapter 2:")).ShouldBe(1);
        house.Peer.Journal.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_page_that_a_moderator_took_away_stays_away_and_the_tale_goes_on()
    {
        await using var house = await StartAsync();
        var (mina, jun) = (house.Peer.AddMember("Mina"), house.Peer.AddMember("Jun"));
        var ballot = await house.BeginAsync(mina, house.Channel);
        Public(house.Channel).Single(m => m.Text.Contains("## Chapter 1:")).Deleted = true;
        await jun.PressAsync(ballot, "1 ·");
        await house.Peer.UntilAsync(() => ballot.Buttons.Any(b => b.Label.Contains("(1)")), "the vote");
        await mina.UseAsync(house.Channel, "tale next");
        await house.BallotAsync(house.Channel, 2);
        Public(house.Channel).ShouldNotContain(m => m.Text.Contains("## Chapter 1:"));
        await CalmAsync(house);
    }

    [Fact]
    public async Task A_mistake_of_ours_leaves_nobody_waiting_for_an_answer()
    {
        await using var house = await StartAsync(parts => parts.AddSingleton<IModerator>(new BrokenModerator()));
        var said = await (await house.Peer.AddMember("Mina").UseAsync(house.Channel, "tale start", ("theme", "a rabbit"))).SaidAsync();
        said.Text.ShouldBe(Phrasebook.Say(Language.En, Phrases.Answers.Trouble));
        house.Logged.ShouldContain(l => l.Contains("an interaction could not be served"));
    }

    [Fact]
    public async Task Channels_that_are_slow_to_take_their_pages_do_not_stop_the_others()
    {
        await using var house = await StartAsync(("Discord:Api:CallTimeout", "01:00:00"));
        house.Peer.Faults.Next("create_message", new PeerFault.Hang(), 16);
        var mina = house.Peer.AddMember("Mina");
        for (var n = 0; n < 16; n++) await mina.UseAsync(house.Guild.AddText($"slow {n}"), "tale start", ("theme", "a rabbit"), ("language", "en"));
        await house.Peer.UntilAsync(() => house.Peer.Journal.Of("create_message").Count >= 16, "sixteen channels to hang");
        await house.BeginAsync(mina, house.Channel);
    }

    [Fact]
    public async Task A_revoked_token_is_said_in_the_log_and_ends_nothing_else()
    {
        var duties = new Duties();
        await using var house = await StartAsync(parts => parts.AddSingleton<IDuties>(duties));
        house.Peer.RevokeToken();
        await house.Peer.UntilAsync(() => house.Logged.Any(l => l.Contains("Discord is off until this is mended")), "a plain sentence");
        var asked = house.Peer.Journal.Requests.Count;
        await house.CloseAsync();
        house.Peer.Journal.Requests.Count.ShouldBeLessThan(asked + 3);
        // Another process may be let in: it posts for all.
        duties.Left.ShouldBe("discord");
    }

    private static ChatKey Chat(DiscordHouse house) => new($"discord:{house.Channel.Id}");

    /// <summary>As a process leaves it that died while sending, five minutes ago.</summary>
    private static async Task ForgetIdsAsync(DiscordHouse house, string? kind = null)
    {
        foreach (var stored in await house.Posts.ReadAsync(Chat(house), 50, default))
        {
            if (kind is not null && stored.Post.Kind != kind) continue;
            var former = stored.Delivery with { State = DeliveryState.Sending, MessageIds = [], Owner = "former", Since = DateTimeOffset.UtcNow.AddMinutes(-5) };
            (await house.Posts.MarkAsync(Chat(house), stored.Post.Key, stored.Delivery.Fence, former, default)).ShouldBeTrue();
        }
    }

    private static bool Shows(PeerChannel channel, string words) => Public(channel).Any(m => m.Text.Contains(words, StringComparison.Ordinal));

    private sealed class BrokenModerator : IModerator
    {
        public Task<Verdict> JudgeAsync(string text, TextUse use, Language language, AgeBand age, CancellationToken cancellationToken) => throw new InvalidOperationException("It is broken.");
    }

    private sealed class Duties : IDuties
    {
        public string? Left { get; private set; }

        public bool Has(string duty) => true;

        public Task WhileAsync(string duty, Func<CancellationToken, Task> work, CancellationToken cancellationToken) => work(cancellationToken);

        public void Leave(string duty) => Left = duty;
    }
}
