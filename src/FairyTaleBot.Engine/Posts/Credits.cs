using FairyTaleBot.Ballots;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Wording;

namespace FairyTaleBot.Engine.Posts;

/// <summary>Who chose a page's turn, whose idea it was, and which rule decided: the line under each chapter.</summary>
public static class Credits
{
    public static EquatableArray<Sentence> For(Outcome outcome)
    {
        var line = Line(outcome);
        return outcome.Rule switch
        {
            WinningRule.FewestWins => [line, Phrases.Ballots.TieFewestWins.Say()],
            WinningRule.Draw => [line, Phrases.Ballots.TieDraw.Say()],
            _ => [line],
        };
    }

    private static Sentence Line(Outcome outcome)
    {
        var turn = outcome.Turn;
        MemberKey[] voters = [.. outcome.Ballot.Votes.Where(v => v.Turn == outcome.Winner).Select(v => v.By)];
        var all = outcome.Ballot.Votes.Count;
        return (voters, turn.By) switch
        {
            ([], _) => Phrases.Ballots.CreditStoryteller.Say(),
            ([var one], { } by) when all == 1 && one == by => Phrases.Ballots.CreditOwnIdea.Say(("by", by)),
            ([var one], { } by) when all == 1 => Phrases.Ballots.CreditOneIdea.Say(("voter", one), ("by", by)),
            ([var one], null) when all == 1 => Phrases.Ballots.CreditOne.Say(("by", one)),
            (_, { } by) => Phrases.Ballots.CreditOfIdea.Say(("votes", voters.Length), ("of", all), ("by", by)),
            _ => Phrases.Ballots.CreditOf.Say(("votes", voters.Length), ("of", all)),
        };
    }
}
