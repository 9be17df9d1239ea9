using FairyTaleBot.Adapters.Telegram.Api.Limits;
using FairyTaleBot.Testing.Time;

namespace FairyTaleBot.Adapters.Tests.Telegram;

public sealed class LimiterTests : IDisposable
{
    private readonly ManualClock _clock = new();
    private readonly TelegramLimiter _limiter;

    public LimiterTests() => _limiter = new TelegramLimiter(new PaceOptions { MaxWaiting = 3 }, _clock);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Those_who_wait_are_let_go_when_their_time_comes_and_not_before()
    {
        await _limiter.WaitAsync(Pace.Message(1), Stop);
        await _limiter.WaitAsync(Pace.Message(1), Stop);
        var third = _limiter.WaitAsync(Pace.Message(1), Stop).AsTask();

        _clock.Advance(TimeSpan.FromSeconds(1.999));
        third.IsCompleted.ShouldBeFalse();
        _clock.Advance(TimeSpan.FromSeconds(0.001));

        (await third).ShouldBeTrue();
    }

    [Fact]
    public async Task A_waiting_chat_does_not_hold_up_another()
    {
        _limiter.Pause(Pace.Message(1), TimeSpan.FromMinutes(1));
        var paused = _limiter.WaitAsync(Pace.Message(1), Stop).AsTask();

        (await _limiter.WaitAsync(Pace.Message(2), Stop)).ShouldBeTrue();
        paused.IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public async Task A_pause_that_comes_while_waiting_prolongs_the_wait()
    {
        await _limiter.WaitAsync(Pace.Message(1), Stop);
        await _limiter.WaitAsync(Pace.Message(1), Stop);
        var third = _limiter.WaitAsync(Pace.Message(1), Stop).AsTask();
        _limiter.Pause(Pace.Message(1), TimeSpan.FromSeconds(9));

        _clock.Advance(TimeSpan.FromSeconds(8.9));
        third.IsCompleted.ShouldBeFalse();
        _limiter.PauseLeft(Pace.Message(1)).ShouldBe(TimeSpan.FromSeconds(0.1));
        _clock.Advance(TimeSpan.FromSeconds(0.1));

        (await third).ShouldBeTrue();
    }

    [Fact]
    public async Task Who_gives_up_leaves_the_place_to_the_next()
    {
        await _limiter.WaitAsync(Pace.Message(1), Stop);
        await _limiter.WaitAsync(Pace.Message(1), Stop);
        using var impatience = new CancellationTokenSource();
        var third = _limiter.WaitAsync(Pace.Message(1), impatience.Token).AsTask();
        var fourth = _limiter.WaitAsync(Pace.Message(1), Stop).AsTask();
        await impatience.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(third);

        _clock.Advance(TimeSpan.FromSeconds(2));

        (await fourth).ShouldBeTrue();
    }

    [Fact]
    public async Task A_full_queue_says_so_at_once()
    {
        _limiter.Pause(Pace.Message(1), TimeSpan.FromMinutes(1));
        for (var i = 0; i < 3; i++) _ = _limiter.WaitAsync(Pace.Message(1), Stop).AsTask();

        (await _limiter.WaitAsync(Pace.Message(1), Stop)).ShouldBeFalse();
    }

    public void Dispose() => _limiter.Dispose();
}
