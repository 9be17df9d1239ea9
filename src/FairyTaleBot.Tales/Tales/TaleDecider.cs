using FairyTaleBot.Ledgers;
using static FairyTaleBot.Tales.Decision;
using static FairyTaleBot.Tales.Refusal;
using static FairyTaleBot.Tales.TaleCommand;
using static FairyTaleBot.Tales.TaleEvent;

namespace FairyTaleBot.Tales;

/// <summary>
/// The rules of a tale. <see cref="Decide"/> says what a command brings about; <see cref="Evolve"/> says what a tale is after an event.
/// Both are total and know no clock, chance or world.
/// </summary>
public static partial class TaleDecider
{
    /// <summary>The first decision: a tale that is not there yet.</summary>
    public static Decision Decide(Start start) =>
        Happens(new TaleStarted(start.At, start.Tale, start.Chat, start.By.Key, start.Settings, start.Wishes, start.Seed));

    public static Decision Decide(TaleCommand command, Tale tale, Ritual ritual) => (command, tale.Phase) switch
    {
        (ByPerson, Phase.Forgotten) => No(new TaleIsForgotten()),
        (_, Phase.Forgotten) => new Ignored(),

        (Forget c, _) => Happens(new MemberForgotten(c.At, c.By.Key)),
        (ForgetTale c, _) => MayForget(c.By, tale) ? Happens(new TaleForgotten(c.At, c.By.Key)) : No(new StarterOnly()),

        (DeliverPicture c, _) => Deliver(c, tale),
        (AbandonPicture c, _) => Owes(tale, c.Chapter, c.Edition, c.Take) ? Happens(new PictureAbandoned(c.At, c.Chapter, c.Edition, c.Take, c.Reason)) : new Ignored(),
        (Redraw c, _) => Decide(c, tale, ritual),

        (HidePage c, _) => Decide(c, tale),

        (ByPerson, Phase.Ended) => No(new TaleIsOver()),
        (_, Phase.Ended) => new Ignored(),

        (Refine or ChangeSettings or CorrectFact or Pause, _) when command is ByPerson { By.Key: var asking } && tale.TimesAsked(asking) >= Tale.MaxAsked => No(new EnoughAsked(Tale.MaxAsked)),

        (EndNow c, _) => MayOrder(c.By, tale) ? Happens(new TaleEnded(c.At, EndingKind.Stopped, c.By.Key)) : No(new StarterOnly()),
        (ChangeSettings c, _) => MayOrder(c.By, tale) ? Happens(new SettingsChanged(c.At, c.By.Key, Sensible(c.Settings, tale))) : No(new StarterOnly()),
        (Refine c, _) => Happens(new WishRefined(c.At, c.By.Key, c.Wish, c.Text)),

        (Open c, Phase.Opening) => Happens(new TaleOpened(c.At, c.Opening, c.Style, c.Teller), new ChapterRequested(c.At, 1, 1, 1)),
        (AbandonWriting { Chapter: 0 } c, Phase.Opening) => Happens(new TalePaused(c.At, PauseReason.StorytellerAway, null)),
        (Pause c, not Phase.Paused) => Happens(new TalePaused(c.At, PauseReason.Asked, c.By.Key)),
        (LoseChat c, not Phase.Paused) => Happens(new TalePaused(c.At, PauseReason.ChatAway, null)),
        (ByPerson, Phase.Opening) => No(new NotOpenYet()),

        // A chapter asked for before the pause is still welcome: it would be a pity to write it twice.
        (DeliverChapter c, Phase.Writing w) => Deliver(c, tale, w, ritual),
        (DeliverChapter c, Phase.Paused { From: Phase.Writing w }) => Deliver(c, tale, w, ritual),
        (Open c, Phase.Paused { From: Phase.Opening }) => Happens(new TaleOpened(c.At, c.Opening, c.Style, c.Teller)),
        (AbandonWriting c, Phase.Writing w) => Abandon(c, tale, w),

        (Resume c, Phase.Paused p) => Happens(Waking(c.At, c.By.Key, p, ritual)),
        (CastVote c, Phase.Paused { Reason: PauseReason.Quiet, From: Phase.Choosing p }) => After(new TaleResumed(c.At, c.By.Key, ritual.ClosesAt), Decide(c, tale, p.Ballot with { ClosesAt = ritual.ClosesAt }, ritual)),
        (Propose c, Phase.Paused { Reason: PauseReason.Quiet, From: Phase.Choosing p }) => After(new TaleResumed(c.At, c.By.Key, ritual.ClosesAt), Decide(c, tale, p.Ballot with { ClosesAt = ritual.ClosesAt }, ritual)),
        (RemoveIdea c, Phase.Paused { From: Phase.Choosing p }) => Decide(c, p.Ballot),
        (Next c, Phase.Paused p) => Happens(Waking(c.At, c.By.Key, p, ritual)),
        (Pause, Phase.Paused) => No(new TaleIsPaused()),
        (Resume, _) => No(new TaleIsNotPaused()),

        (Join c, _) => Decide(c, tale),
        (CorrectFact c, _) => Decide(c, tale),
        (End c, _) => Decide(c, tale),
        (ByPerson, Phase.Paused) => No(new TaleIsPaused()),

        (CastVote c, Phase.Choosing p) => Decide(c, tale, p.Ballot, ritual),
        (Propose c, Phase.Choosing p) => Decide(c, tale, p.Ballot, ritual),
        (HoldForIdea c, Phase.Choosing p) => Decide(c, p.Ballot, ritual),
        (Wait c, Phase.Choosing p) => Decide(c, p.Ballot),
        (RemoveIdea c, Phase.Choosing p) => Decide(c, p.Ballot),
        (Next c, Phase.Choosing p) => Decide(c, tale, p.Ballot, ritual),
        (LetStorytellerChoose c, Phase.Choosing p) => Decide(c, tale, p.Ballot),
        (CloseBallot c, Phase.Choosing p) => Decide(c, tale, p.Ballot),
        (Retell c, Phase.Choosing p) => Decide(c, tale, p.Ballot),
        (Undo c, Phase.Choosing) => Decide(c, tale, ritual),

        (Propose c, Phase.Writing w) when w.Chapter < tale.Of => KeepIdea(c, tale),
        (CastVote or HoldForIdea or Wait or LetStorytellerChoose or RemoveIdea, Phase.Writing) => No(new BallotIsClosed()),
        (ByPerson, Phase.Writing w) => No(new StillWriting(w.Chapter)),

        // Deliveries and closings that came too late or twice.
        _ => new Ignored(),
    };

    private static Accepted Happens(params ReadOnlySpan<TaleEvent> events) => new([.. events]);

    private static Refused No(Refusal reason) => new(reason);

    /// <summary>The event before whatever else is decided; a refusal stays a refusal.</summary>
    private static Decision After(TaleEvent first, Decision then) => then is Accepted a ? new Accepted([first, .. a.Events]) : then;

    /// <summary>When whoever started the tale is forgotten and nobody is left to follow, everyone may: a tale never blocks a room.</summary>
    private static bool MayOrder(Person person, Tale tale) =>
        person.Moderator || person.Key == tale.StartedBy || tale.StartedBy == Common.MemberKey.Somebody || IsAlone(person, tale);

    /// <summary>What cannot be undone is not for everybody in a group, even when nobody is left who started the tale. A family's room is the family's.</summary>
    private static bool MayForget(Person person, Tale tale) =>
        person.Moderator || person.Key == tale.StartedBy || person.Company is Company.Direct or Company.Room;

    /// <summary>Somebody alone with the bot looks after themselves.</summary>
    private static bool MayModerate(Person person) => person.Moderator || person.Company == Company.Direct;

    private static bool IsAlone(Person person, Tale tale) => person.Company switch
    {
        Company.Direct => true,
        Company.Room => tale.People.All(p => p.Member == person.Key),
        _ => false,
    };

    /// <summary>The length can only be changed to what the tale can still become.</summary>
    private static TaleSettings Sensible(TaleSettings settings, Tale tale) =>
        settings with { Chapters = tale.Of, StyleId = tale.Settings.StyleId, Homemade = tale.Settings.Homemade };

    private static TaleEvent[] Waking(DateTimeOffset at, Common.MemberKey by, Phase.Paused paused, Ritual ritual)
    {
        var resumed = new TaleResumed(at, by, paused.From is Phase.Choosing ? ritual.ClosesAt : null);
        // While somebody let the tale rest its chapter was still being written; only one that was given up is asked for again.
        return paused.From is Phase.Writing w && (paused.Reason != PauseReason.Asked || w.Attempt == 0)
            ? [resumed, new ChapterRequested(at, w.Chapter, w.Edition, w.Attempt + 1)]
            : [resumed];
    }

    private static Decision Decide(Join join, Tale tale)
    {
        if (tale.Bible is not { } bible) return No(new NotOpenYet());
        if (bible.Cast.FirstOrDefault(c => c.JoinedBy == join.By.Key) is { } own) return No(new AlreadyJoined(own.Name.Display));
        var joined = BibleRules.Join(bible, join.Character);
        return joined.FindCharacter(join.Character.Id) is null
            ? No(new CastIsFull(StoryBible.MaxCast))
            : Happens(new CharacterJoined(join.At, join.By.Key, join.Line, join.Character));
    }

    private static Decision Decide(CorrectFact correct, Tale tale) =>
        !MayOrder(correct.By, tale) ? No(new StarterOnly())
        : tale.Bible?.ActiveFacts.Any(f => f.Id == correct.Fact) != true ? No(new NoSuchFact())
        : Happens(new FactCorrected(correct.At, correct.By.Key, correct.Fact, correct.Text));

    private static Decision Decide(End end, Tale tale)
    {
        if (tale.Bible is null) return No(new NotOpenYet());
        // A chapter that is being written was briefed already: the one after it will be the last.
        var last = 1 + (tale.Writing?.Chapter ?? tale.Chapters.Count);
        if (last >= tale.Of) return No(new AlreadyEnding());
        return MayOrder(end.By, tale) || Seconds(end.By, tale, Petition.End)
            ? Happens(new EndingBroughtForward(end.At, end.By.Key, last))
            : AskSecond(end, tale, Petition.End);
    }

    private static bool Seconds(Person person, Tale tale, Petition petition) =>
        tale.Petition is { } p && p.Petition == petition && p.By != person.Key;

    private static Decision AskSecond(ByPerson command, Tale tale, Petition petition) =>
        tale.Petition is { } p && p.Petition == petition
            ? No(new SecondMissing(petition))
            : Happens(new SecondAsked(command.At, command.By.Key, petition));
}
