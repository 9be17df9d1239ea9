using FairyTaleBot.Ballots;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Desk;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Engine.Wording;
using FairyTaleBot.Tales;

namespace FairyTaleBot.Engine.Views;

/// <summary>Ballots, open and closed.</summary>
public static partial class ViewMaker
{
    private const string IdeaEmoji = "💡";

    public static BallotView? Ballot(ToldTale told, int number)
    {
        var tale = told.Tale;
        var open = tale.Ballot?.Number == number && tale.Phase is Phase.Choosing or Phase.Paused { Reason: PauseReason.Quiet } ? tale.Ballot : null;
        if (open is not null) return Ballot(told, open, null);
        if (tale.Ballot?.Number == number) return Ballot(told, tale.Ballot, null) with { Closed = true, Controls = [] };
        var outcome = tale.Chapters.Select(c => c.Chosen).Append(tale.Last).FirstOrDefault(o => o?.Ballot.Number == number);
        // A ballot whose page was taken back is not there any more.
        return outcome is null ? null : Ballot(told, outcome.Ballot, outcome);
    }

    private static BallotView Ballot(ToldTale told, Ballot ballot, Outcome? outcome)
    {
        var (tale, words, language) = (told.Tale, told.Words, told.Tale.Settings.Language);
        var last = ballot.AfterChapter + 1 >= tale.Of;
        MemberKey[] around = [.. tale.TakingPart];
        return new(
            tale.Id,
            ballot.Number,
            ballot.AfterChapter,
            Phrasebook.Say(language, last ? Phrases.Ballots.AskLast : Phrases.Ballots.Ask),
            [.. ballot.Turns.Select(t => Turn(told, ballot, t, outcome))],
            outcome is not null,
            ballot.ClosesAt,
            ballot.Countdown,
            ballot.Votes.Count,
            Math.Max(around.Length, ballot.Votes.Count),
            outcome is null ? null : Credit(told, outcome),
            outcome is null ? BallotControls(tale, ballot) : []);

        EquatableArray<ControlView> BallotControls(Tale tale, Ballot ballot)
        {
            var controls = new List<ControlView>();
            if (tale.Settings.Pages != PageTurning.All) controls.Add(Control(new ButtonId.Next(tale.Id, ballot.Number), language) with { Primary = ballot.Votes.Count > 0 });
            if (ballot.Countdown is not null) controls.Add(Control(new ButtonId.Wait(tale.Id, ballot.Number), language));
            return [.. controls];
        }
    }

    private static TurnView Turn(ToldTale told, Ballot ballot, Turn turn, Outcome? outcome) => new(
        new ButtonId.Vote(told.Tale.Id, ballot.Number, turn.Number).ToString(),
        turn.Number,
        turn.Offered?.Emoji ?? IdeaEmoji,
        turn.Offered?.Label ?? told.Words.TextOf(turn.Idea) ?? Phrasebook.Say(told.Tale.Settings.Language, Phrases.Words.Forgotten),
        ballot.Tally(turn.Number),
        [.. ballot.Votes.Where(v => v.Turn == turn.Number).Select(v => Name(told, v.By))],
        turn.By is { } by ? Phrasebook.Say(told.Tale.Settings.Language, Phrases.Ballots.IdeaBy.Say(("by", by)), told.Words) : null,
        outcome?.Winner == turn.Number);

    private static string Name(ToldTale told, MemberKey member) =>
        told.Words.NameOf(member) ?? Phrasebook.Say(told.Tale.Settings.Language, Phrases.Words.Somebody);
}
