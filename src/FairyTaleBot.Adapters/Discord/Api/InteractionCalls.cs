using FairyTaleBot.Adapters.Discord.Api.Components;
using FairyTaleBot.Adapters.Discord.Api.Limits;
using FairyTaleBot.Adapters.Discord.Api.Models;

namespace FairyTaleBot.Adapters.Discord.Api;

/// <summary>Answers to interactions. The first within three seconds, the others within the fifteen minutes of its token.</summary>
internal sealed class InteractionCalls(DiscordCaller caller)
{
    // Later than that Discord has told the person that the bot did not respond.
    private static readonly TimeSpan Due = TimeSpan.FromSeconds(3);

    private readonly FollowUpCap _cap = new();

    /// <summary>The first answer. Tried again when it may be lost, which cannot answer twice.
    /// A <see cref="DiscordErrorCode.AlreadyAcknowledged"/> means that somebody else answered: another process with this token.</summary>
    public Task AnswerAsync(Interaction interaction, InteractionCallback callback, CancellationToken cancellationToken)
    {
        var (ready, files) = Ready(callback);
        return caller.CallAsync(
            DiscordRequest.WithFiles(DiscordRoute.Callback(interaction.Id, interaction.Token), ready, DiscordJson.Wire.InteractionCallback, files) with { Idempotent = true, TimeLimit = Due },
            cancellationToken);
    }

    /// <summary>Sets the message that the first answer promised or made. Idempotent.</summary>
    public Task<Message> EditOriginalAsync(Interaction interaction, OutgoingMessage message, CancellationToken cancellationToken) =>
        SendAsync(Route(HttpMethod.Patch, interaction, null), message, cancellationToken);

    public Task DeleteOriginalAsync(Interaction interaction, CancellationToken cancellationToken) =>
        caller.DeleteAsync(Route(HttpMethod.Delete, interaction, null), cancellationToken);

    /// <summary>A further message. It cannot carry a nonce, so a lost answer is not tried again and its outcome is unknown.</summary>
    /// <exception cref="InvalidOperationException">More than five for one interaction: bots that let one press send many have been banned.</exception>
    public Task<Message> FollowUpAsync(Interaction interaction, OutgoingMessage message, CancellationToken cancellationToken) => _cap.TryTake(interaction.Id)
        ? SendAsync(DiscordRoute.FollowUp(interaction.ApplicationId, interaction.Token), message, cancellationToken)
        : throw new InvalidOperationException($"At most {FollowUpCap.Most} further messages answer one interaction.");

    public Task<Message> EditFollowUpAsync(Interaction interaction, Snowflake message, OutgoingMessage change, CancellationToken cancellationToken) =>
        SendAsync(Route(HttpMethod.Patch, interaction, message), change, cancellationToken);

    private Task<Message> SendAsync(DiscordRoute route, OutgoingMessage message, CancellationToken cancellationToken) =>
        caller.CallAsync(DiscordRequest.WithFiles(route, message.Ready(), DiscordJson.Wire.OutgoingMessage, message.Files), DiscordJson.Wire.Message, cancellationToken);

    private static DiscordRoute Route(HttpMethod method, Interaction interaction, Snowflake? message) =>
        DiscordRoute.WebhookMessage(method, interaction.ApplicationId, interaction.Token, message);

    private static (InteractionCallback, IReadOnlyList<OutgoingFile>) Ready(InteractionCallback callback)
    {
        switch (callback)
        {
            case InteractionCallback.Reply reply:
                return (reply with { Data = reply.Data.Ready() }, reply.Data.Files);
            case InteractionCallback.Update update:
                return (update with { Data = update.Data.Ready() }, update.Data.Files);
            case InteractionCallback.Suggestions { Data.Choices.Count: > 25 }:
                throw new ArgumentException("At most 25 suggestions are shown.");
            case InteractionCallback.OpenModal open when ComponentCheck.Form(open.Data).ToArray() is { Length: > 0 } findings:
                throw new ArgumentException(string.Join(' ', findings));
            default:
                return (callback, []);
        }
    }
}
