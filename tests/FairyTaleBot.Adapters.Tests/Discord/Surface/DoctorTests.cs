using FairyTaleBot.Adapters.Discord;
using FairyTaleBot.Engine.Checkups;
using FairyTaleBot.Testing.Discord;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FairyTaleBot.Adapters.Tests.Discord.Surface;

public sealed class DoctorTests
{
    [Fact]
    public async Task All_is_well_with_a_bot_that_has_run_and_was_invited_by_its_link()
    {
        await using var house = await DiscordHouse.StartAsync();
        house.Guild.BotPermissions = (ulong)DiscordInvite.Least;
        var (isWell, paper) = await ExamineAsync(house.Peer, house.Peer.Token);
        isWell.ShouldBeTrue();
        paper.ShouldContain("✓ The token is that of FairyTaleBot.");
        paper.ShouldContain($"https://discord.com/oauth2/authorize?client_id={house.Peer.ApplicationId}&scope=bot+applications.commands&permissions={(ulong)DiscordInvite.Least}");
        paper.ShouldContain("✓ /tale and /bedtime are registered");
        paper.ShouldContain("✓ It is in 1 server.");
        paper.ShouldNotContain("→");
        house.Peer.Gateway.Identifies.ShouldBe(1, "a checkup begins no session");
        house.Peer.Journal.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_missing_is_named_with_what_to_do()
    {
        await using var peer = await DiscordPeer.StartAsync(new() { SessionStarts = 10 });
        (peer.IsPublic, peer.InteractionsEndpoint) = (false, "https://example.org/discord");
        peer.AddGuild("Reading club").BotPermissions = (1UL << 10) | (1UL << 11) | (1UL << 16);
        var (isWell, paper) = await ExamineAsync(peer, peer.Token);
        isWell.ShouldBeFalse();
        paper.ShouldContain("✗ Commands and presses are sent to a web address");
        paper.ShouldContain("! Only you can invite it.");
        paper.ShouldContain("! Only 10 of 10 sessions");
        paper.ShouldContain("! /tale and /bedtime are not registered");
        paper.ShouldContain("! In “Reading club” it lacks: Create Public Threads, Send Messages in Threads, Attach Files.");
        peer.Journal.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_wrong_token_is_said_once_and_never_shown()
    {
        await using var peer = await DiscordPeer.StartAsync();
        var (isWell, paper) = await ExamineAsync(peer, "token-of-nobody-0123456789");
        isWell.ShouldBeFalse();
        paper.ShouldContain("✗ Discord does not know this token.");
        paper.ShouldContain("press Reset Token");
        paper.ShouldNotContain("token-of-nobody");
        peer.Journal.Requests.Count.ShouldBe(1);
    }

    private static async Task<(bool IsWell, string Paper)> ExamineAsync(DiscordPeer peer, string token)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Discord:Token"] = token, ["Discord:ApiBaseUrl"] = peer.ApiBaseUrl.ToString(), ["Discord:Api:RetryDelay"] = "00:00:00.01",
        }).Build();
        await using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration).AddSingleton(TimeProvider.System).AddSingleton<ILoggerFactory>(new LogCollector()).AddSingleton<Checkup>().AddDiscord().BuildServiceProvider();
        var paper = new StringWriter();
        return (await services.GetRequiredService<Checkup>().RunAsync(paper, CancellationToken.None), paper.ToString());
    }
}
