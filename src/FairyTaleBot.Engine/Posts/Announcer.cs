using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Tales;
using static FairyTaleBot.Tales.TaleEvent;

namespace FairyTaleBot.Engine.Posts;

/// <summary>What a chat is told because of events. Keys are stable: the same events owe the same posts, once.</summary>
public static class Announcer
{
    public static IReadOnlyList<Post> PostsFor(IReadOnlyList<TaleEvent> events, Tale after)
    {
        var posts = new List<Post>();
        var first = after.Version - events.Count + 1;
        for (var i = 0; i < events.Count; i++) posts.AddRange(PostsFor(events[i], first + i, after));
        // The last state of a post is the one that counts.
        return [.. posts.GroupBy(p => p.Key).Select(g => g.Last())];
    }

    public static string PageKey(Tale tale, int chapter, int telling) => $"{tale.Id}/page/{chapter}/{telling}";

    public static string BallotKey(Tale tale, int ballot) => $"{tale.Id}/ballot/{ballot}";

    public static string EndKey(Tale tale) => $"{tale.Id}/end";

    /// <summary>How often a chapter has been taken back so far.</summary>
    public static int TellingOf(Tale tale, int chapter) => tale.Former.Count(f => f.Number == chapter && f.TakenBack);

    private static IEnumerable<Post> PostsFor(TaleEvent e, int version, Tale tale)
    {
        switch (e)
        {
            // The page is owed from the moment it is asked for: platforms put their placeholder where it will stand.
            case ChapterRequested r:
                yield return Page(tale, r.Chapter, r.At);
                break;
            case ChapterWritten w:
                yield return Page(tale, w.Chapter, w.At);
                break;
            case ChapterPictured p:
                yield return Page(tale, p.Chapter, p.At);
                break;
            case PictureRequested p:
                yield return Page(tale, p.Chapter, p.At);
                break;
            case PictureAbandoned p:
                yield return Page(tale, p.Chapter, p.At);
                break;
            case BallotOpened b:
                yield return Ballot(tale, b.Ballot.Number, b.At);
                break;
            case IdeaRemoved i:
                yield return Ballot(tale, i.Ballot, i.At);
                break;
            case PageHidden h:
                yield return Page(tale, h.Chapter, h.At);
                break;
            case BallotClosed b:
                yield return Ballot(tale, b.Ballot, b.At);
                break;
            case ChapterTakenBack t:
                var taken = new PostContent.Page(t.Chapter, TellingOf(tale, t.Chapter) - 1);
                yield return Make(tale, PageKey(tale, taken.Chapter, taken.Telling), "chapter", taken, t.At);
                yield return Ballot(tale, tale.Ballots - 1, t.At);
                break;
            case TaleEnded t:
                if (tale.Ballots > 0) yield return Ballot(tale, tale.Ballots, t.At);
                yield return Make(tale, EndKey(tale), "ended", new PostContent.TheEnd(), t.At);
                break;
        }

        if (e is TaleStarted { Settings.Homemade: true })
            yield return Make(tale, $"{tale.Id}/notice/{version}/purse", "notice", new PostContent.Notice(Wording.Phrases.Tales.PurseEmpty.Say()), e.At);
        if (Notices.For(e, tale) is { } notice) yield return Make(tale, $"{tale.Id}/notice/{version}", "notice", notice, e.At);
    }

    private static Post Page(Tale tale, int chapter, DateTimeOffset at)
    {
        var telling = TellingOf(tale, chapter);
        return Make(tale, PageKey(tale, chapter, telling), "chapter", new PostContent.Page(chapter, telling), at);
    }

    private static Post Ballot(Tale tale, int number, DateTimeOffset at) =>
        Make(tale, BallotKey(tale, number), "ballot", new PostContent.BallotCard(number), at);

    private static Post Make(Tale tale, string key, string kind, PostContent content, DateTimeOffset at) =>
        new(tale.Chat, key, tale.Id, kind, content.ToJson(), at);
}
