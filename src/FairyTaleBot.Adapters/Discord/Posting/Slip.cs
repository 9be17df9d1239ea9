using FairyTaleBot.Adapters.Discord.Api.Models;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;

namespace FairyTaleBot.Adapters.Discord.Posting;

/// <summary>Where one post's delivery has come to. Every change goes to the store under the fence it was read with.</summary>
/// <param name="channel">Where its messages stand.</param>
internal sealed class Slip(IPostStore posts, StoredPost stored, Snowflake channel, string owner, TimeProvider time)
{
    private Delivery delivery = stored.Delivery;
    private EquatableArray<string> messageIds = stored.Delivery.MessageIds;

    public Post Post => stored.Post;

    public Snowflake Channel { get; set; } = channel;

    public EquatableArray<string> MessageIds => messageIds;

    /// <summary>Whether a request of ours may be on its way.</summary>
    public bool IsSending => delivery.State == DeliveryState.Sending && delivery.Owner == owner && !IsUncertain;

    /// <summary>Whether an earlier request may have been carried out, and this is about finding out.</summary>
    public bool IsUncertain { get; private set; } = stored.Delivery.State is DeliveryState.Unknown or DeliveryState.Sending;

    /// <summary>When that request was made.</summary>
    public DateTimeOffset? UncertainSince { get; } = stored.Delivery.Since;

    public bool WasUncertain { get; } = stored.Delivery.State is DeliveryState.Unknown or DeliveryState.Sending;

    public void Keep(string message)
    {
        messageIds = messageIds.Add(message);
        // Only the message that was on its way was uncertain; those after it were never sent.
        IsUncertain = false;
    }

    public void Replace(int part, string message) => messageIds = messageIds.SetItem(part, message);

    public void Drop() => messageIds = [.. messageIds.SkipLast(1)];

    /// <summary>A post that moves is sent anew at the end: its old messages go first.</summary>
    public async Task StartAnewAsync(Func<string, Task> delete, CancellationToken cancellationToken)
    {
        foreach (var message in messageIds) await delete(message);
        messageIds = [];
        await MarkAsync(DeliveryState.Owed, cancellationToken);
    }

    /// <exception cref="SlipTakenException">Another process has moved this post on.</exception>
    public async Task MarkAsync(DeliveryState state, CancellationToken cancellationToken)
    {
        var isOpen = state is DeliveryState.Sending or DeliveryState.Unknown;
        var next = new Delivery(
            state,
            delivery.Fence,
            messageIds,
            state == DeliveryState.Posted ? stored.Revision : delivery.SentRevision,
            state == DeliveryState.Sending ? owner : null,
            // How long ago the first of several uncertain requests was made decides whether its nonce is still known.
            isOpen ? WasUncertain ? UncertainSince ?? time.GetUtcNow() : time.GetUtcNow() : null);
        if (!await posts.MarkAsync(Post.Chat, Post.Key, delivery.Fence, next, cancellationToken)) throw new SlipTakenException();
        delivery = next with { Fence = delivery.Fence + 1 };
        if (state == DeliveryState.Sending) IsUncertain = false;
    }
}

/// <summary>Another process delivers this post.</summary>
internal sealed class SlipTakenException : Exception;
