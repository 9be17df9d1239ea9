using FairyTaleBot.Testing;
using FairyTaleBot.Testing.Discord;
using static FairyTaleBot.Adapters.Tests.Discord.Surface.DiscordHouse;
using static FairyTaleBot.Adapters.Tests.Discord.Surface.TaleTests;

namespace FairyTaleBot.Adapters.Tests.Discord.Surface;

/// <summary>A tale in a thread of its own, and its cover in the channel.</summary>
public sealed class ThreadTests
{
    private static readonly (string, string) Threads = ("Discord:TellIn", "Threads");

    [Fact]
    public async Task A_tale_is_told_in_a_thread_under_its_cover()
    {
        await using var house = await StartAsync(Threads);
        var (mina, jun) = (house.Peer.AddMember("Mina"), house.Peer.AddMember("Jun"));
        var thread = await BeginAsync(house, mina, house.Channel);
        await TellAsync(house, thread, mina, jun);

        var cover = Public(house.Channel).Single();
        cover.Id.ShouldBe(thread.Id);
        for (var chapter = 1; chapter <= 3; chapter++) Public(thread).Count(m => m.Text.Contains($"## Chapter {chapter}:")).ShouldBe(1);
        await house.Peer.UntilAsync(() => cover.Text.Contains("finished"), "the cover to say that it is over");
        cover.Text.ShouldContain("2 readers");
        cover.Buttons.ShouldContain(b => b.Url == $"https://discord.com/channels/{house.Guild.Id}/{thread.Id}" && b.Label == "🚪 Come in");
        thread.Name.ShouldNotBeNull().ShouldStartWith("📖 ");
        cover.Text.ShouldContain(thread.Name[3..]);
        await CalmAsync(house);
    }

    [Fact]
    public async Task The_cover_says_how_the_tale_stands_and_is_edited_seldom()
    {
        var interval = TimeSpan.FromSeconds(2);
        await using var house = await StartAsync(Threads, ("Discord:CoverInterval", $"{interval}"), ("Discord:EditInterval", "00:00:00.02"));
        var mina = house.Peer.AddMember("Mina");
        var thread = await BeginAsync(house, mina, house.Channel);
        var cover = Public(house.Channel).Single();
        await house.Peer.UntilAsync(() => cover.Text.Contains("page 1 of 3") && cover.Text.Contains("choosing"), "the cover of the open page");
        var (before, began) = (cover.Edits, TimeProvider.System.GetTimestamp());
        var ballot = await house.BallotAsync(thread, 1);
        PeerMember[] readers = [.. Enumerable.Range(1, 12).Select(n => house.Peer.AddMember($"Reader {n}"))];
        foreach (var reader in readers) await reader.PressAsync(ballot, "1 ·");
        await house.Peer.UntilAsync(() => cover.Text.Contains("13 readers"), "all readers on the cover");
        (cover.Edits - before).ShouldBeLessThanOrEqualTo(2 + (int)(TimeProvider.System.GetElapsedTime(began) / interval));
        await CalmAsync(house);
    }

    [Fact]
    public async Task Several_tales_are_told_in_one_channel_and_each_says_where_it_is()
    {
        await using var house = await StartAsync(Threads);
        var (mina, jun) = (house.Peer.AddMember("Mina"), house.Peer.AddMember("Jun"));
        var first = await BeginAsync(house, mina, house.Channel);
        var second = await BeginAsync(house, jun, house.Channel);
        second.ShouldNotBe(first);
        var page = await (await mina.UseAsync(house.Channel, "tale page")).SaidAsync();
        page.Text.ShouldContain($"<#{first.Id}>");
        page.Text.ShouldContain($"<#{second.Id}>");
        var list = await (await mina.UseAsync(house.Channel, "tale list")).SaidAsync();
        list.Text.ShouldContain("2\\. ");
        (await (await mina.UseAsync(house.Channel, "tale next")).SaidAsync()).Text.ShouldContain("Say it again inside the one you mean");
        (await (await mina.UseAsync(house.Channel, "tale book", ("tale", "2"))).SaidAsync()).Text.ShouldContain("picture book");
        await mina.UseAsync(first, "tale end now");
        await house.Peer.UntilAsync(() => Public(first)[^1].Text.Contains("Mina closed the book"), "the end of the first tale");
        Public(second).ShouldNotContain(m => m.Text.Contains("closed the book"));
        await CalmAsync(house);
    }

    [Fact]
    public async Task Tales_told_in_threads_are_suggested_in_their_channel_as_the_list_numbers_them()
    {
        await using var house = await StartAsync(Threads);
        var mina = house.Peer.AddMember("Mina");
        var first = await BeginAsync(house, mina, house.Channel);
        var second = await BeginAsync(house, mina, house.Channel);

        // A thread is called by its tale's title some time after the tale has it.
        await Eventually.TrueAsync(async () => (await SuggestedAsync(house.Channel)).SequenceEqual([($"1. {second.Name![3..]}", "1"), ($"2. {first.Name![3..]}", "2")]));
        await Eventually.TrueAsync(async () => (await SuggestedAsync(first)).SequenceEqual([($"1. {first.Name![3..]}", "1")]));
        await CalmAsync(house);

        Task<IReadOnlyList<(string Name, string Value)>> SuggestedAsync(PeerChannel channel) => mina.TypeAsync(channel, "tale forget", "tale", "", ("what", "tale"));
    }

    [Fact]
    public async Task A_command_in_the_channel_is_about_the_one_tale_that_is_open()
    {
        await using var house = await StartAsync(Threads);
        var mina = house.Peer.AddMember("Mina");
        var thread = await BeginAsync(house, mina, house.Channel);
        (await (await mina.UseAsync(house.Channel, "tale cast")).SaidAsync()).Text.ShouldContain("Who is in");
        await VotedAsync(house, thread, mina, 1);
        await mina.UseAsync(house.Channel, "tale next");
        await house.BallotAsync(thread, 2);
        await CalmAsync(house);
    }

    [Fact]
    public async Task Buttons_and_commands_in_a_thread_work_after_a_restart()
    {
        await using var house = await StartAsync(Threads);
        var (mina, jun) = (house.Peer.AddMember("Mina"), house.Peer.AddMember("Jun"));
        var thread = await BeginAsync(house, mina, house.Channel);
        await house.CloseAsync();
        await house.OpenAsync();
        await VotedAsync(house, thread, jun, 2);
        await mina.UseAsync(thread, "tale next");
        await house.BallotAsync(thread, 2);
        Public(house.Channel).Count.ShouldBe(1);
        await CalmAsync(house);
    }

    [Fact]
    public async Task An_archived_thread_is_woken()
    {
        await using var house = await StartAsync(Threads);
        var (mina, jun) = (house.Peer.AddMember("Mina"), house.Peer.AddMember("Jun"));
        var thread = await BeginAsync(house, mina, house.Channel);
        await VotedAsync(house, thread, jun, 2);
        thread.Archived = true;
        await mina.UseAsync(house.Channel, "tale next");
        await house.BallotAsync(thread, 2);
        thread.Archived.ShouldBeFalse();
        await CalmAsync(house);
    }

    [Fact]
    public async Task A_deleted_thread_lets_the_tale_rest_and_going_on_makes_a_new_one()
    {
        await using var house = await StartAsync(Threads);
        var (mina, jun) = (house.Peer.AddMember("Mina"), house.Peer.AddMember("Jun"));
        var thread = await BeginAsync(house, mina, house.Channel);
        await VotedAsync(house, thread, jun, 2);
        thread.Deleted = true;
        await mina.UseAsync(house.Channel, "tale next");
        var cover = Public(house.Channel).Single();
        await house.Peer.UntilAsync(() => cover.Text.Contains("resting"), "the cover to say that the tale rests");

        await mina.PressAsync(cover, "Go on");
        await house.Peer.UntilAsync(() => house.Channel.Threads.Count == 1, "another thread");
        var another = house.Channel.Threads.Single();
        await house.BallotAsync(another, 2);
        Public(another).Count(m => m.Text.Contains("## Chapter 2:")).ShouldBe(1);
        Public(house.Channel).Single().Id.ShouldBe(another.Id);
        await CalmAsync(house);
    }

    [Fact]
    public async Task A_deleted_channel_ends_nothing_but_lets_its_tale_rest()
    {
        await using var house = await StartAsync(Threads);
        var mina = house.Peer.AddMember("Mina");
        var thread = await BeginAsync(house, mina, house.Channel);
        await VotedAsync(house, thread, mina, 2);
        (house.Channel.Deleted, thread.Deleted) = (true, true);
        await mina.UseAsync(thread, "tale next");
        var tale = (await house.Posts.ReadAsync(new($"discord:{house.Channel.Id}"), 5, default)).Single().Post.Tale!.Value;
        await house.Peer.UntilAsync(() => house.Tales.LoadAsync(tale, default).Result!.Events.Any(e => e is FairyTaleBot.Tales.TaleEvent.TalePaused), "the tale to rest");
        var elsewhere = house.Guild.AddText("elsewhere");
        await BeginAsync(house, mina, elsewhere);
        house.Peer.Journal.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_cover_and_the_thread_come_once_whatever_is_lost_on_the_way()
    {
        await using var house = await StartAsync(Threads);
        house.Peer.Faults.Next("create_message", new PeerFault.ExecuteThenReset());
        house.Peer.Faults.Next("create_message", new PeerFault.Status(502));
        house.Peer.Faults.Next("create_thread_from_message", new PeerFault.ExecuteThenFail());
        house.Peer.Faults.Next("create_thread_from_message", new PeerFault.ExecuteThenReset(), 2);
        var thread = await BeginAsync(house, house.Peer.AddMember("Mina"), house.Channel);
        Public(house.Channel).Count.ShouldBe(1);
        house.Channel.Threads.ShouldBe([thread]);
        Public(thread).Count(m => m.Text.Contains("## Chapter 1:")).ShouldBe(1);
        await CalmAsync(house);
    }

    [Fact]
    public async Task Being_forgotten_in_a_channel_holds_for_its_threads()
    {
        await using var house = await StartAsync(Threads);
        var (mina, jun) = (house.Peer.AddMember("Mina"), house.Peer.AddMember("Jun"));
        var thread = await BeginAsync(house, mina, house.Channel);
        var ballot = await house.BallotAsync(thread, 1);
        var form = await (await jun.PressAsync(ballot, "own idea")).AnsweredAsync();
        await jun.SubmitAsync(form, ("idea", "they ask the owl"));
        await house.Peer.UntilAsync(() => ballot.Text.Contains("idea: Jun"), "the idea");
        var kept = await (await jun.UseAsync(house.Channel, "tale export")).SaidAsync();
        kept.Ephemeral.ShouldBeTrue();
        kept.Text.ShouldContain("they ask the owl");
        await jun.UseAsync(house.Channel, "tale forget", ("what", "me"));
        await house.Peer.UntilAsync(() => !ballot.Text.Contains("Jun") && !ballot.Text.Contains("owl"), "the words to be gone");
        (await (await jun.UseAsync(house.Channel, "tale export")).SaidAsync()).Text.ShouldNotContain("owl");
        await CalmAsync(house);
    }

    [Fact]
    public async Task Whose_words_still_stand_in_one_thread_is_not_told_to_be_forgotten()
    {
        await using var house = await StartAsync(Threads);
        var mina = house.Peer.AddMember("Mina");
        await BeginAsync(house, mina, house.Channel);
        house.Tales.World.CannotForgetIn = chat => chat != chat.Home;

        (await (await mina.UseAsync(house.Channel, "tale forget", ("what", "me"))).SaidAsync()).Text.ShouldContain("Something went wrong");

        house.Tales.World.CannotForgetIn = _ => false;
        (await (await mina.UseAsync(house.Channel, "tale forget", ("what", "me"))).SaidAsync()).Text.ShouldNotContain("Something went wrong");
    }

    [Fact]
    public async Task Who_is_forgotten_is_somebody_on_every_page_that_stands_there()
    {
        // No tale may have a hero of that name.
        const string Unheard = "Xanthippe";
        await using var house = await StartAsync(Threads);
        var (mina, other) = (house.Peer.AddMember("Mina"), house.Peer.AddMember(Unheard));
        var thread = await BeginAsync(house, mina, house.Channel);
        var ballot = await house.BallotAsync(thread, 1);
        var form = await (await other.PressAsync(ballot, "own idea")).AnsweredAsync();
        await other.SubmitAsync(form, ("idea", "they ask the owl"));
        await house.Peer.UntilAsync(() => ballot.Text.Contains($"idea: {Unheard}"), "the idea");
        await mina.PressAsync(ballot, "they ask the owl");
        await mina.UseAsync(thread, "tale next");
        await house.BallotAsync(thread, 2);
        ballot.Text.ShouldContain("they ask the owl");
        Named().ShouldNotBeEmpty();

        await other.UseAsync(thread, "tale forget", ("what", "me"));

        await house.Peer.UntilAsync(() => !Named().Any(), "the name and the words to be gone");
        await CalmAsync(house);

        IEnumerable<string> Named() => Public(thread).Select(m => m.Text).Where(t => t.Contains(Unheard, StringComparison.Ordinal) || t.Contains("they ask the owl", StringComparison.Ordinal));
    }

    [Fact]
    public async Task In_a_forum_each_tale_is_a_post_with_tags()
    {
        await using var house = await StartAsync();
        var forum = house.Guild.AddForum("fairy tales", "open", "finished", "English", "한국어", "7-9", "4-6");
        var ara = house.Peer.AddMember("Ara", permissions: (1UL << 5) | (1UL << 13));
        var setup = await (await ara.UseAsync(house.Channel, "tale setup", ("forum", forum.Id), ("age", "7-9"))).SaidAsync();
        setup.Text.ShouldContain($"<#{forum.Id}>");
        house.Peer.Faults.Next("create_thread", new PeerFault.ExecuteThenReset());
        await ara.UseAsync(house.Channel, "tale start", ("theme", "a rabbit who looks for the moon"), ("language", "en"), ("length", 3));
        await house.Peer.UntilAsync(() => forum.Threads.Count > 0, "a post");
        var post = forum.Threads.Single();
        await house.BallotAsync(post, 1);
        post.AppliedTags.ShouldBe(["open", "English", "7-9"], ignoreOrder: true);
        await TellAsync(house, post, ara, house.Peer.AddMember("Jun"));
        await house.Peer.UntilAsync(() => post.AppliedTags.Contains("finished") && !post.AppliedTags.Contains("open"), "the tag of a finished tale");
        forum.Threads.Count.ShouldBe(1);
        Public(post)[0].Text.ShouldContain("finished");
        await CalmAsync(house);
    }

    /// <summary>Somebody votes on the first page, and the ballot says so.</summary>
    private static async Task VotedAsync(DiscordHouse house, PeerChannel thread, PeerMember member, int turn)
    {
        var ballot = await house.BallotAsync(thread, 1);
        await member.PressAsync(ballot, $"{turn} ·");
        await house.Peer.UntilAsync(() => ballot.Text.Contains("1 vote"), "the vote");
    }

    /// <summary>Somebody starts a tale, and its thread holds the first ballot.</summary>
    internal static async Task<PeerChannel> BeginAsync(DiscordHouse house, PeerMember starter, PeerChannel channel)
    {
        var former = channel.Threads.ToHashSet();
        await starter.UseAsync(channel, "tale start", ("theme", "a rabbit who looks for the moon"), ("language", "en"), ("length", 3));
        await house.Peer.UntilAsync(() => channel.Threads.Any(t => !former.Contains(t)), $"a thread in {channel.Name}");
        var thread = channel.Threads.Single(t => !former.Contains(t));
        await house.BallotAsync(thread, 1);
        return thread;
    }
}
