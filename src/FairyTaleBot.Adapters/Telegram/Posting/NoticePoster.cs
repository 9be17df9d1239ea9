using FairyTaleBot.Adapters.Telegram.Api;
using FairyTaleBot.Adapters.Telegram.Api.Methods;
using FairyTaleBot.Adapters.Telegram.Api.Text;
using FairyTaleBot.Adapters.Telegram.Pages;
using FairyTaleBot.Engine.Posts;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Engine.Views;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Adapters.Telegram.Posting;

/// <summary>Brings a sentence into a chat: what has happened, and the end. As with pages, a new message holds nothing yet, and words come by an edit.</summary>
internal sealed class NoticePoster(MessageEditor editor)
{
    /// <summary>Holds a message's place until its words come.</summary>
    public const string Placeholder = "…";

    public async Task PostAsync(TelegramSlip slip, PostContent content, ToldTale? told, CancellationToken cancellationToken)
    {
        var (text, controls) = ViewMaker.Of(content, told, FairyTaleBot.Tales.Words.None, told?.Tale.Settings.Language ?? Language.En) switch
        {
            PostView.Notice { To: null } notice => (notice.Text, notice.Controls),
            PostView.End end => (end.Text, []),
            _ => (null, []),
        };
        if (text is not null)
        {
            if (slip.Marks.Texts.Count == 0) await PutPlaceAsync(slip, cancellationToken);
            var html = TelegramHtml.Escape(Folding.Cut(text, TelegramLimits.Text / 2));
            await editor.SayAsync(slip.Address, slip.Marks.Texts[^1], html, Keyboards.Of(controls), isAside: false, cancellationToken);
        }

        await slip.SettleAsync(slip.Marks, cancellationToken);
    }

    private static async Task PutPlaceAsync(TelegramSlip slip, CancellationToken cancellationToken)
    {
        var message = await slip.CreateAsync(
            new SendMessage { ChatId = slip.Address.Chat, MessageThreadId = slip.Address.Topic, Text = Placeholder, DisableNotification = true },
            cancellationToken);
        await slip.KeepAsync(slip.Marks with { Texts = [message.MessageId] }, cancellationToken);
    }
}
