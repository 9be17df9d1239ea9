using System.Collections.Concurrent;
using FairyTaleBot.Adapters.Discord;
using FairyTaleBot.Adapters.Discord.Api;
using FairyTaleBot.Adapters.Discord.Api.Models;
using FairyTaleBot.Adapters.Discord.Gateway;
using FairyTaleBot.Testing.Discord;
using Microsoft.Extensions.Logging;

namespace FairyTaleBot.Adapters.Tests.Discord;

/// <summary>Our client and the peer, wired together; everything logged is kept so that it can be searched for secrets.</summary>
internal sealed class DiscordBench : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly LogCollector _logs = new();
    private Task? _running;

    private DiscordBench(DiscordPeer peer, Action<DiscordOptions>? configure)
    {
        Peer = peer;
        Options = new()
        {
            Token = peer.Options.Token,
            ApiBaseUrl = peer.ApiBaseUrl,
            Api = { RetryDelay = TimeSpan.FromMilliseconds(5) },
            Gateway =
            {
                FirstBackOff = TimeSpan.FromMilliseconds(10), LongestBackOff = TimeSpan.FromMilliseconds(100), InvalidSessionPause = TimeSpan.FromMilliseconds(5),
                IdentifyInterval = peer.Options.IdentifyInterval, CloseTimeout = TimeSpan.FromSeconds(1), StopGrace = TimeSpan.Zero,
            },
        };
        configure?.Invoke(Options);
        Api = new(Options, TimeProvider.System, () => 0.5, _logs);
        Gateway = NewClient();
        Guild = peer.AddGuild();
        Channel = Guild.AddText("tales");
    }

    public DiscordPeer Peer { get; }
    public DiscordOptions Options { get; }
    public DiscordApi Api { get; }
    public GatewayClient Gateway { get; }
    public PeerGuild Guild { get; }
    public PeerChannel Channel { get; }
    public Snowflake ChannelId => new(Channel.Id);
    public Snowflake ApplicationId => new(Peer.ApplicationId);
    public ConcurrentQueue<Interaction> Heard { get; } = [];
    public Func<Interaction, CancellationToken, Task>? OnInteraction { get; set; }
    public IEnumerable<string> Logged => _logs.Lines;

    /// <summary>Ends when the client's run ends; throws what it threw.</summary>
    public Task Running => _running ?? throw new InvalidOperationException("It was not connected.");

    /// <summary>
    /// As Discord is, but quick to let in and slow to give up on an answer: that a press is acknowledged in less than a second is measured where the
    /// machine is quiet, and here a machine that is not must change nothing.
    /// </summary>
    public static DiscordPeerOptions Quick => new() { IdentifyInterval = TimeSpan.FromMilliseconds(20), AnswerDue = Eventually.Patience };

    public static async Task<DiscordBench> StartAsync(DiscordPeerOptions? peer = null, Action<DiscordOptions>? configure = null) =>
        new(await DiscordPeer.StartAsync(peer ?? Quick), configure);

    public async Task<DiscordBench> ConnectAsync()
    {
        _running = Gateway.RunAsync(_stop.Token);
        await Eventually.TrueAsync(() => Gateway.IsReady || _running.IsCompleted);
        return this;
    }

    public async Task RegisterAsync(params ApplicationCommand[] commands) => await Api.Commands.OverwriteAsync(ApplicationId, null, commands, CancellationToken.None);

    public GatewayClient NewClient() => new(Options, Api.GetGatewayAsync, ["INTERACTION_CREATE"], HandleAsync, TimeProvider.System, () => 0.5, _logs);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        if (_running is not null)
            await ((Task)Task.WhenAny(_running)).OrGiveUpAsync();
        Api.Dispose();
        await Peer.DisposeAsync();
        _stop.Dispose();
        // Whatever was tested: nothing secret is in the log.
        Logged.ShouldAllBe(line => !line.Contains("must-never-be-printed"));
    }

    private async Task HandleAsync(GatewayFrame frame, CancellationToken cancellationToken)
    {
        var interaction = frame.Read(DiscordJson.Wire.Interaction).ShouldNotBeNull();
        Heard.Enqueue(interaction);
        if (OnInteraction is { } handle)
            await handle(interaction, cancellationToken);
    }
}

internal sealed class LogCollector : ILoggerFactory, ILogger
{
    private readonly ConcurrentQueue<string> _lines = [];

    public IEnumerable<string> Lines => _lines;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Enqueue($"{logLevel}: {formatter(state, exception)} {exception}");

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public void Dispose()
    {
    }
}
