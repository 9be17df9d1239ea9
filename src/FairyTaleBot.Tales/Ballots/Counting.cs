using FairyTaleBot.Common;

namespace FairyTaleBot.Ballots;

/// <summary>Who wins: most votes; in a tie the proposer who has won least; then a draw.</summary>
public static class Counting
{
    /// <param name="winsOf">How often a proposer has won in this tale; null asks for the storyteller.</param>
    /// <param name="seed">The draw's only chance.</param>
    public static (int Winner, WinningRule Rule) Winner(Ballot ballot, Func<MemberKey?, int> winsOf, ulong seed)
    {
        var draw = Seeded.For(seed, $"ballot {ballot.Number}");
        if (ballot.Votes.Count == 0)
        {
            return (draw.Pick([.. ballot.Turns.Where(t => !t.IsIdea)]).Number, WinningRule.Storyteller);
        }

        var most = ballot.Turns.Max(t => ballot.Tally(t.Number));
        Turn[] leaders = [.. ballot.Turns.Where(t => ballot.Tally(t.Number) == most)];
        if (leaders.Length == 1) return (leaders[0].Number, WinningRule.MostVotes);

        var fewest = leaders.Min(t => winsOf(t.By));
        Turn[] modest = [.. leaders.Where(t => winsOf(t.By) == fewest)];
        return modest.Length == 1 ? (modest[0].Number, WinningRule.FewestWins) : (draw.Pick(modest).Number, WinningRule.Draw);
    }
}
