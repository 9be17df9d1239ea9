using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Testing.Stores;
using Shouldly;
using Xunit;

namespace FairyTaleBot.Testing.Contracts;

/// <summary>What every <see cref="ITaleStore"/> does with steps that are owed: due times, leases, fences.</summary>
public abstract class OwedStepsContract(StoreKit kit) : StoreContract(kit)
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(10);

    private DateTimeOffset Now => Clock.GetUtcNow();

    [Fact]
    public async Task Due_steps_come_soonest_first_and_no_more_than_asked_for()
    {
        await Commit(Decided.Start(Lantern).Owing(Step("c", -1), Step("a", -3), Step("later", 60)));
        await Commit(Decided.Start(Boat).Owing(Step("b", -2)));

        (await Take("me", 2)).Select(s => (s.Tale, s.Key, s.DueAt)).ShouldBe([(Lantern, "a", Now.AddSeconds(-3)), (Boat, "b", Now.AddSeconds(-2))]);
        (await Take("me")).Select(s => s.Key).ShouldBe(["c"]);
        (await Take("me")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_step_is_due_at_its_very_time_and_not_before()
    {
        await Commit(Decided.Start(Lantern).Owing(Step("close/1", 15)));
        Clock.Advance(TimeSpan.FromSeconds(15) - TimeSpan.FromTicks(1));
        (await Take("me")).ShouldBeEmpty();
        Clock.Advance(TimeSpan.FromTicks(1));
        (await Take("me")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Of_many_takers_each_step_goes_to_one()
    {
        for (var n = 0; n < 30; n++) await Commit(Decided.Start(Decided.Tale($"{n}")).Owing(Step("open")));
        var takers = await Task.WhenAll(Enumerable.Range(0, 8).Select(t => Task.Run(() => Take($"taker-{t}", 10))));
        takers.SelectMany(steps => steps).Select(s => s.Tale).ShouldBeUnique();
        takers.Sum(steps => steps.Count).ShouldBe(30);
    }

    [Fact]
    public async Task A_lease_that_runs_out_passes_to_another_and_the_former_owner_is_told_apart()
    {
        await Commit(Decided.Start(Lantern).Owing(Step("open")));
        var mine = (await Take("me")).Single();
        Clock.Advance(Lease - TimeSpan.FromTicks(1));
        (await Take("you")).ShouldBeEmpty();
        Clock.Advance(TimeSpan.FromTicks(1));

        var yours = (await Take("you")).Single();

        yours.Fence.ShouldBeGreaterThan(mine.Fence);
        (await Tales.RenewAsync(mine, "me", Lease, Stop)).ShouldBeFalse();
        await Tales.ReleaseAsync(mine, "me", Now, Stop);
        (await Take("third")).ShouldBeEmpty();
        (await Tales.RenewAsync(yours, "you", Lease, Stop)).ShouldBeTrue();
    }

    [Fact]
    public async Task The_same_owner_under_an_older_fence_is_a_former_owner()
    {
        await Commit(Decided.Start(Lantern).Owing(Step("open")));
        var first = (await Take("me")).Single();
        Clock.Advance(Lease);
        var second = (await Take("me")).Single();
        (await Tales.RenewAsync(first, "me", Lease, Stop)).ShouldBeFalse();
        (await Tales.RenewAsync(second, "me", Lease, Stop)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_renewed_lease_holds_on()
    {
        await Commit(Decided.Start(Lantern).Owing(Step("open")));
        var mine = (await Take("me")).Single();
        for (var i = 0; i < 10; i++)
        {
            Clock.Advance(TimeSpan.FromSeconds(3));
            (await Tales.RenewAsync(mine, "me", Lease, Stop)).ShouldBeTrue();
            (await Take("you")).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task A_step_that_was_given_back_waits_as_long_as_was_asked_whatever_else_happens()
    {
        await Commit(Decided.Start(Lantern).Owing(Step("write/1/1/1")));
        var owed = (await Take("me")).Single();
        var due = owed.DueAt;
        await Tales.ReleaseAsync(owed, "me", Now.AddSeconds(30), Stop);
        await Commit(Decided.Commit(Lantern, 1, Decided.Vote(Decided.Mina)).Owing(new OwedStep("write/1/1/1", due)));

        (await Take("you")).ShouldBeEmpty();
        (await Tales.NextDueAsync(Stop)).ShouldBe(Now.AddSeconds(30));
        Clock.Advance(TimeSpan.FromSeconds(30));
        (await Take("you")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_new_time_for_a_step_counts_at_once()
    {
        await Commit(Decided.Start(Lantern).Owing(Step("close/1", 3600)));
        await Commit(Decided.Commit(Lantern, 1, Decided.Vote(Decided.Mina)).Owing(Step("close/1", 15)));
        (await Tales.NextDueAsync(Stop)).ShouldBe(Now.AddSeconds(15));
        Clock.Advance(TimeSpan.FromSeconds(15));
        await Tales.ReleaseAsync((await Take("me")).Single(), "me", Now.AddSeconds(3600), Stop);
        await Commit(Decided.Commit(Lantern, 2, Decided.Vote(Decided.Jun)).Owing(Step("close/1", 5)));
        (await Tales.NextDueAsync(Stop)).ShouldBe(Now.AddSeconds(5));
    }

    [Fact]
    public async Task A_step_that_is_still_owed_keeps_its_lease()
    {
        await Commit(Decided.Start(Lantern).Owing(Step("paint/1/1/0")));
        var mine = (await Take("me")).Single();
        await Commit(Decided.Commit(Lantern, 1, Decided.Vote(Decided.Mina)).Owing(Step("paint/1/1/0"), Step("close/1", 5)));

        (await Take("you")).ShouldBeEmpty();
        (await Tales.RenewAsync(mine, "me", Lease, Stop)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_step_that_is_no_longer_owed_is_gone_with_its_lease()
    {
        await Commit(Decided.Start(Lantern).Owing(Step("open")));
        var mine = (await Take("me")).Single();
        await Commit(Decided.Commit(Lantern, 1, Decided.Vote(Decided.Mina)));
        (await Tales.RenewAsync(mine, "me", Lease, Stop)).ShouldBeFalse();
        await Tales.ReleaseAsync(mine, "me", Now, Stop);
        (await Tales.NextDueAsync(Stop)).ShouldBeNull();

        await Commit(Decided.Commit(Lantern, 2, Decided.Vote(Decided.Mina)).Owing(Step("open")));
        (await Take("me")).Single().Fence.ShouldBeGreaterThan(mine.Fence);
        (await Tales.RenewAsync(mine, "me", Lease, Stop)).ShouldBeFalse();
    }

    [Fact]
    public async Task The_next_due_time_is_when_something_can_be_taken_next()
    {
        (await Tales.NextDueAsync(Stop)).ShouldBeNull();
        await Commit(Decided.Start(Lantern).Owing(Step("open", 7)));
        (await Tales.NextDueAsync(Stop)).ShouldBe(Now.AddSeconds(7));
        Clock.Advance(TimeSpan.FromSeconds(7));
        await Take("me");
        (await Tales.NextDueAsync(Stop)).ShouldBe(Now + Lease);
        await Commit(Decided.Start(Boat).Owing(Step("open", 1)));
        (await Tales.NextDueAsync(Stop)).ShouldBe(Now.AddSeconds(1));
    }

    private OwedStep Step(string key, int seconds = 0) => new(key, Now.AddSeconds(seconds));

    private Task<IReadOnlyList<LeasedStep>> Take(string owner, int most = 100) => Tales.TakeDueAsync(owner, most, Lease, Stop);
}
