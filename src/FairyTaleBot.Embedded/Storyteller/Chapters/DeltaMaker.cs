using FairyTaleBot.Characters;
using FairyTaleBot.Common;
using FairyTaleBot.Drafts;
using FairyTaleBot.Embedded.Storyteller.Grammar;
using FairyTaleBot.Embedded.Storyteller.Plots;
using FairyTaleBot.Ledgers;
using FairyTaleBot.Plots;

namespace FairyTaleBot.Embedded.Storyteller.Chapters;

/// <summary>What the chapter changed: who is where, who has what, which questions are answered, what was chosen.</summary>
/// <param name="text">The chapter as it stands.</param>
internal sealed class DeltaMaker(Stage stage, EventsDue due, TurnTold? turn, Character? newcomer, string text)
{
    // A turn, a gift and a newcomer are facts too, and five a chapter are enough.
    private const int MostSeen = 2;

    private IEnumerable<PlotEvent> Happened => due.Summed.Concat(due.Told);

    public BibleDelta Make() => new(
        NewFacts: [.. Facts()],
        StateChanges: [.. States()],
        NewItems: turn?.NewItem is { } item ? [item] : [],
        ItemChanges: [.. Items()],
        ThreadsClosed: [.. Closed().Distinct()]);

    private IEnumerable<Fact> Facts()
    {
        if (turn is not null) yield return turn.Fact;
        if (Happened.Contains(PlotEvent.Gift) && stage.Gift is { } gift && stage.Realiser.Fill(stage.Tables["phrases/fact.gift"].Variants[0].Lines[0].Text) is { } power)
        {
            yield return new Fact("fact-gift", gift.Id, Predicate.Ability, gift.Power, Prose.Cut(power, Fact.MaxText), stage.Brief.Number, Hard: true);
        }

        foreach (var seen in Seen()) yield return seen;
        if (newcomer is not null)
        {
            yield return new Fact($"moment-{newcomer.Id}", newcomer.Id, Predicate.Other, newcomer.Name.Display, Met(newcomer), stage.Brief.Number, Hard: false);
        }
    }

    private IEnumerable<Fact> Seen() => Plants.In(text, stage.Tables)
        .Where(p => !stage.Bible.Ledger.Any(f => f.Id == Tags.Seen + p.Name))
        .Take(MostSeen)
        .Select(p => new Fact(Tags.Seen + p.Name, "world", Predicate.Other, p.Name, Prose.Cut(p.Sentence, Fact.MaxText), stage.Brief.Number, Hard: false));

    private string Met(Character friend) => stage.Brief.Language == Languages.Language.Ko
        ? $"{Languages.Josa.With(friend.Name.Reading ?? friend.Name.Display, "은")} {stage.Hero.Name.Display}의 길동무가 되었어요."
        : $"{friend.Name.Display} came along with {stage.Hero.Name.Display}.";

    private IEnumerable<StateChange> States()
    {
        foreach (var character in OnStage().DistinctBy(c => c.Id))
        {
            var holds = character.State.Holds;
            if (character.Id == stage.Hero.Id) holds = Held(holds);
            yield return new StateChange(character.Id, character.State with { Present = stage.Place.Id, Mood = stage.Brief.Beat.Emotion, Holds = holds, Since = stage.Brief.Number });
        }
    }

    private EquatableArray<string> Held(EquatableArray<string> holds)
    {
        foreach (var change in Items())
        {
            holds = holds.RemoveAll(id => id == change.ItemId);
            if (change.Owner == stage.Hero.Id && holds.Count < CharacterState.MaxHolds) holds = holds.Add(change.ItemId);
        }

        return holds;
    }

    private IEnumerable<Character> OnStage()
    {
        if (stage.Bible.FindCharacter(stage.Hero.Id) is not null) yield return stage.Hero;
        if (stage.Helper is { } helper) yield return helper;
        foreach (var friend in stage.Joined) yield return friend;
    }

    private IEnumerable<ItemChange> Items()
    {
        if (stage.Plot == Plot.Any) yield break;
        var want = stage.Want!;
        var gift = stage.Gift!;
        if (Happened.Contains(PlotEvent.Victory)) yield return Change(want, stage.Plot.AfterVictory);
        else if (Happened.Contains(PlotEvent.Lack)) yield return Change(want, stage.Plot.AfterLack);
        if (Happened.Contains(PlotEvent.Victory) && (gift.Owner == stage.Hero.Id || Happened.Contains(PlotEvent.Gift)))
        {
            yield return new ItemChange(gift.Id, stage.Hero.Id, "", ItemStatus.Used);
        }
        else if (Happened.Contains(PlotEvent.Gift))
        {
            yield return new ItemChange(gift.Id, stage.Hero.Id, "", ItemStatus.Whole);
        }
    }

    private ItemChange Change(Item want, Holder holder) => holder switch
    {
        Holder.Hero => new ItemChange(want.Id, stage.Hero.Id, "", ItemStatus.Whole),
        Holder.Opponent => new ItemChange(want.Id, stage.Opponent!.Id, stage.Opponent.State.Present, ItemStatus.Whole),
        _ => new ItemChange(want.Id, "", stage.Bible.Places[0].Id, ItemStatus.Whole),
    };

    private IEnumerable<string> Closed()
    {
        var open = stage.Bible.OpenThreads.Select(t => t.Id).ToHashSet();
        if (stage.Brief.IsLast) return open;
        return stage.Brief.Beat.Payoffs.Where(open.Contains);
    }
}
