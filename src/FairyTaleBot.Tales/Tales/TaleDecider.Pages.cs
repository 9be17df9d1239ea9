using FairyTaleBot.Ballots;
using static FairyTaleBot.Tales.Decision;
using static FairyTaleBot.Tales.Refusal;
using static FairyTaleBot.Tales.TaleCommand;
using static FairyTaleBot.Tales.TaleEvent;

namespace FairyTaleBot.Tales;

/// <summary>Pages: delivered, told again, taken back, painted.</summary>
public static partial class TaleDecider
{
    private static Decision Deliver(DeliverChapter deliver, Tale tale, Phase.Writing writing, Ritual ritual)
    {
        // Any attempt at the edition that is owed will do; a late one of another edition yields nothing.
        if (deliver.Chapter != writing.Chapter || deliver.Edition != writing.Edition) return new Ignored();
        var written = new ChapterWritten(deliver.At, deliver.Chapter, deliver.Edition, deliver.Draft, deliver.Making);
        return deliver.Chapter >= tale.Of
            ? Happens(written, new TaleEnded(deliver.At, EndingKind.Finished, null))
            : Happens(written, new BallotOpened(deliver.At, OpenBallot(deliver, tale, ritual)));
    }

    private static Ballot OpenBallot(DeliverChapter deliver, Tale tale, Ritual ritual)
    {
        Turn[] offered = [.. deliver.Draft.Choices.Select((c, i) => new Turn(i + 1, c, null, null))];
        return WithKeptIdeas(new(tale.Ballots + 1, deliver.Chapter, [.. offered], [], deliver.At, ritual.ClosesAt), tale);
    }

    private static Ballot WithKeptIdeas(Ballot ballot, Tale tale)
    {
        foreach (var kept in tale.KeptIdeas.Where(k => ballot.IdeaOf(k.By) is null).Take(Ballot.MaxIdeas - ballot.IdeaCount))
        {
            var turn = new Turn(ballot.NextNumber, null, kept.Idea, kept.By);
            ballot = (ballot with { Turns = ballot.Turns.Add(turn) }).With(new Vote(kept.By, turn.Number));
        }

        return ballot;
    }

    /// <summary>A second edition that cannot be had gives the page back as it was; a first one rests until somebody resumes.</summary>
    private static Decision Abandon(AbandonWriting abandon, Tale tale, Phase.Writing writing) =>
        abandon.Chapter != writing.Chapter || abandon.Edition != writing.Edition || abandon.Attempt != writing.Attempt ? new Ignored()
        : writing.Back is { } back ? Happens(new BallotOpened(abandon.At, WithKeptIdeas(back with { Countdown = null }, tale)))
        : Happens(new TalePaused(abandon.At, PauseReason.StorytellerAway, null));

    private static Decision Decide(Retell retell, Tale tale, Ballot ballot)
    {
        if (tale.LastChapter is not { } last) return No(new NothingToTakeBack());
        if (last.Retold) return No(new AlreadyRetold());
        return MayOrder(retell.By, tale) || Seconds(retell.By, tale, Petition.Retell)
            ? Happens(new ChapterRequested(retell.At, last.Number, tale.NextEdition(last.Number), 1))
            : AskSecond(retell, tale, Petition.Retell);
    }

    private static Decision Decide(Undo undo, Tale tale, Ritual ritual)
    {
        if (tale.LastChapter is not { Chosen: { } chosen } last) return No(new NothingToTakeBack());
        if (!MayOrder(undo.By, tale) && !Seconds(undo.By, tale, Petition.Undo)) return AskSecond(undo, tale, Petition.Undo);
        var reopened = new Ballot(tale.Ballots + 1, chosen.Ballot.AfterChapter, chosen.Ballot.Turns, [], undo.At, ritual.ClosesAt);
        return Happens(new ChapterTakenBack(undo.At, undo.By.Key, last.Number), new BallotOpened(undo.At, reopened));
    }

    private static Decision Decide(HidePage hide, Tale tale) =>
        !MayModerate(hide.By) ? No(new ModeratorOnly())
        : tale.Chapters.FirstOrDefault(c => c.Number == hide.Chapter) is not { } chapter ? No(new NothingToTakeBack())
        : chapter.Hidden == hide.Hidden ? new Ignored()
        : Happens(new PageHidden(hide.At, hide.Chapter, hide.Hidden, hide.By.Key));

    private static bool Owes(Tale tale, int chapter, int edition, int take) =>
        tale.Chapters.Any(c => c.Number == chapter && c.Edition == edition && c.Take == take && c.PictureOwed);

    private static Decision Deliver(DeliverPicture deliver, Tale tale) =>
        Owes(tale, deliver.Chapter, deliver.Edition, deliver.Take)
            ? Happens(new ChapterPictured(deliver.At, deliver.Chapter, deliver.Edition, deliver.Take, deliver.Picture, deliver.Painter))
            : new Ignored();

    private static Decision Decide(Redraw redraw, Tale tale, Ritual ritual) => tale.LastChapter switch
    {
        null => No(new NothingToRedraw()),
        { PictureOwed: true } => No(new StillPainting()),
        { } c when c.Take >= ritual.MaxRedraws => No(new EnoughRedraws(ritual.MaxRedraws)),
        { } c => Happens(new PictureRequested(redraw.At, c.Number, c.Take + 1, redraw.By.Key)),
    };
}
