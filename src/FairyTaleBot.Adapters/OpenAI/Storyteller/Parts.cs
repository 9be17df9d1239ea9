using System.Text.Json;
using System.Text.Json.Nodes;
using FairyTaleBot.Characters;
using FairyTaleBot.Common;
using FairyTaleBot.Ledgers;
using FairyTaleBot.Plots;

namespace FairyTaleBot.Adapters.OpenAI.Storyteller;

/// <summary>The parts that openings and chapters share, from a model's JSON and back.</summary>
internal static class Parts
{
    public static Character Person(JsonElement e, int number)
    {
        var look = e.Find("look") ?? default;
        return new(
            Lenient.Id(e.Text("id"), $"cast-{number}"),
            new(e.Text("name")),
            e.Word("role", Role.Minor),
            e.Text("kind"),
            e.Word("age", LifeStage.Young),
            e.Word("pronoun", Pronoun.They),
            new(look.Word("body", BodyPlan.Child), look.Text("bodyColour"), look.Text("secondColour"), look.Text("accentColour"), look.Text("build"), look.Text("face"), look.Text("clothing"), look.Text("signatureProp")),
            e.Text("want"), e.Text("fear"), e.Text("flaw"), e.Text("voice"),
            CharacterState.At(e.Text("place")));
    }

    public static JsonObject Json(Character c) => new()
    {
        ["id"] = c.Id,
        ["name"] = c.Name.Display,
        ["role"] = Word(c.Role),
        ["kind"] = c.Kind,
        ["age"] = Word(c.Age),
        ["pronoun"] = Word(c.Pronoun),
        ["look"] = new JsonObject
        {
            ["body"] = Word(c.Visual.Body),
            ["bodyColour"] = c.Visual.BodyColour,
            ["secondColour"] = c.Visual.SecondColour,
            ["accentColour"] = c.Visual.AccentColour,
            ["build"] = c.Visual.Build,
            ["face"] = c.Visual.Face,
            ["clothing"] = c.Visual.Clothing,
            ["signatureProp"] = c.Visual.SignatureProp,
        },
        ["want"] = c.Want,
        ["fear"] = c.Fear,
        ["flaw"] = c.Flaw,
        ["voice"] = c.Voice,
        ["place"] = c.State.Present,
    };

    public static Item Thing(JsonElement e, int number) => new(
        Lenient.Id(e.Text("id"), $"item-{number}"), e.Text("name"), e.Text("visualEn"), e.Text("colour"), e.Text("owner"), e.Text("place"), ItemStatus.Whole, e.Text("power"));

    public static JsonObject Json(Item i) => new()
    {
        ["id"] = i.Id, ["name"] = i.Name, ["visualEn"] = i.VisualEn, ["colour"] = i.Colour, ["owner"] = i.Owner, ["place"] = i.PlaceId, ["power"] = i.Power,
    };

    /// <summary>Ids of facts are ours: one a model makes up may stand for something else already.</summary>
    public static Fact Fact(JsonElement e, int chapter) => new(
        "", e.Text("subject"), e.Word("predicate", Predicate.Other), e.Text("object"), e.Text("text"), chapter, e.Flag("hard"));

    public static JsonObject Json(Fact f) => new()
    {
        ["subject"] = f.Subject, ["predicate"] = Word(f.Predicate), ["object"] = f.Object, ["text"] = f.Text, ["hard"] = f.Hard,
    };

    public static StoryThread Question(JsonElement e, int chapter, int number) => new(
        Lenient.Id(e.Text("id"), $"thread-{chapter}-{number}"), e.Text("question"), chapter, e.Number("dueBy", int.MaxValue), e.Number("weight", 1), ThreadStatus.Open);

    public static JsonObject Json(StoryThread t) => new() { ["id"] = t.Id, ["question"] = t.Question, ["dueBy"] = t.DueBy, ["weight"] = t.Weight };

    public static string Word<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    public static JsonArray List(IEnumerable<string> texts) => new([.. texts.Select(t => (JsonNode)t)]);

    public static JsonArray List<T>(IEnumerable<T> items, Func<T, JsonObject> json) => new([.. items.Select(i => (JsonNode)json(i))]);

    public static EquatableArray<T> Read<T>(IEnumerable<JsonElement> entries, Func<JsonElement, int, T> read) => [.. entries.Select((e, i) => read(e, i + 1))];
}
