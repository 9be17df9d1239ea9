using FairyTaleBot.Common;
using FairyTaleBot.Engine.Desk;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Posts;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Tales;
using FairyTaleBot.Testing.Engine;
using FairyTaleBot.Testing.Stores;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FairyTaleBot.Tests.Engine.Posts;

/// <summary>The promise of posting, for every platform: in order, each once, and what to do when it cannot be known.</summary>
public sealed class PostOfficeTests : IAsyncDisposable
{
    private static readonly ChatKey Chat = new("web:one"), Other = new("web:other");
    private readonly FakeCarrier carrier = new();
    private readonly TaleHouse house;

    public PostOfficeTests() => house = new(replace: services =>
    {
        services.RemoveAll<IChatSurface>();
        services.AddPostOffice<FakeCarrier>().Replace(ServiceDescriptor.Singleton(carrier));
    });

    private PostOffice<FakeCarrier> Office => house.Part<PostOffice<FakeCarrier>>();

    [Fact]
    public async Task A_chat_is_told_in_order_and_each_post_once()
    {
        await OweAsync(Chat, "a", "b", "c");

        await SettledAsync();

        carrier.Requests.Select(r => r.Key).ShouldBe(["a", "b", "c"]);
        (await FindAsync("b")).Delivery.ShouldBe(new(DeliveryState.Posted, 2, ["m2"], 1, null, null));
        Office.Wake(Chat);
        await OweAsync(Chat, "d");
        await SettledAsync();
        carrier.Requests.Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_chat_waits_for_no_other_chat()
    {
        var held = new TaskCompletionSource();
        carrier.OnRequest = (slip, _) => slip.Post.Chat == Chat ? held.Task : Task.CompletedTask;

        await OweAsync(Chat, "slow");
        await OweAsync(Other, "quick");

        await Eventually.TrueAsync(async () => (await FindAsync("quick", Other)).Delivery.State == DeliveryState.Posted);
        await Eventually.TrueAsync(async () => (await FindAsync("slow")).Delivery.State == DeliveryState.Sending);
        held.SetResult();
        await SettledAsync();
    }

    [Fact]
    public async Task A_request_is_written_down_before_it_is_made()
    {
        DeliveryState? during = null;
        carrier.OnRequest = async (_, _) => during = (await FindAsync("a")).Delivery.State;

        await OweAsync(Chat, "a");
        await SettledAsync();

        during.ShouldBe(DeliveryState.Sending);
    }

    [Fact]
    public async Task What_certainly_did_not_happen_is_owed_and_comes_again_when_the_platform_lets_it()
    {
        Fail(new PostFailure.Later(TimeSpan.FromSeconds(7)));
        await OweAsync(Chat, "a", "b");
        await house.Clock.UntilSomebodySleepsAsync(TimeSpan.FromSeconds(7));
        (await FindAsync("a")).Delivery.State.ShouldBe(DeliveryState.Owed);

        // What is new does not hurry it, and nothing overtakes.
        await OweAsync(Chat, "c");
        house.Clock.Advance(TimeSpan.FromSeconds(6.9));
        await house.Clock.UntilSomebodySleepsAsync(TimeSpan.FromSeconds(0.1));
        carrier.Requests.Count.ShouldBe(1);
        house.Clock.Advance(TimeSpan.FromSeconds(0.1));
        await SettledAsync();

        carrier.Requests.Select(r => r.Key).ShouldBe(["a", "a", "b", "c"]);
    }

    [Fact]
    public async Task When_nobody_says_how_long_the_waits_grow_and_begin_anew_after_a_success()
    {
        Fail(new PostFailure.Later(), new PostFailure.Later(), new PostFailure.Later());
        await OweAsync(Chat, "a");

        foreach (var wait in (int[])[1, 2, 4])
        {
            await house.Clock.UntilSomebodySleepsAsync(TimeSpan.FromSeconds(wait));
            house.Clock.Advance(TimeSpan.FromSeconds(wait));
        }

        await SettledAsync();
        Fail(new PostFailure.Later());
        await OweAsync(Chat, "b");
        await house.Clock.UntilSomebodySleepsAsync(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task What_may_have_happened_is_unknown_and_stays_so_since_its_first_time_until_something_is_known()
    {
        Fail(new PostFailure.Unknown(), new PostFailure.Later(), new PostFailure.Unknown());
        var first = house.Clock.GetUtcNow();
        await OweAsync(Chat, "a");
        List<DateTimeOffset?> uncertain = [];
        var fail = carrier.OnRequest;
        carrier.OnRequest = (slip, token) =>
        {
            uncertain.Add(slip.UncertainSince);
            return fail(slip, token);
        };

        foreach (var wait in (int[])[1, 2, 4])
        {
            await house.Clock.UntilSomebodySleepsAsync(TimeSpan.FromSeconds(wait));
            (await FindAsync("a")).Delivery.ShouldSatisfyAllConditions(d => d.State.ShouldBe(DeliveryState.Unknown), d => d.Since.ShouldBe(first), d => d.Owner.ShouldBeNull());
            house.Clock.Advance(TimeSpan.FromSeconds(wait));
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
        carrier.OnRequest = (slip, _) => slip.Post.Key == "bad" && carrier.Requests.Count < 2 ? throw new InvalidOperationException("ours") : Task.CompletedTask;
        await OweAsync(Chat, "bad");
        await house.Clock.UntilSomebodySleepsAsync(TimeSpan.FromSeconds(16));
        await OweAsync(Other, "good");
        await Eventually.TrueAsync(async () => (await FindAsync("good", Other)).Delivery.State == DeliveryState.Posted);

        house.Clock.Advance(TimeSpan.FromSeconds(16));

        await SettledAsync();
    }

    [Fact]
    public async Task While_a_former_owner_s_request_may_be_on_its_way_the_post_is_left_alone()
    {
        await house.Part<IPostStore>().PutAsync([Decided.Post("a", chat: Chat)], NewWords.None, default);
        var sent = house.Clock.GetUtcNow();
        await house.Part<IPostStore>().MarkAsync(Chat, "a", 0, Delivery.Owed with { State = DeliveryState.Sending, Owner = "one that died", Since = sent }, default);
        house.Clock.Advance(TimeSpan.FromSeconds(3));

        Office.Wake(Chat);
        await house.Clock.UntilSomebodySleepsAsync(TimeSpan.FromSeconds(7));
        carrier.Requests.ShouldBeEmpty();
        DateTimeOffset? uncertain = null;
        carrier.OnRequest = (slip, _) =>
        {
            uncertain = slip.UncertainSince;
            return Task.CompletedTask;
        };
        house.Clock.Advance(TimeSpan.FromSeconds(7));

        await SettledAsync();
        uncertain.ShouldBe(sent);
    }

    [Fact]
    public async Task Who_was_overtaken_sends_nothing_and_looks_again()
    {
        var isFirst = true;
        carrier.OnRequest = async (slip, _) =>
        {
            if (!isFirst) return;
            isFirst = false;
            var now = await FindAsync("a");
            await house.Part<IPostStore>().MarkAsync(Chat, "a", now.Delivery.Fence, now.Delivery with { State = DeliveryState.Owed, MessageIds = ["theirs"] }, default);
        };
        await OweAsync(Chat, "a");
        await house.Clock.UntilSomebodySleepsAsync(TimeSpan.FromMilliseconds(50));
        house.Clock.Advance(TimeSpan.FromMilliseconds(50));

        await SettledAsync();

        (await FindAsync("a")).Delivery.MessageIds.ShouldBe(["theirs", "m2"]);
    }

    [Fact]
    public async Task What_is_replaced_while_it_is_sent_is_sent_once_more()
    {
        carrier.OnRequest = async (_, _) =>
        {
            if (carrier.Requests.Count > 1) return;
            await house.Part<IPostStore>().PutAsync([Decided.Post("a", """{"new":1}""", chat: Chat)], NewWords.None, default);
            Office.Wake(Chat);
        };

        await OweAsync(Chat, "a");
        await SettledAsync();

        carrier.Requests.Count.ShouldBe(2);
        (await FindAsync("a")).Delivery.SentRevision.ShouldBe(2);
    }

    [Fact]
    public async Task What_nobody_has_seen_yet_comes_before_what_only_reads_otherwise_now()
    {
        string[] old = [.. Enumerable.Range(1, 20).Select(i => $"old{i}")];
        await OweAsync(Chat, old);
        await SettledAsync();
        var before = carrier.Requests.Count;
        // Something new comes while the old is being said again, and one thing before that.
        carrier.OnRequest = (slip, _) => slip.Post.Key == "old4" ? house.Part<IPostStore>().PutAsync([Decided.Post("later", chat: Chat)], NewWords.None, default) : Task.CompletedTask;

        await OweAsync(Chat, [.. old, "new"]);
        await SettledAsync();

        string[] told = [.. carrier.Requests.Skip(before).Select(r => r.Key)];
        // The last four may belong to the same turn as what is new.
        told.ShouldBe([.. old[16..], "new", .. old[..4], .. old[12..16], "later", .. old[4..12]]);
    }

    [Fact]
    public async Task Whoever_is_forgotten_goes_from_what_stands_in_the_chat_and_nothing_else_is_said_again()
    {
        await house.SayAsync("Jun", "/tale start theme: a fox length: 3");
        await house.SayAsync("Jun", "/tale end now");
        await house.SayAsync("Mina", "/tale start theme: an owl length: 3");
        await house.SayAsync("Jun", "/tale idea a paper boat", Company.Group);
        await house.VoteAsync("Mina", 4, Company.Group);
        await house.SayAsync("Mina", "/tale next", Company.Group);
        await SettledAsync(TaleHouse.Chat);
        var before = carrier.Requests.Count;

        await house.SayAsync("Jun", "/tale forget me");
        await SettledAsync(TaleHouse.Chat);

        string[] again = [.. carrier.Requests.Skip(before).Select(r => r.Key[(r.Key.IndexOf('/') + 1)..])];
        again.ShouldBe(["notice/1", "end", "ballot/1", "page/2/0", "ballot/2"]);
    }

    [Fact]
    public async Task A_chat_that_shut_the_bot_out_rests_and_is_told_everything_when_it_speaks_again()
    {
        await house.SayAsync("Mina", "/tale start");
        await SettledAsync(TaleHouse.Chat);
        Fail(new PostFailure.Closed());
        await OweAsync(TaleHouse.Chat, "a");
        await Eventually.TrueAsync(async () => (await house.TaleAsync()).Phase is Phase.Paused { Reason: PauseReason.ChatAway });
        var before = carrier.Requests.Count;

        await OweAsync(TaleHouse.Chat, "b");
        Office.Wake(TaleHouse.Chat);
        Office.IsBack(chat => chat == Chat);
        // Both chats are worked for beside each other: when one that was woken later has been told three things, this one had its turn.
        foreach (var key in (string[])["x", "y", "z"])
        {
            await OweAsync(Other, key);
            await SettledAsync(Other);
        }

        carrier.Requests.Skip(before).ShouldAllBe(r => r.Chat == Other);
        Office.IsBack(chat => chat == TaleHouse.Chat);
        await SettledAsync(TaleHouse.Chat);

        string[] told = [.. carrier.Requests.Skip(before).Where(r => r.Chat == TaleHouse.Chat).Select(r => r.Key)];
        told.Length.ShouldBe(3);
        (told[0], told[2]).ShouldBe(("a", "b"));
        told[1].ShouldContain("/notice/");
    }

    [Fact]
    public async Task A_chat_that_let_the_bot_in_again_and_told_only_another_worker_is_told_what_it_missed()
    {
        await house.SayAsync("Mina", "/tale start");
        await SettledAsync(TaleHouse.Chat);
        Fail(new PostFailure.Closed());
        await OweAsync(TaleHouse.Chat, "a");
        await Eventually.TrueAsync(async () => (await house.TaleAsync()).Phase is Phase.Paused { Reason: PauseReason.ChatAway });

        await house.SayAsync("Mina", "/tale resume");
        house.Clock.Advance(TimeSpan.FromSeconds(30));
        Office.Wake(TaleHouse.Chat);

        await SettledAsync(TaleHouse.Chat);
        carrier.Requests.Select(r => r.Key).ShouldContain("a");
    }

    [Fact]
    public async Task However_often_votes_come_the_tally_moves_at_its_pace_and_ends_with_the_last()
    {
        carrier.ShowsVotes = true;
        await house.SayAsync("Mina", "/tale start");
        await SettledAsync(TaleHouse.Chat);
        Office.Wake(TaleHouse.Chat);

        await house.VoteAsync("Mina", 1, Company.Group);
        await Eventually.TrueAsync(() => carrier.Moves.Count == 1);
        await house.Clock.UntilSomebodySleepsAsync(TimeSpan.FromSeconds(2));
        await house.VoteAsync("Jun", 1, Company.Group);
        await house.VoteAsync("Ara", 2, Company.Group);
        await Eventually.TrueAsync(() => carrier.MostVotesSeen == 3);
        house.Clock.Advance(TimeSpan.FromSeconds(1.9));
        await house.Clock.UntilSomebodySleepsAsync(TimeSpan.FromSeconds(0.1));
        carrier.Moves.ShouldBe([1]);
        house.Clock.Advance(TimeSpan.FromSeconds(0.1));

        await Eventually.TrueAsync(() => carrier.Moves.Count == 2);
        carrier.Moves.ShouldBe([1, 3]);
    }

    [Fact]
    public async Task What_belongs_to_a_tale_that_nobody_can_read_waits_and_the_rest_of_the_chat_is_told()
    {
        var tales = (InMemoryTaleStore)house.Part<ITaleStore>();
        var tale = Decided.Tale("spoiled", Chat);
        await tales.CommitAsync(Decided.Start(tale, Chat), default);
        tales.Spoil(tale, 1, "{}");

        await house.Part<IPostStore>().PutAsync([Decided.Post("page", chat: Chat) with { Tale = tale }, Decided.Post("talk", chat: Chat)], NewWords.None, default);
        Office.Wake(Chat);

        await Eventually.TrueAsync(async () => (await FindAsync("talk")).Delivery.State == DeliveryState.Posted);
        (await FindAsync("page")).Delivery.State.ShouldBe(DeliveryState.Owed);
        carrier.Requests.Select(r => r.Key).ShouldBe(["talk"]);
    }

    [Fact]
    public async Task A_wake_up_lost_with_a_process_is_made_good_by_looking()
    {
        await house.Part<IPostStore>().PutAsync([Decided.Post("a", chat: Chat)], NewWords.None, default);

        await Office.StartAsync(default);

        await SettledAsync();
        await Office.StopAsync(default);
    }

    [Fact]
    public async Task Stopping_waits_for_the_request_under_way_and_begins_no_other()
    {
        var held = new TaskCompletionSource();
        carrier.OnRequest = (_, _) => held.Task;
        await OweAsync(Chat, "a");
        await Eventually.TrueAsync(() => !carrier.Requests.IsEmpty);

        var stopped = Office.StopAsync(default);
        stopped.IsCompleted.ShouldBeFalse();
        held.SetResult();
        await stopped;

        (await FindAsync("a")).Delivery.State.ShouldBe(DeliveryState.Posted);
        await OweAsync(Chat, "b");
        // Waits for whatever has been begun.
        await Office.StopAsync(default);
        carrier.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_request_that_is_never_answered_does_not_keep_the_program_from_stopping_and_counts_as_perhaps_made()
    {
        carrier.OnRequest = (_, token) => Task.Delay(Timeout.Infinite, token);
        await OweAsync(Chat, "a");
        await Eventually.TrueAsync(() => !carrier.Requests.IsEmpty);

        var stopped = Office.StopAsync(default);
        house.Clock.Advance(TimeSpan.FromSeconds(5));
        await stopped;

        (await FindAsync("a")).Delivery.State.ShouldBe(DeliveryState.Sending);
    }

    public async ValueTask DisposeAsync() => await house.DisposeAsync();

    private void Fail(params PostFailure[] failures)
    {
        var left = new Queue<PostFailure>(failures);
        carrier.OnRequest = (_, _) => left.TryDequeue(out var failure) ? throw new CarrierException(failure) : Task.CompletedTask;
    }

    private async Task OweAsync(ChatKey chat, params string[] keys)
    {
        await house.Part<IPostStore>().PutAsync([.. keys.Select(k => Decided.Post(k, chat: chat))], NewWords.None, default);
        Office.Wake(chat);
    }

    private async Task<StoredPost> FindAsync(string key, ChatKey? chat = null) => (await house.Part<IPostStore>().FindAsync(chat ?? Chat, key, default))!;

    private Task SettledAsync(ChatKey? chat = null) => Eventually.TrueAsync(async () => (await house.Part<IPostStore>().OwedInAsync(chat ?? Chat, 100, default)).Count == 0);
}
