using FairyTaleBot.Adapters.Discord.Api;
using FairyTaleBot.Adapters.Discord.Api.Models;
using FairyTaleBot.Adapters.Discord.Pages;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Turns;
using Microsoft.Extensions.Logging;

namespace FairyTaleBot.Adapters.Discord.Posting;

/// <summary>
/// Brings one post to Discord. Before a message is sent its delivery is marked Sending in the store; what may or may not have been sent
/// is Unknown, and is sent again only under the same nonce while Discord still knows it, or after the channel was read back.
/// </summary>
internal sealed partial class Courier(DiscordApi api, IPostStore posts, PostMaker maker, Traces traces, Shown shown, TimeProvider time, ILogger<Courier> logger)
{
    /// <summary>Stands for a message that somebody took away: it is not sent again.</summary>
    private const string Gone = "gone";

    // Longer than any request may take: whoever marked it Sending has ended by then.
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(10);

    // Discord knows a nonce for "the past few minutes"; one is safe.
    private static readonly TimeSpan NonceLife = TimeSpan.FromSeconds(60);

    private readonly string owner = Guid.NewGuid().ToString("n")[..12];

    /// <exception cref="StoreException">The store could not be reached; the post comes up again.</exception>
    public async Task<Outcome> DeliverAsync(StoredPost stored, ToldTale? told, CancellationToken cancellationToken)
    {
        var (post, at) = (stored.Post, stored.Delivery);
        if (at is { State: DeliveryState.Sending, Since: { } since } && at.Owner != owner && time.GetUtcNow() < since + Lease) return new Outcome.Later(since + Lease - time.GetUtcNow());

        var slip = new Slip(posts, stored, owner, time);
        try
        {
            var messages = await maker.MakeAsync(post, told, cancellationToken);
            if (post.Moves && at.State == DeliveryState.Posted) await slip.StartAnewAsync(id => DeleteAsync(slip, id, cancellationToken), cancellationToken);
            for (var part = 0; part < messages.Count; part++)
            {
                if (part < slip.MessageIds.Count) await EditAsync(slip, part, messages[part], cancellationToken);
                else await CreateAsync(slip, part, messages[part], PostMaker.FileMark(post, told), cancellationToken);
            }

            while (slip.MessageIds.Count > messages.Count)
            {
                await DeleteAsync(slip, slip.MessageIds[^1], cancellationToken);
                slip.Drop();
            }

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

    /// <summary>Brings what stands on Discord up to date with the tale, when the post itself owes nothing: tallies, countdowns.</summary>
    /// <returns>Null when it says so already.</returns>
    public async Task<Outcome?> RefreshAsync(StoredPost stored, ToldTale told, CancellationToken cancellationToken)
    {
        if (stored.Delivery is not { State: DeliveryState.Posted } delivery || delivery.SentRevision < stored.Revision) return null;
        var messages = await maker.MakeAsync(stored.Post, told, cancellationToken);
        if (shown.Is(stored.Post, messages)) return null;
        var slip = new Slip(posts, stored, owner, time);
        try
        {
            for (var part = 0; part < Math.Min(messages.Count, slip.MessageIds.Count); part++) await EditAsync(slip, part, messages[part], cancellationToken);
            shown.Remember(stored.Post, messages);
            return Outcome.Done;
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

    private async Task CreateAsync(Slip slip, int part, OutgoingMessage message, string? fileMark, CancellationToken cancellationToken)
    {
        if (slip.IsUncertain && slip.UncertainSince is { } since && time.GetUtcNow() > since + NonceLife
            && await traces.FindAsync(slip.Channel, since, message, fileMark, cancellationToken) is { } found)
        {
            slip.Keep($"{found}");
            return;
        }

        await slip.MarkAsync(DeliveryState.Sending, cancellationToken);
        var isLoud = slip.Post is { Kind: "ballot", Moves: false } or { Kind: "ended" };
        var flags = MessageFlags.ComponentsV2 | (isLoud ? MessageFlags.None : MessageFlags.SuppressNotifications);
        var sent = await api.Messages.CreateAsync(slip.Channel, message with { Flags = flags, KeptAttachments = null }, Nonces.For(slip.Post, part), cancellationToken);
        slip.Keep($"{sent.Id}");
    }

    private async Task EditAsync(Slip slip, int part, OutgoingMessage message, CancellationToken cancellationToken)
    {
        if (slip.MessageIds[part] == Gone) return;
        try
        {
            await api.Messages.EditAsync(slip.Channel, Snowflake.Parse(slip.MessageIds[part]), message, cancellationToken);
        }
        catch (DiscordException e) when (e.Code == DiscordErrorCode.UnknownMessage)
        {
            slip.Replace(part, Gone);
        }
    }

    private Task DeleteAsync(Slip slip, string message, CancellationToken cancellationToken) =>
        message == Gone ? Task.CompletedTask : api.Messages.DeleteAsync(slip.Channel, Snowflake.Parse(message), cancellationToken);

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
