using System.Diagnostics;
using FairyTaleBot.Ballots;
using FairyTaleBot.Common;
using FairyTaleBot.Ledgers;
using static FairyTaleBot.Tales.TaleEvent;

namespace FairyTaleBot.Tales;

/// <summary>What a tale is after an event.</summary>
public static partial class TaleDecider
{
    /// <summary>The tale that the first event begins.</summary>
    public static Tale Begin(TaleStarted e) => new(
        e.Tale, e.Chat, e.By, e.At, e.Settings, e.Wishes, e.Seed, 1, new Phase.Opening(e.At), "", "", null, [], [], [new(e.By, 0)], [], null, 0, null);

    /// <summary>The tale that a whole history makes; null for no history.</summary>
    /// <exception cref="ArgumentException">The history does not begin with <see cref="TaleStarted"/>.</exception>
    public static Tale? Replay(IEnumerable<TaleEvent> events)
    {
        Tale? tale = null;
        foreach (var e in events)
        {
            tale = (tale, e) switch
            {
                (null, TaleStarted started) => Begin(started),
                (null, _) => throw new ArgumentException("A history begins with the start of its tale.", nameof(events)),
                _ => Evolve(tale, e),
            };
        }

        return tale;
    }

    public static Tale Evolve(Tale tale, TaleEvent e) => Apply(tale, e) with { Version = tale.Version + 1 };

    private static Tale Apply(Tale tale, TaleEvent @event) => @event switch
    {
        TaleStarted => tale,
        TaleOpened e => tale with
        {
            Title = e.Opening.Title,
            Teller = e.Teller,
            Bible = BibleRules.Open(e.Opening, tale.Settings.Language, e.Style),
            Phase = tale.Phase is Phase.Paused p ? p with { From = new Phase.Writing(1, 1, 0, e.At) } : tale.Phase,
        },
        ChapterRequested e => tale with { Phase = new Phase.Writing(e.Chapter, e.Edition, e.Attempt, e.At, BackOf(tale, e)), Petition = null },
        ChapterWritten e => Written(tale, e),
        BallotOpened e => tale with { Phase = Resting(tale.Phase, new Phase.Choosing(e.Ballot)), Ballots = e.Ballot.Number, KeptIdeas = [] },
        VoteCast e => Took(OnBallot(tale, b => b.With(new Vote(e.By, e.Turn))), e.By),
        TurnProposed e => Took(OnBallot(tale, b => (b with { Turns = b.Turns.Add(new(e.Turn, null, e.Idea, e.By)) }).With(new Vote(e.By, e.Turn))), e.By),
        IdeaKept e => Took(tale with { KeptIdeas = tale.KeptIdeas.Add(new(e.By, e.Idea)) }, e.By),
        IdeaBegun e => OnBallot(tale, b => b with { Ideas = b.Ideas.Add(new(e.By, e.At)) }),
        CountdownStarted e => Started(tale, e),
        CountdownStopped e => OnBallot(tale, b => b with { Countdown = null, Waited = b.Waited.Add(e.By) }),
        BallotClosed e => Closed(tale, e),
        PictureRequested e => OnChapter(tale, e.Chapter, c => c with { Take = e.Take, PictureOwed = true }),
        ChapterPictured e => OnChapter(tale, e.Chapter, c => c.Edition == e.Edition ? c with { Picture = e.Picture, PictureOwed = false, Painter = e.Painter } : c),
        PictureAbandoned e => OnChapter(tale, e.Chapter, c => c.Edition == e.Edition ? c with { PictureOwed = false } : c),
        CharacterJoined e => Took(OnBible(tale, b => BibleRules.Join(b, e.Character)), e.By),
        FactCorrected e => Asked(OnBible(tale, b => BibleRules.CorrectFact(b, e.Fact, e.Text)), e.By),
        WishRefined e => Asked(tale with { Wishes = tale.Wishes.With(e.Wish, e.Text) }, e.By),
        SettingsChanged e => Asked(tale with { Settings = e.Settings }, e.By),
        EndingBroughtForward e => OnBible(tale with { Settings = tale.Settings with { Chapters = e.LastChapter }, Petition = null }, b => BibleRules.EndAt(b, e.LastChapter)),
        SecondAsked e => tale with { Petition = new(e.Petition, e.By) },
        ChapterTakenBack e => TakenBack(tale, e),
        TalePaused e => tale.Phase is Phase.Paused ? tale : Asked(tale with { Phase = new Phase.Paused(e.Reason, Stilled(tale.Phase)) }, e.By),
        TaleResumed e => tale.Phase is Phase.Paused p ? tale with { Phase = Woken(p.From, e.ClosesAt) } : tale,
        TaleEnded e => tale with { Phase = new Phase.Ended(e.Ending), Petition = null, EndedBy = e.By },
        MemberForgotten e => Forgotten(tale, e.Member),
        IdeaRemoved e => OnOpenBallot(tale, b => b.Number == e.Ballot ? b.Without(e.Turn) : b),
        TaleForgotten e => tale with { Phase = new Phase.Forgotten(e.At), Petition = null },
        PageHidden e => OnChapter(tale, e.Chapter, c => c with { Hidden = e.Hidden }),
        _ => throw new UnreachableException($"No fold for {@event.GetType().Name}."),
    };

    /// <summary>A second edition of a page that stands keeps the way back to its ballot.</summary>
    private static Ballot? BackOf(Tale tale, ChapterRequested e) => tale.Phase switch
    {
        Phase.Choosing c when tale.LastChapter?.Number == e.Chapter => c.Ballot,
        Phase.Writing w when w.Chapter == e.Chapter && w.Edition == e.Edition => w.Back,
        _ => null,
    };

    private static Tale Written(Tale tale, ChapterWritten e)
    {
        if (tale.Bible is not { } bible) return tale;
        var replaced = tale.LastChapter is { } last && last.Number == e.Chapter ? last : null;
        var before = replaced?.Before ?? bible;
        var chapter = new Chapter(e.Chapter, e.Edition, e.Draft, e.Making, before, replaced is null ? Chosen(tale, e.Chapter) : replaced.Chosen, e.At, Retold: replaced is not null);
        return tale with
        {
            Asked = [],
            Bible = BibleRules.Accept(before, e.Draft, e.Chapter),
            Chapters = replaced is null ? tale.Chapters.Add(chapter) : tale.Chapters.SetItem(tale.Chapters.Count - 1, chapter),
            Former = replaced is null ? tale.Former : tale.Former.Add(new(replaced.Number, replaced.Edition, replaced.Draft.Title, false)),
        };
    }

    private static Outcome? Chosen(Tale tale, int chapter) => tale.Last is { } o && o.Ballot.AfterChapter == chapter - 1 ? o : null;

    private static Tale TakenBack(Tale tale, ChapterTakenBack e)
    {
        if (tale.LastChapter is not { } last || last.Number != e.Chapter) return tale;
        return tale with
        {
            Chapters = [.. tale.Chapters.Take(tale.Chapters.Count - 1)],
            Former = tale.Former.Add(new(last.Number, last.Edition, last.Draft.Title, true)),
            Bible = last.Before,
            Last = null,
            Petition = null,
        };
    }

    private static Tale OnBallot(Tale tale, Func<Ballot, Ballot> change) =>
        tale.Phase is Phase.Choosing c ? tale with { Phase = new Phase.Choosing(change(c.Ballot)) } : tale;

    /// <summary>Paused or not.</summary>
    private static Tale OnOpenBallot(Tale tale, Func<Ballot, Ballot> change) => tale.Phase switch
    {
        Phase.Choosing => OnBallot(tale, change),
        Phase.Paused { From: Phase.Choosing c } p => tale with { Phase = p with { From = new Phase.Choosing(change(c.Ballot)) } },
        _ => tale,
    };

    private static Tale OnChapter(Tale tale, int number, Func<Chapter, Chapter> change) =>
        tale with { Chapters = tale.Chapters.Replace(c => c.Number == number, change) };

    /// <summary>What people change in the notes holds for every page that may be told again or taken back.</summary>
    private static Tale OnBible(Tale tale, Func<StoryBible, StoryBible> change) => tale.Bible is not { } bible ? tale : tale with
    {
        Bible = change(bible),
        Chapters = [.. tale.Chapters.Select(c => c with { Before = change(c.Before) })],
    };

    /// <summary>A page that arrives while the tale rests does not wake it.</summary>
    private static Phase Resting(Phase now, Phase next) => now is Phase.Paused p ? p with { From = Stilled(next) } : next;

    private static Tale Started(Tale tale, CountdownStarted e)
    {
        var counting = OnBallot(tale, b => b with { Countdown = e.Countdown });
        if (e.Countdown is { Reason: CountdownReason.Idea, By: var writer })
        {
            counting = OnBallot(counting, b => b with { Held = b.Held.Add(writer), Ideas = b.Ideas.RemoveAll(i => i.By == writer) });
        }

        return e.Countdown.Reason == CountdownReason.Next ? Took(counting, e.Countdown.By) : counting;
    }

    /// <summary>A countdown does not run while a tale rests, and a closing time that has passed does not close it at once when it wakes.</summary>
    private static Phase Stilled(Phase phase) =>
        phase is Phase.Choosing c ? new Phase.Choosing(c.Ballot with { Countdown = null, ClosesAt = null }) : phase;

    private static Phase Woken(Phase phase, DateTimeOffset? closesAt) =>
        phase is Phase.Choosing c ? new Phase.Choosing(c.Ballot with { ClosesAt = closesAt }) : phase;

    /// <summary>Saying next is taking part.</summary>
    private static Tale Closed(Tale tale, BallotClosed e)
    {
        if (tale.Ballot is not { } ballot) return tale;
        var closed = tale with { Last = new(ballot with { Countdown = null }, e.Winner, e.Rule) };
        return e.By is { } by ? Took(closed, by) : closed;
    }

    /// <summary>People stay in the order they came.</summary>
    private static Tale Took(Tale tale, MemberKey member)
    {
        var now = new Participation(member, tale.Ballots);
        return tale with { People = tale.HasActed(member) ? tale.People.Replace(p => p.Member == member, _ => now) : tale.People.Add(now) };
    }

    private static Tale Asked(Tale tale, MemberKey? by) =>
        by is { } member ? tale with { Asked = tale.Asked.RemoveAll(a => a.By == member).Add(new(member, tale.TimesAsked(member) + 1)) } : tale;
}
