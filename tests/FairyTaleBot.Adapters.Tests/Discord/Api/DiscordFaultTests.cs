using FairyTaleBot.Adapters.Discord.Api;
using FairyTaleBot.Adapters.Discord.Api.Models;
using FairyTaleBot.Testing.Discord;

namespace FairyTaleBot.Adapters.Tests.Discord.Api;

/// <summary>What goes wrong on the way, and what the caller may believe afterwards.</summary>
public sealed class DiscordFaultTests
{
    private static readonly OutgoingMessage Hello = new() { Content = "Once upon a time" };
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<PeerFault> Uncertain => [new PeerFault.ExecuteThenReset(), new PeerFault.ExecuteThenFail(), new PeerFault.Status(502), new PeerFault.Reset()];

    [Theory]
    [MemberData(nameof(Uncertain))]
    public async Task A_message_with_a_nonce_arrives_exactly_once_whatever_became_of_the_first_answer(PeerFault fault)
    {
        await using var bench = await DiscordBench.StartAsync();
        bench.Peer.Faults.Next("create_message", fault, times: 2);
        await bench.Api.Messages.CreateAsync(bench.ChannelId, Hello, "tale:1", Stop);
        bench.Channel.Messages.Count.ShouldBe(1);
        bench.Peer.Journal.Of("create_message").Count.ShouldBe(3);
    }

    [Theory]
    [MemberData(nameof(Uncertain))]
    public async Task A_message_that_never_got_an_answer_has_an_unknown_outcome(PeerFault fault)
    {
        await using var bench = await DiscordBench.StartAsync();
        bench.Peer.Faults.Next("create_message", fault, times: 3);
        (await Fails(() => bench.Api.Messages.CreateAsync(bench.ChannelId, Hello, "tale:1", Stop))).IsUnknown.ShouldBeTrue();
        // What a caller does with an unknown outcome: the same again, which finds the first.
        await bench.Api.Messages.CreateAsync(bench.ChannelId, Hello, "tale:1", Stop);
        bench.Channel.Messages.Count.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Uncertain))]
    public async Task What_cannot_be_repeated_safely_is_tried_once(PeerFault fault)
    {
        await using var bench = await DiscordBench.StartAsync();
        bench.Peer.Faults.Next("create_thread", fault);
        (await Fails(() => bench.Api.Threads.StartAsync(bench.ChannelId, new("The fox"), Stop))).IsUnknown.ShouldBeTrue();
        bench.Peer.Journal.Of("create_thread").Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_hang_ends_within_the_calls_time_with_an_unknown_outcome(bool executed)
    {
        await using var bench = await DiscordBench.StartAsync(configure: options => options.Api.CallTimeout = TimeSpan.FromMilliseconds(300));
        bench.Peer.Faults.Next("create_message", executed ? new PeerFault.ExecuteThenHang() : new PeerFault.Hang());
        (await Fails(() => bench.Api.Messages.CreateAsync(bench.ChannelId, Hello, "n", Stop))).IsUnknown.ShouldBeTrue();
    }

    [Fact]
    public async Task A_server_that_cannot_be_reached_has_certainly_done_nothing()
    {
        var bench = await DiscordBench.StartAsync();
        await bench.Peer.DisposeAsync();
        var failed = await Fails(() => bench.Api.Threads.StartAsync(bench.ChannelId, new("The fox"), Stop));
        failed.Outcome.ShouldBe(CallOutcome.NotExecuted);
        bench.Api.Dispose();
    }

    [Fact]
    public async Task Tries_after_a_502_are_spaced_out_further_and_further()
    {
        await using var bench = await DiscordBench.StartAsync(configure: options => options.Api.RetryDelay = TimeSpan.FromMilliseconds(60));
        bench.Peer.Faults.Next("get_channel", new PeerFault.Status(502), times: 2);
        await bench.Api.GetChannelAsync(bench.ChannelId, Stop);
        var at = bench.Peer.Journal.Of("get_channel").Select(request => request.At).ToArray();
        (at[1] - at[0]).ShouldBeGreaterThan(TimeSpan.FromMilliseconds(55));
        (at[2] - at[1]).ShouldBeGreaterThan(TimeSpan.FromMilliseconds(115));
    }

    [Fact]
    public async Task A_refusal_after_an_uncertain_try_stays_uncertain()
    {
        await using var bench = await DiscordBench.StartAsync();
        bench.Peer.Faults.Next("create_message", new PeerFault.ExecuteThenReset());
        bench.Peer.Faults.Next("create_message", new PeerFault.Refusal(403, 50013));
        (await Fails(() => bench.Api.Messages.CreateAsync(bench.ChannelId, Hello, "n", Stop))).IsUnknown.ShouldBeTrue();
    }

    public static TheoryData<PeerFault> Limits =>
    [
        new PeerFault.UserLimit(TimeSpan.FromMilliseconds(200)), new PeerFault.GlobalLimit(TimeSpan.FromMilliseconds(200)),
        new PeerFault.SharedLimit(TimeSpan.FromMilliseconds(200)), new PeerFault.EdgeLimit(TimeSpan.FromSeconds(1)),
    ];

    [Theory]
    [MemberData(nameof(Limits))]
    public async Task A_rate_limit_of_any_kind_is_waited_out_and_the_call_made_good(PeerFault fault)
    {
        await using var bench = await DiscordBench.StartAsync();
        bench.Peer.Faults.Next("create_thread", fault);
        await bench.Api.Threads.StartAsync(bench.ChannelId, new("The fox"), Stop);
        bench.Channel.Threads.Count.ShouldBe(1);
        var requests = bench.Peer.Journal.Of("create_thread");
        requests.Count.ShouldBe(2);
        (requests[1].At - requests[0].At).ShouldBeGreaterThan(TimeSpan.FromMilliseconds(190));
        bench.Api.InvalidRequests.ShouldBe(fault is PeerFault.SharedLimit ? 0 : 1);
    }

    [Fact]
    public async Task A_rate_limit_longer_than_the_call_fails_at_once_and_says_for_how_long()
    {
        await using var bench = await DiscordBench.StartAsync();
        bench.Peer.Faults.Next("create_message", new PeerFault.UserLimit(TimeSpan.FromMinutes(9)));
        var failed = await Fails(() => bench.Api.Messages.CreateAsync(bench.ChannelId, Hello, "n", Stop));
        failed.Outcome.ShouldBe(CallOutcome.NotExecuted);
        failed.RetryAfter!.Value.ShouldBeGreaterThan(TimeSpan.FromMinutes(8));
        bench.Peer.Journal.Of("create_message").Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_crowd_of_calls_never_meets_an_exhausted_bucket()
    {
        await using var bench = await DiscordBench.StartAsync(new() { Latency = TimeSpan.FromMilliseconds(3) });
        bench.Peer.Limits.Set("create_message", 5, TimeSpan.FromMilliseconds(250));
        bench.Peer.Limits.Set("update_message", 3, TimeSpan.FromMilliseconds(200));
        var channels = Enumerable.Range(0, 3).Select(number => bench.Guild.AddText($"room-{number}")).ToArray();
        await Task.WhenAll(Enumerable.Range(0, 60).Select(async number =>
        {
            var channel = new Snowflake(channels[number % 3].Id);
            var message = await bench.Api.Messages.CreateAsync(channel, Hello, $"n{number}", Stop);
            await bench.Api.Messages.EditAsync(channel, message.Id, Hello with { Content = "and they lived" }, Stop);
        }));
        channels.Sum(channel => channel.Messages.Count).ShouldBe(60);
        bench.Peer.Limits.Exhausted.ShouldBe(0);
    }

    [Fact]
    public async Task More_than_fifty_calls_a_second_keep_to_the_global_limit()
    {
        await using var bench = await DiscordBench.StartAsync();
        await Task.WhenAll(Enumerable.Range(0, 120).Select(number => bench.Api.GetChannelAsync(new(bench.Guild.AddText($"room-{number}").Id), Stop)));
        bench.Peer.Limits.Exhausted.ShouldBe(0);
    }

    [Fact]
    public async Task Nothing_secret_is_in_an_exception()
    {
        await using var bench = await DiscordBench.StartAsync(configure: options => options.Api.Attempts = 1);
        var interaction = new Interaction { Id = new(5), ApplicationId = bench.ApplicationId, Token = "interaction-token-that-must-never-be-printed" };
        foreach (var fault in (PeerFault[])[new PeerFault.Reset(), new PeerFault.Status(502), new PeerFault.Refusal(404, 10062), new PeerFault.EdgeLimit(TimeSpan.FromMilliseconds(1))])
        {
            bench.Peer.Faults.Next("create_interaction_response", fault);
            var failed = await Fails(() => bench.Api.Interactions.AnswerAsync(interaction, InteractionCallback.DeferredReply.Open, Stop));
            failed.ToString().ShouldNotContain("must-never-be-printed");
        }

        interaction.ToString().ShouldNotContain("must-never-be-printed");
        bench.Options.ToString().ShouldNotContain("must-never-be-printed");
    }

    private static async Task<DiscordException> Fails(Func<Task> call) => await Should.ThrowAsync<DiscordException>(call);
}
