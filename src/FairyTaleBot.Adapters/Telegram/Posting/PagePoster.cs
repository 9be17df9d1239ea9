using FairyTaleBot.Adapters.Telegram.Api;
using FairyTaleBot.Adapters.Telegram.Api.Methods;
using FairyTaleBot.Adapters.Telegram.Api.Text;
using FairyTaleBot.Adapters.Telegram.Api.Types;
using FairyTaleBot.Adapters.Telegram.Api.Wire;
using FairyTaleBot.Adapters.Telegram.Pages;
using FairyTaleBot.Engine.Posts;
using FairyTaleBot.Engine.Steps;
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
            marks with { Photo = message.MessageId, File = message.Photo.LastOrDefault()?.FileId, Picture = isKnown ? marks.Picture : null },
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

    private Task<Message?> EditWordsAsync(Slip slip, int index, string html, InlineKeyboardMarkup? buttons, CancellationToken cancellationToken) => EditAsync(
        new EditMessageText
        {
            ChatId = slip.Address.Chat,
            MessageId = slip.Marks.Texts[index],
            Text = html,
            ParseMode = TelegramHtml.Mode,
            LinkPreviewOptions = LinkPreviewOptions.Off,
            ReplyMarkup = buttons,
        },
        cancellationToken);

    private async Task ShowPictureAsync(Slip slip, PageShown shown, CancellationToken cancellationToken)
    {
        var (page, before) = (shown.Page, shownPages.Find(slip.Post.Chat, slip.Post.Key)?.Page);
        if (page.Picture is { } id && id != slip.Marks.Picture && await pictures.FindAsync(id, cancellationToken) is { } file)
        {
            await PaintAsync(slip, page, id, file, cancellationToken);
        }
        else if (before is null || PageText.Caption(before) != PageText.Caption(page))
        {
            await EditAsync(
                new EditMessageCaption { ChatId = slip.Address.Chat, MessageId = slip.Marks.Photo!.Value, Caption = PageText.Caption(page), ParseMode = TelegramHtml.Mode },
                cancellationToken);
        }
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

        var known = message?.Photo.LastOrDefault()?.FileId;
        if (known is not null) pictures.Learn(id, known);
        await slip.KeepAsync(slip.Marks with { Picture = id, File = known }, cancellationToken);

        EditMessageMedia Media(InputFile picture) => new()
        {
            ChatId = slip.Address.Chat,
            MessageId = slip.Marks.Photo!.Value,
            Media = new InputMediaPhoto { Media = picture, Caption = PageText.Caption(page), ParseMode = TelegramHtml.Mode },
        };
    }

    /// <summary>Null when it was so already, or when somebody took the message away: then it is not ours to put it back.</summary>
    private async Task<Message?> EditAsync(EditMethod edit, CancellationToken cancellationToken)
    {
        try
        {
            return await client.CallAsync(edit, cancellationToken);
        }
        catch (TelegramException refused) when (refused.Failure is Refused { Reason: Refusal.MessageNotFound or Refusal.MessageIsFixed })
        {
            return null;
        }
    }
}
