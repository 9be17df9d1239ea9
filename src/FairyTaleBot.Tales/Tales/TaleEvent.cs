using System.Text.Json.Serialization;
using FairyTaleBot.Ballots;
using FairyTaleBot.Characters;
using FairyTaleBot.Common;
using FairyTaleBot.Drafts;
using FairyTaleBot.Styles;

namespace FairyTaleBot.Tales;

/// <summary>
/// What has happened in a tale: the only thing that is stored. Discriminators are part of the stored format and never change.
/// People stand in it as keys; of what they said only what became the tale's own stands here: a character they brought in, a note they put right.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(TaleStarted), "taleStarted")]
[JsonDerivedType(typeof(TaleOpened), "taleOpened")]
[JsonDerivedType(typeof(ChapterRequested), "chapterRequested")]
[JsonDerivedType(typeof(ChapterWritten), "chapterWritten")]
[JsonDerivedType(typeof(BallotOpened), "ballotOpened")]
[JsonDerivedType(typeof(VoteCast), "voteCast")]
[JsonDerivedType(typeof(TurnProposed), "turnProposed")]
[JsonDerivedType(typeof(IdeaKept), "ideaKept")]
[JsonDerivedType(typeof(IdeaBegun), "ideaBegun")]
[JsonDerivedType(typeof(CountdownStarted), "countdownStarted")]
[JsonDerivedType(typeof(CountdownStopped), "countdownStopped")]
[JsonDerivedType(typeof(BallotClosed), "ballotClosed")]
[JsonDerivedType(typeof(PictureRequested), "pictureRequested")]
[JsonDerivedType(typeof(ChapterPictured), "chapterPictured")]
[JsonDerivedType(typeof(PictureAbandoned), "pictureAbandoned")]
[JsonDerivedType(typeof(CharacterJoined), "characterJoined")]
[JsonDerivedType(typeof(FactCorrected), "factCorrected")]
[JsonDerivedType(typeof(WishRefined), "wishRefined")]
[JsonDerivedType(typeof(SettingsChanged), "settingsChanged")]
[JsonDerivedType(typeof(EndingBroughtForward), "endingBroughtForward")]
[JsonDerivedType(typeof(SecondAsked), "secondAsked")]
[JsonDerivedType(typeof(ChapterTakenBack), "chapterTakenBack")]
[JsonDerivedType(typeof(TalePaused), "talePaused")]
[JsonDerivedType(typeof(TaleResumed), "taleResumed")]
[JsonDerivedType(typeof(TaleEnded), "taleEnded")]
[JsonDerivedType(typeof(MemberForgotten), "memberForgotten")]
[JsonDerivedType(typeof(IdeaRemoved), "ideaRemoved")]
[JsonDerivedType(typeof(PageHidden), "pageHidden")]
[JsonDerivedType(typeof(TaleForgotten), "taleForgotten")]
public abstract record TaleEvent(DateTimeOffset At)
{
    /// <summary>Somebody asked for a tale; the storyteller owes its opening.</summary>
    public sealed record TaleStarted(DateTimeOffset At, TaleId Tale, ChatKey Chat, MemberKey By, TaleSettings Settings, Wishes Wishes, ulong Seed) : TaleEvent(At);

    /// <summary>The tale has a title, a cast and a plan.</summary>
    /// <param name="Teller">Which storyteller opened it.</param>
    public sealed record TaleOpened(DateTimeOffset At, Opening Opening, StyleSheet Style, string Teller) : TaleEvent(At);

    /// <summary>A chapter is owed. Edition 2 is the same page told again; an attempt counts the tries at one edition.</summary>
    public sealed record ChapterRequested(DateTimeOffset At, int Chapter, int Edition, int Attempt) : TaleEvent(At);

    public sealed record ChapterWritten(DateTimeOffset At, int Chapter, int Edition, ChapterDraft Draft, Making Making) : TaleEvent(At);

    public sealed record BallotOpened(DateTimeOffset At, Ballot Ballot) : TaleEvent(At);

    public sealed record VoteCast(DateTimeOffset At, int Ballot, MemberKey By, int Turn) : TaleEvent(At);

    /// <summary>A member's own way on; proposing is the author's vote.</summary>
    public sealed record TurnProposed(DateTimeOffset At, int Ballot, MemberKey By, int Turn, TextKey Idea) : TaleEvent(At);

    /// <summary>An idea that came too late is kept for the next page.</summary>
    public sealed record IdeaKept(DateTimeOffset At, MemberKey By, TextKey Idea) : TaleEvent(At);

    /// <summary>A member has opened the place for an idea while nothing counted down.</summary>
    public sealed record IdeaBegun(DateTimeOffset At, int Ballot, MemberKey By) : TaleEvent(At);

    public sealed record CountdownStarted(DateTimeOffset At, int Ballot, Countdown Countdown) : TaleEvent(At);

    /// <summary>A member pressed [Wait].</summary>
    public sealed record CountdownStopped(DateTimeOffset At, int Ballot, MemberKey By) : TaleEvent(At);

    /// <param name="By">Who turned the page; null when time did.</param>
    public sealed record BallotClosed(DateTimeOffset At, int Ballot, int Winner, WinningRule Rule, MemberKey? By) : TaleEvent(At);

    /// <summary>Another picture for a page; take 0 is owed by every chapter without asking.</summary>
    public sealed record PictureRequested(DateTimeOffset At, int Chapter, int Take, MemberKey By) : TaleEvent(At);

    public sealed record ChapterPictured(DateTimeOffset At, int Chapter, int Edition, int Take, string Picture, string Painter) : TaleEvent(At);

    /// <summary>No picture could be painted; the page stays without or with the one it has.</summary>
    public sealed record PictureAbandoned(DateTimeOffset At, int Chapter, int Edition, int Take, string Reason) : TaleEvent(At);

    public sealed record CharacterJoined(DateTimeOffset At, MemberKey By, TextKey Line, Character Character) : TaleEvent(At);

    /// <summary>The starter put the notes right. The words are the tale's from now on, as its prose is.</summary>
    public sealed record FactCorrected(DateTimeOffset At, MemberKey By, string Fact, string Text) : TaleEvent(At);

    public sealed record WishRefined(DateTimeOffset At, MemberKey By, Wish Wish, TextKey Text) : TaleEvent(At);

    public sealed record SettingsChanged(DateTimeOffset At, MemberKey By, TaleSettings Settings) : TaleEvent(At);

    /// <summary>The tale will end with the given chapter.</summary>
    public sealed record EndingBroughtForward(DateTimeOffset At, MemberKey By, int LastChapter) : TaleEvent(At);

    /// <summary>A wish that needs a second member before it is done.</summary>
    public sealed record SecondAsked(DateTimeOffset At, MemberKey By, Petition Petition) : TaleEvent(At);

    /// <summary>The last page is taken back; the former choice is open again in the ballot that follows.</summary>
    public sealed record ChapterTakenBack(DateTimeOffset At, MemberKey By, int Chapter) : TaleEvent(At);

    public sealed record TalePaused(DateTimeOffset At, PauseReason Reason, MemberKey? By) : TaleEvent(At);

    /// <param name="ClosesAt">When the ballot that woke closes by the tale's rhythm; null when the group itself closes it.</param>
    public sealed record TaleResumed(DateTimeOffset At, MemberKey By, DateTimeOffset? ClosesAt = null) : TaleEvent(At);

    public sealed record TaleEnded(DateTimeOffset At, EndingKind Ending, MemberKey? By) : TaleEvent(At);

    /// <summary>A member is to be forgotten: from here on the fold says "somebody".</summary>
    public sealed record MemberForgotten(DateTimeOffset At, MemberKey Member) : TaleEvent(At);

    /// <summary>A moderator took a member's turn off the ballot; votes for it went with it.</summary>
    public sealed record IdeaRemoved(DateTimeOffset At, int Ballot, int Turn, MemberKey By) : TaleEvent(At);

    /// <summary>A moderator put a page out of sight, or back. The tale goes on from it all the same.</summary>
    public sealed record PageHidden(DateTimeOffset At, int Chapter, bool Hidden, MemberKey By) : TaleEvent(At);

    /// <summary>The whole tale is to be forgotten: its last event. What stands of it in chats and stores goes, and then its events too.</summary>
    public sealed record TaleForgotten(DateTimeOffset At, MemberKey By) : TaleEvent(At);
}

/// <summary>What several members ask for together.</summary>
public enum Petition
{
    Retell,
    Undo,
    End,
}

public enum PauseReason
{
    /// <summary>Somebody asked for it.</summary>
    Asked,

    /// <summary>The storyteller could not be reached.</summary>
    StorytellerAway,

    /// <summary>The closing time passed and nobody had voted.</summary>
    Quiet,

    /// <summary>The chat is gone or the bot was put out of it.</summary>
    ChatAway,
}

public enum EndingKind
{
    /// <summary>The last chapter was written.</summary>
    Finished,

    /// <summary>Somebody ended it before its last chapter.</summary>
    Stopped,
}
