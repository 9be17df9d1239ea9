using FairyTaleBot.Adapters.Discord;
using FairyTaleBot.Composition;
using FairyTaleBot.Engine;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Testing.Discord;
using FairyTaleBot.Testing.Stores;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FairyTaleBot.Adapters.Tests.Discord.Surface;

/// <summary>The bot as it is run, with stores in memory, the embedded parts and the peer for Discord. It can be stopped and started again over the same stores.</summary>
internal sealed class DiscordHouse : IAsyncDisposable
{
    private readonly LogCollector logs = new();
    private readonly (string Key, string Value)[] settings;
    private readonly Action<IServiceCollection>? parts;
    private IHost? host;

    private readonly bool ownsPeer;

    private DiscordHouse(DiscordPeer peer, (string Key, string Value)[] settings, DiscordHouse? beside = null, Action<IServiceCollection>? parts = null)
    {
        (Peer, this.settings, ownsPeer, this.parts) = (peer, settings, beside is null, parts);
        Tales = new InMemoryTaleStore(TimeProvider.System);
        Posts = new InMemoryPostStore(Tales.World);
        Guild = beside?.Guild ?? peer.AddGuild();
        Channel = beside?.Channel ?? Guild.AddText("tales");
    }

    public DiscordPeer Peer { get; }

    public InMemoryTaleStore Tales { get; }

    public InMemoryPostStore Posts { get; }

    public InMemoryPictureStore Pictures { get; } = new();

    public PeerGuild Guild { get; }

    public PeerChannel Channel { get; }

    public IEnumerable<string> Logged => logs.Lines;

    public static Task<DiscordHouse> StartAsync(params (string Key, string Value)[] settings) => StartAsync(null, settings);

    /// <param name="parts">Puts other parts in place of those that belong to the bot.</param>
    public static async Task<DiscordHouse> StartAsync(Action<IServiceCollection>? parts, params (string Key, string Value)[] settings)
    {
        var peer = await DiscordPeer.StartAsync(DiscordBench.Quick);
        var house = new DiscordHouse(peer, settings, parts: parts);
        await house.OpenAsync();
        return house;
    }

    /// <summary>Another process with the same token and stores of its own.</summary>
    public static async Task<DiscordHouse> BesideAsync(DiscordHouse house)
    {
        var rival = new DiscordHouse(house.Peer, house.settings, house);
        await rival.OpenAsync();
        return rival;
    }

    /// <summary>What it says of itself when asked whether it is ready.</summary>
    public async Task<string> Health() =>
        string.Join(' ', (await host!.Services.GetRequiredService<Microsoft.Extensions.Diagnostics.HealthChecks.HealthCheckService>().CheckHealthAsync()).Entries.Select(e => e.Value.Description));

    /// <summary>Starts the bot, and waits until it listens.</summary>
    public async Task OpenAsync()
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Discord:Token"] = Peer.Options.Token,
            ["Discord:ApiBaseUrl"] = Peer.ApiBaseUrl.ToString(),
            ["Discord:EditInterval"] = "00:00:00.05",
            ["Discord:CoverInterval"] = "00:00:00.1",
            ["Discord:TellIn"] = "Channel",
            ["Discord:Api:RetryDelay"] = "00:00:00.02",
            ["Discord:Gateway:FirstBackOff"] = "00:00:00.02",
            ["Discord:Gateway:LongestBackOff"] = "00:00:00.2",
            ["Discord:Gateway:InvalidSessionPause"] = "00:00:00.02",
            ["Discord:Gateway:IdentifyInterval"] = "00:00:00.02",
            ["Discord:Gateway:CloseTimeout"] = "00:00:01",
        });
        builder.Configuration.AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value)));
        builder.Services
            .AddSingleton<ILoggerFactory>(logs)
            .AddFairyTales()
            .AddEmbeddedParts()
            .AddSingleton<ITaleStore>(Tales)
            .AddSingleton<IPostStore>(Posts)
            .AddSingleton<IPictureStore>(Pictures)
            .AddDiscord();
        parts?.Invoke(builder.Services);
        var sessions = Sessions;
        host = builder.Build();
        await host.StartAsync();
        await Peer.UntilAsync(() => Sessions > sessions && Peer.Commands.Count > 0, "the bot to be on Discord");
    }

    private int Sessions => Logged.Count(l => l.Contains("session begun"));

    /// <summary>Stops the bot; the stores stay.</summary>
    public async Task CloseAsync()
    {
        if (host is null) return;
        await host.StopAsync();
        host.Dispose();
        host = null;
    }

    /// <summary>Somebody starts a tale of three chapters, and its first ballot opens.</summary>
    public async Task<PeerMessage> BeginAsync(PeerMember starter, PeerChannel channel, string language = "en")
    {
        await starter.UseAsync(channel, "tale start", ("theme", language == "ko" ? "달을 찾는 토끼" : "a rabbit who looks for the moon"), ("language", language), ("length", 3));
        return await BallotAsync(channel, 1);
    }

    /// <summary>Waits for a ballot that can be voted in.</summary>
    public async Task<PeerMessage> BallotAsync(PeerChannel channel, int number)
    {
        await Peer.UntilAsync(() => Find() is not null, $"ballot {number} in {channel.Name}");
        return Find()!;

        PeerMessage? Find() => Public(channel).LastOrDefault(m => m.Buttons.Any(b => b.CustomId?.StartsWith("v.", StringComparison.Ordinal) is true && b.CustomId.Split('.')[2] == $"{number}"));
    }

    /// <summary>What everybody in a channel sees.</summary>
    public static IReadOnlyList<PeerMessage> Public(PeerChannel channel) => [.. channel.Messages.Where(m => !m.Ephemeral)];

    /// <summary>Waits until some page's sketch has given way to its picture.</summary>
    public Task PaintedAsync(PeerChannel channel) => Peer.UntilAsync(
        () => Public(channel).SelectMany(m => m.Files).Any(f => !f.Name.Contains("plan", StringComparison.Ordinal) && !f.Name.Contains("sketch", StringComparison.Ordinal)), "the picture");

    /// <summary>Waits until nothing is owed to any channel.</summary>
    public Task SettledAsync() => Eventually.TrueAsync(async () => (await Posts.OwedChatsAsync("discord", default)).Count == 0);

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        if (ownsPeer) await Peer.DisposeAsync();
        Logged.ShouldAllBe(line => !line.Contains("must-never-be-printed"));
    }
}
