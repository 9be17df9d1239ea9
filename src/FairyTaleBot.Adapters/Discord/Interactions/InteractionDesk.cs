using FairyTaleBot.Adapters.Discord.Api;
using FairyTaleBot.Adapters.Discord.Api.Models;
using FairyTaleBot.Adapters.Discord.Commands;
using FairyTaleBot.Adapters.Discord.Gateway;
using FairyTaleBot.Adapters.Discord.Posting;
using FairyTaleBot.Engine.Commands;
using FairyTaleBot.Engine.Desk;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Engine.Wording;
using FairyTaleBot.Tales;
using Microsoft.Extensions.Logging;

namespace FairyTaleBot.Adapters.Discord.Interactions;

/// <summary>
/// Brings what people do on Discord to the chat desk. Each interaction is acknowledged before anything else; what everybody is told
/// comes by posts, and only personal answers go back by the interaction.
/// </summary>
internal sealed partial class InteractionDesk(
    DiscordApi api, ChatDesk desk, Suggester suggester, Encore encore, ITaleStore tales, TaleKeeper keeper, ILogger<InteractionDesk> logger)
{
    public const string Event = "INTERACTION_CREATE";

    // What is answered to one person alone needs no leave to write in the channel.
    private static readonly HashSet<Verb> Personal =
        [Verb.Help, Verb.List, Verb.Book, Verb.Recap, Verb.Cast, Verb.Notes, Verb.Style, Verb.Unstuck, Verb.Settings, Verb.ForgetMe];

    private int rivals;

    public Task HandleAsync(GatewayFrame frame, CancellationToken cancellationToken) =>
        frame.Read(DiscordJson.Wire.Interaction) is { } interaction ? HandleAsync(interaction, cancellationToken) : Task.CompletedTask;

    private Task HandleAsync(Interaction interaction, CancellationToken cancellationToken)
    {
        if (Visitor.Of(interaction) is not { } visitor || interaction.Data is not { } data) return Task.CompletedTask;
        return interaction.Type switch
        {
            InteractionType.Autocomplete => SuggestAsync(interaction, data, visitor, cancellationToken),
            InteractionType.Command => CommandAsync(interaction, data, visitor, cancellationToken),
            InteractionType.Component => PressAsync(interaction, data.CustomId ?? "", visitor, cancellationToken),
            InteractionType.Modal => FormAsync(interaction, data, visitor, cancellationToken),
            _ => Task.CompletedTask,
        };
    }

    private async Task SuggestAsync(Interaction interaction, InteractionData data, Visitor visitor, CancellationToken cancellationToken)
    {
        IReadOnlyList<CommandChoice> choices = [];
        if (CommandReading.Focus(data) is { } focus)
        {
            try
            {
                choices = await suggester.SuggestAsync(visitor.Chat, focus.Option, focus.Typed, visitor.Language, cancellationToken);
            }
            catch (StoreException)
            {
                // A list without suggestions still lets one type on.
            }
        }

        await AcknowledgeAsync(interaction, new InteractionCallback.Suggestions(new(choices)), cancellationToken);
    }

    private async Task CommandAsync(Interaction interaction, InteractionData data, Visitor visitor, CancellationToken cancellationToken)
    {
        if (!await AcknowledgeAsync(interaction, InteractionCallback.DeferredReply.Ephemeral, cancellationToken)) return;
        var line = CommandReading.Read(data);
        var isPersonal = line is null or Parsed.Invalid || (line is Parsed.Command command && Personal.Contains(command.Verb));
        var reply = line is null ? Say(visitor, Phrases.Help.Unknown.Say(("help", Verb.Help)))
            : !isPersonal && Leave.Missing(interaction, visitor.Language) is { } missing ? Say(visitor, missing)
            : await desk.HandleAsync(visitor.Chat, visitor.Speaker, new ChatAct.Said(line), cancellationToken);
        if (line is Parsed.Command { Verb: Verb.Resume }) await encore.OweAgainAsync(visitor.Chat, cancellationToken);
        await ShowAsync(interaction, visitor, reply, isPromised: true, cancellationToken);
    }

    private async Task PressAsync(Interaction interaction, string button, Visitor visitor, CancellationToken cancellationToken)
    {
        // A form can only be the first answer, so it opens before the desk is asked; what is written is judged when it comes.
        InteractionCallback first = ButtonId.Parse(button) is ButtonId.OwnIdea idea
            ? new InteractionCallback.OpenModal(IdeaForm.For(idea, visitor.Language))
            : new InteractionCallback.DeferredUpdate();
        if (!await AcknowledgeAsync(interaction, first, cancellationToken)) return;
        var reply = Leave.Missing(interaction, visitor.Language) is { } missing
            ? Say(visitor, missing)
            : await desk.HandleAsync(visitor.Chat, visitor.Speaker, new ChatAct.Pressed(button), cancellationToken);
        if (ButtonId.Parse(button) is ButtonId.Resume) await encore.OweAgainAsync(visitor.Chat, cancellationToken);
        if (first is InteractionCallback.DeferredUpdate) await ShowAsync(interaction, visitor, reply, isPromised: false, cancellationToken);
    }

    private async Task FormAsync(Interaction interaction, InteractionData data, Visitor visitor, CancellationToken cancellationToken)
    {
        InteractionCallback first = interaction.Message is null ? InteractionCallback.DeferredReply.Ephemeral : new InteractionCallback.DeferredUpdate();
        if (!await AcknowledgeAsync(interaction, first, cancellationToken)) return;
        var reply = IdeaForm.Read(data) is { } line
            ? await desk.HandleAsync(visitor.Chat, visitor.Speaker, new ChatAct.Said(line), cancellationToken)
            : new Reply.UnknownButton();
        await ShowAsync(interaction, visitor, reply, isPromised: interaction.Message is null, cancellationToken);
    }

    /// <summary>False when somebody else serves this interaction, or it came too late to be served at all.</summary>
    private async Task<bool> AcknowledgeAsync(Interaction interaction, InteractionCallback callback, CancellationToken cancellationToken)
    {
        try
        {
            await api.Interactions.AnswerAsync(interaction, callback, cancellationToken);
            return true;
        }
        catch (DiscordException e) when (e.Code == DiscordErrorCode.AlreadyAcknowledged)
        {
            if (Interlocked.Exchange(ref rivals, 1) == 0) LogRival();
            return false;
        }
        catch (DiscordException e) when (!e.IsUnknown)
        {
            LogUnacknowledged(e.Message);
            return false;
        }
        catch (DiscordException e)
        {
            // Perhaps it was acknowledged: then what was asked for must be done.
            LogUnacknowledged(e.Message);
            return true;
        }
    }

    /// <param name="isPromised">Whether the acknowledgement stands as "thinking" and has to be filled or taken away.</param>
    private async Task ShowAsync(Interaction interaction, Visitor visitor, Reply reply, bool isPromised, CancellationToken cancellationToken)
    {
        try
        {
            switch (reply)
            {
                case Reply.Told told:
                    await TellAsync(interaction, Answers.Of(told, await WordsAsync(visitor, cancellationToken)), isPromised, cancellationToken);
                    break;
                case Reply.UnknownButton:
                    var gone = Say(visitor, Phrases.Answers.NoSuchButton);
                    await TellAsync(interaction, Answers.Of(gone, Words.None), isPromised, cancellationToken);
                    break;
                default:
                    if (reply is Reply.ShowPage page) await encore.ShowAsync(visitor.Chat, page.Tale, cancellationToken);
                    if (isPromised) await api.Interactions.DeleteOriginalAsync(interaction, cancellationToken);
                    break;
            }
        }
        catch (DiscordException e)
        {
            // What was decided stands; only the personal word about it is lost.
            LogUnanswered(e.Message);
        }
        catch (StoreException e)
        {
            LogUnanswered(e.Message);
        }
    }

    private async Task TellAsync(Interaction interaction, IReadOnlyList<OutgoingMessage> messages, bool isPromised, CancellationToken cancellationToken)
    {
        foreach (var (i, message) in messages.Index())
        {
            if (isPromised && i == 0) await api.Interactions.EditOriginalAsync(interaction, message with { Flags = MessageFlags.ComponentsV2 }, cancellationToken);
            else await api.Interactions.FollowUpAsync(interaction, message, cancellationToken);
        }
    }

    private async Task<Words> WordsAsync(Visitor visitor, CancellationToken cancellationToken) =>
        await tales.ListAsync(visitor.Chat, 1, cancellationToken) is [var card, ..] && await keeper.FindAsync(card.Id, cancellationToken) is { } told
            ? told.Words
            : Words.None;

    private static Reply.Told Say(Visitor visitor, Sentence sentence) => new(visitor.Language, [sentence]);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Another process answers with this bot's token: this one leaves to it what it answers first. Run one of them, or give both the same store.")]
    private partial void LogRival();

    [LoggerMessage(Level = LogLevel.Warning, Message = "An interaction could not be acknowledged: {Reason}")]
    private partial void LogUnacknowledged(string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A personal answer was lost: {Reason}")]
    private partial void LogUnanswered(string reason);
}
