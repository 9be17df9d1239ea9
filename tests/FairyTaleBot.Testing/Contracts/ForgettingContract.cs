using FairyTaleBot.Common;
using FairyTaleBot.Testing.Stores;
using Shouldly;
using Xunit;

namespace FairyTaleBot.Testing.Contracts;

/// <summary>What every store forgets when a member asks to be forgotten in a chat, and what stays.</summary>
public abstract class ForgettingContract(StoreKit kit) : StoreContract(kit)
{
    private static readonly ChatKey Garden = new("web:garden");

    [Fact]
    public async Task A_forgotten_member_becomes_somebody_and_the_others_stay()
    {
        await Commit(Decided.Start(Lantern).With(Decided.Words(Decided.Mina, "Mina")));
        await Commit(Decided.Commit(Lantern, 1, Decided.Idea(Decided.Mina, "t1")).With(Decided.Words(Decided.Mina, "Mina", ("t1", "a rainbow cake"))));
        await Commit(Decided.Commit(Lantern, 2, Decided.Idea(Decided.Jun, "t2")).With(Decided.Words(Decided.Jun, "Jun", ("t2", "a boat"))));

        (await Tales.ForgetAsync(Decided.Kitchen, Decided.Mina, Stop)).ShouldBe([Lantern]);

        var tale = (await Tales.LoadAsync(Lantern, Stop))!;
        tale.Events.Count.ShouldBe(3);
        tale.Words.NameOf(Decided.Mina).ShouldBeNull();
        tale.Words.TextOf(new TextKey("t1")).ShouldBeNull();
        tale.Words.NameOf(Decided.Jun).ShouldBe("Jun");
        tale.Words.TextOf(new TextKey("t2")).ShouldBe("a boat");
    }

    [Fact]
    public async Task Only_the_tales_of_that_chat_that_the_member_took_part_in_are_named()
    {
        await Commit(Decided.Start(Lantern));
        await Commit(Decided.Start(Boat, by: Decided.Jun));
        await Commit(Decided.Start(Decided.Tale("garden", Garden), Garden));
        await Commit(Decided.Start(Decided.Tale("later"), by: Decided.Jun));
        await Commit(Decided.Commit(Decided.Tale("later"), 1, Decided.Vote(Decided.Mina)));

        (await Tales.ForgetAsync(Decided.Kitchen, Decided.Mina, Stop)).ShouldBe([Lantern, Decided.Tale("later")]);
        (await Tales.ForgetAsync(Decided.Kitchen, new("m-stranger"), Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_written_in_another_chat_stays()
    {
        await Posts.PutAsync([Decided.Post("here", Said(Decided.Mina, "t1"), "said")], Decided.Words(Decided.Mina, "Mina", ("t1", "here")), Stop);
        await Posts.PutAsync([Decided.Post("there", Said(Decided.Mina, "t2"), "said", Garden)], Decided.Words(Decided.Mina, "Mina", ("t2", "there")), Stop);

        await Tales.ForgetAsync(Decided.Kitchen, Decided.Mina, Stop);

        var words = await Posts.WordsAsync([], [new TextKey("t1"), new TextKey("t2")], Stop);
        words.Texts.Keys.ShouldBe([new TextKey("t2")]);
        (await Posts.ReadAsync(Decided.Kitchen, 10, Stop)).ShouldBeEmpty();
        (await Posts.ReadAsync(Garden, 10, Stop)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Of_the_posts_only_what_the_member_said_goes()
    {
        await Posts.PutAsync(
            [
                Decided.Post("by member", Said(Decided.Mina, "elsewhere"), "said"),
                Decided.Post("by text", """{"lines":[{"text":"t1"}]}""", "said"),
                Decided.Post("by another", Said(Decided.Jun, "t9"), "said"),
                Decided.Post("notice", Said(Decided.Mina, "t1")),
                Decided.Post("broken", "{", "said"),
                Decided.Post("mention", """{"about":{"member":"m-mina"}}""", "said"),
            ],
            Decided.Words(Decided.Mina, "Mina", ("t1", "words")),
            Stop);

        await Tales.ForgetAsync(Decided.Kitchen, Decided.Mina, Stop);

        (await Posts.ReadAsync(Decided.Kitchen, 10, Stop)).Select(p => p.Post.Key).ShouldBe(["by another", "notice", "broken", "mention"]);
    }

    [Fact]
    public async Task Who_comes_back_is_known_again()
    {
        await Commit(Decided.Start(Lantern).With(Decided.Words(Decided.Mina, "Mina")));
        await Tales.ForgetAsync(Decided.Kitchen, Decided.Mina, Stop);
        await Commit(Decided.Commit(Lantern, 1, Decided.Vote(Decided.Mina)).With(Decided.Words(Decided.Mina, "Mina again")));
        (await Tales.LoadAsync(Lantern, Stop))!.Words.NameOf(Decided.Mina).ShouldBe("Mina again");
    }

    [Fact]
    public async Task A_name_in_a_chat_keeps_the_first_key_it_was_given()
    {
        (await Tales.MemberAsync(Decided.Kitchen, "mina", new("w1"), Stop)).ShouldBe(new("w1"));
        (await Tales.MemberAsync(Decided.Kitchen, "mina", new("w2"), Stop)).ShouldBe(new("w1"));
        (await Tales.MemberAsync(Decided.Kitchen, "jun", new("w3"), Stop)).ShouldBe(new("w3"));
        (await Tales.MemberAsync(Garden, "mina", new("w4"), Stop)).ShouldBe(new("w4"));
    }

    [Fact]
    public async Task Callers_that_ask_for_a_new_name_at_once_are_given_one_key()
    {
        var keys = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => Task.Run(() => Tales.MemberAsync(Decided.Kitchen, "mina", new($"w{n}"), Stop))));
        keys.Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_takes_the_name_of_one_who_was_forgotten_is_somebody_new()
    {
        await Tales.MemberAsync(Decided.Kitchen, "mina", new("w1"), Stop);
        await Tales.MemberAsync(Decided.Kitchen, "jun", new("w2"), Stop);
        await Tales.MemberAsync(Garden, "mina", new("w1"), Stop);

        await Tales.ForgetAsync(Decided.Kitchen, new("w1"), Stop);

        (await Tales.MemberAsync(Decided.Kitchen, "mina", new("w5"), Stop)).ShouldBe(new("w5"));
        (await Tales.MemberAsync(Decided.Kitchen, "jun", new("w6"), Stop)).ShouldBe(new("w2"));
        (await Tales.MemberAsync(Garden, "mina", new("w7"), Stop)).ShouldBe(new("w1"));
    }

    private static string Said(MemberKey member, string text) => $$"""{"member":"{{member}}","text":"{{text}}"}""";
}
