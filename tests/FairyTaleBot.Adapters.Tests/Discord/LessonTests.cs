using FairyTaleBot.Adapters.Tests.Discord.Api;
using FairyTaleBot.Adapters.Tests.Discord.Gateway;
using FairyTaleBot.Adapters.Tests.Discord.Surface;

namespace FairyTaleBot.Adapters.Tests.Discord;

/// <summary>Twelve ways in which other clients of Discord broke, and the tests that keep this one from them.</summary>
public sealed class LessonTests
{
    public static TheoryData<string, Type, string> Lessons => new()
    {
        { "Heartbeat state belongs to the socket", typeof(GatewayMachineTests), nameof(GatewayMachineTests.A_new_socket_does_not_inherit_the_unanswered_heartbeat_of_the_old_one) },
        { "Hello and resumed have time limits", typeof(GatewayMachineTests), nameof(GatewayMachineTests.A_socket_without_hello_is_left_in_time) },
        { "Three failed resumes end in a new session", typeof(GatewayResumeTests), nameof(GatewayResumeTests.Three_failed_resumes_lead_to_a_new_session_and_the_last_goes_by_the_front_door) },
        { "Only a session that stands ends the back-off", typeof(GatewayPatienceTests), nameof(GatewayPatienceTests.A_socket_that_only_opens_does_not_end_the_back_off_and_nor_does_a_session_that_falls_at_once) },
        { "Op 9 always leads to an action", typeof(GatewayResumeTests), nameof(GatewayResumeTests.An_invalid_session_that_may_not_resume_waits_and_identifies_anew_at_the_front_door) },
        { "A socket stuck while closing is cut", typeof(GatewayClientTests), nameof(GatewayClientTests.A_socket_stuck_while_closing_is_cut) },
        { "A zombie is resumed", typeof(GatewayReturnTests), nameof(GatewayReturnTests.A_zombie_is_noticed_by_its_silence_and_resumed) },
        { "No tight loop when offline", typeof(GatewayPatienceTests), nameof(GatewayPatienceTests.Failing_to_ask_the_way_is_tried_again_with_back_off_and_never_in_a_tight_loop) },
        { "The receive loop waits for no handler", typeof(GatewayHandlingTests), nameof(GatewayHandlingTests.A_handler_that_never_returns_and_one_that_throws_hold_up_nobody) },
        { "Resumed is ready", typeof(GatewayResumeTests), nameof(GatewayResumeTests.A_resumed_session_is_ready_and_forgets_its_failed_resumes) },
        { "First answers wait in no line", typeof(RateLimiterTests), nameof(RateLimiterTests.Callbacks_wait_in_no_line) },
        { "A 429 blocks until its time and releases one", typeof(RateLimiterTests), nameof(RateLimiterTests.A_429_blocks_until_retry_after_and_then_releases_exactly_one) },
        { "A huge reset is not believed", typeof(RateLimiterTests), nameof(RateLimiterTests.A_huge_reset_is_not_believed_but_probed_by_one_request) },
        { "Further messages are capped", typeof(InteractionTests), nameof(InteractionTests.One_press_never_sends_more_than_five_further_messages) },
        { "Refused calls have a budget", typeof(RateLimiterTests), nameof(RateLimiterTests.Too_many_refused_calls_stop_everything_before_the_address_is_banned) },
        { "The global second is padded", typeof(RateLimiterTests), nameof(RateLimiterTests.The_global_window_lets_fifty_go_in_a_padded_second) },
        { "5xx are spaced out", typeof(DiscordFaultTests), nameof(DiscordFaultTests.Tries_after_a_502_are_spaced_out_further_and_further) },
        { "Asking the way may be limited too", typeof(GatewayPatienceTests), nameof(GatewayPatienceTests.A_rate_limit_on_asking_the_way_is_waited_out) },
        { "40060 is the success of somebody else", typeof(RivalTests), nameof(RivalTests.Of_two_processes_with_one_token_one_serves_each_interaction_and_the_other_says_so_once) },
    };

    [Theory]
    [MemberData(nameof(Lessons))]
    public void Every_lesson_has_a_test(string lesson, Type tests, string test) =>
        tests.GetMethod(test)!.GetCustomAttributes(typeof(FactAttribute), inherit: true).ShouldNotBeEmpty(lesson);
}
