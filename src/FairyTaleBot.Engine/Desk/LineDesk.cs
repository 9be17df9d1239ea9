using FairyTaleBot.Engine.Bedtimes;
using FairyTaleBot.Engine.Commands;
using FairyTaleBot.Engine.Wording;

namespace FairyTaleBot.Engine.Desk;

/// <summary>What a line that was meant for the bot brings about.</summary>
public sealed class LineDesk(TaleOrders orders, TaleStarts starts, BedtimeDesk bedtimes, TaleShelf shelf, Settings settings, ForgetDesk forgetting)
{
    public async Task<Reply> HandleAsync(Visit visit, Parsed line, CancellationToken cancellationToken) => line switch
    {
        Parsed.Talk => new Reply.Done(),
        Parsed.Menu => TaleAnswers.Menu(visit),
        Parsed.Unknown unknown => visit.Say(Replies.Say(unknown)),
        Parsed.Invalid invalid => visit.Say(Replies.Say(invalid)),
        Parsed.Command command => await HandleAsync(visit, command, cancellationToken),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private async Task<Reply> HandleAsync(Visit visit, Parsed.Command command, CancellationToken cancellationToken) => command.Verb switch
    {
        Verb.Start => await starts.StartAsync(visit, command, bedtime: false, cancellationToken),
        Verb.Bedtime => await bedtimes.BeginAsync(visit, command, cancellationToken),
        Verb.Help => TaleAnswers.Help(visit, command),
        Verb.List => await shelf.ListAsync(visit, cancellationToken),
        Verb.Book => await shelf.BookAsync(visit, command, cancellationToken),
        Verb.Settings => await settings.HandleAsync(visit, command, cancellationToken),
        Verb.Export => await orders.ExportAsync(visit, cancellationToken),
        Verb.ForgetMe => await orders.ForgetAsync(visit),
        Verb.ForgetTale => await forgetting.AskAsync(visit, command, cancellationToken),

        // Everything else is about a tale.
        _ when visit.Told is null => visit.Say(Phrases.Tales.NoneYet.Say(("start", Verb.Start))),
        Verb.Recap => TaleAnswers.Recap(visit),
        Verb.Cast => TaleAnswers.Cast(visit),
        Verb.Style => TaleAnswers.Style(visit),
        Verb.Unstuck => TaleAnswers.Unstuck(visit),
        Verb.Notes when command.Main is null => TaleAnswers.Notes(visit),
        _ => await orders.HandleAsync(visit, visit.Told, command, cancellationToken),
    };
}
