using FairyTaleBot.Adapters.Discord.Api;
using FairyTaleBot.Adapters.Discord.Api.Models;
using FairyTaleBot.Adapters.Discord.Pages;
using FairyTaleBot.Adapters.Discord.Posting;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Desk;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Tales;
using Microsoft.Extensions.Logging;

namespace FairyTaleBot.Adapters.Discord.Interactions;

/// <summary>Tells one person what became of what they did.</summary>
internal sealed partial class Answerer(DiscordApi api, Encore encore, ITaleStore tales, TaleKeeper keeper, Pictures pictures, ILogger<Answerer> logger)
{
    /// <param name="isPromised">Whether what stands there has to be filled or taken away: the acknowledgement that says "thinking", or a question that is answered.</param>
    public async Task ShowAsync(Interaction interaction, Visitor visitor, Answer answer, bool isPromised, CancellationToken cancellationToken)
    {
        try
        {
            if (answer.Card is { } card)
            {
                await TellAsync(interaction, [card], isPromised, cancellationToken);
                return;
            }

            switch (answer.Reply)
            {
                case Reply.Told told:
                    var samples = told.SamplesOf is { } of ? await SamplesAsync(of, cancellationToken) : null;
                    await TellAsync(interaction, Answers.Of(told, await WordsAsync(answer.Chat, cancellationToken), answer.More, samples), isPromised || told.Instead, cancellationToken);
                    break;
                case Reply.UnknownButton gone:
                    await TellAsync(interaction, Answers.Of(visitor.Say(gone.Why), Words.None), isPromised, cancellationToken);
                    break;
                default:
                    if (answer.Reply is Reply.ShowPage page) await encore.ShowAsync(answer.Chat, page.Tale, cancellationToken);
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

    private async Task<OutgoingFile?> SamplesAsync(TaleId of, CancellationToken cancellationToken) =>
        await keeper.FindAsync(of, cancellationToken) is { Tale.Bible: { } bible } ? await pictures.SamplesAsync(bible, cancellationToken) : null;

    private async Task<Words> WordsAsync(ChatKey chat, CancellationToken cancellationToken) =>
        await tales.ListAsync(chat, 1, cancellationToken) is [var card, ..] && await keeper.FindAsync(card.Id, cancellationToken) is { } told
            ? told.Words
            : Words.None;

    [LoggerMessage(Level = LogLevel.Warning, Message = "A personal answer was lost: {Reason}")]
    private partial void LogUnanswered(string reason);
}
