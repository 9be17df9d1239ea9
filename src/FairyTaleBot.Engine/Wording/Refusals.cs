using FairyTaleBot.Engine.Commands;
using FairyTaleBot.Tales;

namespace FairyTaleBot.Engine.Wording;

/// <summary>The kind sentence for each refusal.</summary>
public static class Refusals
{
    public static Sentence Say(Refusal refusal) => refusal switch
    {
        Refusal.TaleIsOver => Phrases.Refusals.TaleIsOver,
        Refusal.TaleIsForgotten => Phrases.Refusals.TaleIsForgotten,
        Refusal.TaleIsPaused => Phrases.Refusals.TaleIsPaused.Say(("resume", Verb.Resume)),
        Refusal.TaleIsNotPaused => Phrases.Refusals.TaleIsNotPaused,
        Refusal.StillWriting r => Phrases.Refusals.StillWriting.Say(("chapter", r.Chapter)),
        Refusal.BallotIsClosed => Phrases.Refusals.BallotIsClosed,
        Refusal.NoSuchTurn r => Phrases.Refusals.NoSuchTurn.Say(("turns", r.Turns)),
        Refusal.AlreadyVotedSo r => Phrases.Refusals.AlreadyVotedSo.Say(("turn", r.Turn)),
        Refusal.EnoughMoves r => Phrases.Refusals.EnoughMoves.Say(("most", r.Most)),
        Refusal.EnoughAsked r => Phrases.Refusals.EnoughAsked.Say(("most", r.Most)),
        Refusal.OneIdeaAPage => Phrases.Refusals.OneIdeaAPage,
        Refusal.NoIdeasHere => Phrases.Refusals.NoIdeasHere,
        Refusal.ModeratorOnly => Phrases.Refusals.ModeratorOnly,
        Refusal.PageIsFull r => Phrases.Refusals.PageIsFull.Say(("most", r.Most)),
        Refusal.NobodyVoted => Phrases.Refusals.NobodyVoted,
        Refusal.StarterOnly => Phrases.Refusals.StarterOnly,
        Refusal.PageTurnsByItself => Phrases.Refusals.PageTurnsByItself,
        Refusal.CountdownRuns => Phrases.Refusals.CountdownRuns,
        Refusal.NoCountdown => Phrases.Refusals.NoCountdown,
        Refusal.AlreadyWaited => Phrases.Refusals.AlreadyWaited,
        Refusal.SecondMissing { Petition: Petition.Retell } => Phrases.Refusals.SecondMissingRetell,
        Refusal.SecondMissing { Petition: Petition.Undo } => Phrases.Refusals.SecondMissingUndo,
        Refusal.SecondMissing { Petition: Petition.End } => Phrases.Refusals.SecondMissingEnd,
        Refusal.AlreadyRetold => Phrases.Refusals.AlreadyRetold,
        Refusal.NothingToTakeBack => Phrases.Refusals.NothingToTakeBack,
        Refusal.NothingToRedraw => Phrases.Refusals.NothingToRedraw,
        Refusal.EnoughRedraws r => Phrases.Refusals.EnoughRedraws.Say(("most", r.Most)),
        Refusal.StillPainting => Phrases.Refusals.StillPainting,
        Refusal.AlreadyEnding => Phrases.Refusals.AlreadyEnding,
        Refusal.CastIsFull r => Phrases.Refusals.CastIsFull.Say(("most", r.Most)),
        Refusal.AlreadyJoined r => Phrases.Refusals.AlreadyJoined.Say(("character", r.Character)),
        Refusal.NotOpenYet => Phrases.Refusals.NotOpenYet,
        Refusal.NoSuchFact => Phrases.Refusals.NoSuchFact.Say(("notes", Verb.Notes)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
