using FairyTaleBot.Adapters.Telegram.Api;
using FairyTaleBot.Adapters.Telegram.Api.Methods;
using FairyTaleBot.Adapters.Telegram.Api.Text;
using FairyTaleBot.Adapters.Telegram.Api.Types;
using FairyTaleBot.Adapters.Telegram.Api.Wire;
using FairyTaleBot.Adapters.Telegram.Chats;
using FairyTaleBot.Adapters.Telegram.Pages;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Posts;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Engine.Views;
using FairyTaleBot.Languages;
using FairyTaleBot.Tales;
using Microsoft.Extensions.Logging;
using static FairyTaleBot.Adapters.Telegram.Api.Wire.TelegramFailure;

namespace FairyTaleBot.Adapters.Telegram.Posting;

/// <summary>Brings one chat up to date: what is owed to it in order, then the tally of the open choice, then the sign that somebody is writing.</summary>
internal sealed partial class Postman(
    TelegramClient client, IPostStore posts, TaleKeeper keeper, PagePoster pages, ShownPages shownPages, TimeProvider time, ILogger<Postman> logger)
{
    private const int Newest = 100;

    /// <summary>Votes come in bursts; people see the tally move, not every step of it.</summary>
    public static readonly TimeSpan BetweenTallies = TimeSpan.FromSeconds(1.5);

    /// <summary>Telegram shows it for five seconds.</summary>
    private static readonly TimeSpan BetweenSigns = TimeSpan.FromSeconds(4.5);

    /// <summary>Longer than a request may take: whoever sent it has heard by then, or never will.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(10);

    private readonly string owner = Guid.NewGuid().ToString("n")[..12];

    /// <returns>When to look again unasked; null when there is nothing to wait for.</returns>
    /// <exception cref="TelegramException">The chat could not be brought up to date now.</exception>
    /// <exception cref="StoreException">As said there.</exception>
    /// <exception cref="OvertakenException">Another owner was faster: look again.</exception>
    public async Task<TimeSpan?> PassAsync(ChatAddress address, ChatKey chat, LaneTimes times, CancellationToken cancellationToken)
    {
        var read = await posts.ReadAsync(chat, Newest, cancellationToken);
        foreach (var stored in read.Where(IsOwed))
        {
            if (HeldFor(stored.Delivery) is { } wait) return wait;
            await DeliverAsync(address, stored, read, cancellationToken);
        }

        if (read.LastOrDefault(p => p.Post.Tale is not null)?.Post.Tale is not { } id || await keeper.FindAsync(id, cancellationToken) is not { } told) return null;
        return Sooner(
            await TallyAsync(address, chat, told, times, cancellationToken),
            await SignAsync(address, told, times, cancellationToken));
    }

    private static bool IsOwed(StoredPost post) => post.Delivery.State switch
    {
        DeliveryState.Undeliverable => false,
        DeliveryState.Posted => post.Delivery.SentRevision < post.Revision,
        _ => true,
    };

    /// <summary>While a former owner's request may still be on its way.</summary>
    private TimeSpan? HeldFor(Delivery delivery) =>
        delivery is { State: DeliveryState.Sending, Since: { } since } && delivery.Owner != owner && since + Lease - time.GetUtcNow() is var left && left > TimeSpan.Zero
            ? left
            : null;

    private async Task DeliverAsync(ChatAddress address, StoredPost stored, IReadOnlyList<StoredPost> read, CancellationToken cancellationToken)
    {
        var slip = SlipOf(stored, address);
        // Read after its post: a kept tale may still be the one before the commit that owes this.
        var told = stored.Post.Tale is { } id ? await keeper.ReloadAsync(id, cancellationToken) : null;
        try
        {
            switch (PostContent.From(stored.Post))
            {
                case PostContent.Page page when told is not null:
                    await pages.PostAsync(slip, told, page, cancellationToken);
                    break;
                case PostContent.BallotCard ballot when told is not null:
                    await BallotAsync(slip, told, ballot, read, cancellationToken);
                    break;
                case var content:
                    await NoticeAsync(slip, content, told, cancellationToken);
                    break;
            }
        }
        catch (TelegramException refused) when (refused.Failure is Refused && !Absence.IsMeantBy(refused.Failure))
        {
            // It will be refused again: nothing after it may wait for it.
            LogRefused(stored.Post.Key, refused.Message);
            await slip.GiveUpAsync(cancellationToken);
        }
    }

    /// <summary>A choice has no message of its own: it stands under its page.</summary>
    private async Task BallotAsync(Slip slip, ToldTale told, PostContent.BallotCard content, IReadOnlyList<StoredPost> read, CancellationToken cancellationToken)
    {
        // A tale that was ended leaves its last choice open: nothing is to be pressed there any more.
        if ((ViewMaker.Ballot(told, content.Ballot)?.AfterChapter ?? told.Tale.LastChapter?.Number) is { } chapter
            && await PageAsync(told.Tale, chapter, read, cancellationToken) is { } page
            && PageShown.Of(told, (PostContent.Page)PostContent.From(page.Post)) is { } shown)
        {
            await pages.RefreshAsync(SlipOf(page, slip.Address), told, shown, cancellationToken);
        }

        await slip.SettleAsync(slip.Marks, cancellationToken);
    }

    private async Task NoticeAsync(Slip slip, PostContent content, ToldTale? told, CancellationToken cancellationToken)
    {
        var language = told?.Tale.Settings.Language ?? Language.En;
        var (text, controls) = ViewMaker.Of(content, told, FairyTaleBot.Tales.Words.None, language) switch
        {
            PostView.Notice { To: null } notice => (notice.Text, notice.Controls),
            PostView.End end => (end.Text, []),
            _ => (null, []),
        };
        if (text is null)
        {
            await slip.SettleAsync(slip.Marks, cancellationToken);
            return;
        }

        var html = TelegramHtml.Escape(Folding.Cut(text, TelegramLimits.Text / 2));
        if (slip.Marks.Texts.Count == 0)
        {
            var message = await slip.CreateAsync(
                new SendMessage
                {
                    ChatId = slip.Address.Chat,
                    MessageThreadId = slip.Address.Topic,
                    Text = html,
                    ParseMode = TelegramHtml.Mode,
                    DisableNotification = true,
                    ReplyMarkup = Keyboards.Of(controls),
                },
                cancellationToken);
            await slip.SettleAsync(slip.Marks with { Texts = [message.MessageId] }, cancellationToken);
            return;
        }

        // It keeps its place, and says what is true now: who was forgotten is somebody there too.
        await pages.SayAgainAsync(slip, html, Keyboards.Of(controls), cancellationToken);
        await slip.SettleAsync(slip.Marks, cancellationToken);
    }

    private async Task<TimeSpan?> TallyAsync(ChatAddress address, ChatKey chat, ToldTale told, LaneTimes times, CancellationToken cancellationToken)
    {
        if (told.Tale.LastChapter is not { } last || await PageAsync(told.Tale, last.Number, [], cancellationToken) is not { } page) return null;
        if (page.Delivery.State != DeliveryState.Posted) return null;
        if (PageShown.Of(told, (PostContent.Page)PostContent.From(page.Post)) is not { } shown) return null;
        if (shown == shownPages.Find(chat, page.Post.Key)) return null;
        var now = time.GetUtcNow();
        if (times.NextTally > now) return times.NextTally - now;
        times.NextTally = now + BetweenTallies;
        await pages.RefreshAsync(SlipOf(page, address), told, shown, cancellationToken);
        return null;
    }

    private async Task<TimeSpan?> SignAsync(ChatAddress address, ToldTale told, LaneTimes times, CancellationToken cancellationToken)
    {
        if (told.Tale.Phase is not (Phase.Opening or Phase.Writing)) return null;
        var now = time.GetUtcNow();
        if (times.NextSign > now) return times.NextSign - now;
        times.NextSign = now + BetweenSigns;
        try
        {
            await client.CallAsync(
                new SendChatAction { ChatId = address.Chat, MessageThreadId = address.Topic, Action = SendChatAction.Typing }, cancellationToken);
        }
        catch (TelegramException failure) when (!Absence.IsMeantBy(failure.Failure))
        {
            // A sign that does not come through is nobody's loss.
        }

        return BetweenSigns;
    }

    private async Task<StoredPost?> PageAsync(Tale tale, int chapter, IReadOnlyList<StoredPost> read, CancellationToken cancellationToken)
    {
        var key = Announcer.PageKey(tale, chapter, Announcer.TellingOf(tale, chapter));
        // What was read at the beginning of the pass may have been posted since.
        return read.Any(p => p.Post.Key == key && !IsOwed(p)) ? read.First(p => p.Post.Key == key) : await posts.FindAsync(tale.Chat, key, cancellationToken);
    }

    private Slip SlipOf(StoredPost stored, ChatAddress address) => new(stored, address, posts, client, owner, time);

    private static TimeSpan? Sooner(TimeSpan? one, TimeSpan? other) => (one, other) switch
    {
        (null, _) => other,
        (_, null) => one,
        ({ } a, { } b) => a < b ? a : b,
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "Telegram does not take post {Post}: {Reason}")]
    private partial void LogRefused(string post, string reason);
}

/// <summary>When a chat may be told again of what only moves.</summary>
internal sealed class LaneTimes
{
    public DateTimeOffset NextTally { get; set; }

    public DateTimeOffset NextSign { get; set; }

    /// <summary>Null when the chat may be told of anything now.</summary>
    public TimeSpan? QuietFor(DateTimeOffset now) => NextTally > now ? NextTally - now : null;
}
