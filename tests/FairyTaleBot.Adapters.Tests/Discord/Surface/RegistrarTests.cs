using FairyTaleBot.Adapters.Discord.Commands;
using FairyTaleBot.Testing.Discord;
using FairyTaleBot.Testing.Time;
using Microsoft.Extensions.Logging;

namespace FairyTaleBot.Adapters.Tests.Discord.Surface;

public sealed class RegistrarTests
{
    [Fact]
    public async Task Commands_are_registered_however_long_Discord_was_away()
    {
        await using var bench = await DiscordBench.StartAsync();
        using var logs = new LogCollector();
        var clock = new ManualClock();
        bench.Peer.Faults.Next("get_my_application", new PeerFault.Status(502), 3 * 8);

        var running = new CommandRegistrar(bench.Api, clock, logs.CreateLogger<CommandRegistrar>()).RunAsync(TestContext.Current.CancellationToken);

        await Eventually.TrueAsync(() =>
        {
            if (clock.Waiting > 0) clock.Advance(TimeSpan.FromMinutes(5));
            return running.IsCompleted;
        });
        await running;
        bench.Peer.Commands.Count.ShouldBeGreaterThan(0);
        logs.Lines.Count(l => l.Contains("could not be registered")).ShouldBe(8);
    }
}
