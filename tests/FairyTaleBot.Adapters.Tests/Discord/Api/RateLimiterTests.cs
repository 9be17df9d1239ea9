using FairyTaleBot.Adapters.Discord.Api;
using FairyTaleBot.Adapters.Discord.Api.Limits;

namespace FairyTaleBot.Adapters.Tests.Discord.Api;

public sealed class RateLimiterTests
{
    private static readonly DiscordRoute Post1 = DiscordRoute.Channel(HttpMethod.Post, new(1), "/messages");
    private static readonly DiscordRoute Post2 = DiscordRoute.Channel(HttpMethod.Post, new(2), "/messages");
    private static readonly DiscordRoute Edit1 = DiscordRoute.Message(HttpMethod.Patch, new(1), new(9));
    private static readonly DiscordRoute Callback = DiscordRoute.Callback(new(5), "secret");

    private readonly RateLimiter _limiter = new(new());
    private TimeSpan _now = TimeSpan.FromSeconds(100);

    [Fact]
    public void An_unknown_route_sends_one_request_at_a_time()
    {
        var first = Go(Post1);
        Ask(Post1).ShouldBeOfType<RateVerdict.AfterAnswer>();
        Answer(first, Headers("b", 5, 4, 5));
        Go(Post1);
        Go(Post1);
    }

    [Fact]
    public void A_known_bucket_gives_out_what_is_left_and_then_waits_for_the_reset()
    {
        Answer(Go(Post1), Headers("b", 5, 2, 4));
        Go(Post1);
        Go(Post1);
        Wait(Post1).ShouldBe(4.05);
        _now += TimeSpan.FromSeconds(4.05);
        for (var one = 0; one < 5 - 2; one++)
            Go(Post1);
        Ask(Post1).ShouldBeOfType<RateVerdict.AfterAnswer>("two requests of the former window may still count in this one");
    }

    [Fact]
    public void Answers_out_of_order_never_raise_what_is_left()
    {
        Answer(Go(Post1), Headers("b", 5, 4, 5));
        var a = Go(Post1);
        var b = Go(Post1);
        Answer(b, Headers("b", 5, 1, 5));
        Answer(a, Headers("b", 5, 3, 5));
        Go(Post1);
        Wait(Post1).ShouldBe(5.05);
    }

    [Fact]
    public void Places_with_other_major_parameters_have_buckets_of_their_own()
    {
        Answer(Go(Post1), Headers("b", 1, 0, 5));
        Ask(Post1).ShouldBeOfType<RateVerdict.Until>();
        Go(Post2);
    }

    [Fact]
    public void Routes_that_share_a_bucket_share_what_is_left()
    {
        Answer(Go(Post1), Headers("shared", 3, 2, 5));
        Answer(Go(Edit1), Headers("shared", 3, 0, 5));
        Ask(Post1).ShouldBeOfType<RateVerdict.Until>();
        Ask(Edit1).ShouldBeOfType<RateVerdict.Until>();
    }

    [Fact]
    public void A_bucket_learned_in_one_place_is_remembered_while_another_place_waits_for_its_first_answer()
    {
        var here = Go(Post1);
        var there = Go(Post2);
        Answer(here, Headers("b", 5, 4, 5));
        Ask(Post2).ShouldBeOfType<RateVerdict.AfterAnswer>();
        Answer(there, Headers("b", 5, 4, 5));
        Go(Post2);
    }

    [Fact]
    public void A_429_blocks_until_retry_after_and_then_releases_exactly_one()
    {
        Answer(Go(Post1), Headers("b", 5, 4, 5));
        var limited = Go(Post1);
        Answer(limited, Limited(RateScope.User, 3) with { Bucket = "b" });
        Wait(Post1).ShouldBe(3);
        _now += TimeSpan.FromSeconds(3);
        var probe = Go(Post1);
        Ask(Post1).ShouldBeOfType<RateVerdict.AfterAnswer>();
        Answer(probe, Headers("b", 5, 4, 5));
        Go(Post1);
        Go(Post1);
    }

    [Fact]
    public void A_second_429_of_the_same_burst_does_not_shorten_the_first()
    {
        Answer(Go(Post1), Headers("b", 5, 4, 5));
        var (a, b) = (Go(Post1), Go(Post1));
        Answer(a, Limited(RateScope.User, 10) with { Bucket = "b" });
        Answer(b, Limited(RateScope.User, 2) with { Bucket = "b" });
        Wait(Post1).ShouldBe(10);
    }

    [Fact]
    public void A_global_429_stops_all_bot_calls_but_no_interaction()
    {
        Answer(Go(Post1), Limited(RateScope.Global, 2));
        Wait(Post2).ShouldBe(2);
        Go(Callback);
        Go(DiscordRoute.WebhookMessage(HttpMethod.Patch, new(8), "t", null));
    }

    [Fact]
    public void A_429_from_the_edge_stops_everything()
    {
        Answer(Go(Post1), new(429) { RetryAfter = TimeSpan.FromSeconds(30) });
        Wait(Post2).ShouldBe(30);
        Wait(Callback).ShouldBe(30);
        _now += TimeSpan.FromSeconds(30);
        Answer(Go(Post2), new(429));
        Wait(DiscordRoute.Guild(new(3))).ShouldBe(5, "an edge that names no time is left alone a while");
    }

    [Fact]
    public void A_shared_429_waits_but_does_not_count_as_invalid()
    {
        Answer(Go(Post1), Limited(RateScope.Shared, 2) with { Bucket = "b" });
        Wait(Post1).ShouldBe(2);
        _limiter.InvalidRequests(_now).ShouldBe(0);
        Answer(Go(Post2), Limited(RateScope.User, 2) with { Bucket = "b" });
        _limiter.InvalidRequests(_now).ShouldBe(1);
    }

    [Fact]
    public void Callbacks_wait_in_no_line()
    {
        for (var one = 0; one < 200; one++)
            Go(Callback);
    }

    [Fact]
    public void The_global_window_lets_fifty_go_in_a_padded_second()
    {
        var under = Enumerable.Range(0, 50).Select(one => Go(DiscordRoute.Channel(HttpMethod.Get, new((ulong)one)))).ToArray();
        Ask(Post1).ShouldBeOfType<RateVerdict.AfterAnswer>();
        _now += TimeSpan.FromSeconds(3);
        foreach (var permit in under)
            Answer(permit, new(200));
        Wait(Post1).ShouldBe(1.1, "they may all have arrived just now");
        Go(DiscordRoute.FollowUp(new(8), "t"));
        _now += TimeSpan.FromSeconds(1.1);
        Go(Post1);
    }

    [Fact]
    public void A_huge_reset_is_not_believed_but_probed_by_one_request()
    {
        Answer(Go(Post1), Headers("b", 5, 0, 259_200));
        Wait(Post1).ShouldBe(60.05);
        _now += TimeSpan.FromSeconds(60.05);
        Go(Post1);
        Ask(Post1).ShouldBeOfType<RateVerdict.AfterAnswer>();
    }

    [Fact]
    public void A_route_without_limits_runs_free()
    {
        Answer(Go(Post1), new(200));
        Go(Post1);
        Go(Post1);
    }

    [Fact]
    public void A_lost_request_stays_counted_and_freezes_nothing()
    {
        Answer(Go(Post1), Headers("b", 2, 1, 5));
        _limiter.Lost(Go(Post1), _now);
        Wait(Post1).ShouldBe(5.05);
        _now += TimeSpan.FromSeconds(6);
        _limiter.Lost(Go(Post1), _now);
        Go(Post1);
        Wait(Post1).ShouldBe(5.05, "the lost request may have opened a window");
        _now += TimeSpan.FromSeconds(6);
        Go(Post1);
    }

    [Fact]
    public void A_lost_first_request_lets_the_next_one_try()
    {
        _limiter.Lost(Go(Post1), _now);
        Go(Post1);
    }

    [Fact]
    public void Too_many_refused_calls_stop_everything_before_the_address_is_banned()
    {
        var limiter = new RateLimiter(new() { InvalidRequests = 3 });
        for (ulong one = 0; one < 3; one++)
        {
            var permit = limiter.Ask(DiscordRoute.Channel(HttpMethod.Get, new(one)), _now).ShouldBeOfType<RateVerdict.Go>().Permit;
            limiter.Answered(permit, new(403), DiscordErrorCode.MissingAccess, _now);
        }

        limiter.Ask(Post1, _now).ShouldBeOfType<RateVerdict.Refused>();
        limiter.Ask(Callback, _now).ShouldBeOfType<RateVerdict.Refused>();
        limiter.Ask(Post1, _now + TimeSpan.FromMinutes(10)).ShouldBeOfType<RateVerdict.Go>();
    }

    [Fact]
    public void A_refused_token_rests_all_bot_calls()
    {
        Answer(Go(Post1), new(401));
        Ask(Post2).ShouldBeOfType<RateVerdict.Refused>().Why.ShouldContain("Discord:Token");
        Go(Callback);
        _now += TimeSpan.FromMinutes(5);
        Go(Post2);
    }

    [Fact]
    public void A_dead_interaction_token_is_not_used_again()
    {
        var route = DiscordRoute.WebhookMessage(HttpMethod.Patch, new(8), "dead", null);
        var permit = Go(route);
        _limiter.Answered(permit, new(404), DiscordErrorCode.UnknownWebhook, _now);
        Ask(route).ShouldBeOfType<RateVerdict.Refused>();
        Ask(DiscordRoute.FollowUp(new(8), "dead")).ShouldBeOfType<RateVerdict.Refused>();
        Go(DiscordRoute.WebhookMessage(HttpMethod.Patch, new(8), "alive", null));
    }

    [Fact]
    public void Buckets_that_nobody_uses_are_forgotten()
    {
        for (ulong one = 0; one < 3_000; one++)
        {
            Answer(Go(DiscordRoute.WebhookMessage(HttpMethod.Patch, new(8), $"t{one}", null)), Headers("w", 5, 4, 1));
            _now += TimeSpan.FromSeconds(1);
        }

        _limiter.Buckets.ShouldBeLessThan(400);
    }

    [Fact]
    public void A_bucket_that_is_called_otherwise_all_at_once_is_still_known_in_every_place()
    {
        Answer(Go(Post1), Headers("b", 2, 1, 5));
        Answer(Go(Post2), Headers("b", 2, 0, 5));
        Answer(Go(Post1), Headers("another", 2, 0, 5));
        Ask(Post2).ShouldBeOfType<RateVerdict.Until>();
        Ask(Post1).ShouldBeOfType<RateVerdict.Until>();
    }

    private RateVerdict Ask(DiscordRoute route) => _limiter.Ask(route, _now);

    private RatePermit Go(DiscordRoute route) => Ask(route).ShouldBeOfType<RateVerdict.Go>().Permit;

    private double Wait(DiscordRoute route) => Math.Round((Ask(route).ShouldBeOfType<RateVerdict.Until>().Time - _now).TotalSeconds, 3);

    private void Answer(RatePermit permit, RateReport report)
    {
        _limiter.Answered(permit, report, DiscordErrorCode.None, _now);
    }

    private static RateReport Headers(string bucket, int limit, int remaining, double resetAfter) =>
        new(200) { Bucket = bucket, Limit = limit, Remaining = remaining, ResetAfter = TimeSpan.FromSeconds(resetAfter) };

    private static RateReport Limited(RateScope scope, double retryAfter) => new(429) { Scope = scope, RetryAfter = TimeSpan.FromSeconds(retryAfter) };
}
