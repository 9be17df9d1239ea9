using FairyTaleBot.Ballots;
using FairyTaleBot.Characters;
using FairyTaleBot.Common;
using FairyTaleBot.Drafts;
using FairyTaleBot.Ledgers;
using FairyTaleBot.Plots;
using FairyTaleBot.Tales;

namespace FairyTaleBot.Briefs;

/// <summary>Computes briefs from a tale and the words its events point to. A forgotten text is simply not in the brief.</summary>
public static class BriefRules
{
    public const int MaxIdeas = 10;

    public static OpeningBrief ForOpening(Tale tale, Words words, EquatableArray<string> styleIds, EquatableArray<RecentTale> recent, Character? hero = null) => new(
        tale.Settings.Language,
        tale.Settings.Age,
        tale.Settings.Chapters,
        WishesOf(tale, words),
        tale.Settings.StyleId,
        styleIds,
        tale.Seed,
        recent,
        tale.Settings.Bedtime,
        tale.Id,
        tale.Settings.Homemade,
        hero);

    /// <exception cref="InvalidOperationException">The tale has no bible yet.</exception>
    public static ChapterBrief ForChapter(Tale tale, Words words, int number, int edition)
    {
        var standing = tale.Chapters.FirstOrDefault(c => c.Number == number);
        var bible = standing?.Before ?? tale.Bible ?? throw new InvalidOperationException("A chapter needs an opened tale.");
        var beat = BeatAt(bible, number);
        var outcome = standing is null ? tale.Last is { } o && o.Ballot.AfterChapter == number - 1 ? o : null : standing.Chosen;
        return new(
            tale.Settings.Language,
            tale.Settings.Age,
            number,
            tale.Of,
            tale.Title,
            bible,
            beat,
            number < tale.Of ? BeatAt(bible, number + 1) : null,
            outcome is null ? null : Won(outcome, tale, words),
            outcome is null ? null : RunnerUp(outcome, words),
            PastIdeas(tale, words, number),
            WishesOf(tale, words),
            edition,
            Seeded.For(tale.Seed, $"chapter {number}/{edition}").Next(),
            tale.Settings.Bedtime,
            tale.Id,
            tale.Settings.Homemade,
            tale.Chapters.FirstOrDefault(c => c.Number == number - 1)?.Draft.Scene.Action ?? "");
    }

    /// <summary>What stands where a page's picture will be: its scene once that is settled, before that its plan; null when the tale has no such page and expects none.</summary>
    public static SceneBrief? ForPlaceholder(Tale tale, int number) =>
        tale.Chapters.FirstOrDefault(c => c.Number == number) is { } written ? ForScene(tale, written)
        : number == tale.Chapters.Count + 1 && number <= tale.Of ? ForSketch(tale, number)
        : null;

    /// <summary>The picture of a chapter as it stands. What the scene names and the bible does not know is left out.</summary>
    public static SceneBrief ForScene(Tale tale, Chapter chapter) =>
        ForScene(tale, chapter.Draft.Scene, chapter.Number, chapter.Draft.Title, chapter.Take, BibleAfter(tale, chapter), BibleAfter(tale, chapter));

    /// <summary>The picture of a chapter whose scene is settled while its prose is not; null when the scene shows somebody, or a place, that only the chapter brings in.</summary>
    public static SceneBrief? ForSceneAhead(Tale tale, Scene scene, int number)
    {
        var bible = tale.Chapters.FirstOrDefault(c => c.Number == number)?.Before ?? tale.Bible;
        return bible is null || bible.FindPlace(scene.PlaceId) is null || scene.CastIds.Any(id => bible.FindCharacter(id) is null) || scene.ItemIds.Any(id => bible.FindItem(id) is null)
            ? null
            : ForScene(tale, scene, number, "", 0, bible, bible);
    }

    /// <summary>A sketch of the chapter to come, from its beat alone.</summary>
    public static SceneBrief? ForSketch(Tale tale, int number)
    {
        if (tale.Bible is not { } bible) return null;
        var beat = BeatAt(bible, number);
        var place = bible.FindPlace(beat.PlaceId) ?? bible.Places[0];
        var scene = new Scene(beat.CastIds, place.Id, beat.Goal, beat.Keywords, [], Camera.Medium, beat.Emotion, place.TimeOfDay, place.Weather, "");
        return ForScene(tale, scene, number, "", 0, bible, bible);
    }

    private static SceneBrief ForScene(Tale tale, Scene scene, int number, string title, int take, StoryBible bible, StoryBible after) => new(
        tale.Settings.Language,
        number,
        tale.Of,
        title,
        bible.Style,
        after.FindPlace(scene.PlaceId) ?? after.Places[0],
        [.. scene.CastIds.Select(after.FindCharacter).OfType<Characters.Character>().Take(Scene.MaxCast)],
        [.. scene.ItemIds.Select(after.FindItem).OfType<Item>().Take(4)],
        scene.Action,
        scene.Keywords,
        scene.Camera,
        scene.Mood,
        scene.TimeOfDay,
        scene.Weather,
        BeatAt(bible, number).Tension,
        take,
        Seeded.For(tale.Seed, $"picture {number}/{take}").Next(),
        tale.Settings.Bedtime,
        scene.ActionEn,
        scene.KeywordsEn,
        bible.Plan.Any(b => b.PlaceId == scene.PlaceId && b.Index > number),
        bible.Plan.Any(b => b.PlaceId == scene.PlaceId && b.Index < number),
        [.. bible.Cast.Take(3)],
        tale.Id,
        tale.Settings.Homemade);

    private static StoryBible BibleAfter(Tale tale, Chapter chapter) => BibleRules.Accept(chapter.Before, chapter.Draft, chapter.Number);

    private static Beat BeatAt(StoryBible bible, int number) => bible.Plan[Math.Clamp(number, 1, bible.Plan.Count) - 1];

    private static WonTurn Won(Outcome outcome, Tale tale, Words words) => outcome.Turn switch
    {
        { Offered: { } offered } => new(offered.Label, offered.Move, offered.Keywords, false),
        // The words were forgotten: the tale goes on as it would by itself.
        { Idea: var idea } when words.TextOf(idea) is not { } => Instead(outcome),
        { Idea: var idea } => new(words.TextOf(idea)!, null, IdeaWords.Of(words.TextOf(idea)!, tale.Settings.Language), true),
    };

    private static WonTurn Instead(Outcome outcome)
    {
        var first = outcome.Ballot.Turns.First(t => !t.IsIdea).Offered!;
        return new(first.Label, first.Move, first.Keywords, false);
    }

    private static string? RunnerUp(Outcome outcome, Words words)
    {
        var second = outcome.Ballot.Turns
            .Where(t => t.IsIdea && t.Number != outcome.Winner && outcome.Ballot.Tally(t.Number) > 0)
            .OrderByDescending(t => outcome.Ballot.Tally(t.Number))
            .FirstOrDefault();
        return second is null ? null : words.TextOf(second.Idea);
    }

    private static EquatableArray<string> PastIdeas(Tale tale, Words words, int before) =>
    [
        .. tale.Chapters.Where(c => c.Number < before && c.Chosen is { Turn.IsIdea: true })
            .Select(c => words.TextOf(c.Chosen!.Turn.Idea) is { } idea ? IdeaWords.ThingOf(idea, tale.Settings.Language) : null)
            .OfType<string>()
            .TakeLast(MaxIdeas),
    ];

    private static WishTexts WishesOf(Tale tale, Words words) => new(
        Wished(tale, words, Wish.Theme),
        Wished(tale, words, Wish.Lesson),
        Wished(tale, words, Wish.Mood),
        Wished(tale, words, Wish.Twist),
        Wished(tale, words, Wish.Avoid));

    /// <summary>A wish goes into the bible as it stands, and so to every page: nothing of it may be an order to whoever tells.</summary>
    private static string? Wished(Tale tale, Words words, Wish wish) =>
        words.TextOf(tale.Wishes[wish]) is { } text && Orders.Without(text) is { Length: > 0 } wished ? wished : null;
}
