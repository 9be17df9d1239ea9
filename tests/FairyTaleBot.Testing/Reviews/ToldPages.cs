using FairyTaleBot.Briefs;
using FairyTaleBot.Common;
using FairyTaleBot.Drafts;
using FairyTaleBot.Embedded.Gate;
using FairyTaleBot.Embedded.Storyteller;
using FairyTaleBot.Engine.Desk;
using FairyTaleBot.Engine.Steps;
using FairyTaleBot.Engine.Telling;
using FairyTaleBot.Engine.Turns;
using FairyTaleBot.Languages;
using FairyTaleBot.Reviews;
using FairyTaleBot.Testing.Styles;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace FairyTaleBot.Testing.Reviews;

/// <summary>A page of a tale as it was handed in, and all that its reviewers know.</summary>
public sealed record ToldPage(ulong Seed, ChapterDraft Draft, ReviewContext Context)
{
    public ChapterBrief Brief => Context.Brief;

    public Language Language => Brief.Language;
}

/// <summary>Whole tales by the embedded storyteller, page by page: the clean side of every test of the checks.</summary>
public static class ToldPages
{
    private static readonly string[] Ideas =
    [
        "a rainbow rice cake", "they ride on a whale", "a zibbly appears", "it starts to snow sugar",
        "무지개떡을 나눠 줘요", "고래를 타고 가요", "뿌뿌가 나타나요", "설탕 눈이 내려요",
    ];

    /// <summary>The pages of one tale; the same seed tells the same tale.</summary>
    public static IReadOnlyList<ToldPage> Tell(Language language, ulong seed, int? chapters = null, AgeBand? age = null)
    {
        var told = Teller().TellAsync(Request(language, seed, chapters, age), CancellationToken.None).GetAwaiter().GetResult().Told;
        var pages = new List<ToldPage>();
        foreach (var chapter in told.Tale.Chapters)
        {
            var brief = BriefRules.ForChapter(told.Tale, told.Words, chapter.Number, chapter.Edition);
            var draft = chapter.Making.FirstDraft ?? chapter.Draft;
            pages.Add(new(seed, draft, new(brief, [.. told.Tale.Chapters.Where(c => c.Number < chapter.Number).Select(c => c.Draft.Text)])));
        }

        return pages;
    }

    private static TaleTeller Teller() => new(
        new Scribe(new([new EmbeddedStoryteller()]), TestStyles.Catalogue, new LocalGate(), Options.Create(new TalesOptions()), NullLogger<Scribe>.Instance),
        new IllustratorLadder([]), new Gatekeeper(new LocalGate()), TestStyles.Catalogue);

    private static TellRequest Request(Language language, ulong seed, int? chapters, AgeBand? age)
    {
        var chance = Seeded.For(seed, $"page {language}");
        var left = new Queue<string>(chance.Shuffle<string>([.. Ideas.Where(t => LanguageCodes.OfScript(t) == language)]));
        var length = chapters ?? 3 + chance.Next(8);
        var ideas = new Dictionary<int, string>();
        for (var page = 1; page < length; page++)
        {
            if (chance.Next(4) == 0 && left.TryDequeue(out var idea)) ideas[page] = idea;
        }

        return new(language, null, seed, length, age ?? (AgeBand)chance.Next(4), null, [], ideas, language == Language.Ko ? "독자" : "the reader", TextOnly: true);
    }
}
