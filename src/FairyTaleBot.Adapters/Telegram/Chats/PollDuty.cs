using FairyTaleBot.Adapters.Telegram.Api.Receiving;
using FairyTaleBot.Engine.Ports;

namespace FairyTaleBot.Adapters.Telegram.Chats;

/// <summary>Who posts to Telegram also hears it: one limiter for all that goes there.</summary>
internal sealed class PollDuty(IDuties duties) : IPollTurn
{
    public bool IsOurs => duties.Has(ChatAddress.Surface);

    public Task WhileAsync(Func<CancellationToken, Task> poll, CancellationToken cancellationToken) =>
        duties.WhileAsync(ChatAddress.Surface, poll, cancellationToken);
}
