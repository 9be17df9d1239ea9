using FairyTaleBot.Adapters.Telegram.Api.Polling;
using FairyTaleBot.Adapters.Telegram.Api.Webhook;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace FairyTaleBot.Adapters.Telegram.Api.Receiving;

/// <summary>Polls, or tells Telegram where to post, for as long as the host runs.</summary>
internal sealed class TelegramReceiver(
    IOptions<TelegramApiOptions> options, Lazy<UpdatePoller> poller, Lazy<WebhookRegistration> webhook, IPollTurn? turn = null) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => options.Value.Mode == ReceiveMode.Webhook
        ? webhook.Value.RunAsync(stoppingToken)
        : turn?.WhileAsync(poller.Value.RunAsync, stoppingToken) ?? poller.Value.RunAsync(stoppingToken);
}
