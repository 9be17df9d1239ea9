using System.Text.Json;
using System.Text.RegularExpressions;
using FairyTaleBot.Adapters.OpenAI.Client;
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
    /// <summary>The tale with each draft that was handed in for its last page: which of them stands is seen by what is chosen under it.</summary>
    private readonly Dictionary<string, (List<Tale> Tales, Dictionary<TextKey, string> Texts)> tales = [];
    private readonly Dictionary<string, (Tale Before, ChapterBrief Brief)> briefs = [];
    private int opened;

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
        var json = OpeningJson.Write(new EmbeddedStoryteller().OpenAsync(brief, default).GetAwaiter().GetResult()).ToJsonString(ChatBody.Readable);
        // What it told is what it knows from here on: the same as the bot.
        var opening = OpeningJson.Read(JsonDocument.Parse(json).RootElement, brief)!;
        var settings = new TaleSettings(language, chapters, AgeBand.From7To9, null);
        var tale = TaleDecider.Replay(((Decision.Accepted)TaleDecider.Decide(new TaleCommand.Start(Once, Alone, new($"shadow-{own}"), new("tell:shadow"), settings, wishes, own))).Events)!;
        tales[opening.Title] = ([Do(tale, new TaleCommand.Open(Once, opening, TestStyles.Catalogue.OrFirst(opening.StyleId), "shadow"))], texts);
        return json;
    }

    private string Chapter(PeerRequest request)
    {
        var title = One(Title().Match(request.Text("system")));
        var first = request.Body["messages"]!.AsArray()[1]!["content"]!.GetValue<string>();
        var (candidates, texts) = tales[title];
        var isRepair = request.Body["messages"]!.AsArray().Count > 2;
        Tale tale;
        ChapterBrief brief;
        if (isRepair)
        {
            (tale, brief) = briefs[title];
        }
        else
        {
            tale = candidates.Last(t => t.Ballot is null || Turn(first, t.Ballot, []) is not null);
            if (tale.Ballot is { } ballot) tale = Do(tale, Turn(first, ballot, texts)!);
            brief = BriefRules.ForChapter(tale, Words.None.With([], texts), tale.Writing!.Chapter, 1);
            briefs[title] = (tale, brief);
        }

        var json = ChapterJson.Write(Write(brief, isRepair)).ToJsonString(ChatBody.Readable);
        var draft = ChapterJson.Read(JsonDocument.Parse(json).RootElement, brief)!;
        var after = Do(tale, new TaleCommand.DeliverChapter(Once, brief.Number, 1, draft, new("shadow", 0, [])));
        tales[title] = (isRepair ? [.. candidates, after] : [after], texts);
        return json;
    }

    private static TaleCommand? Turn(string prompt, Ballots.Ballot ballot, Dictionary<TextKey, string> texts)
    {
        if (Idea().Match(prompt) is { Success: true } idea)
        {
            var key = new TextKey($"idea-{ballot.AfterChapter}");
            texts[key] = idea.Groups[1].Value;
            return new TaleCommand.Propose(Once, Alone, key);
        }

        var label = One(Chosen().Match(prompt));
        return ballot.Turns.FirstOrDefault(t => t.Offered?.Label == label) is { } turn ? new TaleCommand.CastVote(Once, Alone, ballot.Number, turn.Number) : null;
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
