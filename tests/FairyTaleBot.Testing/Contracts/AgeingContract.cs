using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Testing.Stores;
using Shouldly;
using Xunit;

namespace FairyTaleBot.Testing.Contracts;

/// <summary>What every store deletes when it is old, what stays, and what a member may have of it.</summary>
public abstract class AgeingContract(StoreKit kit) : StoreContract(kit)
{
    private static readonly MemberKey Old = new("m-old");

    private DateTimeOffset Before => Clock.GetUtcNow().AddDays(-30);

    [Fact]
    public async Task A_tale_that_nothing_has_happened_to_goes_with_everything_kept_because_of_it()
    {
        await TellAsync(Lantern, Old, "t-old", Before.AddDays(-1));
        await TellAsync(Boat, Decided.Jun, "t-new", Before.AddDays(1));

        (await Tales.ForgetOlderAsync(Before, 100, Stop)).ShouldBe(1);

        (await Tales.LoadAsync(Lantern, Stop)).ShouldBeNull();
        (await Tales.ListAsync(Decided.Kitchen, 10, Stop)).Select(c => c.Id).ShouldBe([Boat]);
        (await Posts.ReadAsync(Decided.Kitchen, 10, Stop)).Select(p => p.Post.Tale).ShouldBe([Boat]);
        (await Posts.OwedAsync("web", 10, Stop)).Select(p => p.Post.Tale).ShouldBe([Boat]);
        (await Tales.TakeDueAsync("me", 10, TimeSpan.FromSeconds(10), Stop)).Select(s => s.Tale).ShouldBe([Boat]);
        var words = await Posts.WordsAsync([Old, Decided.Jun], [new("t-old"), new("t-new")], Stop);
        words.Names.Keys.ShouldBe([Decided.Jun]);
        words.Texts.Keys.ShouldBe([new TextKey("t-new")]);
        (await Tales.ForgetAsync(Decided.Kitchen, Old, Stop)).ShouldBeEmpty();
        (await Tales.ForgetOlderAsync(Before, 100, Stop)).ShouldBe(0);
    }

    [Fact]
    public async Task No_more_go_at_once_than_asked_for()
    {
        for (var n = 0; n < 5; n++) await TellAsync(Decided.Tale($"{n}"), Old, $"t-{n}", Before.AddDays(-n - 1));
        (await Tales.ForgetOlderAsync(Before, 3, Stop)).ShouldBe(3);
        (await Tales.ForgetOlderAsync(Before, 3, Stop)).ShouldBe(2);
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

    private async Task TellAsync(TaleId tale, MemberKey by, string text, DateTimeOffset at)
    {
        await Commit(Decided.Start(tale, by: by));
        var commit = Decided.Commit(tale, 1, Decided.Idea(by, text));
        (await Commit((commit with { Card = commit.Card with { UpdatedAt = at } })
            .With(Decided.Words(by, $"name of {by}", (text, $"words of {text}")))
            .Owing(new OwedStep("open", Clock.GetUtcNow()))
            .Saying(Decided.Post($"{tale}/page") with { Tale = tale }))).ShouldBeTrue();
    }

    private Task SayAsync(string key, MemberKey by, DateTimeOffset at) => Posts.PutAsync(
        [Decided.Post(key, $$"""{"member":"{{by}}","text":"t-{{key}}"}""", "said") with { At = at }], Decided.Words(by, $"name of {by}", ($"t-{key}", $"words of t-{key}")), Stop);
}
