using System.Net;
using FairyTaleBot.Adapters.Discord.Api;
using FairyTaleBot.Adapters.Discord.Api.Components;
using FairyTaleBot.Adapters.Discord.Api.Models;
using FairyTaleBot.Adapters.Discord.Covers;
using FairyTaleBot.Adapters.Discord.Guests;
using FairyTaleBot.Adapters.Discord.Pages;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Posts;
using FairyTaleBot.Engine.Turns;
using Microsoft.Extensions.Options;

namespace FairyTaleBot.Adapters.Discord.Posting;

/// <summary>Shows posts on Discord: pages, their choice in a message under them, sentences, and covers with the threads behind them.</summary>
internal sealed class DiscordCarrier(
    DiscordApi api, IPostStore posts, PostMaker maker, CoverCourier covers, CoverBook book, CoverPace coverPace, Lazy<PostOffice<DiscordCarrier>> office, CallList calls, GuestStage guests, PostEraser eraser, Shown shown, Traces traces, TimeProvider time, IOptions<DiscordOptions> options) : IPostCarrier
{
    // How soon to look again whether a tale's thread is there.
    private static readonly TimeSpan Shortly = TimeSpan.FromMilliseconds(100);

    // A chat keeps its desk for its whole round, and the API's own limits bound the calls: slow channels must not stop the others.
    private const int ChatsAtOnce = 256;

    public string Surface => DiscordChats.Surface;

    public PostPace Pace { get; } = new(options.Value.EditInterval, BetweenSigns: null, ChatsAtOnce);

    public async Task DeliverAsync(Slip slip, ToldTale? told, CancellationToken cancellationToken)
    {
        if (DiscordChats.IsGuest(slip.Post.Chat))
        {
            // The bot has no voice there: whoever presses is shown the page as the answer.
            await slip.SettleAsync(slip.Marks, cancellationToken);
            guests.Ring(slip.Post.Chat);
            return;
        }

        if (slip.Post.Kind == CoverBook.Kind)
        {
            if (told is null) await slip.SettleAsync(slip.Marks, cancellationToken);
            else await covers.DeliverAsync(new(slip, DiscordChats.ChannelOf(slip.Post.Chat), api, traces, time), told, cancellationToken);
            return;
        }

        var there = new DiscordSlip(slip, await PlaceAsync(slip.Post.Chat, told, cancellationToken), api, traces, time);
        await WakingAsync(slip.Post.Chat, there.Channel, () => DeliverAsync(there, told, cancellationToken), cancellationToken);
    }

    public Task<EquatableArray<string>> TakeAwayAsync(Slip slip, ToldTale told, CancellationToken cancellationToken) => eraser.TakeAwayAsync(slip, told, cancellationToken);

    public int MessagesIn(EquatableArray<string> marks) => marks.Count(m => Snowflake.TryParse(m, out _));

    public async ValueTask<Func<CancellationToken, Task>?> FindMovedAsync(ChatKey chat, ToldTale told, CancellationToken cancellationToken)
    {
        if (DiscordChats.IsGuest(chat))
        {
            guests.Ring(chat);
            return null;
        }

        return await FindMovedBallotAsync(chat, told, cancellationToken) ?? await FindMovedCoverAsync(chat, told, cancellationToken);
    }

    public PostFailure? Read(Exception failure) => failure switch
    {
        UnplacedException unplaced => unplaced.IsClosed ? new PostFailure.Closed() : new PostFailure.Later(Shortly),
        DiscordException { IsUnknown: true } => new PostFailure.Unknown(),
        DiscordException { Code: DiscordErrorCode.ArchivedThread } => new PostFailure.Later(TimeSpan.Zero),
        DiscordException { IsClosedToUs: true } => new PostFailure.Closed(),
        DiscordException { Status: HttpStatusCode.BadRequest } => new PostFailure.Refused(),
        DiscordException e => new PostFailure.Later(e.RetryAfter),
        // A message that breaks Discord's limits is our mistake; the tale must not stop for it.
        ArgumentException => new PostFailure.Refused(),
        _ => null,
    };

    private async Task DeliverAsync(DiscordSlip slip, ToldTale? told, CancellationToken cancellationToken)
    {
        var messages = await maker.MakeAsync(slip.Post, told, null, cancellationToken);
        await slip.StartAnewAsync(cancellationToken);
        for (var part = 0; part < messages.Count; part++)
        {
            if (part < slip.Marks.Count) await slip.EditAsync(part, messages[part], cancellationToken);
            else await CreateAsync(slip, part, messages[part], told, cancellationToken);
        }

        while (slip.Marks.Count > messages.Count) await slip.DropLastAsync(cancellationToken);
        // There is no next page to be called to.
        if (slip.Post is { Kind: "ended", Tale: { } over }) await calls.ClearAsync(over, cancellationToken);
        await slip.SettleAsync(cancellationToken);
        shown.Remember(slip.Post, messages);
    }

    private async Task CreateAsync(DiscordSlip slip, int part, OutgoingMessage message, ToldTale? told, CancellationToken cancellationToken)
    {
        // One sound a chapter: the choice under it, or the end.
        var isLoud = slip.Post is { Kind: "ballot", Moves: false } or { Kind: "ended" };
        var called = isLoud && told is not null ? await calls.OfAsync(told.Tale.Id, cancellationToken) : [];
        await slip.CreateAsync(part, Calling(message, called), PostMaker.FileMark(slip.Post, told), isLoud, cancellationToken);
    }

    /// <summary>Only those who asked are called, and only by the message as it is sent: an edit takes the line away and calls nobody.</summary>
    private static OutgoingMessage Calling(OutgoingMessage message, EquatableArray<MemberKey> called)
    {
        Snowflake[] users = [.. called.Select(DiscordChats.UserOf).OfType<Snowflake>()];
        return users.Length == 0 ? message : message with
        {
            Components = [.. message.Components ?? [], new TextDisplay($"-# 🔔 {string.Join(' ', users.Select(u => $"<@{u}>"))}")],
            AllowedMentions = AllowedMentions.Only(users),
        };
    }

    private async Task<Func<CancellationToken, Task>?> FindMovedBallotAsync(ChatKey chat, ToldTale told, CancellationToken cancellationToken)
    {
        if (told.Tale is not { Ballot: { } ballot } tale
            || await posts.FindAsync(chat, Announcer.BallotKey(tale, ballot.Number), cancellationToken) is not { Delivery.State: DeliveryState.Posted } stored
            || stored.Delivery.SentRevision < stored.Revision) return null;
        var messages = await maker.MakeAsync(stored.Post, told, null, cancellationToken);
        if (shown.Is(stored.Post, messages)) return null;
        return async token =>
        {
            var channel = await PlaceAsync(chat, told, token);
            string[] ids = [.. stored.Delivery.MessageIds.Where(id => Snowflake.TryParse(id, out _))];
            await WakingAsync(chat, channel, async () =>
            {
                foreach (var (id, message) in ids.Zip(messages)) await EditIfThereAsync(channel, id, message, token);
            }, token);
            shown.Remember(stored.Post, messages);
        };
    }

    private async Task<Func<CancellationToken, Task>?> FindMovedCoverAsync(ChatKey chat, ToldTale told, CancellationToken cancellationToken)
    {
        if (!DiscordChats.HasPlaceOfItsOwn(chat)
            || await book.FindAsync(chat, cancellationToken) is not { Delivery.State: DeliveryState.Posted } cover
            || CoverBook.StageIn(cover) is not { } stage) return null;
        var messages = await maker.MakeAsync(cover.Post, told, stage, cancellationToken);
        if (shown.Is(cover.Post, messages) || coverPace.Rests(chat)) return null;
        return async token =>
        {
            coverPace.Take(chat);
            await covers.RefreshAsync(cover.Post, cover.Delivery.MessageIds, stage, messages[0], told, token);
            shown.Remember(cover.Post, messages);
        };
    }

    /// <summary>Where the chat's messages stand.</summary>
    /// <exception cref="UnplacedException">The tale has no thread yet, or cannot have one.</exception>
    private async Task<Snowflake> PlaceAsync(ChatKey chat, ToldTale? told, CancellationToken cancellationToken)
    {
        if (!DiscordChats.HasPlaceOfItsOwn(chat)) return DiscordChats.ChannelOf(chat);
        var cover = told is null ? await book.FindAsync(chat, cancellationToken) : await book.OweAsync(chat, told.Tale.Id, time.GetUtcNow(), cancellationToken);
        if (cover is { Delivery.State: DeliveryState.Posted } && cover.Delivery.SentRevision == cover.Revision && CoverBook.StageIn(cover) is { } stage)
        {
            book.Remember(stage.Thread, chat);
            return stage.Thread;
        }

        if (cover is not { Delivery.State: DeliveryState.Undeliverable }) coverPace.Wake(chat.Home);
        throw new UnplacedException(IsClosed: cover is { Delivery.State: DeliveryState.Undeliverable });
    }

    /// <summary>An archived thread is woken; one that is gone is said on its tale's cover.</summary>
    private async Task WakingAsync(ChatKey chat, Snowflake channel, Func<Task> act, CancellationToken cancellationToken)
    {
        try
        {
            await act();
        }
        catch (DiscordException e) when (e.Code == DiscordErrorCode.ArchivedThread)
        {
            await api.Threads.ChangeAsync(channel, new() { Archived = false }, cancellationToken);
            throw;
        }
        catch (DiscordException e) when (e.IsClosedToUs && DiscordChats.HasPlaceOfItsOwn(chat))
        {
            await office.Value.IsGoneAsync(chat, cancellationToken);
            await book.SayAnewAsync(chat, cancellationToken);
            office.Value.Wake(chat.Home);
            throw;
        }
    }

    private async Task EditIfThereAsync(Snowflake channel, string id, OutgoingMessage message, CancellationToken cancellationToken)
    {
        try
        {
            await api.Messages.EditAsync(channel, Snowflake.Parse(id), message, cancellationToken);
        }
        catch (DiscordException e) when (e.Code == DiscordErrorCode.UnknownMessage)
        {
            // Somebody took it away.
        }
    }
}
