using FairyTaleBot.Engine.Commands;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Engine.Wording;
using FairyTaleBot.Tales;
using static FairyTaleBot.Engine.Wording.Phrases;

namespace FairyTaleBot.Engine.Desk;

/// <summary>A whole tale is to be forgotten. It is asked once whether that is meant, for it cannot be undone; who may is decided by the core, both times.</summary>
public sealed class ForgetDesk(ITaleStore store, TaleKeeper keeper, TurnRunner turns, TimeProvider time)
{
    public async Task<Reply> AskAsync(Visit visit, Parsed.Command command, CancellationToken cancellationToken)
    {
        var cards = await store.ListAsync(visit.Chat, int.MaxValue, cancellationToken);
        if (cards.Count == 0) return visit.Say(Phrases.Tales.NoneYet.Say(("start", Verb.Start)));
        if (TaleShelf.Pick(cards, c => c.Title, command.Main) is not { } card || await keeper.FindAsync(card.Id, cancellationToken) is not { Tale: var tale })
            return visit.Say(Forgetting.NoSuchTitle.Say(("list", Verb.List)));
        if (TaleDecider.Decide(Wish(visit), tale, Ritual.Default) is Decision.Refused refused) return visit.Say(Phrasing(refused));
        return new Reply.Told(
            visit.Language,
            [tale.Title.Length == 0 ? Forgetting.AskUntitled : Forgetting.Ask.Say(("title", tale.Title)), Forgetting.Remains],
            [new ButtonId.ForgetTale(tale.Id), new ButtonId.KeepTale(tale.Id)]);
    }

    /// <summary>From here on nothing of it is told or read any more; what is left of it is taken away as owed work.</summary>
    public async Task<Reply> ForgetAsync(Visit visit, ToldTale told, CancellationToken cancellationToken) =>
        await turns.RunAsync(told.Tale.Id, Wish(visit), NewWords.None, cancellationToken) is (Decision.Refused refused, _)
            ? visit.Say(Phrasing(refused))
            : new Reply.Told(visit.Language, [Forgetting.Done]) { Instead = true };

    public static Reply Keep(Visit visit) => new Reply.Told(visit.Language, [Forgetting.Kept]) { Instead = true };

    private TaleCommand.ForgetTale Wish(Visit visit) => new(time.GetUtcNow(), visit.Person);

    private static Sentence Phrasing(Decision.Refused refused) => Wording.Refusals.Say(refused.Reason);
}
