using FairyTaleBot.Adapters.Telegram.Api.Polling;
using FairyTaleBot.Adapters.Telegram.Api.Webhook;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace FairyTaleBot.Adapters.Telegram.Api.Receiving;

/// <summary>Ready means that the bot hears: it is another process's turn to poll, the last poll was answered not long ago, or Telegram has taken the webhook.</summary>
internal sealed class TelegramHealth(
    IOptions<TelegramApiOptions> options, PollHealth polling, Lazy<WebhookRegistration> webhook, IPollTurn? turn = null) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(options.Value.Mode == ReceiveMode.Webhook ? Webhook() : Polling());

    // While another process has the turn, this one serves everything else.
    private HealthCheckResult Polling() => turn?.IsOurs == false || polling.IsHealthy
        ? HealthCheckResult.Healthy()
        : HealthCheckResult.Unhealthy($"Telegram has not answered for {polling.Silence.TotalSeconds:F0} s.");

    private HealthCheckResult Webhook() => webhook.Value.IsRegistered
        ? HealthCheckResult.Healthy()
        : HealthCheckResult.Unhealthy("Telegram has not taken the webhook yet.");
}
