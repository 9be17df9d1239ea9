using System.Net;
using FairyTaleBot.Adapters.Discord.Api;
using Microsoft.Extensions.Logging;

namespace FairyTaleBot.Adapters.Discord.Commands;

/// <summary>Registers the bot's commands when they changed. While Discord is away it is tried again, ever more rarely: without commands nobody can begin a tale.</summary>
internal sealed partial class CommandRegistrar(DiscordApi api, TimeProvider time, ILogger<CommandRegistrar> logger)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    /// <summary>Ends when they are registered, or when the token is worth nothing.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        for (var pause = FirstPause; !cancellationToken.IsCancellationRequested; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            try
            {
                var application = await api.GetApplicationAsync(cancellationToken);
                if (await api.Commands.RegisterAsync(application.Id, null, CommandForms.All, cancellationToken)) LogRegistered();
                LogInvite(DiscordInvite.LinkFor(application.Id));
                return;
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            catch (DiscordException e)
            {
                LogUnregistered(e.Message);
                if (e.Status is HttpStatusCode.Unauthorized) return;
                await Task.Delay(pause, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Discord: the commands were registered anew")]
    private partial void LogRegistered();

    [LoggerMessage(Level = LogLevel.Information, Message = "Discord: invite the bot to a server by {Link}")]
    private partial void LogInvite(string link);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Discord: the commands could not be registered. {Reason}")]
    private partial void LogUnregistered(string reason);
}
