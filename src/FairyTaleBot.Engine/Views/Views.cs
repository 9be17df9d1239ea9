using FairyTaleBot.Ballots;
using FairyTaleBot.Common;
using FairyTaleBot.Languages;

namespace FairyTaleBot.Engine.Views;

/// <summary>What a post shows, ready for any surface to render inside its own limits. All text is plain and may hold people's words.</summary>
public abstract record PostView
{
    private PostView()
    {
    }

    /// <param name="Author">The person's name; null when forgotten.</param>
    public sealed record Talk(string? Author, string Text) : PostView;

    /// <param name="To">The one person it is for; null when for everyone.</param>
    /// <param name="Samples">The style that is shown as a picture beside the words.</param>
    public sealed record Notice(string? To, string Text, EquatableArray<ControlView> Controls, StyleSamplesView? Samples = null) : PostView;

    public sealed record Page(PageView View) : PostView;

    public sealed record Vote(BallotView View) : PostView;

    /// <param name="Text">The closing words.</param>
    /// <param name="People">Names of everyone who took part.</param>
    public sealed record End(TaleId Tale, string Text, EquatableArray<string> People) : PostView;

    /// <param name="View">How the tale stands, for those who have not come in yet.</param>
    public sealed record Front(CoverView View) : PostView;
}

/// <summary>A tale from outside: enough to see whether one would like to come in.</summary>
/// <param name="Title">Empty until the tale is opened.</param>
/// <param name="Chapter">The page that lies open or is being written; 0 before the first.</param>
/// <param name="Readers">How many people have taken part.</param>
/// <param name="Until">When the open ballot closes, as far as is known.</param>
/// <param name="Resting">The control that wakes a tale which rests; null while it does not.</param>
public sealed record CoverView(
    TaleId Tale, Language Language, string Title, int Chapter, int Of, int Readers, CoverState State, DateTimeOffset? Until, ControlView? Resting);

/// <summary>What a tale is doing, seen from outside.</summary>
public enum CoverState
{
    Opening,
    Writing,
    Choosing,
    Resting,
    Finished,
}

/// <summary>Samples of a tale's style, drawn when they are shown.</summary>
public sealed record StyleSamplesView(TaleId Tale, string Alt);

/// <summary>A page of a tale.</summary>
/// <param name="Picture">The picture's id; null while there is none.</param>
/// <param name="Painting">A picture is still to come; a sketch stands in its place.</param>
/// <param name="Credit">Who chose, whose idea; null on the first page.</param>
/// <param name="Expected">The chapter is still being written: only <paramref name="Credit"/> can be shown.</param>
public sealed record PageView(
    TaleId Tale,
    Language Language,
    int Chapter,
    int Of,
    int Edition,
    string Title,
    EquatableArray<string> Paragraphs,
    string? Picture,
    int Take,
    string Alt,
    bool Painting,
    string? Credit,
    bool TakenBack,
    bool Expected);

/// <summary>The choice under a page.</summary>
/// <param name="Closed">No votes count any more.</param>
/// <param name="Outcome">What was chosen and by which rule; null while open.</param>
/// <param name="Controls">[Next], [Wait] and their like.</param>
public sealed record BallotView(
    TaleId Tale,
    int Number,
    int AfterChapter,
    string Heading,
    EquatableArray<TurnView> Turns,
    bool Closed,
    DateTimeOffset? ClosesAt,
    Countdown? Countdown,
    int Voted,
    int TakingPart,
    string? Outcome,
    EquatableArray<ControlView> Controls);

/// <param name="Button">The id to press.</param>
/// <param name="Voters">Names in the order they voted.</param>
/// <param name="Credit">Whose idea it is; null for the storyteller's.</param>
public sealed record TurnView(string Button, int Number, string Emoji, string Label, int Votes, EquatableArray<string> Voters, string? Credit, bool Won);

/// <summary>A button that is not a choice: [Wait], [Let the storyteller choose], the menu.</summary>
/// <param name="Label">At most 40 characters.</param>
/// <param name="Primary">Whether it is the thing to do.</param>
public sealed record ControlView(string Id, string Label, bool Primary = false);
