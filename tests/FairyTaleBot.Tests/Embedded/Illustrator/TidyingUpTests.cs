using FairyTaleBot.Embedded.Illustrator;
using FairyTaleBot.Testing.Time;
using Shouldly;

namespace FairyTaleBot.Tests.Embedded.Illustrator;

public sealed class TidyingUpTests
{
    [Fact]
    public void Memory_is_given_back_once_when_nothing_was_drawn_for_a_while()
    {
        var clock = new ManualClock();
        var times = 0;
        using var tidyingUp = new TidyingUp(clock, () => times++);
        clock.Advance(TidyingUp.After * 2);
        times.ShouldBe(0, "nothing was drawn yet");
        tidyingUp.Later();
        clock.Advance(TidyingUp.After * 0.9);
        tidyingUp.Later();
        clock.Advance(TidyingUp.After * 0.9);
        times.ShouldBe(0, "another page was drawn meanwhile");
        clock.Advance(TidyingUp.After);
        clock.Advance(TidyingUp.After);
        times.ShouldBe(1);
    }
}
