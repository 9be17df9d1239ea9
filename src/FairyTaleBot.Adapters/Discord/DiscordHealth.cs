using FairyTaleBot.Adapters.Discord.Gateway;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FairyTaleBot.Adapters.Discord;

/// <summary>Ready means that the bot hears: its session stands, or did a moment ago.</summary>
internal sealed class DiscordHealth : IHealthCheck
{
    // A session that is lost is had again in seconds; that is no reason to send readers of the web room away.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private volatile GatewayClient? gateway;
    private volatile string? whatToFix;

    public void Watch(GatewayClient client) => gateway = client;

    public void Stopped(string sentence) => whatToFix = sentence;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        whatToFix is { } sentence ? HealthCheckResult.Unhealthy($"Discord is off: {sentence}")
        : gateway is { IsReady: true } ? HealthCheckResult.Healthy()
        : gateway?.SinceLastHeard < Patience ? HealthCheckResult.Degraded("Discord is being connected again.")
        : HealthCheckResult.Unhealthy("Discord has not been reached."));
}
