using FairyTaleBot.Adapters.Telegram.Pages;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Commands;
using FairyTaleBot.Engine.Desk;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Posts;
using FairyTaleBot.Engine.Turns;

namespace FairyTaleBot.Adapters.Telegram.Posting;

/// <summary>A grown-up has looked at a page: it is shown, or told in another way.</summary>
internal sealed class Unveiling(IPostStore posts, TaleKeeper keeper, ChatDesk desk, PostOffice<TelegramCarrier> office)
{
    private const int MostTries = 8;

    public async Task<Reply> HandleAsync(ChatKey chat, Speaker speaker, PreviewButton button, CancellationToken cancellationToken)
    {
        if (await keeper.FindAsync(button.Tale, cancellationToken) is not { Tale: var tale } || tale.Chat != chat) return new Reply.UnknownButton();
        if (tale.LastChapter is not { } last || (last.Number, last.Edition) != (button.Chapter, button.Edition)) return new Reply.UnknownButton();
        if (!button.IsShown) return await desk.HandleAsync(chat, speaker, new ChatAct.Said(new Parsed.Command(Verb.Retell, [])), cancellationToken);
        var key = Announcer.PageKey(tale, button.Chapter, Announcer.TellingOf(tale, button.Chapter));
        for (var tries = 0; tries < MostTries; tries++)
        {
            if (await posts.FindAsync(chat, key, cancellationToken) is not { } page) return new Reply.UnknownButton();
            var marks = PageMarks.From(page.Delivery.MessageIds) with { Seen = button.Edition };
            if (!await posts.MarkAsync(chat, key, page.Delivery.Fence, page.Delivery with { MessageIds = marks.ToIds() }, cancellationToken)) continue;
            await posts.PutAsync([page.Post with { Moves = false }], NewWords.None, cancellationToken);
            office.Wake(chat);
            break;
        }

        return new Reply.Done();
    }
}
