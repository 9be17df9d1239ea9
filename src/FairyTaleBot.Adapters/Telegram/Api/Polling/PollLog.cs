using FairyTaleBot.Adapters.Telegram.Api.Wire;
using Microsoft.Extensions.Logging;
using static FairyTaleBot.Adapters.Telegram.Api.Wire.TelegramFailure;

namespace FairyTaleBot.Adapters.Telegram.Api.Polling;

/// <summary>How loudly the poller speaks: a moment's trouble is a warning, lasting deafness an error.</summary>
internal sealed partial class PollLog(ILogger<UpdatePoller> log)
{
    internal void PollFailed(TelegramException failure, PollHealth health, TimeSpan wait)
    {
        var level = health.IsHealthy && failure.Failure is not WrongToken ? LogLevel.Warning : LogLevel.Error;
        if (failure.Failure is Conflict) SomebodyElsePolls(level, wait.TotalSeconds, health.Silence.TotalSeconds);
        else Failed(level, failure.Message, wait.TotalSeconds, health.Silence.TotalSeconds);
    }

    [LoggerMessage("Another poll with this bot's token is open, perhaps our own of before the restart; asking again in {Wait} s (no answer for {Silence:F0} s)")]
    private partial void SomebodyElsePolls(LogLevel level, double wait, double silence);

    [LoggerMessage("Asking Telegram for updates failed ({Failure}); asking again in {Wait} s (no answer for {Silence:F0} s)")]
    private partial void Failed(LogLevel level, string failure, double wait, double silence);

    [LoggerMessage(LogLevel.Error, "How far Telegram's updates are handled was not saved; after a crash those since the last one saved come again")]
    internal partial void OffsetNotSaved(Exception failure);

    [LoggerMessage(LogLevel.Error, "How far Telegram's updates are handled cannot be read; nothing is heard until it can")]
    internal partial void OffsetNotLoaded(Exception failure);

    [LoggerMessage(LogLevel.Information, "A webhook is set for this bot; it is removed, because Telegram:Mode is polling")]
    internal partial void WebhookInTheWay();

    [LoggerMessage(LogLevel.Information, "Stopped asking Telegram for updates")]
    internal partial void Stopped();
}
