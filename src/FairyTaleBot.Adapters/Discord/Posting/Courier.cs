using FairyTaleBot.Adapters.Discord.Api;
using FairyTaleBot.Adapters.Discord.Api.Components;
using FairyTaleBot.Adapters.Discord.Api.Models;
using FairyTaleBot.Adapters.Discord.Covers;
using FairyTaleBot.Adapters.Discord.Pages;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Turns;
using Microsoft.Extensions.Logging;

namespace FairyTaleBot.Adapters.Discord.Posting;

/// <summary>
/// Brings one post to Discord. Before a message is sent its delivery is marked Sending in the store; what may or may not have been sent
/// is Unknown, and is sent again only under the same nonce while Discord still knows it, or after the channel was read back.
/// </summary>
internal sealed partial class Courier(
    DiscordApi api, IPostStore posts, PostMaker maker, Sender sender, CoverCourier covers, CallList calls, Shown shown, TimeProvider time, ILogger<Courier> logger)
{
    // Longer than any request may take: whoever marked it Sending has ended by then.
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(10);

    private readonly string owner = Guid.NewGuid().ToString("n")[..12];

    /// <exception cref="StoreException">The store could not be reached; the post comes up again.</exception>
    public async Task<Outcome> DeliverAsync(StoredPost stored, ToldTale? told, Snowflake channel, CancellationToken cancellationToken)
    {
        var (post, at) = (stored.Post, stored.Delivery);
        if (at is { State: DeliveryState.Sending, Since: { } since } && at.Owner != owner && time.GetUtcNow() < since + Lease) return new Outcome.Later(since + Lease - time.GetUtcNow());

        var slip = new Slip(posts, stored, channel, owner, time);
        try
        {
            var messages = await maker.MakeAsync(stored, told, cancellationToken);
            if (post.Moves && at.State == DeliveryState.Posted) await slip.StartAnewAsync(id => sender.DeleteAsync(slip, id, cancellationToken), cancellationToken);
            if (post.Kind == CoverBook.Kind) await covers.DeliverAsync(slip, messages[0], told!, cancellationToken);
            else await DeliverAsync(slip, messages, told, cancellationToken);
            await slip.MarkAsync(DeliveryState.Posted, cancellationToken);
            shown.Remember(post, messages);
            return Outcome.Done;
        }
        catch (SlipTakenException)
        {
            // Another process was faster; it goes on with this post.
            return new Outcome.Later();
        }
        catch (DiscordException e)
        {
            return await FailedAsync(slip, e, cancellationToken);
        }
        catch (ArgumentException e)
        {
            // A message that breaks Discord's limits is our mistake; the tale must not stop for it.
            LogUnfit(post.Chat.Value, post.Key, e.Message);
            await slip.MarkAsync(DeliveryState.Undeliverable, cancellationToken);
            return Outcome.Done;
        }
    }

    private async Task DeliverAsync(Slip slip, IReadOnlyList<OutgoingMessage> messages, ToldTale? told, CancellationToken cancellationToken)
    {
        for (var part = 0; part < messages.Count; part++)
        {
            if (part < slip.MessageIds.Count) await sender.EditAsync(slip, part, messages[part], cancellationToken);
            else await CreateAsync(slip, part, messages[part], told, cancellationToken);
        }

        while (slip.MessageIds.Count > messages.Count)
        {
            await sender.DeleteAsync(slip, slip.MessageIds[^1], cancellationToken);
            slip.Drop();
        }
    }

    /// <summary>Brings what stands on Discord up to date with the tale, when the post itself owes nothing: tallies, countdowns.</summary>
    /// <returns>Null when it says so already.</returns>
    public async Task<Outcome?> RefreshAsync(StoredPost stored, ToldTale told, Snowflake channel, CancellationToken cancellationToken)
    {
        if (stored.Delivery is not { State: DeliveryState.Posted } delivery || delivery.SentRevision < stored.Revision) return null;
        var messages = await maker.MakeAsync(stored, told, cancellationToken);
        if (shown.Is(stored.Post, messages)) return null;
        var slip = new Slip(posts, stored, channel, owner, time);
        try
        {
            if (stored.Post.Kind == CoverBook.Kind)
            {
                await covers.DeliverAsync(slip, messages[0], told, cancellationToken);
                await slip.MarkAsync(DeliveryState.Posted, cancellationToken);
            }
            else
            {
                for (var part = 0; part < Math.Min(messages.Count, slip.MessageIds.Count); part++) await sender.EditAsync(slip, part, messages[part], cancellationToken);
            }

            shown.Remember(stored.Post, messages);
            return Outcome.Done;
        }
        catch (SlipTakenException)
        {
            return new Outcome.Later();
        }
        catch (DiscordException e) when (e.Code == DiscordErrorCode.ArchivedThread)
        {
            return await WakeThreadAsync(slip, cancellationToken);
        }
        catch (DiscordException e)
        {
            LogRefreshFailed(stored.Post.Chat.Value, stored.Post.Key, e.Message);
            return e.IsClosedToUs ? Outcome.NoEntry : new Outcome.Later(e.RetryAfter);
        }
    }

    private async Task CreateAsync(Slip slip, int part, OutgoingMessage message, ToldTale? told, CancellationToken cancellationToken)
    {
        // One sound a chapter: the choice under it, or the end.
        var isLoud = slip.Post is { Kind: "ballot", Moves: false } or { Kind: "ended" };
        var called = isLoud && told is not null ? await calls.OfAsync(told.Tale.Id, cancellationToken) : [];
        await sender.CreateAsync(slip, part, Calling(message, called), PostMaker.FileMark(slip.Post, told), isLoud, cancellationToken);
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

    private async Task<Outcome> FailedAsync(Slip slip, DiscordException e, CancellationToken cancellationToken)
    {
        if (e.Code == DiscordErrorCode.ArchivedThread) return await WakeThreadAsync(slip, cancellationToken);
        if (e.IsUnknown)
        {
            LogUnknown(slip.Post.Chat.Value, slip.Post.Key, e.Message);
            if (slip.IsSending) await slip.MarkAsync(DeliveryState.Unknown, cancellationToken);
            return new Outcome.Later();
        }

        if (e.IsClosedToUs)
        {
            LogClosed(slip.Post.Chat.Value, (int)e.Code, e.Message);
            await slip.MarkAsync(DeliveryState.Undeliverable, cancellationToken);
            return Outcome.NoEntry;
        }

        if (e.Status is System.Net.HttpStatusCode.BadRequest)
        {
            LogUnfit(slip.Post.Chat.Value, slip.Post.Key, e.Message);
            await slip.MarkAsync(DeliveryState.Undeliverable, cancellationToken);
            return Outcome.Done;
        }

        if (slip.IsSending) await slip.MarkAsync(slip.WasUncertain ? DeliveryState.Unknown : DeliveryState.Owed, cancellationToken);
        return new Outcome.Later(e.RetryAfter);
    }

    private async Task<Outcome> WakeThreadAsync(Slip slip, CancellationToken cancellationToken)
    {
        try
        {
            if (slip.IsSending) await slip.MarkAsync(DeliveryState.Owed, cancellationToken);
            await api.Threads.ChangeAsync(slip.Channel, new() { Archived = false }, cancellationToken);
            return new Outcome.Later();
        }
        catch (DiscordException e)
        {
            LogClosed(slip.Post.Chat.Value, (int)e.Code, e.Message);
            return e.IsClosedToUs ? Outcome.NoEntry : new Outcome.Later(e.RetryAfter);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Chat}: whether {Post} was sent is not known; it will be found out. {Reason}")]
    private partial void LogUnknown(string chat, string post, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Chat} is closed to the bot (Discord's code {Code}); what is owed there waits until the tale is resumed. {Reason}")]
    private partial void LogClosed(string chat, int code, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Chat}: Discord does not take {Post}: {Reason}")]
    private partial void LogUnfit(string chat, string post, string reason);

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Chat}: {Post} could not be brought up to date: {Reason}")]
    private partial void LogRefreshFailed(string chat, string post, string reason);
}
