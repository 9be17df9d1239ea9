using FairyTaleBot.Adapters.Discord.Api;
using FairyTaleBot.Adapters.Discord.Api.Models;
using FairyTaleBot.Engine.Ports;

namespace FairyTaleBot.Adapters.Discord.Posting;

/// <summary>
/// Single messages of a post. Before one is sent its delivery is marked Sending in the store; what may or may not have been sent is
/// sent again only under the same nonce while Discord still knows it, or after the channel was read back.
/// </summary>
internal sealed class Sender(DiscordApi api, Traces traces, TimeProvider time)
{
    /// <summary>Stands for a message that somebody took away: it is not sent again.</summary>
    public const string Gone = "gone";

    // Discord knows a nonce for "the past few minutes"; one is safe.
    public static readonly TimeSpan NonceLife = TimeSpan.FromSeconds(60);

    /// <exception cref="DiscordException">It was not sent, or nobody knows.</exception>
    public async Task CreateAsync(Slip slip, int part, OutgoingMessage message, string? fileMark, bool isLoud, CancellationToken cancellationToken)
    {
        if (slip.IsUncertain && slip.UncertainSince is { } since && time.GetUtcNow() > since + NonceLife
            && await traces.FindAsync(slip.Channel, since, message, fileMark, cancellationToken) is { } found)
        {
            slip.Keep($"{found}");
            return;
        }

        await slip.MarkAsync(DeliveryState.Sending, cancellationToken);
        var flags = MessageFlags.ComponentsV2 | (isLoud ? MessageFlags.None : MessageFlags.SuppressNotifications);
        var sent = await api.Messages.CreateAsync(slip.Channel, message with { Flags = flags, KeptAttachments = null }, Nonces.For(slip.Post, part), cancellationToken);
        slip.Keep($"{sent.Id}");
    }

    /// <exception cref="DiscordException">It could not be changed.</exception>
    public async Task EditAsync(Slip slip, int part, OutgoingMessage message, CancellationToken cancellationToken)
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

    /// <exception cref="DiscordException">It could not be taken away.</exception>
    public Task DeleteAsync(Slip slip, string message, CancellationToken cancellationToken) =>
        Snowflake.TryParse(message, out var id) ? api.Messages.DeleteAsync(slip.Channel, id, cancellationToken) : Task.CompletedTask;
}
