using FairyTaleBot.Adapters.Telegram.Api.Wire;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Tales;
using Refusal = FairyTaleBot.Adapters.Telegram.Api.Wire.Refusal;
using static FairyTaleBot.Adapters.Telegram.Api.Wire.TelegramFailure;

namespace FairyTaleBot.Adapters.Telegram.Posting;

/// <summary>What becomes of a tale whose chat has shut the door: it rests, and nothing of it is lost.</summary>
internal sealed class Absence(ITaleStore store, TurnRunner turns, ChatInbox inbox, TimeProvider time)
{
    /// <summary>Whether such a failure means that the bot may not speak there any more.</summary>
    public static bool IsMeantBy(TelegramFailure failure) =>
        failure is Forbidden or Refused { Reason: Refusal.ChatNotFound or Refusal.TopicNotFound or Refusal.NoRights };

    public async Task RestAsync(ChatKey chat, CancellationToken cancellationToken)
    {
        var newest = await store.ListAsync(chat, 1, cancellationToken);
        if (newest is not [{ Phase: not "ended" } card]) return;
        await inbox.PostOwedAsync(chat, () => turns.RunAsync(card.Id, new TaleCommand.LoseChat(time.GetUtcNow()), NewWords.None, cancellationToken));
    }
}
