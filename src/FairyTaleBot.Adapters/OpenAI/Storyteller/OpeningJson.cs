using System.Text.Json;
using System.Text.Json.Nodes;
using FairyTaleBot.Briefs;
using FairyTaleBot.Characters;
using FairyTaleBot.Common;
using FairyTaleBot.Drafts;
using FairyTaleBot.Ledgers;
using FairyTaleBot.Plots;

namespace FairyTaleBot.Adapters.OpenAI.Storyteller;

/// <summary>An opening from a model's JSON, and back.</summary>
internal static class OpeningJson
{
    private const int MaxTitle = 60;

    /// <summary>Null when it lacks a cast, a place, a title or a beat for each chapter.</summary>
    public static Opening? Read(JsonElement root, OpeningBrief brief)
    {
        var title = ChapterJson.Plain(root.Text("title"));
        var cast = Parts.Read(root.Entries("cast"), Parts.Person);
        EquatableArray<Place> places = Parts.Read(root.Entries("places"), Place);
        var plan = Fit(Parts.Read(root.Entries("plan"), Beat), brief.Chapters);
        if (title.Length is 0 or > MaxTitle || cast.Count == 0 || places.Count == 0 || plan.Count != brief.Chapters) return null;
        var intent = root.Find("intent") ?? default;
        var curve = root.Find("curve") ?? default;
        return new(
            title,
            root.Text("plot"),
            new(intent.Text("message"), intent.Texts("moods"), intent.Text("voice"), brief.Age, intent.Texts("taboo"), intent.Texts("mustInclude")),
            cast,
            places,
            Parts.Read(root.Entries("items"), Parts.Thing),
            [.. root.Entries("facts").Select(e => Parts.Fact(e, 0))],
            Parts.Read(root.Entries("threads"), (e, i) => Parts.Question(e, 1, i)),
            plan,
            new(curve.Word("shape", ArcShape.ManInHole), curve.Numbers("valence"), [.. plan.Select(b => b.Tension)], curve.Text("twist"), curve.Text("lesson")),
            brief.Style ?? root.Text("styleId"),
            root.Texts("motifs"));
    }

    public static JsonObject Write(Opening o) => new()
    {
        ["title"] = o.Title,
        ["plot"] = o.Plot,
        ["intent"] = new JsonObject
        {
            ["message"] = o.Intent.Message, ["moods"] = Parts.List(o.Intent.Mood), ["voice"] = o.Intent.Voice, ["taboo"] = Parts.List(o.Intent.Taboo), ["mustInclude"] = Parts.List(o.Intent.MustInclude),
        },
        ["places"] = Parts.List(o.Places, p => new()
        {
            ["id"] = p.Id, ["name"] = p.Name, ["visualEn"] = p.VisualEn, ["landmark"] = Parts.Word(p.Landmark), ["timeOfDay"] = Parts.Word(p.TimeOfDay), ["weather"] = Parts.Word(p.Weather), ["rule"] = p.Rule,
        }),
        ["cast"] = Parts.List(o.Cast, Parts.Json),
        ["items"] = Parts.List(o.Items, Parts.Json),
        ["facts"] = Parts.List(o.Facts, Parts.Json),
        ["threads"] = Parts.List(o.Threads, Parts.Json),
        ["plan"] = Parts.List(o.Plan, b => new()
        {
            ["functions"] = Parts.List(b.Functions),
            ["goal"] = b.Goal,
            ["mustHappen"] = Parts.List(b.MustHappen, m => new() { ["what"] = m.What, ["keywords"] = Parts.List(m.Keywords) }),
            ["mustNot"] = Parts.List(b.MustNot),
            ["placeId"] = b.PlaceId,
            ["castIds"] = Parts.List(b.CastIds),
            ["emotion"] = Parts.Word(b.Emotion),
            ["tension"] = b.Tension,
            ["payoffs"] = Parts.List(b.Payoffs),
            ["choiceAxis"] = Parts.Word(b.ChoiceAxis),
            ["keywords"] = Parts.List(b.Keywords),
        }),
        ["curve"] = new JsonObject
        {
            ["shape"] = Parts.Word(o.Curve.Shape), ["valence"] = new JsonArray([.. o.Curve.Valence.Select(v => (JsonNode)v)]), ["twist"] = o.Curve.Twist, ["lesson"] = o.Curve.Lesson,
        },
        ["styleId"] = o.StyleId,
        ["motifs"] = Parts.List(o.Motifs),
    };

    private static Place Place(JsonElement e, int number) => new(
        Lenient.Id(e.Text("id"), $"place-{number}"), e.Text("name"), e.Text("visualEn"), e.Word("landmark", Landmark.Hill), e.Word("timeOfDay", TimeOfDay.Day), e.Word("weather", Weather.Clear), e.Text("rule"));

    private static Beat Beat(JsonElement e, int number) => new(
        number,
        e.Texts("functions"),
        e.Text("goal"),
        [.. e.Entries("mustHappen").Select(m => new MustHappen(m.Text("what"), m.Texts("keywords"))).Where(m => m.What.Length > 0 && m.Keywords.Count > 0)],
        e.Texts("mustNot"),
        e.Text("placeId"),
        e.Texts("castIds"),
        e.Word("emotion", Emotion.Wonder),
        e.Number("tension", 3),
        e.Texts("payoffs"),
        e.Word("choiceAxis", ChoiceAxis.How),
        e.Texts("keywords"));

    /// <summary>A plan that is too long loses steps before its end; one that is too short is none.</summary>
    private static EquatableArray<Beat> Fit(EquatableArray<Beat> plan, int chapters) =>
        plan.Count > chapters && chapters > 0 ? [.. plan.Take(chapters - 1), plan[^1]] : plan;
}
