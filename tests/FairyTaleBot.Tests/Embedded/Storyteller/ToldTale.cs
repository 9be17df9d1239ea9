using FairyTaleBot.Briefs;
using FairyTaleBot.Common;
using FairyTaleBot.Drafts;
using FairyTaleBot.Embedded.Storyteller;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Languages;
using FairyTaleBot.Ledgers;
using FairyTaleBot.Reviews;
using FairyTaleBot.Styles;

namespace FairyTaleBot.Tests.Embedded.Storyteller;

/// <summary>What a test wants told.</summary>
internal sealed record TellRequest(Language Language = Language.En, ulong Seed = 1, int Chapters = 5, AgeBand Age = AgeBand.From7To9)
{
    public WishTexts Wishes { get; init; } = new();

    /// <summary>An idea of a member that wins after a chapter.</summary>
    public Dictionary<int, string> Ideas { get; init; } = [];

    /// <summary>An idea that came second after a chapter.</summary>
    public Dictionary<int, string> RunnersUp { get; init; } = [];

    /// <summary>The index of the turn that wins after a chapter; drawn from the seed when absent.</summary>
    public Dictionary<int, int> Votes { get; init; } = [];

    /// <summary>The end is brought forward to this chapter.</summary>
    public int? EndAt { get; init; }

    public bool Bedtime { get; init; }

    /// <summary>Changes the bible before a chapter, as the group's commands would.</summary>
    public Func<int, StoryBible, StoryBible> Between { get; init; } = (_, bible) => bible;
}

internal sealed record ToldChapter(ChapterBrief Brief, ChapterDraft Draft, EquatableArray<Finding> Findings)
{
    public int Words => Draft.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}

/// <summary>Tells a whole tale the way the engine would, without the engine: open, write, review, accept, vote.</summary>
internal sealed record ToldTale(Opening Opening, IReadOnlyList<ToldChapter> Chapters, StoryBible Bible)
{
    public static readonly EmbeddedStoryteller Storyteller = new();

    public static readonly StyleSheet Style = new("papercut", new("Papercut", "종이 오리기"), "cut paper", [], new(2, "#222222", "clean"), "soft", "paper", "", "", [], [], "#d84a4a");

    public string Text => string.Join("\n\n", Chapters.Select(c => c.Draft.Text));

    public IEnumerable<Finding> Blocking => Chapters.SelectMany(c => c.Findings).Where(f => f.Severity == Severity.Block);

    public static async Task<Opening> OpenAsync(TellRequest request) => await Storyteller.OpenAsync(
        new OpeningBrief(request.Language, request.Age, request.Chapters, request.Wishes, null, ["papercut", "lantern-night"], request.Seed, Bedtime: request.Bedtime), TestContext.Current.CancellationToken);

    public static async Task<ToldTale> TellAsync(TellRequest request)
    {
        var opening = await OpenAsync(request);
        var bible = BibleRules.Open(opening, request.Language, Style);
        var votes = Seeded.For(request.Seed, "votes");
        var chapters = new List<ToldChapter>();
        var ideas = new List<string>();
        var of = request.Chapters;
        WonTurn? won = null;
        for (var number = 1; number <= of; number++)
        {
            if (request.EndAt == number) (bible, of) = (BibleRules.EndAt(bible, number), number);
            bible = request.Between(number, bible);
            var brief = new ChapterBrief(
                request.Language, request.Age, number, of, opening.Title, bible, bible.Plan[number - 1], number < of ? bible.Plan[number] : null,
                won, request.RunnersUp.GetValueOrDefault(number - 1), [.. ideas], request.Wishes, 1, Seeded.For(request.Seed, $"chapter {number}").Next(), request.Bedtime);
            var draft = await WriteAsync(brief);
            var earlier = chapters.Select(c => c.Draft.Text);
            chapters.Add(new ToldChapter(brief, draft, Reviewer.Examine(draft, new ReviewContext(brief, [.. earlier]))));
            bible = BibleRules.Accept(bible, draft, number);
            if (number == of) break;
            won = Vote(request, number, draft, ref votes);
            if (won.IsIdea && IdeaWords.ThingOf(won.Text, request.Language) is { } thing) ideas.Add(thing);
        }

        return new ToldTale(opening, chapters, bible);
    }

    public static async Task<ChapterDraft> WriteAsync(ChapterBrief brief)
    {
        ChapterDraft? draft = null;
        await foreach (var step in Storyteller.WriteAsync(brief, null, TestContext.Current.CancellationToken))
        {
            if (step is WritingStep.Written written) draft = written.Draft;
        }

        return draft.ShouldNotBeNull();
    }

    private static WonTurn Vote(TellRequest request, int number, ChapterDraft draft, ref Seeded votes)
    {
        if (request.Ideas.TryGetValue(number, out var idea)) return new WonTurn(idea, null, IdeaWords.Of(idea, request.Language), true);
        var choice = draft.Choices[request.Votes.TryGetValue(number, out var vote) ? vote : votes.Next(draft.Choices.Count)];
        return new WonTurn(choice.Label, choice.Move, choice.Keywords, false);
    }
}
