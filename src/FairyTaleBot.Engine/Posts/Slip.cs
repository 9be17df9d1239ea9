using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;

namespace FairyTaleBot.Engine.Posts;

/// <summary>
/// One post on its way, and what the store knows of it. Whatever makes a new message is written down before the request (Sending) and
/// after it, so that whoever comes later knows what may stand there already. Edits need no such note: they can be repeated.
/// </summary>
/// <param name="owner">Who sends; other owners leave the post alone while a request of this one may be on its way.</param>
/// <param name="read">What a platform's failure means.</param>
public sealed class Slip(StoredPost stored, IPostStore posts, string owner, Func<Exception, PostFailure?> read, TimeProvider time)
{
    private Delivery delivery = stored.Delivery;

    public Post Post => stored.Post;

    /// <summary>Where it stands: ids of messages, and what else the platform's carrier wants to know later.</summary>
    public EquatableArray<string> Marks => delivery.MessageIds;

    /// <summary>When the first request was made of which it is not known whether it was carried out; null when there is none.</summary>
    public DateTimeOffset? UncertainSince { get; private set; } =
        stored.Delivery.State is DeliveryState.Unknown or DeliveryState.Sending ? stored.Delivery.Since : null;

    /// <summary>Makes a request that makes a new message. Its result belongs into the marks at once: <see cref="KeepAsync"/>.</summary>
    /// <exception cref="OvertakenException">Somebody else has taken the post over; nothing was sent.</exception>
    /// <exception cref="Exception">The request's own; what it means for the post is written down.</exception>
    public async Task<T> SendAsync<T>(Func<CancellationToken, Task<T>> request, CancellationToken cancellationToken)
    {
        var began = time.GetUtcNow();
        await MarkAsync(DeliveryState.Sending, Marks, began, cancellationToken);
        try
        {
            return await request(cancellationToken);
        }
        catch (Exception e) when (read(e) is { } failure)
        {
            if (failure is PostFailure.Unknown) UncertainSince ??= began;
            await RestAsync(cancellationToken);
            throw;
        }
    }

    /// <summary>Writes down how far it has come. What was uncertain is known now.</summary>
    /// <exception cref="OvertakenException">Somebody else has taken the post over.</exception>
    public Task KeepAsync(EquatableArray<string> marks, CancellationToken cancellationToken)
    {
        UncertainSince = null;
        return MarkAsync(DeliveryState.Owed, marks, null, cancellationToken);
    }

    /// <summary>The platform shows the post as it was when it was read.</summary>
    /// <exception cref="OvertakenException">Somebody else has taken the post over.</exception>
    public async Task SettleAsync(EquatableArray<string> marks, CancellationToken cancellationToken)
    {
        UncertainSince = null;
        delivery = delivery with { SentRevision = stored.Revision };
        await MarkAsync(DeliveryState.Posted, marks, null, cancellationToken);
    }

    /// <exception cref="OvertakenException">Somebody else has taken the post over.</exception>
    public Task GiveUpAsync(CancellationToken cancellationToken) => MarkAsync(DeliveryState.Undeliverable, Marks, null, cancellationToken);

    /// <summary>No request is on its way; an earlier one whose fate is not known stays so, whatever became of this one.</summary>
    private Task RestAsync(CancellationToken cancellationToken) =>
        MarkAsync(UncertainSince is null ? DeliveryState.Owed : DeliveryState.Unknown, Marks, UncertainSince, cancellationToken);

    private async Task MarkAsync(DeliveryState state, EquatableArray<string> marks, DateTimeOffset? since, CancellationToken cancellationToken)
    {
        var next = new Delivery(state, delivery.Fence, marks, delivery.SentRevision, state == DeliveryState.Sending ? owner : null, since);
        if (!await posts.MarkAsync(Post.Chat, Post.Key, delivery.Fence, next, cancellationToken)) throw new OvertakenException();
        delivery = next with { Fence = delivery.Fence + 1 };
    }
}

/// <summary>Another hand moved the post on; what stands there has to be read anew.</summary>
public sealed class OvertakenException() : Exception("The post was moved on by somebody else.");
