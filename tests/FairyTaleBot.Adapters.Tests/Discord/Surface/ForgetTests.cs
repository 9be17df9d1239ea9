using FairyTaleBot.Common;
using FairyTaleBot.Tales;
using FairyTaleBot.Testing;
using FairyTaleBot.Testing.Discord;
using static FairyTaleBot.Adapters.Tests.Discord.Surface.DiscordHouse;
using static FairyTaleBot.Adapters.Tests.Discord.Surface.TaleTests;

namespace FairyTaleBot.Adapters.Tests.Discord.Surface;

/// <summary>A whole tale is forgotten: its messages, its cover and its thread.</summary>
public sealed class ForgetTests
{
    private const ulong ManageThreads = 1UL << 34;
    private static readonly (string, string) Threads = ("Discord:TellIn", "Threads");

    [Fact]
    public async Task In_a_channel_every_message_goes_when_whoever_began_it_says_yes()
    {
        await using var house = await StartAsync();
        var (mina, jun) = (house.Peer.AddMember("Mina"), house.Peer.AddMember("Jun"));
        var ballot = await house.BeginAsync(mina, house.Channel);
        var tale = TaleOf(ballot);
        (await (await jun.UseAsync(house.Channel, "tale forget", ("what", "tale"))).SaidAsync()).Text.ShouldContain("Only whoever started the tale");
        var asked = await AskAsync(mina, house.Channel);
        asked.Ephemeral.ShouldBeTrue();

        await mina.PressAsync(asked, "Yes");

        await GoneAsync(house, tale);
        Public(house.Channel).ShouldBeEmpty();
        var late = await jun.ForgePressAsync(asked, $"v.{tale}.1.1");
        await house.Peer.UntilAsync(() => late.FollowUps.Count == 1, "a kind answer");
        late.FollowUps[0].Text.ShouldContain("not here any more");
        await CalmAsync(house);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_thread_goes_with_its_cover_or_stays_empty_and_nameless(bool mayDelete)
    {
        await using var house = await StartAsync(Threads);
        if (!mayDelete) house.Guild.BotPermissions &= ~ManageThreads;
        var (mina, jun) = (house.Peer.AddMember("Mina"), house.Peer.AddMember("Jun"));
        var thread = await ThreadTests.BeginAsync(house, mina, house.Channel);
        var other = await ThreadTests.BeginAsync(house, jun, house.Channel);
        var tale = TaleOf(await house.BallotAsync(thread, 1));

        await mina.PressAsync(await AskAsync(mina, thread), "Yes");

        await GoneAsync(house, tale);
        if (mayDelete) house.Channel.Threads.ShouldBe([other]);
        else (thread.Name, thread.Archived, Public(thread).Count).ShouldBe(("🍃", true, 0));
        Public(house.Channel).Select(m => m.Id).ShouldBe([other.Id]);
        Public(other).Count.ShouldBeGreaterThan(2);
        await CalmAsync(house);
    }

    [Fact]
    public async Task Whoever_is_forgotten_is_on_no_list_of_those_who_are_called()
    {
        await using var house = await StartAsync();
        var (mina, jun) = (house.Peer.AddMember("Mina"), house.Peer.AddMember("Jun"));
        var ballot = await house.BeginAsync(mina, house.Channel);
        var press = await jun.PressAsync(ballot, "Call me");
        await house.Peer.UntilAsync(() => press.FollowUps.Count == 1, "an answer");
        (await CalledAsync(house, TaleOf(ballot))).ShouldContain($"{jun.Id}");

        await (await jun.UseAsync(house.Channel, "tale forget", ("what", "me"))).SaidAsync();

        (await CalledAsync(house, TaleOf(ballot))).ShouldNotContain($"{jun.Id}");
        await CalmAsync(house);
    }

    [Fact]
    public async Task A_tale_that_is_over_keeps_nobody_on_its_list_of_those_who_are_called()
    {
        await using var house = await StartAsync();
        var (mina, jun) = (house.Peer.AddMember("Mina"), house.Peer.AddMember("Jun"));
        var ballot = await house.BeginAsync(mina, house.Channel);
        var press = await jun.PressAsync(ballot, "Call me");
        await house.Peer.UntilAsync(() => press.FollowUps.Count == 1, "an answer");

        await mina.UseAsync(house.Channel, "tale end now");

        await Eventually.TrueAsync(async () => !(await CalledAsync(house, TaleOf(ballot))).Contains($"{jun.Id}"));
        house.Peer.Journal.Of("create_message").ShouldContain(r => r.Body!.ToJsonString().Contains($"@{jun.Id}"));
        await CalmAsync(house);
    }

    private static async Task<string> CalledAsync(DiscordHouse house, TaleId tale) => (await house.Tales.LoadProfileAsync(new($"discord:calls-{tale}"), default)).Json;

    [Fact]
    public async Task In_the_channel_a_tale_is_meant_by_its_number()
    {
        await using var house = await StartAsync(Threads);
        var mina = house.Peer.AddMember("Mina");
        var first = await ThreadTests.BeginAsync(house, mina, house.Channel);
        var second = await ThreadTests.BeginAsync(house, mina, house.Channel);
        var tale = TaleOf(await house.BallotAsync(first, 1));

        await mina.PressAsync(await AskAsync(mina, house.Channel, ("tale", "2")), "Yes");

        await GoneAsync(house, tale);
        house.Channel.Threads.ShouldBe([second]);
        await CalmAsync(house);
    }

    private static TaleId TaleOf(PeerMessage ballot) => new(ballot.Buttons.Select(b => b.CustomId?.Split('.')).First(b => b is ["v", ..])![1]);

    private static async Task<PeerMessage> AskAsync(PeerMember member, PeerChannel channel, params (string, object)[] which) =>
        await (await member.UseAsync(channel, "tale forget", [("what", "tale"), .. which])).SaidAsync();

    private static Task GoneAsync(DiscordHouse house, TaleId tale) => Eventually.TrueAsync(async () => await house.Tales.LoadAsync(tale, default) is null);
}
