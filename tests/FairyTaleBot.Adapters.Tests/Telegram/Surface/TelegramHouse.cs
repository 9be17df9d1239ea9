using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using FairyTaleBot.Adapters.Telegram;
using FairyTaleBot.Adapters.Telegram.Api;
using FairyTaleBot.Briefs;
using FairyTaleBot.Characters;
using FairyTaleBot.Common;
using FairyTaleBot.Embedded.Casting;
using FairyTaleBot.Embedded.Gate;
using FairyTaleBot.Embedded.Storyteller;
using FairyTaleBot.Engine;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Steps;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Styles;
using FairyTaleBot.Tales;
using FairyTaleBot.Testing.Stores;
using FairyTaleBot.Testing.Tales;
using FairyTaleBot.Testing.Telegram;
using FairyTaleBot.Testing.Telegram.World;
using FairyTaleBot.Adapters.Telegram.Api.Webhook;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FairyTaleBot.Adapters.Tests.Telegram.Surface;

/// <summary>
/// The real engine and storyteller in Telegram, against a peer that holds every call against the specification. Stores are in memory and
/// outlive a restart, as a file would. The bot speaks faster than Telegram likes, for the peer does not mind.
/// </summary>
internal sealed class TelegramHouse : IAsyncDisposable
{
    private readonly MemoryWorld world;
    private readonly InMemoryPictureStore pictures = new();
    private readonly TimeProvider clock;
    private readonly (string Key, string Value)[] settings;
    private IHost? host;

    private TelegramHouse(BotApiPeer peer, TimeProvider clock, (string Key, string Value)[] settings)
    {
        (Peer, this.clock, this.settings) = (peer, clock, settings);
        world = new(clock);
    }

    public BotApiPeer Peer { get; }

    public PeerScene Scene => Peer.Scene;

    public static Task<TelegramHouse> OpenAsync(params (string Key, string Value)[] settings) => OpenAsync(TimeProvider.System, settings);

    /// <param name="clock">The bot's clock; the peer goes by the machine's.</param>
    public static async Task<TelegramHouse> OpenAsync(TimeProvider clock, params (string Key, string Value)[] settings)
    {
        var house = new TelegramHouse(await BotApiPeer.StartAsync(), clock, settings);
        await house.StartAsync();
        return house;
    }

    /// <summary>Who tells the tales; the embedded one unless the test knows better.</summary>
    public IStoryteller Storyteller { get; init; } = new EmbeddedStoryteller();

    /// <summary>As <see cref="OpenAsync(TimeProvider, (string, string)[])"/>, with somebody else telling.</summary>
    public static async Task<TelegramHouse> OpenAsync(IStoryteller storyteller)
    {
        var house = new TelegramHouse(await BotApiPeer.StartAsync(), TimeProvider.System, []) { Storyteller = storyteller };
        await house.StartAsync();
        return house;
    }

    /// <summary>The bot behind an address of its own, to which Telegram posts.</summary>
    public static Task<TelegramHouse> OpenByWebhookAsync()
    {
        using var port = new TcpListener(IPAddress.Loopback, 0);
        port.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)port.LocalEndpoint).Port}";
        port.Stop();
        return OpenAsync(("Telegram:Mode", "webhook"), ("Telegram:WebhookUrl", $"{address}/telegram"), ("urls", address));
    }

    public async Task StartAsync()
    {
        host = settings.Any(s => s.Key == "urls") ? BuildWeb() : BuildPlain();
        await host.StartAsync();
    }

    private IHost BuildPlain()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        Compose(builder);
        return builder.Build();
    }

    private WebApplication BuildWeb()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        Compose(builder);
        var app = builder.Build();
        app.MapTelegramWebhook();
        return app;
    }

    private void Compose(IHostApplicationBuilder builder)
    {
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Telegram:Token"] = Peer.Token,
            ["Telegram:ApiBaseUrl"] = Peer.BaseUrl.AbsoluteUri,
            ["Telegram:Pace:MessagesPerChat"] = "1000",
            ["Telegram:Pace:MessagesPerGroupMinute"] = "10000",
            ["Telegram:Pace:MessagesPerSecond"] = "1000",
            ["Tales:EarlyCloseGrace"] = "00:00:00.100",
            ["Tales:NextCountdown"] = "00:00:00.300",
        });
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(s => s.Key, string? (s) => s.Value));
        builder.Services
            .AddFairyTales()
            .AddSingleton(clock)
            .AddSingleton<ITaleStore>(new InMemoryTaleStore(world))
            .AddSingleton<IPostStore>(new InMemoryPostStore(world))
            .AddSingleton<IPictureStore>(pictures)
            .AddSingleton<IModerator, LocalGate>()
            .AddSingleton<ICasting, EmbeddedCasting>()
            .AddSingleton<ISketcher, Pencil>()
            .AddSingleton(new StyleCatalogue([Samples.Style]))
            .AddSingleton(new StorytellerLadder([Storyteller]))
            .AddSingleton(new IllustratorLadder([new Pencil()]))
            .AddTelegram(builder.Configuration.GetSection(TelegramApiOptions.Section));
    }

    public async Task StopAsync()
    {
        if (host is null) return;
        await host.StopAsync();
        host.Dispose();
        host = null;
    }

    public T Part<T>() where T : notnull => host!.Services.GetRequiredService<T>();

    /// <summary>The chat's newest tale as it is now; null before there is one.</summary>
    public async Task<Tale?> TaleAsync(ChatKey chat)
    {
        var cards = await Part<ITaleStore>().ListAsync(chat, 1, default);
        return cards.Count == 0 ? null : (await Part<TaleKeeper>().FindAsync(cards[0].Id, default))!.Tale;
    }

    /// <summary>Waits until the chat's tale is as wanted.</summary>
    public Task UntilAsync(ChatKey chat, Func<Tale, bool> isWanted) => UntilAsync(async () => await TaleAsync(chat) is { } tale && isWanted(tale));

    /// <summary>Waits until something is so that no message tells of.</summary>
    public Task UntilAsync(Func<Task<bool>> isSo) => Eventually.TrueAsync(isSo);

    /// <summary>Waits until everything that the chat is owed stands there.</summary>
    public Task SettledAsync(ChatKey chat) => UntilAsync(async () =>
        await TaleAsync(chat) is { Phase: Phase.Choosing, LastChapter.Picture: not null }
        && !(await Part<IPostStore>().OwedChatsAsync(chat.Surface, default)).Contains(chat));

    /// <summary>Waits for a message of the bot that is as wanted.</summary>
    public async Task<PeerMessage> SeeAsync(PeerChat chat, Func<PeerMessage, bool> isWanted, double seconds = 120)
    {
        try
        {
            return await Scene.SeeAsync(() => chat.FromBot.LastOrDefault(isWanted), TimeSpan.FromSeconds(seconds));
        }
        catch (TimeoutException e)
        {
            var screen = chat.FromBot.Select(m => $"{m.Id}: {m.Caption}{m.Text} [{string.Join(" | ", m.Buttons)}]");
            throw new TimeoutException($"Not seen. On the screen:\n{string.Join("\n", screen).ReplaceLineEndings(" / ")}\n{string.Join("\n", Peer.Violations)}", e);
        }
    }

    /// <summary>The page whose choice is open, once it is not the one after <paramref name="before"/>.</summary>
    public Task<PeerMessage> BallotAsync(PeerChat chat, PeerMessage? before = null, double seconds = 120) =>
        SeeAsync(chat, m => m.Id != before?.Id && m.Buttons.Any(b => b.Contains("✏️", StringComparison.Ordinal)), seconds);

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await Peer.DisposeAsync();
    }

    /// <summary>A picture that the peer takes for one, told apart by chapter, take and whether it is a sketch.</summary>
    private sealed class Pencil : IIllustrator, ISketcher
    {
        public string Name => "pencil";

        public Task<Picture> PaintAsync(SceneBrief brief, CancellationToken cancellationToken) => Task.FromResult(Draw($"painted {brief.Chapter} {brief.Take}"));

        public Task<Picture> SketchAsync(SceneBrief brief, CancellationToken cancellationToken) => Task.FromResult(Draw($"sketch {brief.Chapter}"));

        public Task<Picture> SamplesAsync(StyleSheet style, Character? who, CancellationToken cancellationToken) => Task.FromResult(Draw($"samples {style.Id}"));

        private static Picture Draw(string mark)
        {
            var png = new byte[65];
            ReadOnlySpan<byte> head = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R'];
            head.CopyTo(png);
            BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), 1024);
            BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), 1024);
            SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(mark)).CopyTo(png, 33);
            return new(png, "image/png", 1024, 1024);
        }
    }
}
