using FairyTaleBot.Adapters.Telegram.Api;
using FairyTaleBot.Adapters.Telegram.Api.Methods;
using FairyTaleBot.Adapters.Telegram.Api.Text;
using FairyTaleBot.Adapters.Telegram.Api.Types;
using FairyTaleBot.Adapters.Telegram.Api.Wire;
using FairyTaleBot.Adapters.Telegram.Chats;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Pictures;
using static FairyTaleBot.Adapters.Telegram.Api.Wire.TelegramFailure;

namespace FairyTaleBot.Adapters.Telegram.Posting;

/// <summary>Changes messages that stand there already, and says small things beside them. An edit that was not answered is made again: that does no harm.</summary>
internal sealed class MessageEditor(TelegramClient client, ShownPages shownPages, TimeProvider time)
{
    private const int MostTries = 3;
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(1);

    // Empty paper: as small as a picture may be to look like one.
    private static readonly InputFile.Upload BlankPicture = new(PngWriter.Write(new Bitmap(64, 64, [.. Enumerable.Repeat((byte)0xF4, 64 * 64 * 3)])), "page.png", "image/png");

    /// <summary>Says something beside the tale, which is missed by nobody if it does not come through.</summary>
    public async Task TellAsync(ChatAddress address, string html, CancellationToken cancellationToken)
    {
        try
        {
            await client.CallAsync(
                new SendMessage { ChatId = address.Chat, MessageThreadId = address.Topic, Text = html, ParseMode = TelegramHtml.Mode, DisableNotification = true },
                cancellationToken);
        }
        catch (TelegramException failure) when (failure.Failure is not Migrated)
        {
            // The page that comes next says what matters.
        }
    }

    /// <summary>Words and buttons of a text.</summary>
    /// <param name="isAside">Whether it is nothing that the tale waits for.</param>
    public Task SayAsync(ChatAddress address, long message, string html, InlineKeyboardMarkup? buttons, bool isAside, CancellationToken cancellationToken) => ChangeAsync(
        new EditMessageText
        {
            ChatId = address.Chat,
            MessageId = message,
            Text = html,
            ParseMode = TelegramHtml.Mode,
            LinkPreviewOptions = LinkPreviewOptions.Off,
            ReplyMarkup = buttons,
            IsAside = isAside,
        },
        Look(html, buttons),
        cancellationToken);

    /// <summary>The words under a picture.</summary>
    public Task CaptionAsync(ChatAddress address, long message, string html, CancellationToken cancellationToken) => ChangeAsync(
        new EditMessageCaption { ChatId = address.Chat, MessageId = message, Caption = html, ParseMode = TelegramHtml.Mode },
        Look(html, null),
        cancellationToken);

    /// <summary>A picture and the words under it.</summary>
    /// <returns>The message; null when it was so already, or is gone.</returns>
    /// <exception cref="TelegramException">The picture was not taken, among others.</exception>
    public async Task<Message?> PictureAsync(ChatAddress address, long message, InputFile picture, string html, CancellationToken cancellationToken)
    {
        var changed = await EditAsync(
            new EditMessageMedia
            {
                ChatId = address.Chat,
                MessageId = message,
                Media = new InputMediaPhoto { Media = picture, Caption = html, ParseMode = TelegramHtml.Mode },
            },
            cancellationToken);
        shownPages.KeepLook(address.Chat, message, Look(html, null));
        return changed;
    }

    /// <summary>Takes a message away; after two days it cannot be deleted any more, but its words can go, and its picture.</summary>
    /// <param name="isPicture">Whether it is known to be one; a text otherwise, as far as anybody knows.</param>
    /// <returns>False when it can be neither deleted nor emptied: it stands there as it is.</returns>
    public async Task<bool> EraseAsync(ChatAddress address, long message, bool isPicture, string placeholder, CancellationToken cancellationToken)
    {
        shownPages.ForgetLook(address.Chat, message);
        try
        {
            await TryAsync(() => client.CallAsync(new DeleteMessage { ChatId = address.Chat, MessageId = message }, cancellationToken), cancellationToken);
            return true;
        }
        catch (TelegramException gone) when (gone.Failure is Refused { Reason: Refusal.MessageNotFound })
        {
            return true;
        }
        catch (TelegramException refused) when (refused.Failure is Refused)
        {
            return await BlankAsync(Empty(isPicture), cancellationToken) || await BlankAsync(Empty(!isPicture), cancellationToken);
        }

        // Where a page stood before may have been its picture or its words.
        EditMethod Empty(bool asPicture) => asPicture
            ? new EditMessageMedia
            {
                ChatId = address.Chat,
                MessageId = message,
                Media = new InputMediaPhoto { Media = BlankPicture, Caption = placeholder, ParseMode = TelegramHtml.Mode },
            }
            : new EditMessageText { ChatId = address.Chat, MessageId = message, Text = placeholder, ParseMode = TelegramHtml.Mode };
    }

    private async Task<bool> BlankAsync(EditMethod empty, CancellationToken cancellationToken)
    {
        try
        {
            await TryAsync(() => client.CallAsync(empty, cancellationToken), cancellationToken);
            return true;
        }
        catch (TelegramException refused) when (refused.Failure is Refused { Reason: Refusal.MessageNotFound })
        {
            return true;
        }
        catch (TelegramException refused) when (refused.Failure is Refused)
        {
            return false;
        }
    }

    /// <summary>Changes a message that does not look so already: when a page half told is gone on with, only what is missing is told.</summary>
    private async Task ChangeAsync(EditMethod edit, ulong look, CancellationToken cancellationToken)
    {
        if (shownPages.Looks(edit.ChatId, edit.MessageId, look)) return;
        shownPages.ForgetLook(edit.ChatId, edit.MessageId);
        await EditAsync(edit, cancellationToken);
        shownPages.KeepLook(edit.ChatId, edit.MessageId, look);
    }

    /// <summary>Null when it was so already, or when somebody took the message away: then it is not ours to put it back.</summary>
    private async Task<Message?> EditAsync(EditMethod edit, CancellationToken cancellationToken)
    {
        try
        {
            return await TryAsync(() => client.CallAsync(edit, cancellationToken), cancellationToken);
        }
        catch (TelegramException refused) when (refused.Failure is Refused { Reason: Refusal.MessageNotFound or Refusal.MessageIsFixed })
        {
            return null;
        }
    }

    private async Task<T> TryAsync<T>(Func<Task<T>> call, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await call();
            }
            catch (TelegramException failure) when (failure.Failure is Unanswered or Unreachable && tries < MostTries)
            {
                await Task.Delay(BetweenTries, time, cancellationToken);
            }
        }
    }

    private static ulong Look(string html, InlineKeyboardMarkup? buttons) =>
        Seeded.Hash(string.Join('\n', buttons?.InlineKeyboard.SelectMany(row => row).Select(b => $"{b.Text} {b.CallbackData}").Prepend(html) ?? [html]));
}
