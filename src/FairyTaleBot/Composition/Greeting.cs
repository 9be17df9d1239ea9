using FairyTaleBot.Adapters.Web;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace FairyTaleBot.Composition;

/// <summary>Says at the start which part does what and why, one line each, and where the room is.</summary>
internal sealed partial class Greeting(
    IHostApplicationLifetime lifetime,
    IServer server,
    IServiceProvider services,
    IConfiguration configuration,
    ILogger<Greeting> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(() =>
        {
            var teller = ModelPart.DescribeTeller(services);
            LogPart("Storyteller", teller.Which, teller.Why);
            var painter = ModelPart.DescribePainter(services);
            LogPart("Illustrator", painter.Which, painter.Why);
            var store = StorePart.Describe(services);
            LogPart("Store", store.Which, store.Why);
            var telegram = TelegramPart.Describe(services);
            LogPart("Telegram", telegram.Which, telegram.Why);
            var discord = DiscordPart.Describe(configuration);
            LogPart("Discord", discord.Which, discord.Why);
            foreach (var address in server.Features.Get<IServerAddressesFeature>()?.Addresses ?? []) LogRoom(address);
            // The link itself holds the key, and logs travel: it is shown under [Invite], and to whoever asks for it on this machine.
            if (WebRoom.LinkFor(services, "home") is not null) LogOpen(store.Key);
        });
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Information, Message = "{Part}: {Which} ({Why})")]
    private partial void LogPart(string part, string which, string why);

    [LoggerMessage(Level = LogLevel.Information, Message = "The room is open: {Address}")]
    private partial void LogRoom(string address);

    [LoggerMessage(Level = LogLevel.Information, Message = "Others come in by the link under [Invite] in the room; “FairyTaleBot link” shows it too. The key that it ends with (#key=…) is kept in {File}")]
    private partial void LogOpen(string file);
}
