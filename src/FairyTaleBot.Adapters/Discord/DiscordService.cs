using FairyTaleBot.Adapters.Discord.Api;
using FairyTaleBot.Adapters.Discord.Commands;
using FairyTaleBot.Adapters.Discord.Gateway;
using FairyTaleBot.Adapters.Discord.Interactions;
using FairyTaleBot.Adapters.Discord.Posting;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Posts;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FairyTaleBot.Adapters.Discord;

/// <summary>Keeps the bot on Discord: registers its commands when they changed, and stays connected. When Discord will not have the bot, everything else goes on without it.</summary>
internal sealed partial class DiscordService(
    DiscordApi api, CommandRegistrar commands, InteractionDesk desk, PostOffice<DiscordCarrier> office, IDuties duties, DiscordHealth health, IOptions<DiscordOptions> options, TimeProvider time, ILoggerFactory logs, ILogger<DiscordService> logger) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(commands.RunAsync(stoppingToken), StayAsync(stoppingToken));

    private async Task StayAsync(CancellationToken stoppingToken)
    {
        await using var gateway = new GatewayClient(options.Value, api.GetGatewayAsync, [InteractionDesk.Event], desk.HandleAsync, time, DiscordServices.Chance, logs);
        health.Watch(gateway);
        try
        {
            await gateway.RunAsync(stoppingToken);
        }
        catch (GatewayStoppedException e)
        {
            health.Stopped(e.Message);
            await office.StopAsync(CancellationToken.None);
            // Another process may still be let in, and posts for all.
            duties.Leave(DiscordChats.Surface);
            LogStopped(e.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Discord is off until this is mended and the bot started again: {WhatToFix} Everything else goes on.")]
    private partial void LogStopped(string whatToFix);
}
