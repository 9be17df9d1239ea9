using FairyTaleBot.Adapters.Telegram.Api.Polling;
using FairyTaleBot.Testing.Telegram.Faults;
using FairyTaleBot.Testing.Telegram.World;

namespace FairyTaleBot.Adapters.Tests.Telegram.Surface;

/// <summary>The promise of posting: no chapter missing, no chapter's words twice, nothing sent before its time.</summary>
public sealed class FaultTests
{
    [Fact]
    public async Task A_group_of_five_and_a_child_at_bedtime_are_told_everything_once_while_every_tenth_call_fails()
    {
        await using var house = await TelegramHouse.OpenAsync();
        house.Peer.Faults.EveryNth(10, new PeerFault.TooManyRequests(1), new PeerFault.BadGateway());
        var people = Enumerable.Range(1, 5).Select(i => house.Scene.Person($"가족{i}", "ko")).ToArray();
        var family = house.Scene.Group("가족", people, withTopics: true);
        var topic = house.Scene.Topic(family, "동화");
        var child = house.Scene.Person("Mina");
        var bed = house.Scene.Private(child);

        house.Scene.Say(people[0], family, "/tale 시작 그림자를 잃어버린 여우", topic);
        house.Scene.Say(child, bed, "/bedtime a sleepy little owl");
        await Task.WhenAll(
            house.TellAsync(family, Telling.KeyOf(family, topic), people, 60),
            house.TellAsync(bed, Telling.KeyOf(bed), [child], 60));

        await house.ShouldStandOnceAsync(family, Telling.KeyOf(family, topic));
        await house.ShouldStandOnceAsync(bed, Telling.KeyOf(bed));
        house.Peer.Calls.Count(c => c.Fault is not null).ShouldBeGreaterThan(5);
        house.Peer.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task Calls_that_happen_and_lose_their_answer_double_no_words()
    {
        await using var house = await TelegramHouse.OpenAsync();
        house.Peer.Faults.When(EveryThird(new PeerFault.ExecuteThenReset(), new PeerFault.ExecuteThenBadGateway()));
        PeerUser[] people = [house.Scene.Person("Mina"), house.Scene.Person("Jun")];
        var family = house.Scene.Group("Family", people);

        house.Scene.Say(people[0], family, "/tale start a fox who lost its shadow length: 3");
        await house.TellAsync(family, Telling.KeyOf(family), people, 60);

        await house.ShouldStandOnceAsync(family, Telling.KeyOf(family));
        house.Peer.Calls.Count(c => c.Fault is not null && c.WasExecuted).ShouldBeGreaterThan(5);
        house.Peer.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_restart_in_the_middle_goes_on_with_the_pages_that_stand_there()
    {
        await using var house = await TelegramHouse.OpenAsync();
        PeerUser[] people = [house.Scene.Person("Mina"), house.Scene.Person("Jun")];
        var family = house.Scene.Group("Family", people);
        house.Scene.Say(people[0], family, "/tale start a fox who lost its shadow length: 3");
        var page = await house.BallotAsync(family);

        house.Scene.Press(people[0], page, " 1 ");
        house.Scene.Press(people[1], page, " 1 ");
        await house.SeeAsync(family, m => m.Caption?.StartsWith("✍️", StringComparison.Ordinal) == true || m.Id > page.Id);
        await house.StopAsync();
        await house.StartAsync();
        await house.BallotAsync(family, page);
        await house.TellAsync(family, Telling.KeyOf(family), people);

        await house.ShouldStandOnceAsync(family, Telling.KeyOf(family));
        house.Peer.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task How_far_the_bot_has_read_outlives_it()
    {
        await using var house = await TelegramHouse.OpenAsync();
        var offsets = house.Part<IUpdateOffsets>();
        (await offsets.LoadAsync(42, default)).ShouldBeNull();

        await offsets.SaveAsync(42, new(500_017, [500_019, 500_020]), default);
        await house.StopAsync();
        await house.StartAsync();

        var mark = (await house.Part<IUpdateOffsets>().LoadAsync(42, default))!;
        (mark.Next, string.Join(' ', mark.Ahead)).ShouldBe((500_017, "500019 500020"));
        (await house.Part<IUpdateOffsets>().LoadAsync(43, default)).ShouldBeNull();
    }

    /// <summary>The figure itself is printed for <c>BENCHMARKS.md</c>; that every press is answered is the promise.</summary>
    [Fact]
    public async Task Two_hundred_presses_a_second_are_all_answered()
    {
        await using var house = await TelegramHouse.OpenAsync(("Tales:EarlyCloseGrace", "00:05:00"));
        var people = Enumerable.Range(1, 50).Select(i => house.Scene.Person($"P{i}")).ToArray();
        var group = house.Scene.Group("Many", people);
        house.Scene.Say(people[0], group, "/tale start a fox who lost its shadow");
        var page = await house.BallotAsync(group);
        var waits = new List<Task<double>>();
        using var beat = new PeriodicTimer(TimeSpan.FromMilliseconds(5));

        for (var i = 0; i < 1000 && await beat.WaitForNextTickAsync(); i++)
        {
            waits.Add(WaitAsync(house.Scene.PressData(people[i % 50], page, page.DataOf($" {1 + (i / 50 % 3)} "))));
        }

        var taken = (await Task.WhenAll(waits)).Order().ToArray();
        TestContext.Current.SendDiagnosticMessage($"press to answer, ms: median {taken[500]:F1}, p99 {taken[990]:F1}, worst {taken[999]:F1}");
        taken.Length.ShouldBe(1000);

        static async Task<double> WaitAsync(PeerPress press)
        {
            var began = TimeProvider.System.GetTimestamp();
            await press.Answer;
            return TimeProvider.System.GetElapsedTime(began).TotalMilliseconds;
        }
    }

    private static Func<FairyTaleBot.Testing.Telegram.PeerCall, PeerFault?> EveryThird(params PeerFault[] faults)
    {
        var count = 0;
        return call => call.Method is "getUpdates" or "answerCallbackQuery" ? null : ++count % 3 == 0 ? faults[count / 3 % faults.Length] : null;
    }
}
