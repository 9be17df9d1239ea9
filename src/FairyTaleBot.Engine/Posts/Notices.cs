using FairyTaleBot.Common;
using FairyTaleBot.Engine.Commands;
using FairyTaleBot.Engine.Desk;
using FairyTaleBot.Engine.Wording;
using FairyTaleBot.Tales;
using static FairyTaleBot.Engine.Wording.Phrases;
using static FairyTaleBot.Tales.TaleEvent;

namespace FairyTaleBot.Engine.Posts;

/// <summary>What everyone is told in a sentence because of an event; null when the page or the ballot shows it already.</summary>
internal static class Notices
{
    public static PostContent.Notice? For(TaleEvent e, Tale tale) => e switch
    {
        TaleStarted { Settings.Bedtime: true } s => Say(Phrases.Tales.BedtimeStarted.Say(("by", s.By))),
        TaleStarted s => s.Wishes[Wish.Theme] is { } theme
            ? Say(Phrases.Tales.Started.Say(("by", s.By), ("theme", theme)))
            : Say(Phrases.Tales.StartedFreely.Say(("by", s.By))),
        TaleOpened o => Say(Phrases.Tales.Opened.Say(("title", o.Opening.Title), ("of", tale.Of), ("style", o.Style.Names.In(tale.Settings.Language)))),
        CountdownStopped s => Say(Phrases.Ballots.Waited.Say(("by", s.By))),
        CharacterJoined j => Say(About.Joined.Say(("by", j.By), ("character", j.Character.Name.Display))),
        FactCorrected c => Say(About.NoteCorrected.Say(("by", c.By), ("text", c.Text))),
        WishRefined w => Say(About.Wish.Say(("by", w.By), ("option", KeyOf(w.Wish)), ("wish", w.Text))),
        SettingsChanged s => Say(About.SettingsChanged.Say(("by", s.By))),
        EndingBroughtForward f => Say(Phrases.Tales.EndingComes.Say(("by", f.By), ("chapter", f.LastChapter))),
        SecondAsked { Petition: var petition } s => new(AskFor(petition).Say(("by", s.By)), [new ButtonId.Second(tale.Id, petition).ToString()]),
        // A ballot that opens again as it was: no other telling could be had.
        BallotOpened b when b.Ballot.OpenedAt < b.At => Say(Pages.RetellFailed.Say(("chapter", b.Ballot.AfterChapter))),
        ChapterTakenBack t => Say(Pages.TakenBack.Say(("by", t.By), ("chapter", t.Chapter))),
        PictureRequested p => Say(Pages.Redrawing.Say(("by", p.By), ("chapter", p.Chapter))),
        PictureAbandoned { Take: 0 } p => Say(Pages.PictureMissing.Say(("chapter", p.Chapter))),
        PictureAbandoned p => Say(Pages.PictureKept.Say(("chapter", p.Chapter))),
        ChapterWritten { Making.Writer: var writer } w when writer != tale.Teller && tale.Teller.Length > 0 => Say(Pages.StandIn.Say(("chapter", w.Chapter))),
        TalePaused p => new(Rests(p), [new ButtonId.Resume(tale.Id).ToString()]),
        TaleResumed r => Say(Phrases.Tales.Resumed.Say(("by", r.By))),
        _ => null,
    };

    private static PostContent.Notice Say(Sentence sentence) => new(sentence);

    private static Phrase AskFor(Petition petition) => petition switch
    {
        Petition.Retell => Pages.RetellAsked,
        Petition.Undo => Pages.UndoAsked,
        _ => Pages.EndAsked,
    };

    private static Sentence Rests(TalePaused p) => p.Reason switch
    {
        PauseReason.Asked => Phrases.Tales.PausedAsked.Say(("by", p.By ?? MemberKey.Somebody), ("resume", Verb.Resume)),
        PauseReason.StorytellerAway => Phrases.Tales.PausedStorytellerAway.Say(("resume", Verb.Resume)),
        PauseReason.Quiet => Phrases.Tales.PausedQuiet.Say(),
        _ => Phrases.Tales.PausedChatAway.Say(("resume", Verb.Resume)),
    };

    private static OptionKey KeyOf(Wish wish) => wish switch
    {
        Wish.Theme => OptionKey.Theme,
        Wish.Lesson => OptionKey.Lesson,
        Wish.Mood => OptionKey.Mood,
        Wish.Twist => OptionKey.Twist,
        _ => OptionKey.Avoid,
    };
}
