using FairyTaleBot.Adapters.Telegram.Api;
using FairyTaleBot.Adapters.Telegram.Api.Methods;
using FairyTaleBot.Adapters.Telegram.Api.Types;
using FairyTaleBot.Adapters.Telegram.Api.Wire;
using FairyTaleBot.Adapters.Telegram.Chats;
using FairyTaleBot.Adapters.Telegram.Pages;
using FairyTaleBot.Engine.Ports;

namespace FairyTaleBot.Adapters.Telegram.Posting;

/// <summary>
/// One post on its way to a chat, and what the store knows of it. Anything that makes a new message is written down before it is sent
/// (Sending) and after (the message's id), so that whoever comes later knows what may stand there already. Edits need no such note:
/// they can be repeated.
/// </summary>
internal sealed class Slip(StoredPost stored, ChatAddress address, IPostStore posts, TelegramClient client, string owner, TimeProvider time)
{
    private Delivery delivery = stored.Delivery;

    public Post Post => stored.Post;

    public ChatAddress Address => address;

    public PageMarks Marks { get; private set; } = PageMarks.From(stored.Delivery.MessageIds);

    /// <summary>Makes a new message. When it cannot be known whether it stands there, that is written down.</summary>
    /// <exception cref="TelegramException">It was not made, or nobody knows.</exception>
    /// <exception cref="OvertakenException">Somebody else has taken the post over.</exception>
    public async Task<Message> CreateAsync(PostMethod method, CancellationToken cancellationToken)
    {
        var permit = await client.PermitAsync(method, cancellationToken);
        await MarkAsync(DeliveryState.Sending, delivery.SentRevision, cancellationToken);
        try
        {
            return await client.CallAsync(method, permit, cancellationToken);
        }
        catch (TelegramException failure)
        {
            await MarkAsync(failure.MayHaveHappened ? DeliveryState.Unknown : DeliveryState.Owed, delivery.SentRevision, cancellationToken);
            throw;
        }
    }

    /// <summary>Writes down what has become of the post so far.</summary>
    public Task KeepAsync(PageMarks marks, CancellationToken cancellationToken)
    {
        Marks = marks;
        return MarkAsync(DeliveryState.Owed, delivery.SentRevision, cancellationToken);
    }

    /// <summary>The platform shows the post as it was when it was read.</summary>
    public Task SettleAsync(PageMarks marks, CancellationToken cancellationToken)
    {
        Marks = marks;
        return MarkAsync(DeliveryState.Posted, stored.Revision, cancellationToken);
    }

    public Task GiveUpAsync(CancellationToken cancellationToken) => MarkAsync(DeliveryState.Undeliverable, delivery.SentRevision, cancellationToken);

    private async Task MarkAsync(DeliveryState state, long sentRevision, CancellationToken cancellationToken)
    {
        var isOpen = state is DeliveryState.Sending or DeliveryState.Unknown;
        var next = new Delivery(state, delivery.Fence, Marks.ToIds(), sentRevision, isOpen ? owner : null, isOpen ? time.GetUtcNow() : null);
        if (!await posts.MarkAsync(Post.Chat, Post.Key, delivery.Fence, next, cancellationToken)) throw new OvertakenException();
        delivery = next with { Fence = delivery.Fence + 1 };
    }
}

/// <summary>Another hand moved the post on; what stands there has to be read anew.</summary>
internal sealed class OvertakenException() : Exception("The post was moved on by somebody else.");
