using FairyTaleBot.Common;
using FairyTaleBot.Engine.Commands;
using FairyTaleBot.Engine.Wording;
using FairyTaleBot.Languages;
using FairyTaleBot.Tales;

namespace FairyTaleBot.Engine.Desk;

/// <summary>Whoever speaks or presses.</summary>
/// <param name="Name">As the surface shows it; folded and bounded by the desk.</param>
/// <param name="Language">By the person's own settings; personal answers speak it. Null when unknown.</param>
public sealed record Speaker(MemberKey Key, string Name, Company Company, bool Moderator = false, Language? Language = null)
{
    /// <summary>Whether nobody else reads what this person is answered, so that it may be of money.</summary>
    public bool IsAnsweredApart { get; init; }
}

/// <summary>What somebody did in a chat.</summary>
public abstract record ChatAct
{
    private ChatAct()
    {
    }

    /// <summary>Wrote a line that the surface has parsed.</summary>
    public sealed record Said(Parsed Line) : ChatAct
    {
        /// <summary>What the place's own order settles for every tale in it, whatever people say; null when it settles nothing.</summary>
        public ChatHabits? Order { get; init; }

        /// <summary>Chats that people take for the same place: what is kept of somebody is looked for in these too.</summary>
        public EquatableArray<ChatKey> Also { get; init; }
    }

    /// <summary>Pressed a button of ours.</summary>
    public sealed record Pressed(string Button) : ChatAct;
}

/// <summary>What kept the desk from doing what it was asked.</summary>
public enum Trouble
{
    /// <summary>Too much is waiting in this chat.</summary>
    Busy,

    /// <summary>Something in the world is away; nothing is lost.</summary>
    Away,
}

/// <summary>What the desk answers whoever acted. What everybody is told stands in posts and is not repeated here.</summary>
public abstract record Reply
{
    private Reply()
    {
    }

    /// <summary>It is done and everyone can see it.</summary>
    public sealed record Done : Reply;

    /// <summary>Words for the person who acted, in the person's language.</summary>
    /// <param name="Lines">One line each.</param>
    public sealed record Told(Language Language, EquatableArray<Sentence> Lines, EquatableArray<ButtonId> Controls = default) : Reply
    {
        /// <summary>Why nothing was done although it could have been; null when the words are an answer.</summary>
        public Trouble? Trouble { get; init; }

        /// <summary>Whether it takes the place of what was pressed, on a surface that can change what it said.</summary>
        public bool Instead { get; init; }

        /// <summary>The tale whose style is shown as a picture beside the words (<see cref="Ports.ISketcher.Samples"/>); null when the words are all.</summary>
        public TaleId? SamplesOf { get; init; }
    }

    /// <summary>The surface should open its box for an idea of this ballot.</summary>
    public sealed record AskIdea(TaleId Tale, int Ballot) : Reply;

    /// <summary>The open page and its ballot should be put at the bottom again.</summary>
    public sealed record ShowPage(TaleId Tale) : Reply;

    /// <summary>No button of ours, or one of a tale that is not there any more.</summary>
    /// <param name="IsOfTale">Whether it names a tale: then that is what is gone.</param>
    public sealed record UnknownButton(bool IsOfTale = false) : Reply
    {
        public Sentence Why => IsOfTale ? Phrases.Answers.TaleGone : Phrases.Answers.NoSuchButton;
    }
}
