using FairyTaleBot.Adapters.Discord.Api.Models;

namespace FairyTaleBot.Adapters.Discord.Api;

/// <summary>Messages in channels, threads and direct messages.</summary>
internal sealed class MessageCalls(DiscordCaller caller)
{
    private const int NonceLimit = 25;

    /// <summary>Sends a message exactly once: with the same nonce, Discord gives back the first one for a few minutes, so a lost answer is tried again.</summary>
    /// <param name="channel">A text channel, thread or direct message.</param>
    /// <param name="message">What to send.</param>
    /// <param name="nonce">1–25 characters that name this message and no other.</param>
    /// <param name="cancellationToken">Gives up waiting; the message may still be sent.</param>
    public Task<Message> CreateAsync(Snowflake channel, OutgoingMessage message, string nonce, CancellationToken cancellationToken)
    {
        if (nonce.Length is < 1 or > NonceLimit)
            throw new ArgumentException($"A nonce has 1 to {NonceLimit} characters.", nameof(nonce));
        var body = message.Ready() with { Nonce = nonce, EnforceNonce = true };
        return caller.CallAsync(
            DiscordRequest.WithFiles(DiscordRoute.Channel(HttpMethod.Post, channel, "/messages"), body, DiscordJson.Wire.OutgoingMessage, message.Files) with { Idempotent = true },
            DiscordJson.Wire.Message, cancellationToken);
    }

    public Task<Message> EditAsync(Snowflake channel, Snowflake message, OutgoingMessage change, CancellationToken cancellationToken) =>
        caller.CallAsync(
            DiscordRequest.WithFiles(DiscordRoute.Message(HttpMethod.Patch, channel, message), change.Ready(), DiscordJson.Wire.OutgoingMessage, change.Files),
            DiscordJson.Wire.Message, cancellationToken);

    /// <summary>Takes a message away; one that is gone already is no error.</summary>
    public Task DeleteAsync(Snowflake channel, Snowflake message, CancellationToken cancellationToken) =>
        caller.DeleteAsync(DiscordRoute.Message(HttpMethod.Delete, channel, message), cancellationToken);

    public Task<Message> GetAsync(Snowflake channel, Snowflake message, CancellationToken cancellationToken) =>
        caller.CallAsync(new(DiscordRoute.Message(HttpMethod.Get, channel, message)), DiscordJson.Wire.Message, cancellationToken);

    /// <summary>The latest messages, newest first; with <paramref name="after"/> those right after it.</summary>
    public Task<IReadOnlyList<Message>> ListAsync(Snowflake channel, int limit, Snowflake? after, CancellationToken cancellationToken) =>
        caller.CallAsync(
            new(DiscordRoute.Channel(HttpMethod.Get, channel, "/messages", $"?limit={Math.Clamp(limit, 1, 100)}{(after is { } id ? $"&after={id}" : "")}")),
            DiscordJson.Wire.IReadOnlyListMessage, cancellationToken);
}
