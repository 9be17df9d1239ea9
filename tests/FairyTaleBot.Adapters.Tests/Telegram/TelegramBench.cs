using FairyTaleBot.Adapters.Telegram.Api;
using FairyTaleBot.Adapters.Telegram.Api.Limits;
using FairyTaleBot.Adapters.Telegram.Api.Wire;
using FairyTaleBot.Testing.Telegram;
using FairyTaleBot.Testing.Telegram.World;
using FairyTaleBot.Testing.Time;

namespace FairyTaleBot.Adapters.Tests.Telegram;

/// <summary>The client against the in-process peer, both by one clock that stands still.</summary>
internal sealed class TelegramBench : IAsyncDisposable
{
    private readonly TelegramTransport _transport;

    private TelegramBench(BotApiPeer peer, ManualClock clock, TelegramApiOptions options)
    {
        (Peer, Clock, Options) = (peer, clock, options);
        Token = new BotToken(peer.Token);
        Limiter = new TelegramLimiter(options.Pace, clock);
        _transport = new TelegramTransport(TelegramTransport.CreateHttp(), Token, peer.BaseUrl, options.RequestTimeout, clock);
        Client = new TelegramClient(_transport, Limiter, options.MaxRetries, options.MaxRetryAfter);
        Mina = peer.Scene.Person("Mina", "ko");
        Joon = peer.Scene.Person("Joon", "ko");
        Direct = peer.Scene.Private(Mina);
        Family = peer.Scene.Group("Family", [Mina, Joon], withTopics: true);
    }

    internal BotApiPeer Peer { get; }
    internal ManualClock Clock { get; }
    internal TelegramApiOptions Options { get; }
    internal BotToken Token { get; }
    internal TelegramLimiter Limiter { get; }
    internal TelegramClient Client { get; }
    internal PeerUser Mina { get; }
    internal PeerUser Joon { get; }
    internal PeerChat Direct { get; }
    internal PeerChat Family { get; }

    internal static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal static async Task<TelegramBench> StartAsync(Action<TelegramApiOptions>? change = null)
    {
        // No wait of the back-off is as long, so that a test knows by its length who sleeps.
        var options = new TelegramApiOptions { RequestTimeout = TimeSpan.FromSeconds(9) };
        change?.Invoke(options);
        var clock = new ManualClock();
        return new TelegramBench(await BotApiPeer.StartAsync(clock), clock, options);
    }

    /// <summary>Every call kept to the specification and to its <c>retry_after</c>.</summary>
    internal void PeerShouldBeContent() => Peer.Violations.ShouldBeEmpty();

    public async ValueTask DisposeAsync()
    {
        await Peer.DisposeAsync();
        Limiter.Dispose();
        _transport.Dispose();
    }
}
