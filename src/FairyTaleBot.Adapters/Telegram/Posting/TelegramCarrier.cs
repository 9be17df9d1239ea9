using FairyTaleBot.Adapters.Telegram.Api;
using FairyTaleBot.Adapters.Telegram.Api.Methods;
using FairyTaleBot.Adapters.Telegram.Api.Wire;
using FairyTaleBot.Adapters.Telegram.Chats;
using FairyTaleBot.Adapters.Telegram.Pages;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Posts;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Engine.Views;
using FairyTaleBot.Tales;
using static FairyTaleBot.Adapters.Telegram.Api.Wire.TelegramFailure;

namespace FairyTaleBot.Adapters.Telegram.Posting;

/// <summary>Shows posts in Telegram: pages with their choice under them, and sentences in messages of their own.</summary>
internal sealed class TelegramCarrier(
    TelegramClient client, IPostStore posts, ChatBook book, PagePoster pages, NoticePoster notices, PostRemover remover, ShownPages shownPages) : IPostCarrier
{
    private static readonly PostFailure.Later AtOnce = new(TimeSpan.FromMilliseconds(50));

    public string Surface => ChatAddress.Surface;

    /// <summary>Telegram shows a sign of writing for five seconds.</summary>
    public PostPace Pace { get; } = new(BetweenMoves: TimeSpan.FromSeconds(1.5), BetweenSigns: TimeSpan.FromSeconds(4.5));

    public async Task DeliverAsync(Slip slip, ToldTale? told, CancellationToken cancellationToken)
    {
        var there = new TelegramSlip(slip, await AddressOfAsync(slip.Post.Chat, cancellationToken), client);
        await FollowingAsync(slip.Post.Chat, () => (PostContent.From(slip.Post), told) switch
        {
            (PostContent.Page page, { } tale) => pages.PostAsync(there, tale, page, cancellationToken),
            (PostContent.BallotCard ballot, { } tale) => BallotAsync(there, tale, ballot, cancellationToken),
            var (content, _) => notices.PostAsync(there, content, told, cancellationToken),
        }, cancellationToken);
    }

    public async Task<EquatableArray<string>> TakeAwayAsync(Slip slip, ToldTale told, CancellationToken cancellationToken)
    {
        EquatableArray<string> left = [];
        var there = new TelegramSlip(slip, await AddressOfAsync(slip.Post.Chat, cancellationToken), client);
        await FollowingAsync(slip.Post.Chat, async () => left = await remover.TakeAwayAsync(there, told.Tale.Settings.Language, cancellationToken), cancellationToken);
        shownPages.Forget(slip.Post.Chat, slip.Post.Key);
        return left;
    }

    public int MessagesIn(EquatableArray<string> marks)
    {
        var there = PageMarks.From(marks);
        return there.Messages.Count() + there.Old.Count;
    }

    public async ValueTask<Func<CancellationToken, Task>?> FindMovedAsync(ChatKey chat, ToldTale told, CancellationToken cancellationToken)
    {
        if (told.Tale.LastChapter is not { } last
            || await PageAsync(told.Tale, last.Number, cancellationToken) is not { Delivery.State: DeliveryState.Posted } page
            || PageShown.Of(told, (PostContent.Page)PostContent.From(page.Post)) is not { } shown
            || shown.IsVeiled(PageMarks.From(page.Delivery.MessageIds))
            || shown.Moving == shownPages.Find(chat, page.Post.Key))
        {
            return null;
        }

        return async token =>
        {
            var address = await AddressOfAsync(chat, token);
            await FollowingAsync(chat, () => pages.RefreshAsync(page, address, told, shown, isAside: true, token), token);
        };
    }

    public async ValueTask<TimeSpan> UntilMoveAsync(ChatKey chat, CancellationToken cancellationToken) =>
        client.WaitLeft(Api.Limits.Pace.Aside((await AddressOfAsync(chat, cancellationToken)).Chat));

    public async Task SignAsync(ChatKey chat, CancellationToken cancellationToken)
    {
        var address = await AddressOfAsync(chat, cancellationToken);
        try
        {
            await client.CallAsync(
                new SendChatAction { ChatId = address.Chat, MessageThreadId = address.Topic, Action = SendChatAction.Typing }, cancellationToken);
        }
        catch (TelegramException failure) when (!IsClosing(failure.Failure))
        {
            // A sign that does not come through is nobody's loss.
        }
    }

    public PostFailure? Read(Exception failure) => failure is not TelegramException { Failure: var why } ? null : why switch
    {
        Migrated => AtOnce,
        // Of a chat's own pause the limiter knows as well; of its queue, that it is full, nobody else does.
        TooManyRequests { RetryAfter: var pause } => new PostFailure.Later(pause),
        Unanswered => new PostFailure.Unknown(),
        _ when IsClosing(why) => new PostFailure.Closed(),
        Refused => new PostFailure.Refused(),
        _ => new PostFailure.Later(),
    };

    /// <summary>Whether such a failure means that the bot may not speak there any more.</summary>
    public static bool IsClosing(TelegramFailure failure) =>
        failure is Forbidden or Refused { Reason: Api.Wire.Refusal.ChatNotFound or Api.Wire.Refusal.TopicNotFound or Api.Wire.Refusal.NoRights };

    private ValueTask<ChatAddress> AddressOfAsync(ChatKey chat, CancellationToken cancellationToken) => book.NowAtAsync(
        ChatAddress.Parse(chat) ?? throw new InvalidOperationException($"{chat} is no chat of Telegram."), cancellationToken);

    /// <summary>A group that has become a supergroup says so by refusing: the next try goes there.</summary>
    private async Task FollowingAsync(ChatKey chat, Func<Task> calls, CancellationToken cancellationToken)
    {
        try
        {
            await calls();
        }
        catch (TelegramException failure) when (failure.Failure is Migrated moved)
        {
            if (await book.MovedAsync(ChatAddress.Parse(chat)!.Value.Chat, moved.ToChatId, cancellationToken)) throw;
            throw new TelegramException(failure.Method, new Unreachable(), "the chat has moved to where it was thought to be");
        }
    }

    /// <summary>A choice has no message of its own: it stands under its page.</summary>
    private async Task BallotAsync(TelegramSlip slip, ToldTale told, PostContent.BallotCard content, CancellationToken cancellationToken)
    {
        // A tale that was ended leaves its last choice open: nothing is to be pressed there any more.
        if ((ViewMaker.Ballot(told, content.Ballot)?.AfterChapter ?? told.Tale.LastChapter?.Number) is { } chapter
            && await PageAsync(told.Tale, chapter, cancellationToken) is { } page
            && PageShown.Of(told, (PostContent.Page)PostContent.From(page.Post)) is { } shown)
        {
            await pages.RefreshAsync(page, slip.Address, told, shown, isAside: false, cancellationToken);
        }

        await slip.SettleAsync(slip.Marks, cancellationToken);
    }

    private Task<StoredPost?> PageAsync(Tale tale, int chapter, CancellationToken cancellationToken) =>
        posts.FindAsync(tale.Chat, Announcer.PageKey(tale, chapter, Announcer.TellingOf(tale, chapter)), cancellationToken);
}
