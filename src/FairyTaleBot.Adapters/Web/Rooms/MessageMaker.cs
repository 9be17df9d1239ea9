using FairyTaleBot.Adapters.Web.Books;
using FairyTaleBot.Adapters.Web.Tales;
using FairyTaleBot.Common;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Engine.Views;

namespace FairyTaleBot.Adapters.Web.Rooms;

/// <summary>Turns what a post shows into a message of the room.</summary>
internal static class MessageMaker
{
    /// <param name="told">The tale the post belongs to.</param>
    /// <returns>Null while there is nothing to read: a page being written is told of by the tale's own state.</returns>
    public static MessageJson? Of(StoredPost post, PostView view, ToldTale? told) => view switch
    {
        PostView.Talk talk => Blank(post, "said") with { Author = talk.Author, Text = talk.Text },
        // An answer whose reader was forgotten is for nobody.
        PostView.Notice { To: "" } => null,
        PostView.Notice notice => Blank(post, "notice") with
        {
            To = notice.To,
            Text = notice.Text,
            Controls = Controls(notice.Controls),
            Picture = notice.Samples is { } samples ? new(RoomAddresses.Samples(samples.Tale), samples.Alt) : null,
        },
        PostView.Page { View.Expected: true } => null,
        PostView.Page page => Page(post, page.View, told),
        PostView.Vote vote => Ballot(post, vote.View, told),
        PostView.End end => Blank(post, "ended") with { Title = told?.Tale.Title, Text = end.Text, Credit = Credit(told) },
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static MessageJson Blank(StoredPost post, string kind) => new(
        IdOf(post), post.Post.Tale?.Value, kind, null, null, "", null, 1, null, null, false, [], [], null, false, post.Post.At);

    public static string IdOf(StoredPost post) => $"{post.Sequence}";

    private static MessageJson Page(StoredPost post, PageView page, ToldTale? told) => Blank(post, "chapter") with
    {
        Chapter = page.Chapter,
        Edition = page.Edition,
        Title = page.Title,
        Text = string.Join("\n\n", page.Paragraphs),
        Picture = PictureOf(page, told),
        Painting = page.Painting,
        Credit = page.Credit,
        TakenBack = page.TakenBack,
    };

    /// <summary>The painted picture; its sketch while it is owed; nothing when nobody could paint it.</summary>
    private static PictureJson? PictureOf(PageView page, ToldTale? told) => page switch
    {
        { Picture: { } id } => new(RoomAddresses.Picture(id), page.Alt),
        { Painting: true, TakenBack: false } when told is not null => new(RoomAddresses.Sketch(told.Tale, page.Chapter, page.Edition, page.Take), page.Alt),
        _ => null,
    };

    private static MessageJson Ballot(StoredPost post, BallotView ballot, ToldTale? told) => Blank(post, "ballot") with
    {
        Chapter = ballot.AfterChapter,
        Text = ballot.Heading,
        Credit = ballot.Outcome,
        Buttons = [.. ballot.Turns.Select(t => new ButtonJson(t.Button, t.Label, t.Emoji, t.Votes, ballot.Closed, t.Voters, t.Credit, ProposerOf(told, ballot, t), t.Won))],
        Controls = Controls(ballot.Controls),
    };

    private static string? ProposerOf(ToldTale? told, BallotView ballot, TurnView turn) =>
        told?.Tale.Ballot is { } open && open.Number == ballot.Number && open.Find(turn.Number)?.By is { } by ? told.Words.NameOf(by) : null;

    private static string? Credit(ToldTale? told) => told is not null && Binding.PeopleOf(told) is { Count: > 0 } people
        ? BookWords.In(told.Tale.Settings.Language).ByNames(people)
        : null;

    private static ControlJson[] Controls(EquatableArray<ControlView> controls) =>
        [.. controls.Select(c => new ControlJson(c.Id, c.Label, c.Primary ? "primary" : "quiet"))];
}
