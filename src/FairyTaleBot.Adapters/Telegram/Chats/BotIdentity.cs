using FairyTaleBot.Adapters.Telegram.Api;
using FairyTaleBot.Adapters.Telegram.Api.Methods;
using FairyTaleBot.Adapters.Telegram.Api.Types;
using FairyTaleBot.Adapters.Telegram.Api.Wire;

namespace FairyTaleBot.Adapters.Telegram.Chats;

/// <summary>Who the bot is: asked once, and again only while Telegram could not be reached.</summary>
internal sealed class BotIdentity(TelegramClient client, BotToken token)
{
    private User? known;

    public long Id => token.BotId;

    /// <summary>The name that commands are addressed to; null while it is not known, when every command counts as ours.</summary>
    public async ValueTask<string?> NameAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref known) is { } before) return before.Username;
        try
        {
            var me = await client.CallAsync(new GetMe(), cancellationToken);
            Volatile.Write(ref known, me);
            return me.Username;
        }
        catch (TelegramException)
        {
            return null;
        }
    }
}
