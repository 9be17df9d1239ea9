using FairyTaleBot.Adapters.Telegram.Api;
using FairyTaleBot.Adapters.Telegram.Api.Receiving;
using FairyTaleBot.Adapters.Telegram.Api.Wire;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FairyTaleBot.Adapters.Telegram.Menus;

/// <summary>Sets the menus at the start, and insists while Telegram cannot be reached. The bot works without them.</summary>
internal sealed partial class MenuWriter(TelegramClient client, TimeProvider time, ILogger<MenuWriter> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var backoff = new Backoff();
        foreach (var list in CommandLists.All())
        {
            while (!await TrySetAsync(list, stoppingToken))
            {
                await Task.Delay(backoff.Next(), time, stoppingToken);
            }
        }
    }

    /// <returns>False when it is worth another try.</returns>
    private async Task<bool> TrySetAsync(Api.Methods.SetMyCommands list, CancellationToken stoppingToken)
    {
        try
        {
            return await client.CallAsync(list, stoppingToken);
        }
        catch (TelegramException failure)
        {
            LogNotSet(failure.Message);
            return failure.Failure is TelegramFailure.Refused or TelegramFailure.WrongToken;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A menu of commands was not set: {Reason}")]
    private partial void LogNotSet(string reason);
}
