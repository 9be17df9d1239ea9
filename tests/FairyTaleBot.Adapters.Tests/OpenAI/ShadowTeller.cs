using System.Text.Json;
using System.Text.RegularExpressions;
using FairyTaleBot.Adapters.OpenAI.Storyteller;
using FairyTaleBot.Briefs;
using FairyTaleBot.Common;
using FairyTaleBot.Drafts;
using FairyTaleBot.Embedded.Storyteller;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Languages;
using FairyTaleBot.Tales;
using FairyTaleBot.Testing.OpenAI;
using FairyTaleBot.Testing.Styles;

namespace FairyTaleBot.Adapters.Tests.OpenAI;

/// <summary>
/// A model that knows how to tell: it reads the prompt as a model would, keeps a tale of its own beside the bot's, and answers with what the
/// embedded storyteller makes of it. What is not in the prompt, it does not know.
/// </summary>
internal sealed partial class ShadowTeller(ulong seed = 1)
{
    private static readonly DateTimeOffset Once = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly Person Alone = new(new("shadow"), Company: Company.Direct);

    private readonly Lock gate = new();
    private readonly Dictionary<string, (Tale Tale, Dictionary<TextKey, string> Texts)> tales = [];
    private readonly Dictionary<string, ChapterBrief> briefs = [];
    private int opened;

    /// <summary>Chapters told, by title and number.</summary>
    public Dictionary<(string Title, int Chapter), ChapterDraft> Told { get; } = [];

    public PeerAnswer Answer(PeerRequest request, int before)
    {
        lock (gate)
        {
            return (string?)request.Body["response_format"]?["json_schema"]?["name"] switch
            {
                "opening" => PeerAnswer.Say(Open(request)),
                "findings" => PeerAnswer.Say("""{"findings":[]}"""),
                _ => PeerAnswer.Say(Chapter(request)),
            };
        }
    }

    private string Open(PeerRequest request)
    {
        var language = LanguageOf(request);
        var chapters = int.Parse(One(Beats().Match(request.Text("system"))));
        var texts = new Dictionary<TextKey, string>();
        var wishes = Wishes.None;
        if (Theme().Match(request.Text("user")) is { Success: true } theme)
        {
            texts[new("theme")] = theme.Groups[1].Value;
            wishes = wishes.With(Wish.Theme, new("theme"));
        }

        var own = seed + (ulong)opened++;
        var brief = new OpeningBrief(language, AgeBand.From7To9, chapters, new(texts.GetValueOrDefault(new("theme"))), null, TestStyles.Catalogue.Ids, own);
        var json = OpeningJson.Write(new EmbeddedStoryteller().OpenAsync(brief, default).GetAwaiter().GetResult()).ToJsonString();
        // What it told is what it knows from here on: the same as the bot.
        var opening = OpeningJson.Read(JsonDocument.Parse(json).RootElement, brief)!;
        var settings = new TaleSettings(language, chapters, AgeBand.From7To9, null);
        var tale = TaleDecider.Replay(((Decision.Accepted)TaleDecider.Decide(new TaleCommand.Start(Once, Alone, new($"shadow-{own}"), new("tell:shadow"), settings, wishes, own))).Events)!;
        tales[opening.Title] = (Do(tale, new TaleCommand.Open(Once, opening, TestStyles.Catalogue.OrFirst(opening.StyleId), "shadow")), texts);
        return json;
    }

    private string Chapter(PeerRequest request)
    {
        var title = One(Title().Match(request.Text("system")));
        var first = request.Body["messages"]!.AsArray()[1]!["content"]!.GetValue<string>();
        if (request.Body["messages"]!.AsArray().Count > 2) return ChapterJson.Write(Write(briefs[title], repair: true)).ToJsonString();

        var (tale, texts) = tales[title];
        if (tale.Ballot is { } ballot) tale = Do(tale, Turn(first, ballot, texts));
        var number = tale.Writing!.Chapter;
        var brief = BriefRules.ForChapter(tale, Words.None.With([], texts), number, 1);
        briefs[title] = brief;
        var json = ChapterJson.Write(Write(brief, repair: false)).ToJsonString();
        var draft = ChapterJson.Read(JsonDocument.Parse(json).RootElement, brief)!;
        Told[(title, number)] = draft;
        tales[title] = (Do(tale, new TaleCommand.DeliverChapter(Once, number, 1, draft, new("shadow", 0, []))), texts);
        return json;
    }

    private static TaleCommand Turn(string prompt, Ballots.Ballot ballot, Dictionary<TextKey, string> texts)
    {
        if (Idea().Match(prompt) is { Success: true } idea)
        {
            var key = new TextKey($"idea-{ballot.AfterChapter}");
            texts[key] = idea.Groups[1].Value;
            return new TaleCommand.Propose(Once, Alone, key);
        }

        var label = One(Chosen().Match(prompt));
        return new TaleCommand.CastVote(Once, Alone, ballot.Number, ballot.Turns.First(t => t.Offered?.Label == label).Number);
    }

    private static ChapterDraft Write(ChapterBrief brief, bool repair)
    {
        var steps = new EmbeddedStoryteller().WriteAsync(brief, repair ? new Repair(null!, []) : null, default).ToBlockingEnumerable();
        var draft = steps.OfType<WritingStep.Written>().Single().Draft;
        return brief.Language == Language.Ko
            ? draft with { Scene = draft.Scene with { ActionEn = "They walk on together", KeywordsEn = ["lantern", "path", "hill"] } }
            : draft;
    }

    private static Tale Do(Tale tale, TaleCommand command) =>
        ((Decision.Accepted)TaleDecider.Decide(command, tale, Ritual.Default)).Events.Aggregate(tale, TaleDecider.Evolve);

    private static Language LanguageOf(PeerRequest request) => LanguageCodes.OfScript(request.Text("user")) ?? Language.En;

    private static string One(Match match) => match.Success ? match.Groups.Values.Skip(1).First(g => g.Success).Value : throw new InvalidOperationException("The prompt does not say.");

    [GeneratedRegex(@"exactly (\d+) beats|꼭 (\d+)걸음")]
    private static partial Regex Beats();

    [GeneratedRegex(@"called “(.+?)” and has|제목은 “(.+?)”, 모두")]
    private static partial Regex Title();

    [GeneratedRegex(@"(?:about this|바란 이야기): ⟦[a-z0-9]+⟧(.+?)⟦/")]
    private static partial Regex Theme();

    [GeneratedRegex(@"(?:idea won|생각이 뽑혔습니다): ⟦[a-z0-9]+⟧(.+?)⟦/")]
    private static partial Regex Idea();

    [GeneratedRegex(@"^(?:The group chose|모두가 고른 일): (.+)$", RegexOptions.Multiline)]
    private static partial Regex Chosen();
}
