using FairyTaleBot.Characters;
using FairyTaleBot.Common;
using FairyTaleBot.Drafts;
using FairyTaleBot.Styles;

namespace FairyTaleBot.Tales;

/// <summary>In what company somebody acts: it decides whether a press goes straight on.</summary>
public enum Company
{
    /// <summary>A direct message: always alone.</summary>
    Direct,

    /// <summary>A web room: alone while nobody else has acted in the tale.</summary>
    Room,

    /// <summary>A group: never alone.</summary>
    Group,

    /// <summary>A group whose surface cannot say anything by itself, so that no countdown could be seen: what would wait happens at once.</summary>
    Clockless,
}

/// <summary>A person who acts.</summary>
/// <param name="Moderator">Whether the chat's own order gives the person a moderator's rights.</param>
public sealed record Person(MemberKey Key, bool Moderator = false, Company Company = Company.Group);

/// <summary>What somebody, or time, wants of a tale. Time, ids and chance arrive inside it.</summary>
public abstract record TaleCommand(DateTimeOffset At)
{
    /// <summary>A command by a person.</summary>
    public abstract record ByPerson(DateTimeOffset At, Person By) : TaleCommand(At);

    public sealed record Start(DateTimeOffset At, Person By, TaleId Tale, ChatKey Chat, TaleSettings Settings, Wishes Wishes, ulong Seed) : ByPerson(At, By);

    public sealed record Open(DateTimeOffset At, Opening Opening, StyleSheet Style, string Teller) : TaleCommand(At);

    public sealed record Next(DateTimeOffset At, Person By) : ByPerson(At, By);

    public sealed record CastVote(DateTimeOffset At, Person By, int Ballot, int Turn) : ByPerson(At, By);

    public sealed record Propose(DateTimeOffset At, Person By, TextKey Idea) : ByPerson(At, By);

    /// <summary>The person opened the box for an idea; a running countdown waits for it once.</summary>
    public sealed record HoldForIdea(DateTimeOffset At, Person By, int Ballot) : ByPerson(At, By);

    public sealed record Wait(DateTimeOffset At, Person By, int Ballot) : ByPerson(At, By);

    public sealed record LetStorytellerChoose(DateTimeOffset At, Person By, int Ballot) : ByPerson(At, By);

    /// <summary>Time is up for a ballot: its countdown ran out or its closing time has come.</summary>
    public sealed record CloseBallot(DateTimeOffset At, int Ballot) : TaleCommand(At);

    public sealed record DeliverChapter(DateTimeOffset At, int Chapter, int Edition, ChapterDraft Draft, Making Making) : TaleCommand(At);

    /// <summary>The opening or a chapter could not be had.</summary>
    public sealed record AbandonWriting(DateTimeOffset At, int Chapter, int Edition, int Attempt) : TaleCommand(At);

    public sealed record DeliverPicture(DateTimeOffset At, int Chapter, int Edition, int Take, string Picture, string Painter) : TaleCommand(At);

    public sealed record AbandonPicture(DateTimeOffset At, int Chapter, int Edition, int Take, string Reason) : TaleCommand(At);

    public sealed record Join(DateTimeOffset At, Person By, TextKey Line, Character Character) : ByPerson(At, By);

    public sealed record Retell(DateTimeOffset At, Person By) : ByPerson(At, By);

    public sealed record Redraw(DateTimeOffset At, Person By) : ByPerson(At, By);

    public sealed record Undo(DateTimeOffset At, Person By) : ByPerson(At, By);

    /// <summary>The next chapter is to be the last.</summary>
    public sealed record End(DateTimeOffset At, Person By) : ByPerson(At, By);

    public sealed record EndNow(DateTimeOffset At, Person By) : ByPerson(At, By);

    public sealed record Pause(DateTimeOffset At, Person By) : ByPerson(At, By);

    /// <summary>The chat cannot be reached any more: the bot was shut out, or the place is gone.</summary>
    public sealed record LoseChat(DateTimeOffset At) : TaleCommand(At);

    public sealed record Resume(DateTimeOffset At, Person By) : ByPerson(At, By);

    public sealed record CorrectFact(DateTimeOffset At, Person By, string Fact, string Text) : ByPerson(At, By);

    public sealed record Refine(DateTimeOffset At, Person By, Wish Wish, TextKey Text) : ByPerson(At, By);

    public sealed record ChangeSettings(DateTimeOffset At, Person By, TaleSettings Settings) : ByPerson(At, By);

    public sealed record Forget(DateTimeOffset At, Person By) : ByPerson(At, By);

    /// <summary>The whole tale is to be forgotten, for everybody and for good.</summary>
    public sealed record ForgetTale(DateTimeOffset At, Person By) : ByPerson(At, By);

    /// <summary>A moderator takes a member's idea off the open ballot, with the votes for it.</summary>
    public sealed record RemoveIdea(DateTimeOffset At, Person By, int Ballot, int Turn) : ByPerson(At, By);

    /// <summary>A moderator puts a page out of sight, or back.</summary>
    public sealed record HidePage(DateTimeOffset At, Person By, int Chapter, bool Hidden) : ByPerson(At, By);
}
