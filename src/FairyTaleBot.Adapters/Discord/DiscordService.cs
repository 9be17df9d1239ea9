using FairyTaleBot.Adapters.Discord.Api;
using FairyTaleBot.Adapters.Discord.Commands;
using FairyTaleBot.Adapters.Discord.Gateway;
using FairyTaleBot.Adapters.Discord.Interactions;
using FairyTaleBot.Adapters.Discord.Posting;
using FairyTaleBot.Engine.Posts;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FairyTaleBot.Adapters.Discord;

/// <summary>Keeps the bot on Discord: registers its commands when they changed, and stays connected. When Discord will not have the bot, everything else goes on without it.</summary>
internal sealed partial class DiscordService(
    DiscordApi api, InteractionDesk desk, PostOffice<DiscordCarrier> office, DiscordHealth health, IOptions<DiscordOptions> options, TimeProvider time, ILoggerFactory logs, ILogger<DiscordService> logger) : BackgroundService
{
    private const int RegisterAttempts = 5;

    private static readonly TimeSpan RegisterPause = TimeSpan.FromSeconds(10);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(RegisterAsync(stoppingToken), StayAsync(stoppingToken));

    private async Task StayAsync(CancellationToken stoppingToken)
    {
        var gateway = new GatewayClient(options.Value, api.GetGatewayAsync, [InteractionDesk.Event], desk.HandleAsync, time, DiscordServices.Chance, logs);
        health.Watch(gateway);
        try
        {
            await gateway.RunAsync(stoppingToken);
        }
        catch (GatewayStoppedException e)
        {
            health.Stopped(e.Message);
            await office.StopAsync(CancellationToken.None);
            LogStopped(e.Message);
        }
    }

    private async Task RegisterAsync(CancellationToken stoppingToken)
    {
        for (var attempt = 1; !stoppingToken.IsCancellationRequested; attempt++)
        {
            try
            {
                var application = await api.GetApplicationAsync(stoppingToken);
                if (await api.Commands.RegisterAsync(application.Id, null, CommandForms.All, stoppingToken)) LogRegistered();
                LogInvite(DiscordInvite.LinkFor(application.Id));
                return;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (DiscordException e)
            {
                LogUnregistered(e.Message);
                if (attempt == RegisterAttempts || e.Status is System.Net.HttpStatusCode.Unauthorized) return;
                await Task.Delay(RegisterPause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Discord: the commands were registered anew")]
    private partial void LogRegistered();

    [LoggerMessage(Level = LogLevel.Information, Message = "Discord: invite the bot to a server by {Link}")]
    private partial void LogInvite(string link);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Discord: the commands could not be registered. {Reason}")]
    private partial void LogUnregistered(string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Discord is off until this is mended and the bot started again: {WhatToFix} Everything else goes on.")]
    private partial void LogStopped(string whatToFix);
}
