using System.Text.Json.Serialization;
using FairyTaleBot.Common;

namespace FairyTaleBot.Ballots;

/// <summary>A way on that can be voted for: the storyteller's (<see cref="Offered"/>) or a member's (<see cref="Idea"/>), never both.</summary>
/// <param name="Number">What people call it, from 1; the storyteller's come first.</param>
/// <param name="By">The member who proposed it; null for the storyteller's.</param>
public sealed record Turn(int Number, OfferedTurn? Offered, TextKey? Idea, MemberKey? By)
{
    public bool IsIdea => Offered is null;
}

/// <param name="Moves">How often it was moved before it came to stand here.</param>
public sealed record Vote(MemberKey By, int Turn, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int Moves = 0);

public enum CountdownReason
{
    /// <summary>Everyone taking part has voted.</summary>
    Early,

    /// <summary>Somebody asked for the next page.</summary>
    Next,

    /// <summary>Somebody is writing an idea; the ballot waits for it.</summary>
    Idea,
}

/// <param name="By">Who set it off, or for whose idea it waits.</param>
public sealed record Countdown(DateTimeOffset Until, CountdownReason Reason, MemberKey By);

/// <summary>A member has opened the place for an idea and has not sent one yet.</summary>
public sealed record Begun(MemberKey By, DateTimeOffset At);

/// <summary>One choice the group makes together. Numbered within the tale, so that a press from a former one is known.</summary>
/// <param name="AfterChapter">The page it stands under.</param>
/// <param name="ClosesAt">By the tale's rhythm; null when the group itself closes it.</param>
/// <param name="Waited">Members who have pressed [Wait].</param>
/// <param name="Held">Members who have held a countdown for an idea.</param>
/// <param name="Ideas">Ideas that were begun while nothing was counting down: the next countdown waits for them.</param>
/// <param name="Withdrawn">The highest number of a turn that a moderator took away; 0 when none was.</param>
public sealed record Ballot(
    int Number,
    int AfterChapter,
    EquatableArray<Turn> Turns,
    EquatableArray<Vote> Votes,
    DateTimeOffset OpenedAt,
    DateTimeOffset? ClosesAt,
    Countdown? Countdown = null,
    EquatableArray<MemberKey> Waited = default,
    EquatableArray<MemberKey> Held = default,
    EquatableArray<Begun> Ideas = default,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int Withdrawn = 0)
{
    public const int MaxIdeas = 6;

    /// <summary>How often a member may move the vote: nobody means it so often, and each move is kept for good.</summary>
    public const int MaxMoves = 30;

    public Turn? Find(int turn) => Turns.FirstOrDefault(t => t.Number == turn);

    public int Tally(int turn) => Votes.Count(v => v.Turn == turn);

    public int? VoteOf(MemberKey member) => Votes.FirstOrDefault(v => v.By == member)?.Turn;

    /// <summary>Null when the member has not voted.</summary>
    public int? MovesOf(MemberKey member) => Votes.FirstOrDefault(v => v.By == member)?.Moves;

    public Turn? IdeaOf(MemberKey member) => Turns.FirstOrDefault(t => t.By == member);

    public int IdeasOf(MemberKey member) => Turns.Count(t => t.By == member);

    /// <summary>The number of the next turn to be added; a number that was taken away is not given out again.</summary>
    [JsonIgnore]
    public int NextNumber => Turns.Select(t => t.Number).Append(Withdrawn).Max() + 1;

    /// <summary>The ballot without a turn and its votes.</summary>
    public Ballot Without(int turn) =>
        this with { Turns = Turns.RemoveAll(t => t.Number == turn), Votes = Votes.RemoveAll(v => v.Turn == turn), Withdrawn = Math.Max(Withdrawn, turn) };

    public int IdeaCount => Turns.Count(t => t.IsIdea);

    /// <summary>The member's one vote, cast or moved. Whoever has chosen is not writing any more.</summary>
    public Ballot With(Vote vote) => this with
    {
        Votes = Votes.RemoveAll(v => v.By == vote.By).Add(vote with { Moves = MovesOf(vote.By) is { } moves ? moves + 1 : 0 }),
        Ideas = Ideas.RemoveAll(i => i.By == vote.By),
    };
}

public enum WinningRule
{
    /// <summary>Most votes.</summary>
    MostVotes,

    /// <summary>A tie; the proposer who had won least.</summary>
    FewestWins,

    /// <summary>A tie that only a draw could break.</summary>
    Draw,

    /// <summary>Nobody voted and the storyteller was asked to choose.</summary>
    Storyteller,
}

/// <summary>How a ballot ended.</summary>
public sealed record Outcome(Ballot Ballot, int Winner, WinningRule Rule)
{
    public Turn Turn => Ballot.Find(Winner)!;
}
