using FairyTaleBot.Briefs;
using FairyTaleBot.Characters;
using FairyTaleBot.Engine.Ports;
using FairyTaleBot.Languages;
using FairyTaleBot.Plots;
using FairyTaleBot.Reviews;
using Slots = System.Collections.Generic.Dictionary<string, object>;

namespace FairyTaleBot.Adapters.OpenAI.Prompts;

/// <summary>Renders briefs with the pack in use: what never changes first, what people wrote last.</summary>
internal sealed class PromptComposer(PromptPack pack, PromptStrategies strategies)
{
    private const int MaxFindings = 5;

    public Prompt Opening(OpeningBrief brief, string? style, PromptMarks marks)
    {
        var words = pack.Words(brief.Language);
        var shape = brief.Chapters is >= PlotShape.MinChapters and <= PlotShape.MaxChapters ? PlotShape.For(brief.Chapters) : [];
        var system = new Slots
        {
            ["chapters"] = brief.Chapters,
            ["age"] = words[$"readers.{brief.Age.Code()}"],
            ["maxTension"] = ReadingBand.For(brief.Age, brief.Language).MaxTension,
            ["styles"] = string.Join(", ", brief.StyleIds),
            ["shape"] = shape.Select((s, i) => new Slots { ["number"] = i + 1, ["name"] = words[$"beat.{s.Name}"], ["tension"] = Math.Min(s.Tension, ReadingBand.For(brief.Age, brief.Language).MaxTension) }).ToList(),
        };
        var user = new Slots
        {
            ["theme"] = marks.Around(brief.Wishes.Theme),
            ["lesson"] = marks.Around(brief.Wishes.Lesson),
            ["mood"] = marks.Around(brief.Wishes.Mood),
            ["twist"] = marks.Around(brief.Wishes.Twist),
            ["avoid"] = marks.Around(brief.Wishes.Avoid),
            ["style"] = style ?? "",
            ["recent"] = brief.Recent.Select(r => $"{r.HeroKind}: {r.Plot}").ToList(),
            ["bedtime"] = brief.Bedtime,
            ["open"] = marks.Open,
            ["close"] = marks.Close,
        };
        return Prompt.Of([Part(brief.Language, "opening", system)], [Part(brief.Language, "opening.now", user)], pack, strategies, marks);
    }

    public Prompt Chapter(ChapterBrief brief, PromptMarks marks)
    {
        var words = pack.Words(brief.Language);
        var frozen = new FrozenSlots(brief, words);
        var now = new NowSlots(brief, words, marks);
        var language = brief.Language;
        return Prompt.Of(
            [
                Part(language, "core", frozen.Core()),
                Section(PromptStrategies.Consistency, language, "consistency", frozen.Consistency),
                Section(PromptStrategies.Plot, language, "plot", frozen.Plot),
                Section(PromptStrategies.Reader, language, "reader", frozen.Reader),
                Section(PromptStrategies.Intent, language, "intent", frozen.Intent),
                Section(PromptStrategies.Examples, language, "examples", () => Examples(language)),
            ],
            [
                Section(PromptStrategies.Consistency, language, "consistency.now", now.Consistency),
                Section(PromptStrategies.Plot, language, "plot.now", now.Plot),
                Section(PromptStrategies.Reader, language, "reader.now", now.Reader),
                Section(PromptStrategies.Intent, language, "intent.now", now.Intent),
                Part(language, "core.now", now.Core()),
            ],
            pack, strategies, marks);
    }

    /// <summary>What follows the draft that is to be mended: at most five findings, what blocks first.</summary>
    public string Repair(ChapterBrief brief, Repair repair) => Part(brief.Language, "repair", new()
    {
        ["chapter"] = brief.Number,
        ["findings"] = repair.Findings.Where(f => f.Severity != Severity.Auto).OrderByDescending(f => f.Severity).Take(MaxFindings)
            .Select((f, i) => new Slots { ["number"] = i + 1, ["advice"] = f.Advice, ["span"] = f.Span }).ToList(),
    });

    public Prompt Critic(Drafts.ChapterDraft draft, ChapterBrief brief)
    {
        var part = Part(brief.Language, "critic", new()
        {
            ["facts"] = brief.Bible.ActiveFacts.Select(f => new Slots { ["id"] = f.Id, ["text"] = f.Text }).ToList(),
            ["cast"] = brief.Bible.Cast.Select(c => new Slots { ["name"] = c.Name.Display, ["look"] = LookWords.Of(c) }).ToList(),
            ["earlier"] = brief.Bible.Synopsis,
            ["paragraphs"] = draft.Paragraphs.ToList(),
        });
        return Prompt.Of([], [part], pack, strategies, new PromptMarks("-"));
    }

    /// <summary>How a character looks, as the critic and the painter are told.</summary>
    public static string Look(Character character) => LookWords.Of(character);

    private Slots Examples(Language language) => new() { ["examples"] = pack.Examples(language).Take(2).Select(e => e.Render(new Slots())).ToList() };

    private string Section(PromptStrategies strategy, Language language, string name, Func<Slots> slots) =>
        strategies.HasFlag(strategy) ? Part(language, name, slots()) : "";

    private string Part(Language language, string name, Slots slots) => pack[language, name].Render(slots);
}
