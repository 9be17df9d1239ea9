namespace FairyTaleBot.Adapters.Telegram.Api.Wire;

/// <summary>The Bot API tells its refusals apart by their English descriptions alone.</summary>
internal static class RefusalReader
{
    private static readonly (string Words, Refusal Meaning)[] Phrases =
    [
        ("message is not modified", Refusal.NotModified),
        ("query is too old", Refusal.QueryTooOld),
        ("query id is invalid", Refusal.QueryTooOld),
        ("can't parse", Refusal.CannotParseMarkup),
        ("unsupported start tag", Refusal.CannotParseMarkup),
        ("message thread not found", Refusal.TopicNotFound),
        ("topic_closed", Refusal.TopicNotFound),
        ("topic_deleted", Refusal.TopicNotFound),
        ("topic_id_invalid", Refusal.TopicNotFound),
        ("message to edit not found", Refusal.MessageNotFound),
        ("message to delete not found", Refusal.MessageNotFound),
        ("message to be replied not found", Refusal.MessageNotFound),
        ("message_id_invalid", Refusal.MessageNotFound),
        ("message can't be", Refusal.MessageIsFixed),
        ("chat not found", Refusal.ChatNotFound),
        ("rights to send photos", Refusal.NoPhotoRights),
        ("rights to send media", Refusal.NoPhotoRights),
        ("chat_send_photos_forbidden", Refusal.NoPhotoRights),
        ("chat_send_media_forbidden", Refusal.NoPhotoRights),
        ("not enough rights", Refusal.NoRights),
        ("have no rights", Refusal.NoRights),
        ("chat_write_forbidden", Refusal.NoRights),
        ("chat_admin_required", Refusal.NoRights),
        ("is too long", Refusal.TooLong),
        ("wrong file identifier", Refusal.BadFile),
        ("wrong remote file", Refusal.BadFile),
        ("photo_invalid_dimensions", Refusal.BadFile),
        ("image_process_failed", Refusal.BadFile),
    ];

    internal static Refusal Read(string description) =>
        Phrases.FirstOrDefault(phrase => description.Contains(phrase.Words, StringComparison.OrdinalIgnoreCase)).Meaning;
}
