using FairyTaleBot.Adapters.Telegram.Api;
using FairyTaleBot.Adapters.Telegram.Api.Methods;
using FairyTaleBot.Adapters.Telegram.Api.Types;
using FairyTaleBot.Adapters.Telegram.Api.Wire;
using FairyTaleBot.Adapters.Telegram.Chats;
using FairyTaleBot.Adapters.Telegram.Pages;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Posts;

namespace FairyTaleBot.Adapters.Telegram.Posting;

/// <summary>A post on its way to a chat of Telegram: its marks are messages, and each new message waits for its turn first.</summary>
internal sealed class TelegramSlip(Slip slip, ChatAddress address, TelegramClient client)
{
    public Post Post => slip.Post;

    public ChatAddress Address => address;

    public PageMarks Marks { get; private set; } = PageMarks.From(slip.Marks);

    /// <summary>Makes a new message. Only when its turn has come is it written down as on its way: that note is good for seconds.</summary>
    /// <exception cref="TelegramException">It was not made, or nobody knows.</exception>
    /// <exception cref="OvertakenException">Somebody else has taken the post over.</exception>
    public async Task<Message> CreateAsync(PostMethod method, CancellationToken cancellationToken)
    {
        var permit = await client.PermitAsync(method, cancellationToken);
        return await slip.SendAsync(token => client.CallAsync(method, permit, token), cancellationToken);
    }

    /// <inheritdoc cref="Slip.KeepAsync"/>
    public Task KeepAsync(PageMarks marks, CancellationToken cancellationToken) => slip.KeepAsync((Marks = marks).ToIds(), cancellationToken);

    /// <inheritdoc cref="Slip.SettleAsync"/>
    public Task SettleAsync(PageMarks marks, CancellationToken cancellationToken) => slip.SettleAsync((Marks = marks).ToIds(), cancellationToken);
}
