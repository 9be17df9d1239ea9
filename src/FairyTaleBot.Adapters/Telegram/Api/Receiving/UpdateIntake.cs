using FairyTaleBot.Adapters.Telegram.Api.Types;
using Microsoft.Extensions.Logging;

namespace FairyTaleBot.Adapters.Telegram.Api.Receiving;

/// <summary>The one door to the handler, however updates come: each once, and none may break the way of the next.</summary>
internal sealed partial class UpdateIntake(IUpdateHandler handler, ILogger<UpdateIntake> log)
{
    private readonly SeenUpdates _seen = new();

    /// <exception cref="OperationCanceledException">The token was cancelled while the handler worked.</exception>
    internal async ValueTask TakeAsync(Update update, CancellationToken cancellationToken)
    {
        if (!_seen.Add(update.UpdateId)) return;
        if (update.IsUnreadable) LogUnreadable(update.UpdateId, update.Kind);
        try
        {
            await handler.HandleAsync(update, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // Whatever a handler throws, the people behind the next update have not caused it.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            LogFailed(failure, update.UpdateId, update.Kind);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Telegram update {UpdateId} ({Kind}) has a shape this client does not know")]
    private partial void LogUnreadable(long updateId, string kind);

    [LoggerMessage(LogLevel.Error, "Telegram update {UpdateId} ({Kind}) was not handled")]
    private partial void LogFailed(Exception failure, long updateId, string kind);
}
