using FairyTaleBot.Adapters.Discord.Api;
using FairyTaleBot.Adapters.Discord.Api.Limits;

namespace FairyTaleBot.Adapters.Tests.Discord.Api;

/// <summary>Plays ten minutes of random traffic against a strict server that counts windows of its own: never may a request meet an exhausted bucket.</summary>
public sealed class RateLimiterModelTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_request_meets_an_exhausted_bucket_whatever_the_delays(int seed)
    {
        var chance = new Random(seed);
        var limiter = new RateLimiter(new() { GlobalRequests = 10_000 });
        var route = DiscordRoute.Channel(HttpMethod.Post, new(1), "/messages");
        var (limit, window) = (chance.Next(1, 8), TimeSpan.FromSeconds(chance.Next(1, 6)));
        var (left, resetAt) = (limit, TimeSpan.Zero);
        var events = new PriorityQueue<Action<TimeSpan>, TimeSpan>();
        var answered = 0;
        for (var now = TimeSpan.Zero; now < TimeSpan.FromMinutes(10); now += TimeSpan.FromMilliseconds(10))
        {
            while (events.TryPeek(out var happens, out var at) && at <= now)
            {
                events.Dequeue();
                happens(at);
            }

            if (chance.Next(3) == 0 && limiter.Ask(route, now) is RateVerdict.Go go)
                events.Enqueue(arrived => Arrive(go.Permit, arrived), now + Delay());
        }

        // The bucket is used, not merely avoided: at least half of what a perfect client could send.
        answered.ShouldBeGreaterThan((int)(0.5 * limit * (600 / (window.TotalSeconds + 0.7))));

        void Arrive(RatePermit permit, TimeSpan at)
        {
            if (at >= resetAt)
                (left, resetAt) = (limit, at + window);
            left--.ShouldBeGreaterThan(0, $"seed {seed}: a request met an exhausted bucket at {at}");
            var report = new RateReport(200) { Bucket = "b", Limit = limit, Remaining = left, ResetAfter = resetAt - at };
            // A loss before anything was learned can only be followed by a guess.
            var lost = answered > 0 && chance.Next(40) == 0;
            events.Enqueue(now =>
            {
                answered++;
                if (lost)
                    limiter.Lost(permit, now);
                else
                    limiter.Answered(permit, report, DiscordErrorCode.None, now);
            }, at + Delay());
        }

        TimeSpan Delay() => TimeSpan.FromMilliseconds(chance.Next(10, chance.Next(20) == 0 ? 2_000 : 150));
    }
}
