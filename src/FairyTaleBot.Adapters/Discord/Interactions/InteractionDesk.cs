using FairyTaleBot.Adapters.Discord.Api;
using FairyTaleBot.Adapters.Discord.Api.Models;
using FairyTaleBot.Adapters.Discord.Commands;
using FairyTaleBot.Adapters.Discord.Gateway;
using FairyTaleBot.Adapters.Discord.Guests;
using FairyTaleBot.Adapters.Discord.Order;
using FairyTaleBot.Adapters.Discord.Posting;
using FairyTaleBot.Engine.Commands;
using FairyTaleBot.Engine.Desk;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Posts;
using FairyTaleBot.Engine.Wording;
using Microsoft.Extensions.Logging;

namespace FairyTaleBot.Adapters.Discord.Interactions;

/// <summary>
/// Brings what people do on Discord to the desks. Each interaction is acknowledged before anything else; what everybody is told comes
/// by posts, and only personal answers go back by the interaction.
/// </summary>
internal sealed partial class InteractionDesk(
    Acknowledger first, Answerer answerer, CommandDesk commands, ChatDesk desk, PageDesk pages, SetupDesk setup, Whereabouts whereabouts,
    ServerBook servers, Suggester suggester, Encore encore, PostOffice<DiscordCarrier> office, GuestStage guests, ILogger<InteractionDesk> logger)
{
    public const string Event = "INTERACTION_CREATE";

    public Task HandleAsync(GatewayFrame frame, CancellationToken cancellationToken) =>
        frame.Read(DiscordJson.Wire.Interaction) is { } interaction ? HandleAsync(interaction, cancellationToken) : Task.CompletedTask;

    private Task HandleAsync(Interaction interaction, CancellationToken cancellationToken)
    {
        if (Visitor.Of(interaction) is not { } visitor || interaction.Data is not { } data) return Task.CompletedTask;
        return interaction.Type switch
        {
            InteractionType.Autocomplete => SuggestAsync(interaction, data, visitor, cancellationToken),
            InteractionType.Command => CommandAsync(interaction, data, visitor, cancellationToken),
            InteractionType.Component => PressAsync(interaction, data, visitor, cancellationToken),
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
                choices = await suggester.SuggestAsync(focus.Option, focus.Typed, visitor.Language, () => commands.TitlesAsync(interaction, visitor, Suggester.Most, cancellationToken));
            }
            catch (StoreException)
            {
                // A list without suggestions still lets one type on.
            }
        }

        await first.TryAsync(interaction, new InteractionCallback.Suggestions(new(choices)), cancellationToken);
    }

    private async Task CommandAsync(Interaction interaction, InteractionData data, Visitor visitor, CancellationToken cancellationToken)
    {
        var read = SetupForm.IsIt(data) ? null : CommandReading.Read(data);
        // Where the bot is a guest the page is the answer itself, so everybody must see it.
        var isForAll = Visitor.IsGuest(interaction) && read is not null && !CommandDesk.IsPersonal(read);
        if (!await first.TryAsync(interaction, isForAll ? InteractionCallback.DeferredReply.Open : InteractionCallback.DeferredReply.Ephemeral, cancellationToken)) return;
        await AnswerAsync(interaction, visitor, isPromised: true, () =>
            SetupForm.IsIt(data) ? setup.HandleAsync(interaction, data, visitor, cancellationToken)
            : read is { } line ? commands.HandleAsync(interaction, visitor, line, cancellationToken)
            : Said(visitor, Phrases.Help.Unknown.Say(("help", Verb.Help))), cancellationToken);
    }

    private async Task PressAsync(Interaction interaction, InteractionData data, Visitor visitor, CancellationToken cancellationToken)
    {
        // A form can only be the first answer, so it opens before the desk is asked; what is written is judged when it comes.
        var button = ButtonId.Parse(data.CustomId);
        InteractionCallback callback = button is ButtonId.OwnIdea idea
            ? new InteractionCallback.OpenModal(IdeaForm.For(idea, visitor.Language))
            : new InteractionCallback.DeferredUpdate();
        if (!await first.TryAsync(interaction, callback, cancellationToken)) return;
        // A question that was answered makes room for the next, or for the tale.
        var isQuestion = button is ButtonId.BedtimeAsk or ButtonId.BedtimeAgain;
        await AnswerAsync(interaction, visitor, isQuestion, () => button switch
        {
            ButtonId.NewTale => commands.HandleAsync(interaction, visitor, CommandLine.Compose(Verb.Start, []), cancellationToken),
            ButtonId.Bedtime => commands.HandleAsync(interaction, visitor, CommandLine.Compose(Verb.Bedtime, []), cancellationToken),
            ButtonId.GoOn => commands.HandleAsync(interaction, visitor, new Parsed.Menu(), cancellationToken),
            null when PageButton.Parse(data.CustomId) is { } page => pages.HandleAsync(interaction, visitor, page, data.Values, cancellationToken),
            _ => PressAsync(interaction, visitor, button, cancellationToken),
        }, cancellationToken);
    }

    private async Task<Answer> PressAsync(Interaction interaction, Visitor visitor, ButtonId? button, CancellationToken cancellationToken)
    {
        if (CommandDesk.IsBarred(await servers.FindAsync(interaction.GuildId, cancellationToken), visitor)) return new(visitor.Chat, visitor.Say(Phrases.Leave.Barred));
        if (Leave.Missing(interaction, visitor.Language) is { } missing) return new(visitor.Chat, visitor.Say(missing));
        var chat = await whereabouts.FindAsync(interaction, visitor.Chat, button?.Tale, cancellationToken);
        if (button is ButtonId.Resume) await encore.ReopenAsync(chat, cancellationToken);
        var reply = await desk.HandleAsync(chat, visitor.Speaker, new ChatAct.Pressed($"{button}"), cancellationToken);
        return new(chat, reply is Reply.AskIdea ? new Reply.Done() : reply);
    }

    private async Task FormAsync(Interaction interaction, InteractionData data, Visitor visitor, CancellationToken cancellationToken)
    {
        InteractionCallback callback = interaction.Message is null ? InteractionCallback.DeferredReply.Ephemeral : new InteractionCallback.DeferredUpdate();
        if (!await first.TryAsync(interaction, callback, cancellationToken)) return;
        await AnswerAsync(interaction, visitor, interaction.Message is null, () => FormAsync(interaction, visitor, IdeaForm.Read(data), cancellationToken), cancellationToken);
    }

    private async Task<Answer> FormAsync(Interaction interaction, Visitor visitor, (ButtonId.OwnIdea Button, Parsed Line)? form, CancellationToken cancellationToken)
    {
        if (CommandDesk.IsBarred(await servers.FindAsync(interaction.GuildId, cancellationToken), visitor)) return new(visitor.Chat, visitor.Say(Phrases.Leave.Barred));
        if (form is not { } idea) return new(visitor.Chat, new Reply.UnknownButton());
        var chat = await whereabouts.FindAsync(interaction, visitor.Chat, idea.Button.Tale, cancellationToken);
        return new(chat, await desk.HandleAsync(chat, visitor.Speaker, new ChatAct.Said(idea.Line), cancellationToken));
    }

    private async Task AnswerAsync(Interaction interaction, Visitor visitor, bool isPromised, Func<Task<Answer>> act, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await act();
            // Where somebody speaks to the bot, it may perhaps speak again.
            office.IsBack(chat => chat == answer.Chat || chat == visitor.Chat || chat == answer.Chat.Home);
            if (!await TryPlayAsync(interaction, visitor, answer, isPromised, cancellationToken)) await answerer.ShowAsync(interaction, visitor, answer, isPromised, cancellationToken);
        }
#pragma warning disable CA1031 // Whatever it is: nobody is left with "thinking…".
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogTrouble(e);
            await answerer.ShowAsync(interaction, visitor, new(visitor.Chat, visitor.Say(Phrases.Answers.Trouble)), isPromised, cancellationToken);
        }
    }

    /// <summary>Where the bot is a guest, what became of the tale is shown by the answer.</summary>
    private async Task<bool> TryPlayAsync(Interaction interaction, Visitor visitor, Answer answer, bool isPromised, CancellationToken cancellationToken)
    {
        if (!Visitor.IsGuest(interaction) || answer.Card is not null || answer.Reply is not (Reply.Done or Reply.ShowPage)) return false;
        if (isPromised)
        {
            if (!guests.TryPlayAnswer(interaction, answer.Chat)) await answerer.ShowAsync(interaction, visitor, new(answer.Chat, visitor.Say(Phrases.Answers.Busy)), isPromised, cancellationToken);
            return true;
        }

        try
        {
            var ballot = interaction.Message?.CustomIds().Select(ButtonId.Parse).OfType<ButtonId.Vote>().Select(v => (int?)v.Ballot).FirstOrDefault();
            await guests.PlayPressAsync(interaction, answer.Chat, ballot, cancellationToken);
        }
        catch (Exception e) when (e is DiscordException or StoreException)
        {
            // What was decided stands; the next press shows it.
            LogTrouble(e);
        }

        return true;
    }

    private static Task<Answer> Said(Visitor visitor, Sentence sentence) => Task.FromResult(new Answer(visitor.Chat, visitor.Say(sentence)));

    [LoggerMessage(Level = LogLevel.Error, Message = "Discord: an interaction could not be served")]
    private partial void LogTrouble(Exception e);
}
