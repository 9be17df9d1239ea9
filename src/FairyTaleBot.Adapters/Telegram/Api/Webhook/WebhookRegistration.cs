using FairyTaleBot.Adapters.Telegram.Api.Methods;
using FairyTaleBot.Adapters.Telegram.Api.Receiving;
using FairyTaleBot.Adapters.Telegram.Api.Wire;
using Microsoft.Extensions.Logging;

namespace FairyTaleBot.Adapters.Telegram.Api.Webhook;

/// <summary>Tells Telegram at start where to post, and insists until it has understood.</summary>
internal sealed partial class WebhookRegistration(
    TelegramClient client, Uri address, WebhookSecret secret, int connections, TimeProvider time, ILogger<WebhookRegistration> log)
{
    /// <summary>Whether Telegram has taken the address.</summary>
    internal bool IsRegistered { get; private set; }

    internal async Task RunAsync(CancellationToken stopping)
    {
        var backoff = new Backoff();
        while (!IsRegistered)
        {
            try
            {
                IsRegistered = await client.CallAsync(Call(), stopping).ConfigureAwait(false);
                LogRegistered(address.Host);
            }
            catch (TelegramException failure)
            {
                var wait = backoff.Next();
                LogFailed(failure.Message, wait.TotalSeconds);
                await Task.Delay(wait, time, stopping).ConfigureAwait(false);
            }
        }
    }

    private SetWebhook Call() => new()
    {
        Url = address.AbsoluteUri,
        SecretToken = secret.Value,
        MaxConnections = connections,
        AllowedUpdates = AllowedUpdates.All,
    };

    [LoggerMessage(LogLevel.Information, "Telegram posts updates to {Host}")]
    private partial void LogRegistered(string host);

    [LoggerMessage(LogLevel.Error, "Telegram did not take the webhook ({Failure}); trying again in {Wait} s")]
    private partial void LogFailed(string failure, double wait);
}
