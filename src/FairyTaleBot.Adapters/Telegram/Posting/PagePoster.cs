using FairyTaleBot.Adapters.Telegram.Api;
using FairyTaleBot.Adapters.Telegram.Api.Methods;
using FairyTaleBot.Adapters.Telegram.Api.Text;
using FairyTaleBot.Adapters.Telegram.Api.Types;
using FairyTaleBot.Adapters.Telegram.Api.Wire;
using FairyTaleBot.Adapters.Telegram.Pages;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Posts;
using FairyTaleBot.Engine.Turns;
using Refusal = FairyTaleBot.Adapters.Telegram.Api.Wire.Refusal;
using static FairyTaleBot.Adapters.Telegram.Api.Wire.TelegramFailure;

namespace FairyTaleBot.Adapters.Telegram.Posting;

/// <summary>
/// Brings a page into a chat: the picture with the title, then the words with the choice and its buttons. New messages hold nothing of
/// the story; its words come only by edits, which can be repeated without harm.
/// </summary>
internal sealed class PagePoster(TelegramClient client, PagePictures pictures, ShownPages shownPages, Engine.Steps.Pace pace, TimeProvider time)
{
    private const int MostTries = 3;
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(1);

    public async Task PostAsync(Slip slip, ToldTale told, PostContent.Page content, CancellationToken cancellationToken)
    {
        if (PageShown.Of(told, content) is not { } shown || (shown.Page.TakenBack && !slip.Marks.Messages.Any()))
        {
            await slip.SettleAsync(slip.Marks, cancellationToken);
            return;
        }

        if (slip.Marks.Photo is null) await PutPhotoAsync(slip, told, shown, cancellationToken);
        if (!shown.Page.Expected)
        {
            await PutWordsAsync(slip, told, shown, cancellationToken);
            await ShowPictureAsync(slip, shown, cancellationToken);
            shownPages.Keep(slip.Post.Chat, slip.Post.Key, shown);
        }

        await slip.SettleAsync(slip.Marks, cancellationToken);
    }

    /// <summary>Brings the choice under a posted page up to date.</summary>
    public async Task RefreshAsync(Slip slip, ToldTale told, PageShown shown, CancellationToken cancellationToken)
    {
        if (slip.Marks.Texts.Count == 0 || shown == shownPages.Find(slip.Post.Chat, slip.Post.Key)) return;
        var words = Words(slip, told, shown);
        var last = Math.Min(words.Count, slip.Marks.Texts.Count) - 1;
        await EditWordsAsync(slip, last, words[last], Keyboards.Of(shown), cancellationToken);
        shownPages.Keep(slip.Post.Chat, slip.Post.Key, shown);
    }

    /// <summary>Brings the words of a message of its own up to date.</summary>
    public Task SayAgainAsync(Slip slip, string html, InlineKeyboardMarkup? buttons, CancellationToken cancellationToken) =>
        EditWordsAsync(slip, slip.Marks.Texts.Count - 1, html, buttons, cancellationToken);

    private IReadOnlyList<string> Words(Slip slip, ToldTale told, PageShown shown) =>
        PageText.Words(shown, told, slip.Address.IsPrivate, time.GetUtcNow());

    private async Task PutPhotoAsync(Slip slip, ToldTale told, PageShown shown, CancellationToken cancellationToken)
    {
        var page = shown.Page;
        var marks = slip.Marks;
        var isKnown = marks is { File: not null, Picture: not null } && marks.Picture == page.Picture;
        var message = await slip.CreateAsync(
            new SendPhoto
            {
                ChatId = slip.Address.Chat,
                MessageThreadId = slip.Address.Topic,
                Photo = isKnown ? new InputFile.Known(marks.File!) : await pictures.SketchAsync(told.Tale, page, cancellationToken),
                Caption = page.Expected ? PageText.WritingCaption(page, Estimate) : PageText.Placeholder(page),
                ParseMode = TelegramHtml.Mode,
                DisableNotification = true,
            },
            cancellationToken);
        await slip.KeepAsync(
            marks with { Photo = message.MessageId, File = FileOf(message), Picture = isKnown ? marks.Picture : null },
            cancellationToken);
    }

    private TimeSpan? Estimate => pace.EstimateSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : null;

    private async Task PutWordsAsync(Slip slip, ToldTale told, PageShown shown, CancellationToken cancellationToken)
    {
        var words = Words(slip, told, shown);
        while (slip.Marks.Texts.Count < words.Count) await PutPlaceAsync(slip, shown, cancellationToken);
        await SweepAsync(slip, shown, words.Count, cancellationToken);
        for (var i = 0; i < words.Count; i++)
        {
            await EditWordsAsync(slip, i, words[i], i == words.Count - 1 ? Keyboards.Of(shown) : null, cancellationToken);
        }
    }

    /// <summary>The one message of a chapter that rings: its page is there.</summary>
    private static async Task PutPlaceAsync(Slip slip, PageShown shown, CancellationToken cancellationToken)
    {
        var isSilent = slip.Marks.Texts.Count > 0 || slip.Marks.Old.Count > 0 || shown.Page.TakenBack;
        var message = await slip.CreateAsync(
            new SendMessage
            {
                ChatId = slip.Address.Chat,
                MessageThreadId = slip.Address.Topic,
                Text = PageText.Placeholder(shown.Page),
                ParseMode = TelegramHtml.Mode,
                DisableNotification = isSilent,
            },
            cancellationToken);
        await slip.KeepAsync(slip.Marks with { Texts = slip.Marks.Texts.Add(message.MessageId) }, cancellationToken);
    }

    /// <summary>Takes away what the page no longer needs: where it stood before, and messages that a shorter telling leaves over.</summary>
    private async Task SweepAsync(Slip slip, PageShown shown, int needed, CancellationToken cancellationToken)
    {
        var left = slip.Marks.Texts.Skip(needed).Concat(slip.Marks.Old).ToArray();
        if (left.Length == 0) return;
        foreach (var message in left) await RemoveAsync(slip, message, shown, cancellationToken);
        await slip.KeepAsync(slip.Marks with { Texts = [.. slip.Marks.Texts.Take(needed)], Old = [] }, cancellationToken);
    }

    private async Task RemoveAsync(Slip slip, long message, PageShown shown, CancellationToken cancellationToken)
    {
        try
        {
            await client.CallAsync(new DeleteMessage { ChatId = slip.Address.Chat, MessageId = message }, cancellationToken);
        }
        catch (TelegramException refused) when (refused.Failure is Refused)
        {
            // After two days a message cannot be deleted any more, but its words can go.
            await EditAsync(
                new EditMessageText { ChatId = slip.Address.Chat, MessageId = message, Text = PageText.Placeholder(shown.Page), ParseMode = TelegramHtml.Mode },
                cancellationToken);
        }
    }

    private Task<Message?> EditWordsAsync(Slip slip, int index, string html, InlineKeyboardMarkup? buttons, CancellationToken cancellationToken) => ChangeAsync(
        new EditMessageText
        {
            ChatId = slip.Address.Chat,
            MessageId = slip.Marks.Texts[index],
            Text = html,
            ParseMode = TelegramHtml.Mode,
            LinkPreviewOptions = LinkPreviewOptions.Off,
            ReplyMarkup = buttons,
        },
        Look(html, buttons),
        cancellationToken);

    private async Task ShowPictureAsync(Slip slip, PageShown shown, CancellationToken cancellationToken)
    {
        var page = shown.Page;
        if (page.Picture is { } id && id != slip.Marks.Picture && await pictures.FindAsync(id, cancellationToken) is { } file)
        {
            await PaintAsync(slip, page, id, file, cancellationToken);
            return;
        }

        var caption = PageText.Caption(page);
        await ChangeAsync(
            new EditMessageCaption { ChatId = slip.Address.Chat, MessageId = slip.Marks.Photo!.Value, Caption = caption, ParseMode = TelegramHtml.Mode },
            Look(caption, null),
            cancellationToken);
    }

    private async Task PaintAsync(Slip slip, Engine.Views.PageView page, string id, InputFile file, CancellationToken cancellationToken)
    {
        Message? message;
        try
        {
            message = await EditAsync(Media(file), cancellationToken);
        }
        catch (TelegramException refused) when (refused.Failure is Refused { Reason: Refusal.BadFile } && file is InputFile.Known)
        {
            pictures.Forget(id);
            if (await pictures.UploadAsync(id, cancellationToken) is not { } upload) throw;
            message = await EditAsync(Media(upload), cancellationToken);
        }

        shownPages.KeepLook(slip.Address.Chat, slip.Marks.Photo!.Value, Look(PageText.Caption(page), null));
        var known = FileOf(message);
        if (known is not null) pictures.Learn(id, known);
        await slip.KeepAsync(slip.Marks with { Picture = id, File = known }, cancellationToken);

        EditMessageMedia Media(InputFile picture) => new()
        {
            ChatId = slip.Address.Chat,
            MessageId = slip.Marks.Photo!.Value,
            Media = new InputMediaPhoto { Media = picture, Caption = PageText.Caption(page), ParseMode = TelegramHtml.Mode },
        };
    }

    private static string? FileOf(Message? message) => message?.Photo is [.., var largest] ? largest.FileId : null;

    private static ulong Look(string html, InlineKeyboardMarkup? buttons) =>
        Seeded.Hash(string.Join('\n', buttons?.InlineKeyboard.SelectMany(row => row).Select(b => $"{b.Text} {b.CallbackData}").Prepend(html) ?? [html]));

    /// <summary>Changes a message that does not look so already: when a page half told is gone on with, only what is missing is told.</summary>
    private async Task<Message?> ChangeAsync(EditMethod edit, ulong look, CancellationToken cancellationToken)
    {
        if (shownPages.Looks(edit.ChatId, edit.MessageId, look)) return null;
        shownPages.ForgetLook(edit.ChatId, edit.MessageId);
        var message = await EditAsync(edit, cancellationToken);
        shownPages.KeepLook(edit.ChatId, edit.MessageId, look);
        return message;
    }

    /// <summary>
    /// Null when it was so already, or when somebody took the message away: then it is not ours to put it back. An edit that was not
    /// answered is made again: that does no harm.
    /// </summary>
    private async Task<Message?> EditAsync(EditMethod edit, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await client.CallAsync(edit, cancellationToken);
            }
            catch (TelegramException refused) when (refused.Failure is Refused { Reason: Refusal.MessageNotFound or Refusal.MessageIsFixed })
            {
                return null;
            }
            catch (TelegramException failure) when (failure.Failure is Unanswered or Unreachable && tries < MostTries)
            {
                await Task.Delay(BetweenTries, time, cancellationToken);
            }
        }
    }
}
