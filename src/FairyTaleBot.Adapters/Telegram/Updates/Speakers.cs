using System.Globalization;
using FairyTaleBot.Adapters.Telegram.Api.Types;
using FairyTaleBot.Adapters.Telegram.Chats;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Desk;
using FairyTaleBot.Languages;
using FairyTaleBot.Tales;

namespace FairyTaleBot.Adapters.Telegram.Updates;

/// <summary>Tells who speaks, as the engine knows people: a key without a name, the first name beside it.</summary>
internal sealed class Speakers(Administrators administrators)
{
    /// <summary>Null for whom the bot does not listen to: other bots, and channels that speak in their groups.</summary>
    public async ValueTask<Speaker?> OfAsync(Message message, CancellationToken cancellationToken)
    {
        // An administrator who speaks as the group itself.
        if (message.SenderChat is { } sender)
        {
            return sender.Id == message.Chat.Id
                ? new Speaker(Key(sender.Id), message.Chat.Title ?? "", Company.Group, Moderator: true)
                : null;
        }

        return message.From is { IsBot: false } person ? await OfAsync(person, ChatAddress.Of(message), cancellationToken) : null;
    }

    public async ValueTask<Speaker> OfAsync(User person, ChatAddress address, CancellationToken cancellationToken) => new(
        Key(person.Id),
        person.FirstName,
        address.IsPrivate ? Company.Direct : Company.Group,
        await administrators.AreAsync(address, person.Id, cancellationToken),
        LanguageCodes.TryParse(person.LanguageCode));

    private static MemberKey Key(long id) => new(string.Create(CultureInfo.InvariantCulture, $"tg{id}"));
}
