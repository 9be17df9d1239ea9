namespace FairyTaleBot.Engine.Wording;

public static partial class Phrases
{
    /// <summary>The choice, its votes, countdowns and how it was decided.</summary>
    public static class Ballots
    {
        public static readonly Phrase Ask = new("ballot.ask");
        public static readonly Phrase AskLast = new("ballot.askLast");
        public static readonly Phrase Closes = new("ballot.closes", ("at", SlotKind.Moment));
        public static readonly Phrase ClosesWhenAll = new("ballot.closesWhenAll");
        public static readonly Phrase ClosesByNext = new("ballot.closesByNext");
        public static readonly Phrase Tally = new("ballot.tally", ("n", SlotKind.Number));
        public static readonly Phrase Voted = new("ballot.voted", ("voted", SlotKind.Number), ("of", SlotKind.Number));
        public static readonly Phrase IdeaBy = new("ballot.ideaBy", ("by", SlotKind.Member));
        public static readonly Phrase IdeaPrompt = new("ballot.ideaPrompt");
        public static readonly Phrase IdeaKept = new("ballot.ideaKept");
        public static readonly Phrase CountdownEarly = new("ballot.countdownEarly", ("left", SlotKind.Duration));
        public static readonly Phrase CountdownNext = new("ballot.countdownNext", ("by", SlotKind.Member), ("left", SlotKind.Duration));
        public static readonly Phrase CountdownIdea = new("ballot.countdownIdea", ("by", SlotKind.Member), ("left", SlotKind.Duration));
        public static readonly Phrase Waited = new("ballot.waited", ("by", SlotKind.Member));
        public static readonly Phrase CreditOf = new("ballot.creditOf", ("votes", SlotKind.Number), ("of", SlotKind.Number));
        public static readonly Phrase CreditOfIdea = new("ballot.creditOfIdea", ("votes", SlotKind.Number), ("of", SlotKind.Number), ("by", SlotKind.Member));
        public static readonly Phrase CreditOne = new("ballot.creditOne", ("by", SlotKind.Member));
        public static readonly Phrase CreditOwnIdea = new("ballot.creditOwnIdea", ("by", SlotKind.Member));
        public static readonly Phrase CreditOneIdea = new("ballot.creditOneIdea", ("voter", SlotKind.Member), ("by", SlotKind.Member));
        public static readonly Phrase CreditStoryteller = new("ballot.creditStoryteller");
        public static readonly Phrase TieFewestWins = new("ballot.tieFewestWins");
        public static readonly Phrase TieDraw = new("ballot.tieDraw");
    }
}
