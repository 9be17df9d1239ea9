using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FairyTaleBot.Ballots;
using FairyTaleBot.Briefs;
using FairyTaleBot.Characters;
using FairyTaleBot.Common;
using FairyTaleBot.Drafts;
using FairyTaleBot.Plots;

namespace FairyTaleBot.Adapters.OpenAI.Storyteller;

/// <summary>A chapter from a model's JSON, and back for a model that is to mend it.</summary>
internal static partial class ChapterJson
{
    private const int Choices = 3;
    private const string AnyEmoji = "✨";

    /// <summary>Null when there is no prose in it.</summary>
    public static ChapterDraft? Read(JsonElement root, ChapterBrief brief)
    {
        EquatableArray<string> paragraphs = [.. root.Texts("paragraphs").SelectMany(p => p.Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Select(Plain)];
        if (paragraphs.Count == 0) return null;
        var text = string.Join("\n\n", paragraphs);
        return new(
            Title(root.Text("title"), brief),
            Scene(root, brief),
            paragraphs,
            brief.IsLast ? [] : [.. root.Entries("choices").Select(Choice).Where(c => c.Label.Length > 0).Take(Choices)],
            Delta(root, brief.Number),
            Quotes.Find(text, root.Text("beatEvidence")),
            Quotes.Find(text, root.Text("turnEvidence")),
            root.Text("synopsis"),
            root.Flag("isEnding"));
    }

    /// <summary>What has been settled of the picture.</summary>
    public static Scene Scene(JsonElement root, ChapterBrief brief)
    {
        var e = root.Find("scene") ?? default;
        var korean = brief.Language == Languages.Language.Ko;
        return new(
            [.. e.Texts("castIds").Distinct().Take(Drafts.Scene.MaxCast)],
            e.Text("placeId"),
            e.Text("action"),
            [.. e.Texts("keywords").Take(Beat.MaxKeywords)],
            e.Texts("itemIds"),
            e.Word("camera", Camera.Medium),
            e.Word("mood", brief.Beat.Emotion),
            e.Word("timeOfDay", TimeOfDay.Day),
            e.Word("weather", Weather.Clear),
            Cut(e.Text("alt"), Drafts.Scene.MaxAlt),
            korean && e.Text("actionEn") is { Length: > 0 } action ? action : null,
            korean ? [.. e.Texts("keywordsEn").Take(Beat.MaxKeywords)] : default);
    }

    public static JsonObject Write(ChapterDraft draft) => new()
    {
        ["title"] = draft.Title,
        ["scene"] = new JsonObject
        {
            ["castIds"] = Parts.List(draft.Scene.CastIds),
            ["placeId"] = draft.Scene.PlaceId,
            ["itemIds"] = Parts.List(draft.Scene.ItemIds),
            ["action"] = draft.Scene.Action,
            ["actionEn"] = draft.Scene.ActionEn ?? "",
            ["keywords"] = Parts.List(draft.Scene.Keywords),
            ["keywordsEn"] = Parts.List(draft.Scene.KeywordsEn),
            ["camera"] = Parts.Word(draft.Scene.Camera),
            ["mood"] = Parts.Word(draft.Scene.Mood),
            ["timeOfDay"] = Parts.Word(draft.Scene.TimeOfDay),
            ["weather"] = Parts.Word(draft.Scene.Weather),
            ["alt"] = draft.Scene.Alt,
        },
        ["paragraphs"] = Parts.List(draft.Paragraphs),
        ["beatEvidence"] = draft.BeatEvidence,
        ["turnEvidence"] = draft.TurnEvidence,
        ["newFacts"] = Parts.List(draft.Delta.NewFacts, Parts.Json),
        ["retiredFacts"] = Parts.List(draft.Delta.RetiredFacts),
        ["stateChanges"] = Parts.List(draft.Delta.StateChanges, c => new()
        {
            ["character"] = c.CharacterId, ["alive"] = c.State.Alive, ["present"] = c.State.Present, ["mood"] = Parts.Word(c.State.Mood), ["holds"] = Parts.List(c.State.Holds),
        }),
        ["newCharacters"] = Parts.List(draft.Delta.NewCharacters, Parts.Json),
        ["newItems"] = Parts.List(draft.Delta.NewItems, Parts.Json),
        ["itemChanges"] = Parts.List(draft.Delta.ItemChanges, c => new()
        {
            ["item"] = c.ItemId, ["owner"] = c.Owner, ["place"] = c.PlaceId, ["status"] = Parts.Word(c.Status),
        }),
        ["threadsOpened"] = Parts.List(draft.Delta.ThreadsOpened, Parts.Json),
        ["threadsClosed"] = Parts.List(draft.Delta.ThreadsClosed),
        ["choices"] = Parts.List(draft.Choices, c => new() { ["label"] = c.Label, ["emoji"] = c.Emoji, ["axis"] = Parts.Word(c.Axis), ["keywords"] = Parts.List(c.Keywords) }),
        ["synopsis"] = draft.Synopsis,
        ["isEnding"] = draft.IsEnding,
    };

    private static BibleDelta Delta(JsonElement root, int chapter) => new(
        [.. root.Entries("newFacts").Select(e => Parts.Fact(e, chapter))],
        root.Texts("retiredFacts"),
        [.. root.Entries("stateChanges").Select(StateChange)],
        Parts.Read(root.Entries("newCharacters"), (e, i) => Parts.Person(e, (chapter * 10) + i)),
        Parts.Read(root.Entries("newItems"), (e, i) => Parts.Thing(e, (chapter * 10) + i)),
        [.. root.Entries("itemChanges").Select(e => new ItemChange(e.Text("item"), e.Text("owner"), e.Text("place"), e.Word("status", ItemStatus.Whole)))],
        Parts.Read(root.Entries("threadsOpened"), (e, i) => Parts.Question(e, chapter, i)),
        root.Texts("threadsClosed"));

    private static StateChange StateChange(JsonElement e) =>
        new(e.Text("character"), new(e.Flag("alive", true), e.Text("present"), e.Word("mood", Emotion.Calm), e.Texts("holds"), [], 0));

    private static OfferedTurn Choice(JsonElement e)
    {
        var label = Cut(Plain(e.Text("label")), OfferedTurn.MaxLabel);
        var emoji = e.Text("emoji");
        return new(label, emoji.Length is > 0 and <= 8 && !char.IsLetterOrDigit(emoji[0]) ? emoji : AnyEmoji, e.Word("axis", ChoiceAxis.How), "", [.. e.Texts("keywords").Take(4)]);
    }

    private static string Title(string title, ChapterBrief brief)
    {
        var plain = ChapterNumber().Replace(Plain(title), "");
        return plain.Length > 0 ? Cut(plain, ChapterDraft.MaxTitle) : Cut(brief.TaleTitle, ChapterDraft.MaxTitle);
    }

    /// <summary>Prose without the marks of Markdown that models like to strew in.</summary>
    internal static string Plain(string text) => Markdown().Replace(text, "").ReplaceLineEndings(" ").Trim();

    private static string Cut(string text, int max) => Loose.Cut(text, max).TrimEnd();

    [GeneratedRegex(@"^\s*#{1,6}\s+|\*\*|__|`")]
    private static partial Regex Markdown();

    [GeneratedRegex(@"^\s*(?:Chapter\s+\w+\s*[:.–—-]\s*|\d+\s*장\s*[:.–—-]?\s*|제\s*\d+\s*장\s*[:.–—-]?\s*)", RegexOptions.IgnoreCase)]
    private static partial Regex ChapterNumber();
}
