using FairyTaleBot.Briefs;
using FairyTaleBot.Engine.Desk;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Engine.Posts;
using FairyTaleBot.Engine.Steps;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Engine.Views;
using FairyTaleBot.Languages;
using FairyTaleBot.Tales;

namespace FairyTaleBot.Adapters.Web.Rooms;

/// <summary>Says what a tale is doing: its phase, the page being written, the open ballot.</summary>
internal sealed class TaleStateMaker(Pace pace)
{
    public TaleStateJson Of(ToldTale told, IReadOnlyList<StoredPost> posts)
    {
        var tale = told.Tale;
        return new(
            tale.Id.Value,
            tale.Title,
            tale.Phase.Word,
            tale.Chapters.Count,
            tale.Of,
            StyleOf(tale),
            tale.Settings.Language.Code(),
            tale.Settings.Bedtime,
            tale.Phase is Phase.Writing writing ? Writing(told, writing, posts) : null,
            tale.Ballot is { } ballot ? Ballot(told, ballot.Number, posts) : null);
    }

    public static StyleJson? StyleOf(Tale tale) => tale.Bible?.Style is { } style
        ? new(style.Id, tale.Settings.Language == Language.Ko ? style.Names.Ko : style.Names.En, style.Accent)
        : null;

    private WritingJson Writing(ToldTale told, Phase.Writing writing, IReadOnlyList<StoredPost> posts)
    {
        var tale = told.Tale;
        var sketch = BriefRules.ForSketch(tale, writing.Chapter) is null
            ? null
            : new PictureJson(RoomAddresses.Sketch(tale, writing.Chapter, 0, 0), "");
        return new(
            writing.Chapter,
            IdOf(posts, Announcer.PageKey(tale, writing.Chapter, Announcer.TellingOf(tale, writing.Chapter))),
            writing.Since,
            pace.EstimateSeconds ?? Pace.FirstGuessSeconds,
            ViewMaker.WritingNote(told, writing),
            sketch);
    }

    private static BallotJson? Ballot(ToldTale told, int number, IReadOnlyList<StoredPost> posts)
    {
        if (ViewMaker.Ballot(told, number) is not { Closed: false } view || IdOf(posts, Announcer.BallotKey(told.Tale, number)) is not { } message) return null;
        var countdown = view.Countdown is { } c ? new CountdownJson(c.Until, c.Reason.ToString().ToLowerInvariant()) : null;
        return new(
            message, view.AfterChapter, view.ClosesAt, countdown, view.Voted, view.TakingPart, new ButtonId.OwnIdea(told.Tale.Id, number).ToString());
    }

    private static string? IdOf(IReadOnlyList<StoredPost> posts, string key) =>
        posts.FirstOrDefault(p => p.Post.Key == key) is { } post ? MessageMaker.IdOf(post) : null;
}
