namespace FairyTaleBot.Adapters.Telegram.Api.Wire;

/// <summary>Why the Bot API would not do what it understood. Nothing has happened.</summary>
internal enum Refusal
{
    /// <summary>None of those below; the description says more.</summary>
    Other,

    /// <summary>The message is already as asked.</summary>
    NotModified,

    /// <summary>The press was not answered in time, or is unknown.</summary>
    QueryTooOld,

    /// <summary>The markup of a text is wrong.</summary>
    CannotParseMarkup,

    /// <summary>The message to edit, delete or reply to is gone.</summary>
    MessageNotFound,

    /// <summary>The message is there but cannot be edited or deleted: too old, or not ours.</summary>
    MessageIsFixed,

    /// <summary>The chat is unknown to the bot.</summary>
    ChatNotFound,

    /// <summary>The topic is gone or closed.</summary>
    TopicNotFound,

    /// <summary>The chat lets the bot be there, but not do this.</summary>
    NoRights,

    /// <summary>The chat lets the bot write, but not send pictures.</summary>
    NoPhotoRights,

    /// <summary>Text, caption or buttons are longer than allowed.</summary>
    TooLong,

    /// <summary>The file id is not one of this bot's, or the picture cannot be read.</summary>
    BadFile,
}
