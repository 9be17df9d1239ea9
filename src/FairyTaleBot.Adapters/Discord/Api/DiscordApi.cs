using FairyTaleBot.Adapters.Discord.Api.Limits;
using FairyTaleBot.Adapters.Discord.Api.Models;
using Microsoft.Extensions.Logging;

namespace FairyTaleBot.Adapters.Discord.Api;

/// <summary>Discord's REST API as far as a bot with commands, buttons, forms and threads needs it. Every call may throw <see cref="DiscordException"/>. Safe to share.</summary>
internal sealed class DiscordApi : IDisposable
{
    private readonly DiscordWire _wire;
    private readonly DiscordCaller _caller;
    private readonly Turnstile _turnstile;

    public DiscordApi(DiscordOptions options, TimeProvider clock, Func<double> chance, ILoggerFactory logs, HttpMessageHandler? handler = null)
    {
        var token = new DiscordToken(options.Token ?? throw new ArgumentException("Discord:Token is not set."));
        _wire = new(options.ApiBaseUrl, token, handler, options.Api.Home);
        _turnstile = new(new(options.Api), clock);
        _caller = new(_wire, _turnstile, options.Api, clock, chance, logs.CreateLogger<DiscordCaller>());
        Commands = new(_caller);
        Interactions = new(_caller);
        Messages = new(_caller);
        Threads = new(_caller);
    }

    public CommandCalls Commands { get; }
    public InteractionCalls Interactions { get; }
    public MessageCalls Messages { get; }
    public ThreadCalls Threads { get; }

    /// <summary>How many 401, 403 and 429 answers came in the last ten minutes; Discord bans an address at 10,000.</summary>
    public int InvalidRequests => _turnstile.InvalidRequests();

    /// <summary>Where the gateway is, and how many sessions may still be begun.</summary>
    public Task<GatewayBot> GetGatewayAsync(CancellationToken cancellationToken) =>
        _caller.CallAsync(new(DiscordRoute.GatewayBot), DiscordJson.Wire.GatewayBot, cancellationToken);

    public Task<Application> GetApplicationAsync(CancellationToken cancellationToken) =>
        _caller.CallAsync(new(DiscordRoute.Application), DiscordJson.Wire.Application, cancellationToken);

    /// <summary>The servers that the bot is in, at most 200.</summary>
    public Task<IReadOnlyList<MyGuild>> GetMyGuildsAsync(CancellationToken cancellationToken) =>
        _caller.CallAsync(new(DiscordRoute.MyGuilds), DiscordJson.Wire.IReadOnlyListMyGuild, cancellationToken);

    public Task<Channel> GetChannelAsync(Snowflake channel, CancellationToken cancellationToken) =>
        _caller.CallAsync(new(DiscordRoute.Channel(HttpMethod.Get, channel)), DiscordJson.Wire.Channel, cancellationToken);

    public void Dispose() => _wire.Dispose();
}
