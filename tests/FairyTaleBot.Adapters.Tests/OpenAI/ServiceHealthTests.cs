using FairyTaleBot.Adapters.OpenAI.Client;
using FairyTaleBot.Testing.Time;
using Microsoft.Extensions.Logging;

namespace FairyTaleBot.Adapters.Tests.OpenAI;

public sealed class ServiceHealthTests : IDisposable
{
    private readonly ManualClock clock = new();
    private readonly LogBook log = new();
    private readonly ServiceHealth health;

    public void Dispose() => log.Dispose();

    public ServiceHealthTests() => health = new("The model", clock, log.CreateLogger("health"));

    [Fact]
    public void A_service_that_fails_four_times_is_left_alone_for_half_a_minute()
    {
        for (var i = 0; i < 4; i++)
        {
            health.Enter();
            health.Failed(new(ServiceTrouble.Away, "it failed (503)."));
        }

        Should.Throw<ServiceException>(health.Enter).Trouble.ShouldBe(ServiceTrouble.Resting);
        clock.Advance(TimeSpan.FromSeconds(31));
        health.Enter();
        health.Worked();
        log.Lines.Count(l => l.Level == LogLevel.Warning).ShouldBe(1);
        log.Lines[^1].Line.ShouldContain("works again");
    }

    [Fact]
    public async Task After_its_rest_one_call_tries_for_all()
    {
        for (var i = 0; i < 4; i++) health.Failed(new(ServiceTrouble.Away, "it failed (503)."));
        clock.Advance(TimeSpan.FromSeconds(31));
        var let = 0;
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() =>
        {
            try
            {
                health.Enter();
                Interlocked.Increment(ref let);
            }
            catch (ServiceException)
            {
                // Somebody else tries.
            }
        })));
        let.ShouldBe(1);

        // Whoever tried was called off and has nothing to tell: the next one tries.
        clock.Advance(TimeSpan.FromSeconds(31));
        health.Enter();
        health.Worked();
        health.Enter();
        health.Enter();
    }

    [Fact]
    public void A_trouble_that_only_somebody_can_mend_is_said_once_and_not_asked_about_for_minutes()
    {
        health.Failed(new(ServiceTrouble.WrongKey, "the key is not accepted."));
        Should.Throw<ServiceException>(health.Enter).IsSaid.ShouldBeTrue();
        clock.Advance(TimeSpan.FromMinutes(6));
        health.Enter();
        health.Failed(new(ServiceTrouble.WrongKey, "the key is not accepted."));
        log.Lines.Count.ShouldBe(1);
    }

    [Fact]
    public void What_is_wrong_with_one_request_says_nothing_about_the_service()
    {
        for (var i = 0; i < 20; i++) health.Failed(new(ServiceTrouble.Blocked, "its rules forbid this."));
        health.Enter();
        log.Lines.ShouldBeEmpty();
    }
}
