using FairyTaleBot.Adapters.Telegram.Api.Methods;
using FairyTaleBot.Adapters.Telegram.Api.Text;
using FairyTaleBot.Adapters.Telegram.Api.Types;
using FairyTaleBot.Adapters.Telegram.Api.Wire;
using FairyTaleBot.Adapters.Telegram.Chats;
using FairyTaleBot.Adapters.Telegram.Pages;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Posts;
using FairyTaleBot.Engine.Turns;
using Refusal = FairyTaleBot.Adapters.Telegram.Api.Wire.Refusal;
using static FairyTaleBot.Adapters.Telegram.Api.Wire.TelegramFailure;

namespace FairyTaleBot.Adapters.Telegram.Posting;

/// <summary>
/// Brings a page into a chat: the picture with the title, then the words with the choice and its buttons. New messages hold nothing of
/// the story; its words come only by edits, which can be repeated without harm.
/// </summary>
internal sealed class PagePoster(MessageEditor editor, PagePictures pictures, ShownPages shownPages, Engine.Steps.Pace pace, TimeProvider time)
{
    public async Task PostAsync(TelegramSlip slip, ToldTale told, PostContent.Page content, CancellationToken cancellationToken)
    {
        if (PageShown.Of(told, content) is not { } shown || (shown.Page.TakenBack && !slip.Marks.Messages.Any()))
        {
            await slip.SettleAsync(slip.Marks, cancellationToken);
            return;
        }

        if (slip.Marks is { Photo: null, IsPlain: false }) await PutPhotoAsync(slip, told, shown, cancellationToken);
        if (!shown.Page.Expected)
        {
            await PutWordsAsync(slip, told, shown, cancellationToken);
            if (slip.Marks.Photo is { } photo) await ShowPictureAsync(slip, photo, shown, cancellationToken);
            shownPages.Keep(slip.Post.Chat, slip.Post.Key, shown);
        }

        await slip.SettleAsync(slip.Marks, cancellationToken);
    }

    /// <summary>Brings the choice under a posted page up to date.</summary>
    /// <param name="isAside">Whether only the tally moves.</param>
    public async Task RefreshAsync(StoredPost page, ChatAddress address, ToldTale told, PageShown shown, bool isAside, CancellationToken cancellationToken)
    {
        var marks = PageMarks.From(page.Delivery.MessageIds);
        var texts = marks.Texts;
        if (texts.Count == 0 || shown.IsVeiled(marks) || shown.Moving == shownPages.Find(page.Post.Chat, page.Post.Key)) return;
        var words = Words(address, told, shown, marks);
        var last = Math.Min(words.Count, texts.Count) - 1;
        await editor.SayAsync(address, texts[last], words[last], Keyboards.Of(shown), isAside, cancellationToken);
        shownPages.Keep(page.Post.Chat, page.Post.Key, shown);
    }

    private IReadOnlyList<string> Words(ChatAddress address, ToldTale told, PageShown shown, PageMarks marks) =>
        shown.IsVeiled(marks) ? PageText.Veiled(shown.Page) : PageText.Words(shown, told, address.IsPrivate, time.GetUtcNow(), isHeaded: marks.IsPlain);

    private async Task PutPhotoAsync(TelegramSlip slip, ToldTale told, PageShown shown, CancellationToken cancellationToken)
    {
        var page = shown.Page;
        var marks = slip.Marks;
        var isKnown = marks is { File: not null, Picture: not null } && marks.Picture == page.Picture;
        var photo = new SendPhoto
        {
            ChatId = slip.Address.Chat,
            MessageThreadId = slip.Address.Topic,
            Photo = isKnown ? new InputFile.Known(marks.File!) : await pictures.SketchAsync(told.Tale, page, cancellationToken),
            Caption = page.Expected ? PageText.WritingCaption(page, Estimate) : PageText.Placeholder(page),
            ParseMode = TelegramHtml.Mode,
            DisableNotification = true,
        };
        Message message;
        try
        {
            message = await slip.CreateAsync(photo, cancellationToken);
        }
        catch (TelegramException refused) when (refused.Failure is Refused { Reason: Refusal.NoPhotoRights })
        {
            // The tale goes on in words; the group hears why, once a day, and the next page tries again.
            await slip.KeepAsync(marks with { IsPlain = true }, cancellationToken);
            if (pictures.TryMiss(slip.Address.Chat)) await editor.TellAsync(slip.Address, PageText.NoPhotos(page), cancellationToken);
            return;
        }

        await slip.KeepAsync(
            marks with { Photo = message.MessageId, File = FileOf(message), Picture = isKnown ? marks.Picture : null },
            cancellationToken);
    }

    private TimeSpan? Estimate => pace.EstimateSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : null;

    private async Task PutWordsAsync(TelegramSlip slip, ToldTale told, PageShown shown, CancellationToken cancellationToken)
    {
        var words = Words(slip.Address, told, shown, slip.Marks);
        var buttons = shown.IsVeiled(slip.Marks) ? PreviewButton.Under(slip.Post.Tale!.Value, shown.Page) : Keyboards.Of(shown);
        while (slip.Marks.Texts.Count < words.Count) await PutPlaceAsync(slip, shown, cancellationToken);
        await SweepAsync(slip, shown, words.Count, cancellationToken);
        for (var i = 0; i < words.Count; i++)
        {
            await editor.SayAsync(slip.Address, slip.Marks.Texts[i], words[i], i == words.Count - 1 ? buttons : null, isAside: false, cancellationToken);
        }
    }

    /// <summary>The one message of a chapter that rings: its page is there.</summary>
    private static async Task PutPlaceAsync(TelegramSlip slip, PageShown shown, CancellationToken cancellationToken)
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
    private async Task SweepAsync(TelegramSlip slip, PageShown shown, int needed, CancellationToken cancellationToken)
    {
        var left = slip.Marks.Texts.Skip(needed).Concat(slip.Marks.Old).ToArray();
        if (left.Length == 0) return;
        foreach (var message in left) await editor.EraseAsync(slip.Address, message, isPicture: false, PageText.Placeholder(shown.Page), cancellationToken);
        await slip.KeepAsync(slip.Marks with { Texts = [.. slip.Marks.Texts.Take(needed)], Old = [] }, cancellationToken);
    }

    private async Task ShowPictureAsync(TelegramSlip slip, long photo, PageShown shown, CancellationToken cancellationToken)
    {
        var page = shown.Page;
        if (shown.IsVeiled(slip.Marks))
        {
            await editor.CaptionAsync(slip.Address, photo, PageText.Placeholder(page), cancellationToken);
            return;
        }

        if (page.Picture is { } id && id != slip.Marks.Picture && await pictures.FindAsync(id, cancellationToken) is { } file)
        {
            await PaintAsync(slip, photo, page, id, file, cancellationToken);
            return;
        }

        await editor.CaptionAsync(slip.Address, photo, PageText.Caption(page), cancellationToken);
    }

    private async Task PaintAsync(TelegramSlip slip, long photo, Engine.Views.PageView page, string id, InputFile file, CancellationToken cancellationToken)
    {
        Message? message;
        try
        {
            message = await ShowAsync(file);
        }
        catch (TelegramException refused) when (refused.Failure is Refused { Reason: Refusal.BadFile } && file is InputFile.Known)
        {
            pictures.Forget(id);
            if (await pictures.UploadAsync(id, cancellationToken) is not { } upload) throw;
            message = await ShowAsync(upload);
        }

        var known = FileOf(message);
        if (known is not null) pictures.Learn(id, known);
        await slip.KeepAsync(slip.Marks with { Picture = id, File = known }, cancellationToken);

        Task<Message?> ShowAsync(InputFile picture) =>
            editor.PictureAsync(slip.Address, photo, picture, PageText.Caption(page), cancellationToken);
    }

    private static string? FileOf(Message? message) => message?.Photo is [.., var largest] ? largest.FileId : null;
}
