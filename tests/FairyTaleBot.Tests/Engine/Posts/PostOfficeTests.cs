using FairyTaleBot.Engine.Desk;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Tales;
using FairyTaleBot.Testing.Engine;
using FairyTaleBot.Testing.Stores;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FairyTaleBot.Tests.Engine.Posts;

/// <summary>The promise of posting, for every platform: in order, each once, and to its end.</summary>
public sealed class PostOfficeTests : PostOfficeBench
{
    [Fact]
    public async Task A_chat_is_told_in_order_and_each_post_once()
    {
        await OweAsync(Chat, "a", "b", "c");

        await SettledAsync();

        Carrier.Requests.Select(r => r.Key).ShouldBe(["a", "b", "c"]);
        (await FindAsync("b")).Delivery.ShouldBe(new(DeliveryState.Posted, 2, ["m2"], 1, null, null));
        Office.Wake(Chat);
        await OweAsync(Chat, "d");
        await SettledAsync();
        Carrier.Requests.Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_chat_waits_for_no_other_chat()
    {
        var held = new TaskCompletionSource();
        Carrier.OnRequest = (slip, _) => slip.Post.Chat == Chat ? held.Task : Task.CompletedTask;

        await OweAsync(Chat, "slow");
        await OweAsync(Other, "quick");

        await Eventually.TrueAsync(async () => (await FindAsync("quick", Other)).Delivery.State == DeliveryState.Posted);
        await Eventually.TrueAsync(async () => (await FindAsync("slow")).Delivery.State == DeliveryState.Sending);
        held.SetResult();
        await SettledAsync();
    }

    [Fact]
    public async Task What_is_replaced_while_it_is_sent_is_sent_once_more()
    {
        Carrier.OnRequest = async (_, _) =>
        {
            if (Carrier.Requests.Count > 1) return;
            await House.Part<IPostStore>().PutAsync([Decided.Post("a", """{"new":1}""", chat: Chat)], NewWords.None, default);
            Office.Wake(Chat);
        };

        await OweAsync(Chat, "a");
        await SettledAsync();

        Carrier.Requests.Count.ShouldBe(2);
        (await FindAsync("a")).Delivery.SentRevision.ShouldBe(2);
    }

    [Fact]
    public async Task What_nobody_has_seen_yet_comes_before_what_only_reads_otherwise_now()
    {
        string[] old = [.. Enumerable.Range(1, 20).Select(i => $"old{i}")];
        await OweAsync(Chat, old);
        await SettledAsync();
        var before = Carrier.Requests.Count;
        // Something new comes while the old is being said again, and one thing before that.
        Carrier.OnRequest = (slip, _) => slip.Post.Key == "old4" ? House.Part<IPostStore>().PutAsync([Decided.Post("later", chat: Chat)], NewWords.None, default) : Task.CompletedTask;

        await OweAsync(Chat, [.. old, "new"]);
        await SettledAsync();

        string[] told = [.. Carrier.Requests.Skip(before).Select(r => r.Key)];
        // The last four may belong to the same turn as what is new.
        told.ShouldBe([.. old[16..], "new", .. old[..4], .. old[12..16], "later", .. old[4..12]]);
    }

    [Fact]
    public async Task Whoever_is_forgotten_goes_from_what_stands_in_the_chat_and_nothing_else_is_said_again()
    {
        await House.SayAsync("Jun", "/tale start theme: a fox length: 3");
        await House.SayAsync("Jun", "/tale end now");
        await House.SayAsync("Mina", "/tale start theme: an owl length: 3");
        await House.SayAsync("Jun", "/tale idea a paper boat", Company.Group);
        await House.VoteAsync("Mina", 4, Company.Group);
        await House.SayAsync("Mina", "/tale next", Company.Group);
        await SettledAsync(TaleHouse.Chat);
        var before = Carrier.Requests.Count;

        await House.SayAsync("Jun", "/tale forget me");
        await SettledAsync(TaleHouse.Chat);

        string[] again = [.. Carrier.Requests.Skip(before).Select(r => r.Key[(r.Key.IndexOf('/') + 1)..])];
        again.ShouldBe(["notice/1", "end", "ballot/1", "page/2/0", "ballot/2"]);
    }

    [Fact]
    public async Task Whoever_is_forgotten_goes_from_what_stands_in_the_chat_also_when_an_old_copy_stays_behind_in_the_store()
    {
        await House.SayAsync("Mina", "/tale start theme: an owl length: 3");
        await SettledAsync(TaleHouse.Chat);
        var before = Carrier.Requests.Count;
        House.World.CannotForgetIn = _ => true;

        (await House.SayAsync("Mina", "/tale forget me")).ShouldBeOfType<Reply.Told>().Trouble.ShouldNotBeNull();
        await SettledAsync(TaleHouse.Chat);

        Carrier.Requests.Skip(before).Select(r => r.Key[(r.Key.IndexOf('/') + 1)..]).ShouldBe(["notice/1", "ballot/1"]);
    }

    [Fact]
    public async Task However_often_votes_come_the_tally_moves_at_its_pace_and_ends_with_the_last()
    {
        Carrier.ShowsVotes = true;
        await House.SayAsync("Mina", "/tale start");
        await SettledAsync(TaleHouse.Chat);
        Office.Wake(TaleHouse.Chat);

        await House.VoteAsync("Mina", 1, Company.Group);
        await Eventually.TrueAsync(() => Carrier.Moves.Count == 1);
        await House.Clock.UntilSomebodySleepsAsync(TimeSpan.FromSeconds(2));
        await House.VoteAsync("Jun", 1, Company.Group);
        await House.VoteAsync("Ara", 2, Company.Group);
        await Eventually.TrueAsync(() => Carrier.MostVotesSeen == 3);
        House.Clock.Advance(TimeSpan.FromSeconds(1.9));
        await House.Clock.UntilSomebodySleepsAsync(TimeSpan.FromSeconds(0.1));
        Carrier.Moves.ShouldBe([1]);
        House.Clock.Advance(TimeSpan.FromSeconds(0.1));

        await Eventually.TrueAsync(() => Carrier.Moves.Count == 2);
        Carrier.Moves.ShouldBe([1, 3]);
    }

    [Fact]
    public async Task What_belongs_to_a_tale_that_nobody_can_read_waits_and_the_rest_of_the_chat_is_told()
    {
        var tales = (InMemoryTaleStore)House.Part<ITaleStore>();
        var tale = Decided.Tale("spoiled", Chat);
        await tales.CommitAsync(Decided.Start(tale, Chat), default);
        tales.Spoil(tale, 1, "{}");

        await House.Part<IPostStore>().PutAsync([Decided.Post("page", chat: Chat) with { Tale = tale }, Decided.Post("talk", chat: Chat)], NewWords.None, default);
        Office.Wake(Chat);

        await Eventually.TrueAsync(async () => (await FindAsync("talk")).Delivery.State == DeliveryState.Posted);
        (await FindAsync("page")).Delivery.State.ShouldBe(DeliveryState.Owed);
        Carrier.Requests.Select(r => r.Key).ShouldBe(["talk"]);
    }

    [Fact]
    public async Task A_wake_up_lost_with_a_process_is_made_good_by_looking()
    {
        await House.Part<IPostStore>().PutAsync([Decided.Post("a", chat: Chat)], NewWords.None, default);

        await Office.StartAsync(default);

        await SettledAsync();
        await Office.StopAsync(default);
    }

    [Fact]
    public async Task Stopping_waits_for_the_request_under_way_and_begins_no_other()
    {
        var held = new TaskCompletionSource();
        Carrier.OnRequest = (_, _) => held.Task;
        await OweAsync(Chat, "a");
        await Eventually.TrueAsync(() => !Carrier.Requests.IsEmpty);

        var stopped = Office.StopAsync(default);
        stopped.IsCompleted.ShouldBeFalse();
        held.SetResult();
        await stopped;

        (await FindAsync("a")).Delivery.State.ShouldBe(DeliveryState.Posted);
        await OweAsync(Chat, "b");
        // Waits for whatever has been begun.
        await Office.StopAsync(default);
        Carrier.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_request_that_is_never_answered_does_not_keep_the_program_from_stopping_and_counts_as_perhaps_made()
    {
        Carrier.OnRequest = (_, token) => Task.Delay(Timeout.Infinite, token);
        await OweAsync(Chat, "a");
        await Eventually.TrueAsync(() => !Carrier.Requests.IsEmpty);

        var stopped = Office.StopAsync(default);
        House.Clock.Advance(TimeSpan.FromSeconds(5));
        await stopped;

        (await FindAsync("a")).Delivery.State.ShouldBe(DeliveryState.Sending);
    }
}
