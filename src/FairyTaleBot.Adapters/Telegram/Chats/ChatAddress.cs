using System.Globalization;
using FairyTaleBot.Adapters.Telegram.Api.Types;
using FairyTaleBot.Common;

namespace FairyTaleBot.Adapters.Telegram.Chats;

/// <summary>Where a tale is told: a chat, or a topic of it.</summary>
/// <param name="Topic">Null outside topics.</param>
internal readonly record struct ChatAddress(long Chat, long? Topic)
{
    /// <summary>The part of a chat key before the colon.</summary>
    public const string Surface = "telegram";

    /// <summary><c>telegram:&lt;chat&gt;</c> or <c>telegram:&lt;chat&gt;/&lt;topic&gt;</c>.</summary>
    public ChatKey Key => new(Topic is { } topic
        ? string.Create(CultureInfo.InvariantCulture, $"{Surface}:{Chat}/{topic}")
        : string.Create(CultureInfo.InvariantCulture, $"{Surface}:{Chat}"));

    /// <summary>Ids of supergroups are all below it, ids of groups all above.</summary>
    public const long Supergroups = -1_000_000_000_000;

    public bool IsPrivate => Chat > 0;

    /// <summary>Whether what is seen here can belong to what is kept there: a group may have become a supergroup.</summary>
    public bool MayBe(ChatAddress home) =>
        Topic == home.Topic && (Chat == home.Chat || (Chat < Supergroups && home.Chat is < 0 and > Supergroups));

    public static ChatAddress Of(Message message) => new(message.Chat.Id, message.Topic);

    /// <summary>Null when the key is none of this surface's.</summary>
    public static ChatAddress? Parse(ChatKey key)
    {
        if (key.Surface != Surface) return null;
        return key.Address.Split('/') switch
        {
            [var chat] when Number(chat) is { } id => new(id, null),
            [var chat, var topic] when Number(chat) is { } id && Number(topic) is { } thread => new(id, thread),
            _ => null,
        };
    }

    private static long? Number(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
