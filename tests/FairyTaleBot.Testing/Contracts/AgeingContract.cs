using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Tales;
using FairyTaleBot.Testing.Stores;
using Shouldly;
using Xunit;

namespace FairyTaleBot.Testing.Contracts;

/// <summary>What every store deletes when it is old, what stays, and what a member may have of it.</summary>
public abstract class AgeingContract(StoreKit kit) : StoreContract(kit)
{
    private static readonly MemberKey Old = new("m-old");

    private static readonly ChatKey Garden = new("web:garden");

    private DateTimeOffset Before => Clock.GetUtcNow().AddDays(-30);

    [Fact]
    public async Task A_tale_that_nothing_has_happened_to_goes_with_everything_kept_because_of_it()
    {
        await TellAsync(Lantern, Old, "t-old", Before.AddDays(-1));
        await TellAsync(Boat, Decided.Jun, "t-new", Before.AddDays(1));

        (await Tales.ForgetOlderAsync(Before, 100, Stop)).Count.ShouldBe(1);

        (await Tales.LoadAsync(Lantern, Stop)).ShouldBeNull();
        (await Tales.ListAsync(Decided.Kitchen, 10, Stop)).Select(c => c.Id).ShouldBe([Boat]);
        (await Posts.ReadAsync(Decided.Kitchen, 10, Stop)).Select(p => p.Post.Tale).ShouldBe([Boat]);
        (await Posts.OwedInAsync(Decided.Kitchen, 10, Stop)).Select(p => p.Post.Tale).ShouldBe([Boat]);
        (await Tales.TakeDueAsync("me", 10, TimeSpan.FromSeconds(10), Stop)).Select(s => s.Tale).ShouldBe([Boat]);
        var words = await Posts.WordsAsync([Old, Decided.Jun], [new("t-old"), new("t-new")], Stop);
        words.Names.Keys.ShouldBe([Decided.Jun]);
        words.Texts.Keys.ShouldBe([new TextKey("t-new")]);
        (await Tales.ForgetAsync(Decided.Kitchen, Old, Stop)).ShouldBeEmpty();
        (await Tales.ForgetOlderAsync(Before, 100, Stop)).Count.ShouldBe(0);
    }

    [Fact]
    public async Task A_dropped_tale_goes_with_its_posts_its_words_and_the_names_of_those_who_took_part_in_nothing_else()
    {
        await TellAsync(Lantern, Old, "t-lantern", Clock.GetUtcNow());
        await Commit(Decided.Commit(Lantern, 2, Decided.Idea(Decided.Mina, "t-mina")).With(Decided.Words(Decided.Mina, "name of m-mina", ("t-mina", "words of t-mina"))));
        await Commit(Decided.Commit(Lantern, 3, Decided.Idea(Decided.Jun, "t-jun")).With(Decided.Words(Decided.Jun, "name of m-jun", ("t-jun", "words of t-jun"))));
        await Tales.MemberAsync(Decided.Kitchen, "old", Old, Stop);
        await Tales.MemberAsync(Decided.Kitchen, "mina", Decided.Mina, Stop);
        // Mina has a part in another tale, elsewhere; Jun has only talked.
        await Commit(Decided.Start(Decided.Tale("garden", Garden), Garden));
        await SayAsync("talk", Decided.Jun, Clock.GetUtcNow());

        await Tales.DropAsync(Lantern, Stop);

        (await Tales.LoadAsync(Lantern, Stop)).ShouldBeNull();
        (await Tales.LoadSinceAsync(Lantern, 1, Stop)).ShouldBeNull();
        (await Tales.ListAsync(Decided.Kitchen, 10, Stop)).ShouldBeEmpty();
        (await Posts.ReadAsync(Decided.Kitchen, 10, Stop)).Select(p => p.Post.Key).ShouldBe(["talk"]);
        (await Tales.TakeDueAsync("me", 10, TimeSpan.FromSeconds(10), Stop)).ShouldBeEmpty();
        var words = await Posts.WordsAsync([Old, Decided.Mina, Decided.Jun], [new("t-lantern"), new("t-mina"), new("t-jun"), new("t-talk")], Stop);
        words.Names.Keys.ShouldBe([Decided.Mina, Decided.Jun], ignoreOrder: true);
        words.Texts.Keys.ShouldBe([new TextKey("t-talk")]);
        (await Tales.MemberAsync(Decided.Kitchen, "old", new("w-new"), Stop)).ShouldBe(new("w-new"));
        (await Tales.MemberAsync(Decided.Kitchen, "mina", new("w-newer"), Stop)).ShouldBe(Decided.Mina);
        await Tales.DropAsync(Lantern, Stop);
    }

    [Fact]
    public async Task Nobody_can_go_on_with_a_dropped_tale()
    {
        await TellAsync(Lantern, Old, "t-lantern", Clock.GetUtcNow());
        await Tales.DropAsync(Lantern, Stop);
        (await Commit(Decided.Commit(Lantern, 2, Decided.Idea(Old, "t-late")).With(Decided.Words(Old, "name of m-old", ("t-late", "late words"))).Saying(Decided.Post("late")))).ShouldBeFalse();
        (await Tales.LoadAsync(Lantern, Stop)).ShouldBeNull();
        (await Posts.ReadAsync(Decided.Kitchen, 10, Stop)).ShouldBeEmpty();
        (await Posts.WordsAsync([Old], [new("t-late")], Stop)).Texts.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_tale_that_is_being_forgotten_stands_in_no_list_and_is_owed_all_the_same()
    {
        await TellAsync(Boat, Old, "t-boat", Clock.GetUtcNow());
        await TellAsync(Lantern, Old, "t-lantern", Clock.GetUtcNow());
        var commit = Decided.Commit(Lantern, 2, new TaleEvent.TaleForgotten(Clock.GetUtcNow(), Old));
        await Commit((commit with { Card = commit.Card with { Phase = TaleCard.Forgotten } }).Owing(new OwedStep("forget", Clock.GetUtcNow())));
        (await Tales.ListAsync(Decided.Kitchen, 1, Stop)).Select(c => c.Id).ShouldBe([Boat]);
        (await Tales.LoadAsync(Lantern, Stop))!.Events.Count.ShouldBe(3);
        (await Tales.TakeDueAsync("me", 10, TimeSpan.FromSeconds(10), Stop)).ShouldContain(s => s.Tale == Lantern && s.Key == "forget");
    }

    [Fact]
    public async Task A_tale_whose_ballot_is_open_stays_and_one_whose_work_was_never_done_goes()
    {
        for (var n = 0; n < 4; n++) await TellAsync(Decided.Tale($"open-{n}"), Decided.Mina, $"t-{n}", Before.AddDays(-9 - n), owedAt: Before.AddHours(n));
        await TellAsync(Lantern, Old, "t-old", Before.AddDays(-2), owedAt: Before.AddHours(-1));

        // Those that stay are older and stand in the way of none.
        (await Tales.ForgetOlderAsync(Before, 2, Stop)).Count.ShouldBe(1);
        (await Tales.ListAsync(Decided.Kitchen, 10, Stop)).Select(c => c.Id).ShouldBe([.. Enumerable.Range(0, 4).Reverse().Select(n => Decided.Tale($"open-{n}"))]);
        (await Posts.WordsAsync([Decided.Mina, Old], [], Stop)).Names.Keys.ShouldBe([Decided.Mina]);
        (await Tales.ForgetOlderAsync(Before.AddHours(4), 10, Stop)).Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_name_stays_while_a_tale_goes_on_that_its_member_joined_long_ago()
    {
        await TellAsync(Lantern, Old, "t-old", Before.AddDays(-1));
        await TellAsync(Boat, Decided.Mina, "t-boat", Before.AddDays(-1));
        var commit = Decided.Commit(Lantern, 2, Decided.Idea(Decided.Jun, "t-new"));
        (await Commit((commit with { Card = commit.Card with { UpdatedAt = Before.AddDays(1) } }).With(Decided.Words(Decided.Jun, "Jun", ("t-new", "words"))))).ShouldBeTrue();

        for (var sweep = 0; sweep < 2; sweep++) await Tales.ForgetOlderAsync(Before, 100, Stop);
        (await Posts.WordsAsync([Old, Decided.Jun, Decided.Mina], [], Stop)).Names.Keys.ShouldBe([Old, Decided.Jun], ignoreOrder: true);

        await Tales.ForgetOlderAsync(Before.AddDays(2), 100, Stop);
        (await Posts.WordsAsync([Old, Decided.Jun], [], Stop)).Names.ShouldBeEmpty();
    }

    [Fact]
    public async Task Much_old_talk_goes_and_what_is_new_between_stays()
    {
        for (var n = 0; n < 1200; n += 100)
        {
            await Posts.PutAsync([.. Enumerable.Range(n, 100).Select(i => Decided.Post($"old-{i}", kind: "said") with { At = Before.AddDays(-1) })], NewWords.None, Stop);
            await SayAsync($"new-{n}", Decided.Jun, Before.AddDays(1));
        }

        await Tales.ForgetOlderAsync(Before, 100, Stop);
        (await Posts.ReadAsync(Decided.Kitchen, 2000, Stop)).Select(p => p.Post.Key).ShouldBe(Enumerable.Range(0, 12).Select(n => $"new-{n * 100}"));
    }

    [Fact]
    public async Task What_has_changed_since_a_time_is_found()
    {
        await TellAsync(Lantern, Old, "t-old", Before.AddDays(-1));
        await TellAsync(Boat, Decided.Jun, "t-new", Before.AddDays(1));
        (await Tales.ChangedSinceAsync(Before, Stop)).ShouldBe([Boat]);
        (await Tales.ChangedSinceAsync(Before.AddDays(-1), Stop)).ShouldBe([Lantern, Boat], ignoreOrder: true);
    }

    [Fact]
    public async Task No_more_go_at_once_than_asked_for()
    {
        for (var n = 0; n < 5; n++) await TellAsync(Decided.Tale($"{n}"), Old, $"t-{n}", Before.AddDays(-n - 1));
        (await Tales.ForgetOlderAsync(Before, 3, Stop)).Count.ShouldBe(3);
        (await Tales.ForgetOlderAsync(Before, 3, Stop)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Old_talk_goes_and_new_talk_stays()
    {
        await SayAsync("old", Old, Before.AddDays(-1));
        await SayAsync("new", Decided.Jun, Before.AddDays(1));
        await Tales.ForgetOlderAsync(Before, 100, Stop);
        (await Posts.ReadAsync(Decided.Kitchen, 10, Stop)).Select(p => p.Post.Key).ShouldBe(["new"]);
        var words = await Posts.WordsAsync([Old, Decided.Jun], [new("t-old"), new("t-new")], Stop);
        (words.Names.Keys.Single(), words.Texts.Keys.Single()).ShouldBe((Decided.Jun, new TextKey("t-new")));
    }

    [Fact]
    public async Task A_member_gets_what_the_member_wrote_in_the_chat_and_nothing_else()
    {
        await TellAsync(Lantern, Decided.Mina, "t1", Clock.GetUtcNow());
        await TellAsync(Boat, Decided.Jun, "t2", Clock.GetUtcNow());
        await SayAsync("3", Decided.Mina, Clock.GetUtcNow());
        (await Tales.WrittenByAsync(Decided.Kitchen, Decided.Mina, Stop)).Order(StringComparer.Ordinal).ShouldBe(["words of t-3", "words of t1"]);
        (await Tales.WrittenByAsync(new("web:garden"), Decided.Mina, Stop)).ShouldBeEmpty();
        await Tales.ForgetAsync(Decided.Kitchen, Decided.Mina, Stop);
        (await Tales.WrittenByAsync(Decided.Kitchen, Decided.Mina, Stop)).ShouldBeEmpty();
    }

    private async Task TellAsync(TaleId tale, MemberKey by, string text, DateTimeOffset at, DateTimeOffset? owedAt = null)
    {
        await Commit(Decided.Start(tale, by: by));
        var commit = Decided.Commit(tale, 1, Decided.Idea(by, text));
        (await Commit((commit with { Card = commit.Card with { UpdatedAt = at } })
            .With(Decided.Words(by, $"name of {by}", (text, $"words of {text}")))
            .Owing(new OwedStep("open", owedAt ?? at))
            .Saying(Decided.Post($"{tale}/page") with { Tale = tale }))).ShouldBeTrue();
    }

    private Task SayAsync(string key, MemberKey by, DateTimeOffset at) => Posts.PutAsync(
        [Decided.Post(key, $$"""{"member":"{{by}}","text":"t-{{key}}"}""", "said") with { At = at }], Decided.Words(by, $"name of {by}", ($"t-{key}", $"words of t-{key}")), Stop);
}
