namespace FairyTaleBot.Engine.Wording;

public static partial class Phrases
{
    /// <summary>Why something did not happen: one sentence for each refusal.</summary>
    public static class Refusals
    {
        public static readonly Phrase TaleIsOver = new("refusal.taleIsOver");
        public static readonly Phrase TaleIsForgotten = new("refusal.taleIsForgotten");
        public static readonly Phrase TaleIsPaused = new("refusal.taleIsPaused", ("resume", SlotKind.Command));
        public static readonly Phrase TaleIsNotPaused = new("refusal.taleIsNotPaused");
        public static readonly Phrase StillWriting = new("refusal.stillWriting", ("chapter", SlotKind.Number));
        public static readonly Phrase BallotIsClosed = new("refusal.ballotIsClosed");
        public static readonly Phrase NoSuchTurn = new("refusal.noSuchTurn", ("turns", SlotKind.Number));
        public static readonly Phrase AlreadyVotedSo = new("refusal.alreadyVotedSo", ("turn", SlotKind.Number));
        public static readonly Phrase EnoughMoves = new("refusal.enoughMoves", ("most", SlotKind.Number));
        public static readonly Phrase EnoughAsked = new("refusal.enoughAsked", ("most", SlotKind.Number));
        public static readonly Phrase OneIdeaAPage = new("refusal.oneIdeaAPage");
        public static readonly Phrase ModeratorOnly = new("refusal.moderatorOnly");
        public static readonly Phrase NoIdeasHere = new("refusal.noIdeasHere");
        public static readonly Phrase PageIsFull = new("refusal.pageIsFull", ("most", SlotKind.Number));
        public static readonly Phrase NobodyVoted = new("refusal.nobodyVoted");
        public static readonly Phrase StarterOnly = new("refusal.starterOnly");
        public static readonly Phrase PageTurnsByItself = new("refusal.pageTurnsByItself");
        public static readonly Phrase CountdownRuns = new("refusal.countdownRuns");
        public static readonly Phrase NoCountdown = new("refusal.noCountdown");
        public static readonly Phrase AlreadyWaited = new("refusal.alreadyWaited");
        public static readonly Phrase SecondMissingRetell = new("refusal.secondMissingRetell");
        public static readonly Phrase SecondMissingUndo = new("refusal.secondMissingUndo");
        public static readonly Phrase SecondMissingEnd = new("refusal.secondMissingEnd");
        public static readonly Phrase AlreadyRetold = new("refusal.alreadyRetold");
        public static readonly Phrase NothingToTakeBack = new("refusal.nothingToTakeBack");
        public static readonly Phrase NothingToRedraw = new("refusal.nothingToRedraw");
        public static readonly Phrase EnoughRedraws = new("refusal.enoughRedraws", ("most", SlotKind.Number));
        public static readonly Phrase StillPainting = new("refusal.stillPainting");
        public static readonly Phrase AlreadyEnding = new("refusal.alreadyEnding");
        public static readonly Phrase CastIsFull = new("refusal.castIsFull", ("most", SlotKind.Number));
        public static readonly Phrase AlreadyJoined = new("refusal.alreadyJoined", ("character", SlotKind.Text));
        public static readonly Phrase NotOpenYet = new("refusal.notOpenYet");
        public static readonly Phrase NoSuchFact = new("refusal.noSuchFact", ("notes", SlotKind.Command));
    }
}
