using FairyTaleBot.Engine.Bedtimes;
using FairyTaleBot.Engine.Commands;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Engine.Wording;
using FairyTaleBot.Tales;
using static FairyTaleBot.Tales.TaleCommand;

namespace FairyTaleBot.Engine.Desk;

/// <summary>What a pressed button brings about. A button of a former page or of another chat changes nothing.</summary>
public sealed class PressDesk(TaleOrders orders, TaleStarts starts, BedtimeDesk bedtimes, ForgetDesk forgetting, TaleKeeper keeper, TimeProvider time)
{
    private static readonly Parsed.Command NothingSaid = new(Verb.Start, []);

    public async Task<Reply> HandleAsync(Visit visit, string button, CancellationToken cancellationToken) => ButtonId.Parse(button) switch
    {
        null => new Reply.UnknownButton(),
        ButtonId.NewTale => await starts.StartAsync(visit, NothingSaid, bedtime: false, cancellationToken),
        ButtonId.Bedtime => await bedtimes.BeginAsync(visit, NothingSaid with { Verb = Verb.Bedtime }, cancellationToken),
        ButtonId.BedtimeAsk { Plan: var plan } => await bedtimes.AnswerAsync(visit, plan, cancellationToken),
        ButtonId.BedtimeAgain { Of: var last } => await bedtimes.AgainAsync(visit, last, cancellationToken),
        ButtonId.Parents => await bedtimes.ParentsAsync(visit, null, cancellationToken),
        ButtonId.ParentSwitch { Choice: var choice } => await bedtimes.ParentsAsync(visit, choice, cancellationToken),
        ButtonId.GoOn => TaleAnswers.Menu(visit),
        var id => await OnTaleAsync(visit, id, cancellationToken),
    };

    private async Task<Reply> OnTaleAsync(Visit visit, ButtonId id, CancellationToken cancellationToken)
    {
        var told = id.Tale == visit.Tale?.Id ? visit.Told : await keeper.FindAsync(id.Tale!.Value, cancellationToken);
        if (told is null) return new Reply.UnknownButton(IsOfTale: true);
        if (told.Tale.Chat != visit.Chat) return new Reply.UnknownButton();
        var (tale, at, by) = (told.Tale, time.GetUtcNow(), visit.Person);
        switch (id)
        {
            // A number no ballot of this tale ever had was never on a button.
            case ButtonId.Vote b when b.Ballot < 1 || b.Ballot > tale.Ballots || (b.Ballot == tale.Ballots && tale.Ballot is { } open && open.Find(b.Turn) is null):
                return new Reply.UnknownButton();
            case ButtonId.Vote b:
                return await orders.RunAsync(visit, told, new CastVote(at, by, b.Ballot, b.Turn), cancellationToken);
            case ButtonId.Wait b:
                return await orders.RunAsync(visit, told, new Wait(at, by, b.Ballot), cancellationToken);
            case ButtonId.Next b when b.Ballot != tale.Ballots:
                return visit.Say(Phrases.Answers.LatePress);
            case ButtonId.Next:
                return await orders.RunAsync(visit, told, new Next(at, by), cancellationToken);
            case ButtonId.LetStorytellerChoose b:
                return await orders.RunAsync(visit, told, new LetStorytellerChoose(at, by, b.Ballot), cancellationToken);
            case ButtonId.Resume:
                return await orders.RunAsync(visit, told, new Resume(at, by), cancellationToken);
            case ButtonId.OwnIdea b when tale.Ballot?.Number != b.Ballot:
                return visit.Say(Phrases.Answers.LatePress);
            case ButtonId.OwnIdea b:
                await orders.RunAsync(visit, told, new HoldForIdea(at, by, b.Ballot), cancellationToken);
                return new Reply.AskIdea(tale.Id, b.Ballot);
            case ButtonId.Second { Petition: var petition } when tale.Petition?.Petition != petition:
                return visit.Say(Phrases.Answers.LatePress);
            case ButtonId.Second { Petition: Petition.Retell }:
                return await orders.RunAsync(visit, told, new Retell(at, by), cancellationToken);
            case ButtonId.Second { Petition: Petition.Undo }:
                return await orders.RunAsync(visit, told, new Undo(at, by), cancellationToken);
            case ButtonId.Second:
                return await orders.RunAsync(visit, told, new End(at, by), cancellationToken);
            case ButtonId.ForgetTale:
                return await forgetting.ForgetAsync(visit, told, cancellationToken);
            case ButtonId.KeepTale:
                return ForgetDesk.Keep(visit);
            case ButtonId.Gentler or ButtonId.ToSleep:
                return await bedtimes.SootheAsync(visit, told, id is ButtonId.ToSleep, cancellationToken);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }
}
