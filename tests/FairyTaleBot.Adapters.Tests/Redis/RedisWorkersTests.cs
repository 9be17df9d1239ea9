using System.Collections.Concurrent;
using FairyTaleBot.Adapters.Redis;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Testing.Stores;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace FairyTaleBot.Adapters.Tests.Redis;

/// <summary>Several workers on one Redis, each with a connection of its own.</summary>
public sealed class RedisWorkersTests : IAsyncDisposable
{
    private readonly RedisKit kit = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_two_workers_one_has_a_duty_and_the_other_gets_it_when_the_first_ends()
    {
        // Long enough for a machine that stands still for a while, short enough to see the duty pass: it is looked for every third of this.
        kit.Options.DutyLease = TimeSpan.FromSeconds(9);
        using var first = new RedisDuties(kit.Connect(), TimeProvider.System, NullLogger<RedisDuties>.Instance);
        using var second = new RedisDuties(kit.Connect(), TimeProvider.System, NullLogger<RedisDuties>.Instance);
        await first.StartAsync(Stop);
        await Eventually.TrueAsync(() => first.Has("telegram"));
        second.Has("telegram").ShouldBeFalse();
        await second.StartAsync(Stop);
        // When it has a duty that it asked for later, it has asked for this one too.
        await Eventually.TrueAsync(() => second.Has("discord"));
        await Eventually.TrueAsync(() => second.Has("another"));
        (first.Has("telegram"), second.Has("telegram")).ShouldBe((true, false));

        await first.StopAsync(Stop);

        first.Has("telegram").ShouldBeFalse();
        await Eventually.TrueAsync(() => second.Has("telegram"));
        await second.StopAsync(Stop);
    }

    [Fact]
    public async Task A_duty_that_a_worker_cannot_do_is_left_to_another_for_good()
    {
        kit.Options.DutyLease = TimeSpan.FromSeconds(2);
        using var first = new RedisDuties(kit.Connect(), TimeProvider.System, NullLogger<RedisDuties>.Instance);
        using var second = new RedisDuties(kit.Connect(), TimeProvider.System, NullLogger<RedisDuties>.Instance);
        await first.StartAsync(Stop);
        await Eventually.TrueAsync(() => first.Has("discord") && first.Has("telegram"));
        await second.StartAsync(Stop);

        first.Leave("discord");

        first.Has("discord").ShouldBeFalse();
        await Eventually.TrueAsync(() => second.Has("discord"));
        await second.StopAsync(Stop);
        second.Has("discord").ShouldBeFalse();
        // Nobody has it now, and still the first does not take it: this one is asked for after, and had.
        await Eventually.TrueAsync(() => first.Has("a duty of later"));
        first.Has("discord").ShouldBeFalse();
        first.Has("telegram").ShouldBeTrue();
        await first.StopAsync(Stop);
    }

    [Fact]
    public async Task A_worker_that_died_loses_its_duty_when_the_lease_runs_out_and_never_are_there_two()
    {
        kit.Options.DutyLease = TimeSpan.FromSeconds(2);
        var dying = kit.Connect();
        using var first = new RedisDuties(dying, TimeProvider.System, NullLogger<RedisDuties>.Instance);
        using var second = new RedisDuties(kit.Connect(), TimeProvider.System, NullLogger<RedisDuties>.Instance);
        await first.StartAsync(Stop);
        await Eventually.TrueAsync(() => first.Has("telegram"));
        await second.StartAsync(Stop);
        await Eventually.TrueAsync(() => OneHasIt() && second.Has("discord"));

        await dying.DisposeAsync();

        await Eventually.TrueAsync(() => OneHasIt() && second.Has("telegram"));
        await second.StopAsync(Stop);

        bool OneHasIt()
        {
            // Asked in this order: the first may lose it between the two questions, and the second gain it, and there were never two.
            var (others, own) = (second.Has("telegram"), first.Has("telegram"));
            (others && own).ShouldBeFalse();
            return others || own;
        }
    }

    [Fact]
    public async Task Work_is_called_off_when_its_duty_is_lost_and_begun_again_when_it_comes_back()
    {
        kit.Options.DutyLease = TimeSpan.FromSeconds(2);
        var link = kit.Connect();
        using var duties = new RedisDuties(link, TimeProvider.System, NullLogger<RedisDuties>.Instance);
        await duties.StartAsync(Stop);
        var (begun, ended) = (0, 0);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var working = duties.WhileAsync(
            "telegram",
            async kept =>
            {
                Interlocked.Increment(ref begun);
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, kept).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                Interlocked.Increment(ref ended);
            },
            stop.Token);
        await Eventually.TrueAsync(() => begun == 1);

        // Another worker's name stands there now.
        await link.Database.StringSetAsync(link.Keys.Key(0, "duty", "telegram"), "another", TimeSpan.FromSeconds(2));
        await Eventually.TrueAsync(() => ended == 1);
        await Eventually.TrueAsync(() => begun == 2);

        await stop.CancelAsync();
        await working;
        ended.ShouldBe(2);
        await duties.StopAsync(Stop);
    }

    [Fact]
    public async Task What_one_worker_changed_is_looked_at_by_the_other_at_once()
    {
        var (here, there) = (kit.Connect(), kit.Connect());
        var surface = new Watched();
        using var keeper = new TaleKeeper(new RedisTaleStore(there), Options.Create(new TalesOptions()));
        using var duties = new RedisDuties(there, TimeProvider.System, NullLogger<RedisDuties>.Instance);
        using var watch = new RedisWatch(there, duties, keeper, new SurfaceBell([surface]), new StepBell(), TimeProvider.System, NullLogger<RedisWatch>.Instance);
        await watch.StartAsync(Stop);
        await Eventually.TrueAsync(() => watch.IsListening);
        var store = new RedisTaleStore(here);
        var tale = Decided.Tale("a");
        await store.CommitAsync(Decided.Start(tale), Stop);
        (await keeper.FindAsync(tale, Stop))!.Tale.Version.ShouldBe(1);
        await Eventually.TrueAsync(() => surface.Woken.Contains(Decided.Kitchen));

        await store.CommitAsync(Decided.Commit(tale, 1, Decided.Idea(Decided.Jun, "t")), Stop);

        // Whoever asks is told what is true now, whether the news have come or not.
        (await keeper.FindAsync(tale, Stop))!.Tale.Version.ShouldBe(2);
        (await keeper.FindKeptAsync(tale, Stop))!.Tale.Version.ShouldBe(2);
        await new RedisPostStore(here).PutAsync([Decided.Post("talk", chat: new("web:garden"))], NewWords.None, Stop);
        await Eventually.TrueAsync(() => surface.Woken.Contains(new("web:garden")));
        await watch.StopAsync(Stop);
    }

    [Fact]
    public async Task While_news_come_in_everything_is_looked_at_every_minute_and_not_more_often()
    {
        var clock = new FairyTaleBot.Testing.Time.ManualClock();
        var (looks, restored) = (new ConcurrentQueue<DateTimeOffset>(), 0);
        var surface = new Watched(() => looks.Enqueue(clock.GetUtcNow()));
        var link = kit.Connect();
        link.Restored += () => Interlocked.Increment(ref restored);
        using var keeper = new TaleKeeper(new RedisTaleStore(link), Options.Create(new TalesOptions()));
        using var duties = new RedisDuties(link, TimeProvider.System, NullLogger<RedisDuties>.Instance);
        using var watch = new RedisWatch(link, duties, keeper, new SurfaceBell([surface]), new StepBell(), clock, NullLogger<RedisWatch>.Instance);
        await watch.StartAsync(Stop);
        await Eventually.TrueAsync(() => watch.IsListening);
        // Three minutes, and more where a sleep that something woke it from was taken for its next.
        for (var seconds = 0; looks.Count < 5 && seconds < 1800; seconds += 5)
        {
            await clock.UntilSomebodySleepsAsync(TimeSpan.FromSeconds(5));
            clock.Advance(TimeSpan.FromSeconds(5));
        }

        looks.Count.ShouldBeGreaterThanOrEqualTo(5);
        var gaps = looks.Zip(looks.Skip(1), (earlier, later) => later - earlier).ToArray();
        // The first look is that of its beginning to listen, in the middle of a minute; a connection that comes back is looked at twice too soon, before and behind it.
        gaps.Count(gap => gap < TimeSpan.FromMinutes(1)).ShouldBeLessThanOrEqualTo(1 + (2 * restored), string.Join(", ", gaps));
        await watch.StopAsync(Stop);
    }

    [Fact]
    public async Task Workers_whose_clocks_are_a_minute_apart_agree_on_leases_and_on_the_time()
    {
        var (here, there) = (new RedisTaleStore(kit.Connect()), new RedisTaleStore(kit.Connect()));
        var now = kit.Link.Clock.GetUtcNow();
        var tale = Decided.Tale("a");
        await here.CommitAsync(Decided.Start(tale).Owing(new OwedStep("open", now), new OwedStep("later", now.AddMinutes(10))), Stop);

        var taken = (await here.TakeDueAsync("me", 10, TimeSpan.FromMinutes(10), Stop)).ShouldHaveSingleItem();

        taken.Key.ShouldBe("open");
        (await there.TakeDueAsync("you", 10, TimeSpan.FromSeconds(10), Stop)).ShouldBeEmpty();
        var skewed = new RedisClock();
        skewed.Set(TimeSpan.FromMinutes(-1));
        (skewed.GetUtcNow() - TimeProvider.System.GetUtcNow()).TotalSeconds.ShouldBe(-60, 10);
        kit.Link.Clock.Difference.TotalSeconds.ShouldBe(0, 10);
    }

    [Fact]
    public async Task Posts_of_a_platform_are_handed_out_to_the_worker_that_posts_there()
    {
        var link = kit.Link;
        var chat = new ChatKey("telegram:5");
        await new RedisPostStore(link).PutAsync([Decided.Post("a", chat: chat)], NewWords.None, Stop);
        var (mine, others) = (new RedisPostStore(link, new Fixed("telegram")), new RedisPostStore(link, new Fixed("discord")));
        (await mine.OwedChatsAsync("telegram", Stop)).ShouldBe([chat]);
        (await mine.OwedInAsync(chat, 10, Stop)).ShouldHaveSingleItem();
        (await others.OwedChatsAsync("telegram", Stop)).ShouldBeEmpty();
        (await others.OwedInAsync(chat, 10, Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_tale_outside_its_chats_partition_is_the_callers_fault()
    {
        var chat = Enumerable.Range(0, 100).Select(n => new ChatKey($"web:{n}")).First(c => RedisKeys.Of(c) != RedisKeys.Of(Decided.Kitchen));
        await Should.ThrowAsync<ArgumentException>(() => new RedisTaleStore(kit.Link).CommitAsync(Decided.Start(Decided.Tale("a"), chat), Stop));
    }

    public ValueTask DisposeAsync() => kit.DisposeAsync();

    private sealed class Watched(Action? look = null) : IChatSurface
    {
        public ConcurrentBag<ChatKey> Woken { get; } = [];

        public string Name => "web";

        public bool ServesEverywhere => true;

        public void Wake(ChatKey chat) => Woken.Add(chat);

        public void WakeAll() => look?.Invoke();
    }

    private sealed class Fixed(string held) : IDuties
    {
        public bool Has(string duty) => duty == held;

        public Task WhileAsync(string duty, Func<CancellationToken, Task> work, CancellationToken cancellationToken) => work(cancellationToken);

        public void Leave(string duty)
        {
        }
    }
}
