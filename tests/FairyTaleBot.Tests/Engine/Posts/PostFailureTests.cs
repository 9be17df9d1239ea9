using FairyTaleBot.Engine.Desk;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Posts;
using FairyTaleBot.Tales;
using FairyTaleBot.Testing.Engine;
using FairyTaleBot.Testing.Stores;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FairyTaleBot.Tests.Engine.Posts;

/// <summary>What may go wrong with one request, and what becomes of its post.</summary>
public sealed class PostFailureTests : PostOfficeBench
{
    [Fact]
    public async Task A_request_is_written_down_before_it_is_made()
    {
        DeliveryState? during = null;
        Carrier.OnRequest = async (_, _) => during = (await FindAsync("a")).Delivery.State;

        await OweAsync(Chat, "a");
        await SettledAsync();

        during.ShouldBe(DeliveryState.Sending);
    }

    [Fact]
    public async Task What_certainly_did_not_happen_is_owed_and_comes_again_when_the_platform_lets_it()
    {
        Fail(new PostFailure.Later(TimeSpan.FromSeconds(7)));
        await OweAsync(Chat, "a", "b");
        await House.Clock.UntilSomebodySleepsAsync(TimeSpan.FromSeconds(7));
        (await FindAsync("a")).Delivery.State.ShouldBe(DeliveryState.Owed);

        // What is new does not hurry it, and nothing overtakes.
        await OweAsync(Chat, "c");
        House.Clock.Advance(TimeSpan.FromSeconds(6.9));
        await House.Clock.UntilSomebodySleepsAsync(TimeSpan.FromSeconds(0.1));
        Carrier.Requests.Count.ShouldBe(1);
        House.Clock.Advance(TimeSpan.FromSeconds(0.1));
        await SettledAsync();

        Carrier.Requests.Select(r => r.Key).ShouldBe(["a", "a", "b", "c"]);
    }

    [Fact]
    public async Task When_nobody_says_how_long_the_waits_grow_and_begin_anew_after_a_success()
    {
        Fail(new PostFailure.Later(), new PostFailure.Later(), new PostFailure.Later());
        await OweAsync(Chat, "a");

        foreach (var wait in (int[])[1, 2, 4])
        {
            await House.Clock.UntilSomebodySleepsAsync(TimeSpan.FromSeconds(wait));
            House.Clock.Advance(TimeSpan.FromSeconds(wait));
        }

        await SettledAsync();
        Fail(new PostFailure.Later());
        await OweAsync(Chat, "b");
        await House.Clock.UntilSomebodySleepsAsync(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task What_may_have_happened_is_unknown_and_stays_so_since_its_first_time_until_something_is_known()
    {
        Fail(new PostFailure.Unknown(), new PostFailure.Later(), new PostFailure.Unknown());
        var first = House.Clock.GetUtcNow();
        await OweAsync(Chat, "a");
        List<DateTimeOffset?> uncertain = [];
        var fail = Carrier.OnRequest;
        Carrier.OnRequest = (slip, token) =>
        {
            uncertain.Add(slip.UncertainSince);
            return fail(slip, token);
        };

        foreach (var wait in (int[])[1, 2, 4])
        {
            await House.Clock.UntilSomebodySleepsAsync(TimeSpan.FromSeconds(wait));
            (await FindAsync("a")).Delivery.ShouldSatisfyAllConditions(d => d.State.ShouldBe(DeliveryState.Unknown), d => d.Since.ShouldBe(first), d => d.Owner.ShouldBeNull());
            House.Clock.Advance(TimeSpan.FromSeconds(wait));
        }

        await SettledAsync();
        uncertain[^3..].ShouldAllBe(since => since == first);
        (await FindAsync("a")).Delivery.Since.ShouldBeNull();
    }

    [Fact]
    public async Task What_the_platform_refuses_for_good_keeps_nothing_behind_it_waiting()
    {
        Fail(new PostFailure.Refused());
        await OweAsync(Chat, "a", "b");
        await SettledAsync();

        (await FindAsync("a")).Delivery.State.ShouldBe(DeliveryState.Undeliverable);
        (await FindAsync("b")).Delivery.State.ShouldBe(DeliveryState.Posted);
    }

    [Fact]
    public async Task A_mistake_of_ours_in_one_post_ends_neither_its_lane_nor_others()
    {
        Carrier.OnRequest = (slip, _) => slip.Post.Key == "bad" && Carrier.Requests.Count < 2 ? throw new InvalidOperationException("ours") : Task.CompletedTask;
        await OweAsync(Chat, "bad");
        await House.Clock.UntilSomebodySleepsAsync(TimeSpan.FromSeconds(16));
        await OweAsync(Other, "good");
        await Eventually.TrueAsync(async () => (await FindAsync("good", Other)).Delivery.State == DeliveryState.Posted);

        House.Clock.Advance(TimeSpan.FromSeconds(16));

        await SettledAsync();
    }

    [Fact]
    public async Task While_a_former_owner_s_request_may_be_on_its_way_the_post_is_left_alone()
    {
        await House.Part<IPostStore>().PutAsync([Decided.Post("a", chat: Chat)], NewWords.None, default);
        var sent = House.Clock.GetUtcNow();
        await House.Part<IPostStore>().MarkAsync(Chat, "a", 0, Delivery.Owed with { State = DeliveryState.Sending, Owner = "one that died", Since = sent }, default);
        House.Clock.Advance(TimeSpan.FromSeconds(3));

        Office.Wake(Chat);
        await House.Clock.UntilSomebodySleepsAsync(TimeSpan.FromSeconds(7));
        Carrier.Requests.ShouldBeEmpty();
        DateTimeOffset? uncertain = null;
        Carrier.OnRequest = (slip, _) =>
        {
            uncertain = slip.UncertainSince;
            return Task.CompletedTask;
        };
        House.Clock.Advance(TimeSpan.FromSeconds(7));

        await SettledAsync();
        uncertain.ShouldBe(sent);
    }

    [Fact]
    public async Task Who_was_overtaken_sends_nothing_and_looks_again()
    {
        var isFirst = true;
        Carrier.OnRequest = async (slip, _) =>
        {
            if (!isFirst) return;
            isFirst = false;
            var now = await FindAsync("a");
            await House.Part<IPostStore>().MarkAsync(Chat, "a", now.Delivery.Fence, now.Delivery with { State = DeliveryState.Owed, MessageIds = ["theirs"] }, default);
        };
        await OweAsync(Chat, "a");
        await House.Clock.UntilSomebodySleepsAsync(TimeSpan.FromMilliseconds(50));
        House.Clock.Advance(TimeSpan.FromMilliseconds(50));

        await SettledAsync();

        (await FindAsync("a")).Delivery.MessageIds.ShouldBe(["theirs", "m2"]);
    }
}
