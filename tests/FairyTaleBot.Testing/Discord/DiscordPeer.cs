using System.Text.Json.Nodes;
using FairyTaleBot.Testing.Discord.Spec;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FairyTaleBot.Testing.Discord;

/// <summary>Discord in this process: gateway and REST on a random port of 127.0.0.1, with members that follow a script.
/// Point the bot's <c>Discord:ApiBaseUrl</c> at <see cref="ApiBaseUrl"/> and its token at <see cref="Token"/>.</summary>
public sealed class DiscordPeer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _members;

    private DiscordPeer(DiscordPeerOptions options, WebApplication app)
    {
        Options = options;
        _app = app;
        World = new(this, options.Clock);
        Limits = new(options.Clock, options.GlobalRequests);
        Gateway = new(this);
    }

    /// <summary>How strict and patient it is.</summary>
    public DiscordPeerOptions Options { get; }

    /// <summary>The REST API's address.</summary>
    public Uri ApiBaseUrl { get; private set; } = null!;

    /// <summary>The token it accepts. Can be changed: the old one is then revoked.</summary>
    public string Token { get; private set; } = "";

    /// <summary>The bot's application id.</summary>
    public ulong ApplicationId { get; } = 1_200_000_000_000_000_001;

    /// <summary>The bot's user id.</summary>
    public ulong BotId { get; } = 1_200_000_000_000_000_002;

    /// <summary>Whether others than its owner may invite the bot.</summary>
    public bool IsPublic { get; set; } = true;

    /// <summary>Where interactions are posted instead of being sent by the gateway.</summary>
    public string? InteractionsEndpoint { get; set; }

    /// <summary>The gateway side: sessions, and what can go wrong with them.</summary>
    public PeerGateway Gateway { get; }

    /// <summary>Faults to come on REST.</summary>
    public PeerFaults Faults { get; } = new();

    /// <summary>Everything that came in over REST.</summary>
    public PeerJournal Journal { get; } = new();

    /// <summary>Rate limits.</summary>
    public PeerBuckets Limits { get; }

    /// <summary>Every interaction so far.</summary>
    public IReadOnlyList<PeerInteraction> Interactions => World.Read(() => World.Interactions.Values.ToArray());

    /// <summary>The globally registered commands, in Discord's JSON.</summary>
    public JsonArray Commands => World.Read(() => World.Commands.GetValueOrDefault(0UL, []));

    internal PeerWorld World { get; }

    internal DiscordSpec Spec { get; } = DiscordSpec.Load();

    internal string GatewayUrl { get; private set; } = "";

    /// <summary>Starts it.</summary>
    public static async Task<DiscordPeer> StartAsync(DiscordPeerOptions? options = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = 30 * 1024 * 1024);
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var peer = new DiscordPeer(options ?? new(), app);
        peer.Token = peer.Options.Token;
        app.UseWebSockets();
        var rest = new PeerRest(peer);
        app.Map("/gateway", (HttpContext http) => peer.Gateway.ServeAsync(http));
        app.Map("/resume", (HttpContext http) => peer.Gateway.ServeAsync(http));
        app.Map("/api/v10/{**path}", (HttpContext http, string path) => rest.ServeAsync(http, path));
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        peer.ApiBaseUrl = new($"{address}/api/v10/");
        peer.GatewayUrl = address.Replace("http://", "ws://", StringComparison.Ordinal);
        return peer;
    }

    /// <summary>Adds a server that the bot is in.</summary>
    public PeerGuild AddGuild(string name = "Storytellers", string locale = "en-US") => World.AddGuild(name, locale);

    /// <summary>Adds a person.</summary>
    public PeerMember AddMember(string name, string locale = "en-US", ulong permissions = 0) =>
        new(this, World.NextId() + (ulong)Interlocked.Increment(ref _members), name, locale, permissions);

    /// <summary>The past few minutes are over: a message that was sent is no longer known by its nonce.</summary>
    public void ForgetNonces() => World.Change(() =>
    {
        World.Nonces.Clear();
        return true;
    });

    /// <summary>Makes the token worthless: REST answers 401, the gateway closes with 4004.</summary>
    public void RevokeToken()
    {
        Token = $"another-{Guid.NewGuid():N}";
        Gateway.Close(4004);
    }

    /// <summary>Waits until something is so; every change is looked at.</summary>
    /// <exception cref="TimeoutException">It did not come to pass within <see cref="DiscordPeerOptions.Patience"/>.</exception>
    public async Task UntilAsync(Func<bool> so, string what)
    {
        using var patience = new CancellationTokenSource(Options.Patience);
        while (true)
        {
            var news = World.News;
            if (World.Read(so))
                return;
            if (patience.IsCancellationRequested)
            {
                var last = string.Join("; ", Journal.Requests.TakeLast(8).Select(request => $"{request.Operation} {request.Status}"));
                throw new TimeoutException(
                    $"Waited {Options.Patience.TotalSeconds} s for {what}. Identifies {Gateway.Identifies}, resumes {Gateway.Resumes}, connections {Gateway.Connections}. "
                    + $"Last requests: {last}. Violations: {string.Join("; ", Journal.Violations.Take(5))}");
            }

            // What is waited for may also be on the bot's side, which brings no news here.
            await Task.WhenAny(news, Task.Delay(TimeSpan.FromMilliseconds(20)));
        }
    }

    /// <summary>Stops it at once.</summary>
    public async ValueTask DisposeAsync()
    {
        Gateway.Drop();
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
    }

    /// <summary>A conversation of several people that the bot is no member of: it hears of it only by interactions and can say nothing there by itself.</summary>
    public PeerChannel AddGroupOfFriends() => World.AddChannel(PeerChannel.GroupDirect, null, null, null);

    internal JsonArray Registered(PeerChannel channel) => World.Read(() =>
    {
        var global = World.Commands.GetValueOrDefault(0UL, []);
        var own = channel.Guild is { } guild ? World.Commands.GetValueOrDefault(guild.Id, []) : [];
        return new JsonArray([.. own.Concat(global).Select(command => command!.DeepClone())]);
    });

    internal PeerChannel DirectMessages(PeerMember member) => World.Read(() => World.Channels.Values.FirstOrDefault(channel => channel.Type == PeerChannel.Direct && channel.Name == member.Id.ToString()))
        ?? World.AddChannel(PeerChannel.Direct, member.Id.ToString(), null, null);

    internal Task<PeerInteraction> InteractAsync(PeerInteraction interaction, JsonObject data)
    {
        World.Change(() => World.Interactions[interaction.Token] = interaction);
        Gateway.Dispatch("INTERACTION_CREATE", PeerJson.Interaction(this, interaction, data), interaction.Channel.Guild?.Id);
        return Task.FromResult(interaction);
    }
}
