using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Testing.Stores;
using Shouldly;
using Xunit;

namespace FairyTaleBot.Testing.Contracts;

/// <summary>What every <see cref="IPostStore"/> does.</summary>
public abstract class PostStoreContract(StoreKit kit) : StoreContract(kit)
{
    private static readonly ChatKey Group = new("telegram:-100200/7");

    [Fact]
    public async Task Posts_stand_in_the_order_they_were_put()
    {
        await Put("a", "b");
        await Commit(Decided.Start(Lantern).Saying(Decided.Post("c")));
        await Posts.PutAsync([Decided.Post("elsewhere", chat: Group)], NewWords.None, Stop);
        await Put("d");

        (await Read()).ShouldBe(["a", "b", "c", "d"]);
        (await Read(2)).ShouldBe(["c", "d"]);
        (await Posts.ReadAsync(Group, 10, Stop)).Single().Post.Key.ShouldBe("elsewhere");
    }

    [Fact]
    public async Task A_post_comes_back_as_it_was_put()
    {
        var post = new Post(Group, "k/chapter/3/1", Lantern, "chapter", """{"title":"무지개 🌈"}""", Clock.GetUtcNow(), Moves: true);
        await Posts.PutAsync([post], NewWords.None, Stop);
        var kept = await Posts.FindAsync(Group, "k/chapter/3/1", Stop);
        kept!.Post.ShouldBe(post);
        kept.Revision.ShouldBe(1);
        kept.Delivery.ShouldBe(Delivery.Owed);
        (await Posts.FindAsync(Decided.Kitchen, "k/chapter/3/1", Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task A_replaced_post_keeps_its_place_and_grows_a_revision()
    {
        await Put("ballot", "b");
        var first = await Posts.FindAsync(Decided.Kitchen, "ballot", Stop);
        await Posts.PutAsync([Decided.Post("ballot", """{"votes":2}""")], NewWords.None, Stop);

        (await Read()).ShouldBe(["ballot", "b"]);
        var second = await Posts.FindAsync(Decided.Kitchen, "ballot", Stop);
        second!.Post.Content.ShouldBe("""{"votes":2}""");
        second.Sequence.ShouldBe(first!.Sequence);
        second.Revision.ShouldBe(2);
    }

    [Fact]
    public async Task A_replaced_post_that_moves_goes_to_the_end()
    {
        await Put("ballot", "b");
        await Posts.PutAsync([Decided.Post("ballot", moves: true)], NewWords.None, Stop);
        (await Read()).ShouldBe(["b", "ballot"]);
        await Put("c");
        (await Read()).ShouldBe(["b", "ballot", "c"]);
    }

    [Fact]
    public async Task A_place_is_never_given_twice()
    {
        await Put("a");
        var gone = await Posts.FindAsync(Decided.Kitchen, "a", Stop);
        await Posts.RemoveAsync(Decided.Kitchen, "a", Stop);
        await Posts.RemoveAsync(Decided.Kitchen, "a", Stop);
        (await Read()).ShouldBeEmpty();
        await Put("b");
        (await Posts.FindAsync(Decided.Kitchen, "b", Stop))!.Sequence.ShouldBeGreaterThan(gone!.Sequence);
    }

    [Fact]
    public async Task The_chats_of_one_surface_that_are_owed_something_are_found_the_longest_waiting_first()
    {
        ChatKey five = new("telegram:5");
        await Posts.PutAsync([Decided.Post("a", chat: Group), Decided.Post("web"), Decided.Post("b", chat: five), Decided.Post("c", chat: Group)], NewWords.None, Stop);
        (await Posts.OwedChatsAsync("telegram", Stop)).ShouldBe([Group, five]);

        await Mark(Group, "a", 0, Posted(1));
        (await Posts.OwedChatsAsync("telegram", Stop)).ShouldBe([five, Group]);
        await Mark(five, "b", 0, Delivery.Owed with { State = DeliveryState.Undeliverable });
        await Mark(Group, "c", 0, Delivery.Owed with { State = DeliveryState.Unknown });
        (await Posts.OwedChatsAsync("telegram", Stop)).ShouldBe([Group]);
        await Mark(Group, "c", 1, Posted(1));
        (await Posts.OwedChatsAsync("telegram", Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task One_chat_is_owed_its_own_unsettled_posts_oldest_first()
    {
        await Posts.PutAsync([Decided.Post("a", chat: Group), Decided.Post("b", chat: new("telegram:5")), Decided.Post("c", chat: Group), Decided.Post("d", chat: Group)], NewWords.None, Stop);
        await Mark(Group, "c", 0, Posted(1));

        (await OwedIn(10)).ShouldBe(["a", "d"]);
        (await OwedIn(1)).ShouldBe(["a"]);
        await Posts.PutAsync([Decided.Post("c", """{"votes":1}""", chat: Group)], NewWords.None, Stop);
        (await OwedIn(10)).ShouldBe(["a", "c", "d"]);

        async Task<IEnumerable<string>> OwedIn(int most) => (await Posts.OwedInAsync(Group, most, Stop)).Select(p => p.Post.Key);
    }

    [Fact]
    public async Task A_posted_post_is_owed_again_when_it_is_replaced_and_keeps_its_message()
    {
        await Posts.PutAsync([Decided.Post("ballot", chat: Group)], NewWords.None, Stop);
        await Mark(Group, "ballot", 0, Posted(1));
        await Posts.PutAsync([Decided.Post("ballot", """{"votes":1}""", chat: Group)], NewWords.None, Stop);

        (await Owed()).ShouldBe(["ballot"]);
        (await Posts.FindAsync(Group, "ballot", Stop))!.Delivery.MessageIds.ShouldBe(["m-1", "m-2"]);
        await Mark(Group, "ballot", 1, Posted(2));
        (await Owed()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_post_replaced_while_it_is_sent_is_owed_once_more_after_it()
    {
        await Posts.PutAsync([Decided.Post("ballot", chat: Group)], NewWords.None, Stop);
        await Mark(Group, "ballot", 0, Delivery.Owed with { State = DeliveryState.Sending, Owner = "me", Since = Clock.GetUtcNow() });
        await Posts.PutAsync([Decided.Post("ballot", """{"votes":1}""", chat: Group)], NewWords.None, Stop);
        (await Mark(Group, "ballot", 1, Posted(1))).ShouldBeTrue();
        (await Owed()).ShouldBe(["ballot"]);
    }

    [Fact]
    public async Task What_could_not_be_delivered_is_owed_again_only_when_it_says_something_new()
    {
        await Posts.PutAsync([Decided.Post("ballot", chat: Group)], NewWords.None, Stop);
        await Mark(Group, "ballot", 0, Delivery.Owed with { State = DeliveryState.Undeliverable });
        (await Owed()).ShouldBeEmpty();
        await Posts.PutAsync([Decided.Post("ballot", """{"votes":1}""", chat: Group)], NewWords.None, Stop);
        (await Owed()).ShouldBe(["ballot"]);
        (await Mark(Group, "ballot", 1, Posted(2))).ShouldBeFalse();
        (await Mark(Group, "ballot", 2, Posted(2))).ShouldBeTrue();
    }

    [Fact]
    public async Task A_delivery_comes_back_as_it_was_marked_under_the_next_fence()
    {
        await Posts.PutAsync([Decided.Post("a", chat: Group)], NewWords.None, Stop);
        var sending = new Delivery(DeliveryState.Sending, 99, ["1", "둘"], 1, "host-1", Clock.GetUtcNow());
        (await Mark(Group, "a", 0, sending)).ShouldBeTrue();
        (await Posts.FindAsync(Group, "a", Stop))!.Delivery.ShouldBe(sending with { Fence = 1 });
    }

    [Fact]
    public async Task Of_two_who_send_one_post_exactly_one_may()
    {
        await Posts.PutAsync([Decided.Post("a", chat: Group)], NewWords.None, Stop);
        for (var fence = 0; fence < 20; fence++)
        {
            var race = await Task.WhenAll(Enumerable.Range(0, 6).Select(n => Task.Run(() =>
                Mark(Group, "a", fence, Delivery.Owed with { State = DeliveryState.Sending, Owner = $"sender-{n}" }))));
            race.Count(won => won).ShouldBe(1);
            (await Posts.FindAsync(Group, "a", Stop))!.Delivery.Owner.ShouldBe($"sender-{race.IndexOf(true)}");
        }
    }

    [Fact]
    public async Task A_post_that_is_not_there_is_not_marked() => (await Mark(Group, "nothing", 0, Posted(1))).ShouldBeFalse();

    [Fact]
    public async Task Words_are_found_by_their_keys_and_what_is_missing_is_simply_not_there()
    {
        await Posts.PutAsync([Decided.Post("said", kind: "said")], Decided.Words(Decided.Mina, "민아", ("t1", "안녕 👋"), ("t2", "more")), Stop);
        var words = await Posts.WordsAsync([Decided.Mina, Decided.Jun, Decided.Mina], [new TextKey("t1"), new TextKey("nowhere")], Stop);
        words.Names.ShouldBe(new Dictionary<MemberKey, string> { [Decided.Mina] = "민아" });
        words.Texts.ShouldBe(new Dictionary<TextKey, string> { [new TextKey("t1")] = "안녕 👋" });
    }

    [Fact]
    public async Task Texts_come_with_posts_of_one_chat()
    {
        var words = Decided.Words(Decided.Mina, "Mina", ("t", "whose chat?"));
        await Should.ThrowAsync<ArgumentException>(() => Posts.PutAsync([], words, Stop));
        await Should.ThrowAsync<ArgumentException>(() => Posts.PutAsync([Decided.Post("a"), Decided.Post("b", chat: Group)], words, Stop));
        (await Read()).ShouldBeEmpty();
    }

    private static Delivery Posted(long revision) => new(DeliveryState.Posted, 0, ["m-1", "m-2"], revision, null, null);

    private Task Put(params string[] keys) => Posts.PutAsync([.. keys.Select(k => Decided.Post(k))], NewWords.None, Stop);

    private async Task<IEnumerable<string>> Read(int most = 100) => (await Posts.ReadAsync(Decided.Kitchen, most, Stop)).Select(p => p.Post.Key);

    private async Task<IEnumerable<string>> Owed() => (await Posts.OwedInAsync(Group, 100, Stop)).Select(p => p.Post.Key);

    private Task<bool> Mark(ChatKey chat, string key, long fence, Delivery delivery) => Posts.MarkAsync(chat, key, fence, delivery, Stop);
}
