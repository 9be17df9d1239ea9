using FairyTaleBot.Adapters.Discord.Api;
using FairyTaleBot.Adapters.Discord.Api.Models;
using Microsoft.Extensions.Logging;

namespace FairyTaleBot.Adapters.Discord.Interactions;

/// <summary>Gives an interaction its first answer, which Discord wants within three seconds.</summary>
internal sealed partial class Acknowledger(DiscordApi api, ILogger<Acknowledger> logger)
{
    private int rivals;

    /// <summary>False when somebody else serves this interaction, or it came too late to be served at all.</summary>
    public async Task<bool> TryAsync(Interaction interaction, InteractionCallback callback, CancellationToken cancellationToken)
    {
        try
        {
            await api.Interactions.AnswerAsync(interaction, callback, cancellationToken);
            return true;
        }
        catch (DiscordException e) when (e.Code == DiscordErrorCode.AlreadyAcknowledged)
        {
            if (Interlocked.Exchange(ref rivals, 1) == 0) LogRival();
            return false;
        }
        catch (DiscordException e) when (!e.IsUnknown)
        {
            LogUnacknowledged(e.Message);
            return false;
        }
        catch (DiscordException e)
        {
            // Perhaps it was acknowledged: then what was asked for must be done.
            LogUnacknowledged(e.Message);
            return true;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Another process answers with this bot's token: this one leaves to it what it answers first. Run one of them, or give both the same store.")]
    private partial void LogRival();

    [LoggerMessage(Level = LogLevel.Warning, Message = "An interaction could not be acknowledged: {Reason}")]
    private partial void LogUnacknowledged(string reason);
}
